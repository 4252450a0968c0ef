import { conferirTela } from '../apoio/acessibilidade.ts';
import { pedidoEnviado } from '../apoio/enviado.ts';
import { MARINA, RENATA } from '../apoio/pessoas.ts';
import { anexarDocumento, assumir, decidir, escreverPendencias, responderChecklist } from '../apoio/telas/analise.ts';
import { entrar, outraPessoa } from '../apoio/telas/entrada.ts';
import { expect, test } from '../apoio/teste.ts';

test('análise de carga: suspensa, com a reanálise no Atende como próximo passo', async ({ page, browser, servidor }) => {
  const { nota, caminho } = await pedidoEnviado(servidor, 'analise_carga');
  const analista = await outraPessoa(browser, servidor.origem, RENATA);
  await assumir(analista, nota);
  await escreverPendencias(analista, [
    { motivo: 'Cálculo de demanda incorreto', descricao: 'Some as cargas dos dois motores e refaça a demanda.' },
  ]);
  await decidir(analista, 'Suspender com 1 pendência');

  await entrar(page, MARINA);
  await page.goto(caminho);
  await expect(page.getByRole('main')).toContainText('Suspenso');
  await expect(page.getByRole('region', { name: 'Pendências' })).toContainText('refaça a demanda');
  await expect(page.getByRole('main')).toContainText(/reanálise no Cemig Atende/i);
  await conferirTela(page, 'suspenso-pedido');
});

test('geração distribuída: aprovada com parecer de acesso e sem obras', async ({ page, browser, servidor }) => {
  const { nota, caminho } = await pedidoEnviado(servidor, 'geracao_distribuida');
  const analista = await outraPessoa(browser, servidor.origem, RENATA);
  await assumir(analista, nota);
  await responderChecklist(analista);
  await anexarDocumento(analista, 'parecer_de_acesso.pdf');
  await decidir(analista, 'Aprovar', async (dialogo) => {
    await dialogo.getByRole('group', { name: 'A ligação precisa de obras na rede?' }).getByLabel(/sem obras/i).check();
    await conferirTela(analista, 'gd-decisao');
  });

  await entrar(page, MARINA);
  await page.goto(caminho);
  await expect(page.getByRole('region', { name: 'Decisão' })).toContainText('Aprovado');
  await expect(page.getByRole('region', { name: 'Decisão' })).toContainText(/sem obras/i);
  await conferirTela(page, 'gd-pedido');
});
