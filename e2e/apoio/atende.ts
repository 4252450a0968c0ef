import { createHmac, randomUUID } from 'node:crypto';
import type { Servidor } from './servidor.ts';

/** An NS as Cemig Atende announces it. */
export interface Nota {
  numero: string;
  protocolo: string;
  /** CNPJ of the client. */
  cnpj: string;
}

export type Tipo = 'projeto_eletrico' | 'analise_carga' | 'geracao_distribuida';

const CNPJ = '11.222.333/0001-81';

let emitidas = 0;

/** `apr atende emitir-ns`: the signed webhook, from the command line of the real binary. */
export function emitirNs(servidor: Servidor, tipo: Tipo, ...outros: string[]): Nota {
  emitidas += 1;
  const nota = {
    numero: String(1_129_378_000 + emitidas),
    protocolo: `2026-${String(emitidas).padStart(6, '0')}`,
    cnpj: CNPJ,
  };
  servidor.apr(
    'atende',
    'emitir-ns',
    ...['--url', servidor.origem, '--tipo', tipo],
    ...['--numero', nota.numero, '--protocolo', nota.protocolo, '--cpf-cnpj', nota.cnpj],
    ...outros,
  );
  return nota;
}

/** Headers of a webhook by Standard Webhooks 1.0, made without any code of ours. */
export function assinar(segredo: Buffer, corpo: string): Record<string, string> {
  const id = `msg_${randomUUID()}`;
  const instante = String(Math.floor(Date.now() / 1000));
  const assinatura = createHmac('sha256', segredo).update(`${id}.${instante}.${corpo}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': instante,
    'webhook-signature': `v1,${assinatura}`,
  };
}

/** `apr atende confirmar-reanalise`, now. */
export function confirmarReanalise(servidor: Servidor, nota: Nota): void {
  servidor.apr('atende', 'confirmar-reanalise', '--url', servidor.origem, '--numero', nota.numero);
}
