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

  // What is not answered is told before the envio, with the way to it.
  await page.getByRole('link', { name: 'Continuar para a revisão' }).click();
  await page.getByRole('link', { name: /^Responda à pendência 1: / }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Responder pendências' })).toBeVisible();
  await conferirTela(page, 'reanalise-02-sem-resposta');
  const pendencia = page.getByRole('region', { name: /^1\. Cálculo de demanda incorreto/ });
  await pendencia.getByLabel(/^Corrigi/).check();
  await pendencia.getByLabel('Sua resposta').fill('Demanda refeita pela ND-5.3: 225 kVA.');
  await pendencia.getByLabel('Nova versão que responde').selectOption({ index: 1 });
  await expect(pendencia.getByText(/^Salvo às/)).toBeVisible();
  await expect(pendencia.getByText('Respondida', { exact: true })).toBeVisible();
  await expect(page.getByText('1 de 1 respondida', { exact: true })).toBeVisible();
  await page.reload();
  await expect(pendencia.getByLabel('Sua resposta')).toHaveValue('Demanda refeita pela ND-5.3: 225 kVA.');
  await conferirTela(page, 'reanalise-02-respondida');
  await page.setViewportSize({ width: 320, height: 800 });
  await semRolagemLateral(page);
  await conferirTela(page, 'reanalise-02-respondida-320');
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.getByRole('link', { name: 'Revisar e enviar' }).click();
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
  await expect(painel(analista).getByText('Demanda refeita pela ND-5.3: 225 kVA.')).toBeVisible();
  await aba.click();
  await analista.setViewportSize({ width: 390, height: 844 });
  await analista.getByRole('button', { name: 'Painel', exact: true }).click();
  await semRolagemLateral(analista);
  await conferirTela(analista, 'reanalise-05-diferencas-celular');
});
