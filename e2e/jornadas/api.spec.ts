import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { arquivo } from '../apoio/arquivos.ts';
import { assinar } from '../apoio/atende.ts';
import { Cliente } from '../apoio/cliente.ts';
import { SAIDA } from '../apoio/lugares.ts';
import { lerDocumento } from '../apoio/openapi.ts';
import { MARINA, RENATA, SENHA } from '../apoio/pessoas.ts';
import { lerPlanilha } from '../apoio/planilha.ts';
import type { Servidor } from '../apoio/servidor.ts';
import { expect, test } from '../apoio/teste.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('da NS ao Aprovado só pela API, com os exemplos do documento', async ({ servidor }) => {
  const rt = await Cliente.novo(servidor.origem);
  await anunciarNs(servidor, rt);

  await rt.entrar(MARINA.email, SENHA);
  const achada = await rt.json('buscar_nota');
  const criado = await rt.chamar('criar_pedido');
  const pedido = (await criado.json()) as { id: string; nota: { id: string } };
  expect(pedido.nota.id).toBe(achada.id);
  const caminho = { id: pedido.id };

  await rt.chamar('alterar_pedido', { caminho, cabecalhos: { 'If-Match': etag(criado) } });
  await enviarArquivo(rt, pedido.id, 'formulario_analise_carga', 'formulario_analise_carga_grande.xlsx', XLSX);
  await enviarArquivo(rt, pedido.id, 'art_paga', 'art_paga.pdf', 'application/pdf');

  const completo = await rt.chamar('ler_pedido', { caminho });
  expect(((await completo.json()) as { faltam: unknown[] }).faltam).toEqual([]);
  const envio = await rt.json('enviar_pedido', { caminho, cabecalhos: { 'If-Match': etag(completo) } });
  expect(await rt.json('ler_recibo', { caminho })).toEqual(envio);

  const analista = await Cliente.novo(servidor.origem);
  await analista.entrar(RENATA.email, SENHA);
  const fila = (await analista.json('ler_fila')) as { itens: { pedido: string }[] };
  expect(fila.itens.map((item) => item.pedido)).toContain(pedido.id);
  const assumido = await analista.chamar('assumir_analise', { caminho });
  const decisao = await analista.json('decidir_pedido', { caminho, cabecalhos: { 'If-Match': etag(assumido) } });
  expect(decisao.resultado).toBe('aprovado');

  expect((await rt.json('ler_pedido', { caminho })).situacao).toBe('aprovado');
  const historico = (await rt.json('ler_historico', { caminho })) as { itens: unknown[] };
  expect(historico.itens.length).toBeGreaterThan(4);
  await conferirPlanilha(rt);
  await rt.chamar('sair');
  await Promise.all([rt.fechar(), analista.fechar()]);
});

/** The first example of the webhook, issued now and signed as Atende does. */
async function anunciarNs(servidor: Servidor, cliente: Cliente): Promise<void> {
  const agora = new Date().toISOString();
  const envelope = lerDocumento().get('receber_webhook_atende')?.corpo as { dados: Record<string, unknown> };
  const dados = { ...envelope.dados, emitida_em: agora, notificada_em: agora };
  const corpo = JSON.stringify({ ...envelope, em: agora, dados });
  const cabecalhos = assinar(servidor.segredoDoAtende, corpo);
  await cliente.chamar('receber_webhook_atende', { bruto: Buffer.from(corpo), cabecalhos });
  await expect.poll(async () => cliente.json('receber_webhook_atende', { bruto: Buffer.from(corpo), cabecalhos }))
    .toMatchObject({ duplicado: true });
}

async function enviarArquivo(rt: Cliente, id: string, slot: string, nome: string, tipo: string): Promise<void> {
  const bruto = readFileSync(arquivo(nome));
  const sha256 = createHash('sha256').update(bruto);
  const versao = await rt.json('enviar_versao', {
    caminho: { id, slot },
    bruto,
    cabecalhos: {
      'Content-Type': tipo,
      'Content-Disposition': `attachment; filename="${nome}"`,
      'Repr-Digest': `sha-256=:${sha256.copy().digest('base64')}:`,
    },
  });
  expect(versao.sha256).toBe(sha256.digest('hex'));
  const conteudo = await rt.chamar('baixar_versao', { caminho: { id: String(versao.id) } });
  expect(bruto.equals(await conteudo.body()), `${nome} volta igual`).toBe(true);
}

async function conferirPlanilha(rt: Cliente): Promise<void> {
  const resposta = await rt.chamar('exportar_pedidos');
  mkdirSync(SAIDA, { recursive: true });
  const destino = path.join(SAIDA, 'pedidos-da-api.xlsx');
  writeFileSync(destino, await resposta.body());
  expect(lerPlanilha(destino).get('Pedidos')?.flat()).toContain('Aprovado');
}

function etag(resposta: { headers(): Record<string, string> }): string {
  const valor = resposta.headers().etag;
  if (!valor) throw new Error('a resposta veio sem ETag');
  return valor;
}
