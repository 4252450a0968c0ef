import { readFileSync } from 'node:fs';
import { arquivo } from './arquivos.ts';
import { type Nota, type Tipo, emitirNs } from './atende.ts';
import { Cliente } from './cliente.ts';
import { MARINA, SENHA } from './pessoas.ts';
import type { Servidor } from './servidor.ts';

const TIPO_DE_MIDIA: Record<string, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Place → file, as each tipo requires them. */
const ANEXOS: Record<Tipo, Record<string, string>> = {
  projeto_eletrico: { projeto_eletrico: 'projeto_eletrico.pdf', art_paga: 'art_paga.pdf' },
  analise_carga: { formulario_analise_carga: 'formulario_analise_carga.xlsx', art_paga: 'art_paga.pdf' },
  geracao_distribuida: {
    dub: 'dub.pdf',
    memorial_descritivo: 'memorial_descritivo.pdf',
    art_paga: 'art_paga.pdf',
    formulario_solicitacao_acesso: 'formulario_solicitacao_acesso.pdf',
  },
};

/** A pedido of Marina with everything the tipo asks, not sent yet. Made by API, for journeys that begin later. */
export async function rascunhoCompleto(servidor: Servidor, tipo: Tipo): Promise<{ nota: Nota; caminho: string }> {
  const { nota, id, cliente } = await preparar(servidor, tipo);
  await cliente.fechar();
  return { nota, caminho: `/pedidos/${id}` };
}

/** A pedido of Marina waiting for an analyst, made by API. */
export async function pedidoEnviado(servidor: Servidor, tipo: Tipo): Promise<{ nota: Nota; caminho: string }> {
  const { nota, id, cliente } = await preparar(servidor, tipo);
  await cliente.chamar('enviar_pedido', { caminho: { id } });
  await cliente.fechar();
  return { nota, caminho: `/pedidos/${id}` };
}

async function preparar(servidor: Servidor, tipo: Tipo): Promise<{ nota: Nota; id: string; cliente: Cliente }> {
  const nota = emitirNs(servidor, tipo, '--responsavel-cpf', MARINA.cpf);
  const cliente = await Cliente.novo(servidor.origem);
  await cliente.entrar(MARINA.email, SENHA);
  const prova = { protocolo: nota.protocolo, pessoa: 'juridica', cpf_cnpj: nota.cnpj };
  const { id, versao } = (await cliente.json('criar_pedido', { corpo: prova })) as { id: string; versao: number };
  const potencia = tipo === 'geracao_distribuida' ? { potencia_geracao_kw: '7,5' } : { demanda_kva: '75' };
  await cliente.chamar('alterar_pedido', {
    caminho: { id },
    cabecalhos: { 'If-Match': `"${versao}"` },
    corpo: { dados: { ...DADOS, ...potencia } },
  });
  for (const [slot, nome] of Object.entries(ANEXOS[tipo])) {
    await cliente.chamar('enviar_versao', {
      caminho: { id, slot },
      bruto: readFileSync(arquivo(nome)),
      cabecalhos: {
        'Content-Type': TIPO_DE_MIDIA[nome.split('.').at(-1) ?? ''] ?? '',
        'Content-Disposition': `attachment; filename="${nome}"`,
      },
    });
  }
  return { nota, id, cliente };
}

const DADOS = {
  numero_art: 'MG20261234567',
  tipo_atividade: 'comercial',
  formato_planta: 'A1',
  previsao_ligacao: '2029-03-15',
  geracao_propria: false,
};
