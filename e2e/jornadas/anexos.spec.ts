import { copyFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { conferirTela } from '../apoio/acessibilidade.ts';
import { arquivo } from '../apoio/arquivos.ts';
import { emitirNs } from '../apoio/atende.ts';
import { MARINA } from '../apoio/pessoas.ts';
import { enviarArquivos, escolher } from '../apoio/telas/anexos.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { abrirEtapa, comecarPedido } from '../apoio/telas/pedido.ts';
import { expect, testeComFio as test } from '../apoio/teste.ts';

const PROJETO = 'projeto_eletrico_grande.pdf';

/** Bytes a second: 19 MiB would take some 10 s. */
const LENTO = 2_000_000;

test.beforeEach(async ({ page, servidor }) => {
  const nota = emitirNs(servidor, 'projeto_eletrico', '--sem-responsavel');
  await entrar(page, MARINA);
  await comecarPedido(page, nota);
  await abrirEtapa(page, 'Anexos');
});

test('a rede cai no meio do envio: a tela diz, guarda o arquivo e envia de novo', async ({ page, fio }) => {
  fio.frear(LENTO);
  await escolher(page, PROJETO);
  await page.getByRole('button', { name: 'Enviar 1 arquivo' }).click();
  await expect(page.getByRole('progressbar', { name: PROJETO })).toBeVisible();
  await conferirTela(page, 'anexos-enviando');
  fio.cortar();
  await expect(page.getByText('O envio parou no meio')).toBeVisible();
  await conferirTela(page, 'anexos-parou');
  fio.emendar();
  await enviarDeNovo(page);
});

test('o servidor morre no meio do envio: ao voltar, um clique envia de novo', async ({ page, fio, servidor }) => {
  fio.frear(LENTO);
  await escolher(page, PROJETO);
  await page.getByRole('button', { name: 'Enviar 1 arquivo' }).click();
  await expect(page.getByRole('progressbar', { name: PROJETO })).toBeVisible();
  await servidor.desligar('SIGKILL');
  await expect(page.getByText('O envio parou no meio')).toBeVisible();
  await servidor.ligar();
  fio.emendar();
  await enviarDeNovo(page);
});

test('nome com acento e parênteses: um clique aceita o nome proposto', async ({ page }) => {
  copyFileSync(arquivo('projeto_eletrico.pdf'), arquivo('Projeto Elétrico (revisão 2).pdf'));
  await escolher(page, 'Projeto Elétrico (revisão 2).pdf');
  const renomear = page.getByRole('button', { name: /^Renomear para / });
  await expect(renomear).toBeVisible();
  await conferirTela(page, 'anexos-nome-recusado');
  const proposto = (await renomear.innerText()).replace('Renomear para ', '');
  expect(proposto).toMatch(/^[A-Za-z0-9 ._-]+\.pdf$/);
  await renomear.click();
  await enviarArquivos(page, proposto);
});

test('formato, conteúdo e tamanho errados são recusados antes do primeiro byte', async ({ page }) => {
  copyFileSync(arquivo('art_paga.pdf'), arquivo('art_trocada.zip'));
  writeFileSync(arquivo('projeto_enorme.pdf'), '%PDF-1.7\n');
  truncateSync(arquivo('projeto_enorme.pdf'), 20 * 1024 * 1024 + 1);
  const enviados: string[] = [];
  page.on('request', (pedido) => {
    if (pedido.url().includes('/versoes')) enviados.push(pedido.url());
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

/** Once more, and there is one versão only. */
async function enviarDeNovo(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Enviar de novo: ${PROJETO}` }).click();
  await expect(page.getByRole('link', { name: PROJETO }).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Histórico (1)')).toBeVisible();
}
