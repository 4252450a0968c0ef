import type { Page } from '@playwright/test';
import { conferirTela, semRolagemLateral } from '../apoio/acessibilidade.ts';
import { pedidoEnviado } from '../apoio/enviado.ts';
import { OTAVIO, RENATA } from '../apoio/pessoas.ts';
import { assumir, decidir, escreverPendencias, painel } from '../apoio/telas/analise.ts';
import { entrar, outraPessoa } from '../apoio/telas/entrada.ts';
import { expect, test } from '../apoio/teste.ts';

const PENDENCIA = {
  motivo: 'ART, RRT ou TRT irregular',
  descricao: 'Envie a ART com a atividade técnica de projeto.',
};

test('o que o analista responde e escreve se salva sozinho, volta ao recarregar e fica depois da decisão', async ({
  page,
  browser,
  servidor,
}) => {
  const { nota } = await pedidoEnviado(servidor, 'projeto_eletrico');
  await entrar(page, RENATA);
  await assumir(page, nota);
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await escreverPendencias(page, [PENDENCIA]);
  await expect(painel(page).getByText(/^Salvo às \d\d:\d\d/)).toBeVisible();

  await page.reload();
  await expect(painel(page).getByRole('button', { name: /^Checklist/ })).toContainText('2/20');
  await painel(page).getByRole('button', { name: /^Pendências/ }).click();
  await expect(painel(page).getByLabel('O que o RT precisa fazer')).toHaveValue(PENDENCIA.descricao);
  await expect(painel(page).getByText(/^Salvo por Renata Figueiredo em /)).toBeVisible();

  // A colleague reads and cannot change.
  const otavio = await outraPessoa(browser, servidor.origem, OTAVIO);
  await otavio.goto(new URL(page.url()).pathname);
  await painel(otavio).getByRole('button', { name: /^Pendências/ }).click();
  await expect(painel(otavio).getByText(PENDENCIA.descricao)).toBeVisible();
  await expect(painel(otavio).getByRole('button', { name: 'Nova pendência' })).toHaveCount(0);

  await decidir(page, 'Reprovar com 1 pendência');
  await page.reload();
  await expect(painel(page).getByRole('button', { name: /^Checklist/ })).toContainText('2/20');
  await painel(page).getByRole('button', { name: /^Pendências/ }).click();
  await expect(painel(page).getByRole('heading', { name: PENDENCIA.motivo })).toBeVisible();
  await conferirTela(page, 'analise-decidida');
});

test('duas abas na mesma análise: nenhuma cobre a outra em silêncio', async ({ page, browser, servidor }) => {
  const { nota } = await pedidoEnviado(servidor, 'analise_carga');
  await entrar(page, RENATA);
  await assumir(page, nota);
  const outra = await outraPessoa(browser, servidor.origem, RENATA);
  await outra.goto(new URL(page.url()).pathname);
  await expect(painel(outra)).toBeVisible();
  await outra.keyboard.press('2');
  await expect(painel(outra).getByText(/^Salvo às/)).toBeVisible();

  await page.keyboard.press('1');
  await expect(page.getByText('Esta análise foi salva em outro lugar')).toBeVisible();
  await conferirTela(page, 'analise-conflito');
  await page.getByRole('button', { name: 'Usar o que está salvo' }).click();
  await expect(painel(page).getByText('1 não conforme').first()).toBeVisible();
});

