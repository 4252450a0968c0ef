import { copyFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { conferirTela, semRolagemLateral } from '../apoio/acessibilidade.ts';
import { arquivo, trancar } from '../apoio/arquivos.ts';
import { emitirNs } from '../apoio/atende.ts';
import { MARINA } from '../apoio/pessoas.ts';
import { enviarArquivos, escolher } from '../apoio/telas/anexos.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { abrirEtapa, comecarPedido } from '../apoio/telas/pedido.ts';
import { expect, testeComFio as test } from '../apoio/teste.ts';

const PROJETO = 'projeto_eletrico_grande.pdf';

/** Bytes a second: 19 MiB would take some 10 s. */
const LENTO = 2_000_000;

/** Slow 4G, upwards. */
const QUATRO_G_LENTO = 750_000;

const MIB = 1024 * 1024;

test.beforeEach(async ({ page, servidor }) => {
  const nota = emitirNs(servidor, 'projeto_eletrico', '--sem-responsavel');
  await entrar(page, MARINA);
  await comecarPedido(page, nota);
  await abrirEtapa(page, 'Anexos');
});

test('4G lento com três quedas: o arquivo de 19 MiB chega, e no máximo 3 MiB viajam de novo', async ({ page, fio }) => {
  test.slow();
  fio.frear(QUATRO_G_LENTO);
  await escolher(page, PROJETO);
  const antes = fio.enviados;
  await page.getByRole('button', { name: 'Enviar 1 arquivo' }).click();
  const barra = page.getByRole('progressbar', { name: PROJETO });
  await expect(barra).toBeVisible();
  await conferirTela(page, 'anexos-enviando');
  for (const porCento of [20, 45, 70]) {
    await expect.poll(async () => Number(await barra.getAttribute('aria-valuenow')), { timeout: 60_000 }).toBeGreaterThan(porCento);
    fio.cortar();
    await expect(page.getByText('A conexão caiu.')).toBeVisible();
    if (porCento === 20) await conferirTela(page, 'anexos-sem-conexao');
    fio.emendar(QUATRO_G_LENTO);
    await page.getByRole('button', { name: `Tentar agora: ${PROJETO}` }).click();
  }
  await chegou(page);
  const tamanho = statSync(arquivo(PROJETO)).size;
  expect(fio.enviados - antes).toBeLessThanOrEqual(tamanho + 3 * MIB);
});

test('o servidor morre no meio do envio: ao voltar, o envio continua sozinho', async ({ page, fio, servidor }) => {
  fio.frear(LENTO);
  await escolher(page, PROJETO);
  await page.getByRole('button', { name: 'Enviar 1 arquivo' }).click();
  await expect(page.getByRole('progressbar', { name: PROJETO })).toBeVisible();
  await servidor.desligar('SIGKILL');
  await expect(page.getByText('A conexão caiu.')).toBeVisible();
  await servidor.ligar();
  fio.emendar();
  await chegou(page);
});

test('pausa e continua; depois de recarregar, o mesmo arquivo segue de onde parou', async ({ page, fio }) => {
  fio.frear(LENTO);
  await escolher(page, PROJETO);
  await page.getByRole('button', { name: 'Enviar 1 arquivo' }).click();
  const barra = page.getByRole('progressbar', { name: PROJETO });
  await expect.poll(async () => Number(await barra.getAttribute('aria-valuenow'))).toBeGreaterThan(10);
  await page.getByRole('button', { name: `Pausar: ${PROJETO}` }).click();
  await expect(page.getByText('em pausa')).toBeVisible();
  await conferirTela(page, 'anexos-em-pausa');
  await page.getByRole('button', { name: `Continuar: ${PROJETO}` }).click();
  await expect.poll(async () => Number(await barra.getAttribute('aria-valuenow'))).toBeGreaterThan(30);
  page.once('dialog', (pergunta) => void pergunta.accept());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Envios pela metade' })).toBeVisible();
  await conferirTela(page, 'anexos-pela-metade');
  fio.emendar();
  const antes = fio.enviados;
  await escolher(page, PROJETO);
  await chegou(page);
  await expect(page.getByRole('heading', { name: 'Envios pela metade' })).toBeHidden();
  expect(fio.enviados - antes).toBeLessThan(0.75 * statSync(arquivo(PROJETO)).size);
});

test('nome com acento e parênteses: um clique aceita o nome proposto', async ({ page }) => {
  copyFileSync(arquivo('projeto_eletrico.pdf'), arquivo('Projeto Elétrico (revisão 2).pdf'));
  await escolher(page, 'Projeto Elétrico (revisão 2).pdf');
  const renomear = page.getByRole('button', { name: /^Renomear para / });
  await expect(renomear).toBeVisible();
  await conferirTela(page, 'anexos-nome-recusado');
  const proposto = (await renomear.innerText()).replace('Renomear para ', '');
  expect(proposto).toMatch(/^[A-Za-z0-9 ._-]+\.pdf$/);
  await page.getByRole('button', { name: 'Escolher outro nome' }).click();
  const outroNome = page.getByLabel('Novo nome de Projeto Elétrico (revisão 2).pdf');
  await expect(outroNome).toHaveValue(proposto);
  await outroNome.fill('Projeto (2).pdf');
  await page.getByRole('button', { name: 'Usar este nome' }).click();
  await expect(outroNome).toHaveAttribute('aria-invalid', 'true');
  await page.setViewportSize({ width: 320, height: 800 });
  await semRolagemLateral(page);
  await conferirTela(page, 'anexos-outro-nome-320');
  await renomear.click();
  await enviarArquivos(page, proposto);
});

test('formato, conteúdo e tamanho errados são recusados antes do primeiro byte', async ({ page }) => {
  copyFileSync(arquivo('art_paga.pdf'), arquivo('art_trocada.zip'));
  writeFileSync(arquivo('projeto_enorme.pdf'), '%PDF-1.7\n');
  truncateSync(arquivo('projeto_enorme.pdf'), 20 * 1024 * 1024 + 1);
  const enviados: string[] = [];
  page.on('request', (pedido) => {
    if (/\/(versoes|uploads)/.test(pedido.url()) && pedido.method() !== 'GET') enviados.push(pedido.url());
  });
  await escolher(page, 'nota_de_texto.txt', 'art_trocada.zip', 'projeto_enorme.pdf');
  for (const [nome, motivo] of [
    ['nota_de_texto.txt', 'Este tipo de arquivo não é aceito'],
    ['art_trocada.zip', 'O conteúdo não é de um ZIP'],
    ['projeto_enorme.pdf', 'Passa de 20 MB'],
  ] as const) {
    await expect(page.getByRole('group', { name: nome })).toContainText(motivo);
  }
  await conferirTela(page, 'anexos-recusados');
  expect(enviados).toEqual([]);
});

test('versão nova não apaga a antiga, e o que é retirado do envio continua no histórico', async ({ page }) => {
  await escolher(page, 'projeto_eletrico.pdf');
  await enviarArquivos(page, 'projeto_eletrico.pdf');
  await escolher(page, 'projeto_eletrico.zip');
  await enviarArquivos(page, 'projeto_eletrico.zip');
  await page.getByText('Histórico (2)').click();
  await page.getByRole('button', { name: 'Retirar do envio: projeto_eletrico.zip' }).click();
  await expect(page.getByRole('button', { name: 'Devolver ao envio: projeto_eletrico.zip' })).toBeVisible();
  await conferirTela(page, 'anexos-historico');
});

test('dois arquivos para o mesmo lugar: o segundo só viaja depois de dito que substitui', async ({ page }) => {
  await escolher(page, 'projeto_eletrico.pdf', 'projeto_eletrico.zip');
  const segundo = page.getByRole('group', { name: 'projeto_eletrico.zip' });
  await expect(segundo).toContainText('Outro arquivo foi escolhido para este lugar.');
  await expect(segundo).toContainText('Substitui projeto_eletrico.pdf, que vai antes.');
  await enviarArquivos(page, 'projeto_eletrico.pdf');
  await expect(segundo).toContainText('Outro arquivo foi escolhido para este lugar.');
  await expect(segundo).toContainText('Substitui projeto_eletrico.pdf (versão 1).');
  await conferirTela(page, 'anexos-substituicao');
  await segundo.getByRole('button', { name: 'Substituir: projeto_eletrico.pdf' }).click();
  await expect(segundo).not.toContainText('Outro arquivo foi escolhido');
  await enviarArquivos(page, 'projeto_eletrico.zip');
  await expect(page.getByText('Histórico (2)')).toBeVisible();
});

test('arquivo com senha é dito antes do primeiro byte, com o que fazer', async ({ page }) => {
  const { pdf, zip } = trancar();
  const enviados: string[] = [];
  page.on('request', (pedido) => {
    if (/\/(versoes|uploads)/.test(pedido.url()) && pedido.method() !== 'GET') enviados.push(pedido.url());
  });
  await escolher(page, pdf, zip);
  await expect(page.getByRole('group', { name: pdf })).toContainText('Salve o PDF sem senha nem restrições');
  await expect(page.getByRole('group', { name: zip })).toContainText('Compacte os arquivos sem senha');
  await conferirTela(page, 'anexos-com-senha');
  expect(enviados).toEqual([]);
});

test('duas versões lado a lado dizem o que mudou, também em 320 px', async ({ page }) => {
  await escolher(page, 'projeto_eletrico.pdf');
  await enviarArquivos(page, 'projeto_eletrico.pdf');
  await escolher(page, 'projeto_eletrico.zip');
  await enviarArquivos(page, 'projeto_eletrico.zip');
  await page.getByText('Histórico (2)').click();
  await page.getByText('Comparar duas versões').click();
  const quadro = page.getByRole('table', { name: 'As duas versões lado a lado' });
  await expect(page.getByText('O conteúdo é diferente.')).toBeVisible();
  await expect(quadro.getByRole('row', { name: /^Tamanho mudou/ })).toBeVisible();
  await expect(quadro.getByRole('row', { name: /^SHA-256 mudou/ })).toContainText(/[0-9a-f]{64}.*[0-9a-f]{64}/);
  await conferirTela(page, 'anexos-comparacao');
  await page.setViewportSize({ width: 320, height: 800 });
  await semRolagemLateral(page);
  await conferirTela(page, 'anexos-comparacao-320');
  await page.getByLabel('Segunda versão').selectOption({ index: 2 });
  await expect(page.getByText('É a mesma versão.')).toBeVisible();
});

/** The file is there, as one versão only. */
async function chegou(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: PROJETO }).first()).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('Histórico (1)')).toBeVisible();
}
