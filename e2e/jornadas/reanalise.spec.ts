import { conferirTela, semRolagemLateral } from '../apoio/acessibilidade.ts';
import { confirmarReanalise } from '../apoio/atende.ts';
import { pedidoEnviado } from '../apoio/enviado.ts';
import { MARINA, RENATA } from '../apoio/pessoas.ts';
import { assumir, decidir, escreverPendencias, painel } from '../apoio/telas/analise.ts';
import { enviarArquivos, escolher } from '../apoio/telas/anexos.ts';
import { entrar, outraPessoa } from '../apoio/telas/entrada.ts';
import { preencherEtapa } from '../apoio/telas/pedido.ts';
import { expect, test } from '../apoio/teste.ts';

test('reanálise: o prazo reabre, a correção parte, e o analista vê o que mudou desde o ciclo 1', async ({
  page,
  browser,
  servidor,
}) => {
  const { nota, caminho } = await pedidoEnviado(servidor, 'projeto_eletrico');
  const analista = await outraPessoa(browser, servidor.origem, RENATA);
  await assumir(analista, nota);
  await escreverPendencias(analista, [{ motivo: 'Cálculo de demanda incorreto', descricao: 'Refaça a demanda.' }]);
  await decidir(analista, 'Reprovar com 1 pendência');

  confirmarReanalise(servidor, nota);
  await entrar(page, MARINA);
  await page.goto(caminho);
  await expect(page.getByText('Reanálise liberada').first()).toBeVisible();
  await expect(page.getByText('Enviar correção até')).toBeVisible();
  await conferirTela(page, 'reanalise-01-liberada');

  await page.goto(`${caminho}/carga`);
  await preencherEtapa(page, { 'Demanda em kVA': '225' });
  await page.goto(`${caminho}/anexos`);
  await escolher(page, 'art_corrigida.pdf');
  await enviarArquivos(page, 'art_corrigida.pdf');
  await page.getByRole('link', { name: 'Continuar para a revisão' }).click();
  await conferirTela(page, 'reanalise-02-revisao');
  await page.getByRole('button', { name: 'Enviar correção' }).click();
  await expect(page.getByText('Pedido atualizado com sucesso')).toBeVisible();
  await conferirTela(page, 'reanalise-03-recibo');

  await assumir(analista, nota);
  await expect(analista.getByText('Ciclo 2').first()).toBeVisible();
  const aba = painel(analista).getByRole('button', { name: /^Diferenças/ });
  await expect(aba).toContainText('2');
  await aba.click();
  await expect(painel(analista).getByRole('row', { name: /Demanda em kVA/ })).toContainText('75 kVA225 kVA');
  const arquivos = painel(analista).getByRole('listitem');
  await expect(arquivos.filter({ hasText: 'ART/RRT/TRT paga' })).toContainText('Trocado');
  await expect(arquivos.filter({ hasText: 'Projeto elétrico' })).toContainText('Não mudou');
  await conferirTela(analista, 'reanalise-04-diferencas');
  // The versão of the ciclo before opens beside the present one.
  await arquivos.filter({ hasText: 'ART/RRT/TRT paga' }).getByRole('button', { name: /^Ver v1/ }).click();
  await expect(analista.getByRole('img', { name: /^Página 1 de \d+ de art_paga\.pdf$/ })).toBeVisible();
  await painel(analista).getByRole('button', { name: /^Pendências/ }).click();
  await expect(painel(analista).getByText('Refaça a demanda.')).toBeVisible();
  await aba.click();
  await analista.setViewportSize({ width: 390, height: 844 });
  await analista.getByRole('button', { name: 'Painel', exact: true }).click();
  await semRolagemLateral(analista);
  await conferirTela(analista, 'reanalise-05-diferencas-celular');
});