test('o PDF abre página por página, e a pendência nasce na página que se lê', async ({ page, servidor }) => {
  const { nota } = await pedidoEnviado(servidor, 'projeto_eletrico');
  await entrar(page, RENATA);
  await assumir(page, nota);
  const folha = page.getByRole('img', { name: /^Página 1 de \d+ de projeto_eletrico\.pdf$/ });
  await expect(folha).toBeVisible();
  await expect.poll(() => tinta(page)).toBeGreaterThan(0.001);
  await page.getByRole('button', { name: 'Aumentar' }).click();
  await expect(page.getByText('125%')).toBeVisible();
  await page.getByRole('button', { name: 'Ajustar' }).click();

  await page.keyboard.press('p');
  const editor = painel(page).getByRole('region', { name: 'Pendência 1' });
  await expect(editor.getByLabel('Página')).toHaveValue('1');
  await expect(editor.getByLabel('Arquivo').locator('option:checked')).toContainText('v1');
  await editor.getByLabel('O que o RT precisa fazer').fill(PENDENCIA.descricao);
  await expect(page.getByText('Pendência nesta página: 1').first()).toBeVisible();

  await page.getByRole('button', { name: 'Marcar pendência' }).click();
  await expect(page.getByText(/^Clique no ponto da página/)).toBeVisible();
  const caixa = await folha.boundingBox();
  if (!caixa) throw new Error('a folha sumiu');
  await folha.click({ position: { x: caixa.width * 0.25, y: caixa.height * 0.1 } });
  await expect(painel(page).getByRole('region', { name: 'Pendência 2' })).toContainText('Com um pino na página.');
  const pino = page.getByRole('button', { name: 'Pendência 2', exact: true });
  const doPino = await pino.boundingBox();
  expect(((doPino?.x ?? 0) + (doPino?.width ?? 0) / 2 - caixa.x) / caixa.width).toBeCloseTo(0.25, 1);
  await conferirTela(page, 'analise-visor');
  await expect(page.getByText(/^Salvo às/).first()).toBeVisible();
  await page.reload();
  await expect(pino).toBeVisible();
  await pino.click();
  await expect(painel(page).getByRole('region', { name: 'Pendência 2' }).getByLabel('Motivo')).toBeFocused();
  await painel(page).getByRole('button', { name: 'Tirar o pino' }).click();
  await expect(pino).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.getByRole('button', { name: 'Visor', exact: true }).click();
  await semRolagemLateral(page);
  await conferirTela(page, 'analise-visor-320');
});

test('do próximo da fila à decisão de carga, só pelo teclado, em no máximo 26 teclas', async ({ page, servidor }) => {
  await pedidoEnviado(servidor, 'analise_carga');
  await entrar(page, RENATA);
  await page.goto('/analise');
  await expect(page.getByRole('row', { name: /Análise de carga/ })).toBeVisible();
  let teclas = 0;
  const apertar = async (tecla: string): Promise<void> => {
    teclas += 1;
    await page.keyboard.press(tecla);
  };
  await apertar('n');
  const checklist = painel(page).getByRole('button', { name: /^Checklist/ });
  await expect(checklist).toContainText(/0\/2\d/);
  const itens = Number((await checklist.innerText()).split('/')[1]);
  for (let item = 0; item < itens; item += 1) await apertar('1');
  await expect(page.getByText('Checklist completo.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aprovar', exact: true })).toBeFocused();
  await apertar('Enter');
  const obras = page.getByRole('group', { name: 'A ligação precisa de obras na rede?' });
  await expect(obras.getByRole('radio').first()).toBeFocused();
  await apertar('Space');
  await apertar('Enter');
  await expect(page.getByText('Decisão registrada: Aprovado.').first()).toBeVisible();
  expect(teclas).toBeLessThanOrEqual(26);
});

/** Share of dark pixels of the page on screen: a page drawn is not blank. */
async function tinta(page: Page): Promise<number> {
  return page.locator('canvas.visor__folha').evaluate((elemento) => {
    const tela = elemento as HTMLCanvasElement;
    const dados = tela.getContext('2d')?.getImageData(0, 0, tela.width, tela.height).data ?? [];
    let escuros = 0;
    for (let i = 0; i < dados.length; i += 4) if ((dados[i] ?? 255) < 128 && (dados[i + 3] ?? 0) > 0) escuros += 1;
    return escuros / (dados.length / 4);
  });
}
