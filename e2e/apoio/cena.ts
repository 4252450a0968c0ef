import { pedidoEnviado, rascunhoCompleto } from './enviado.ts';
import type { Servidor } from './servidor.ts';

/** A rascunho and a pedido sent, for who walks every page. */
export interface Cena {
  rascunho: string;
  enviado: string;
}

/** Made by API, for Marina. */
export async function montarCena(servidor: Servidor): Promise<Cena> {
  const { caminho: rascunho } = await rascunhoCompleto(servidor, 'projeto_eletrico');
  const { caminho: enviado } = await pedidoEnviado(servidor, 'analise_carga');
  return { rascunho, enviado };
}
