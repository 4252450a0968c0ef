import { type Locator, type Page, expect } from '@playwright/test';
import { arquivo } from './arquivos.ts';

/** No page of the portal has more stops than this between two things that follow each other. */
const PARADAS = 120;

/** `Tab` until a control has the focus; the mouse is never used. */
export async function focar(page: Page, alvo: Locator, paradas = PARADAS): Promise<void> {
  await expect(alvo).toBeVisible();
  for (let parada = 0; parada < paradas; parada += 1) {
    if (await alvo.evaluate((elemento) => elemento === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`O teclado não chega a ${String(alvo)}`);
}

/** Reaches a button or link and presses it. */
export async function acionar(page: Page, alvo: Locator): Promise<void> {
  await focar(page, alvo);
  await page.keyboard.press('Enter');
}

/** Types into a field, over what it had. */
export async function digitar(page: Page, rotulo: string, texto: string): Promise<void> {
  await focar(page, page.getByLabel(rotulo, { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(texto);
}

/** Chooses in a list by its first letters. */
export async function escolherNaLista(page: Page, rotulo: string, palavras: string): Promise<void> {
  const lista = page.getByLabel(rotulo, { exact: true });
  await focar(page, lista);
  await page.keyboard.type(palavras);
  await expect(lista.locator('option:checked')).toHaveText(palavras);
}

/** One of a few: `Tab` enters the group, the arrows go through it. */
export async function escolherUm(page: Page, grupo: string, opcao: string): Promise<void> {
  const opcoes = page.getByRole('group', { name: grupo }).getByRole('radio');
  await focar(page, opcoes.first());
  await page.keyboard.press('Space');
  const escolhida = page.getByRole('group', { name: grupo }).getByLabel(opcao, { exact: true });
  for (let volta = await opcoes.count(); volta > 0 && !(await escolhida.isChecked()); volta -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(escolhida).toBeChecked();
}

/** The button opens the system's own dialog, which has its keyboard; what is chosen there comes back. */
export async function escolherArquivos(page: Page, ...nomes: string[]): Promise<void> {
  const abrir = page.waitForEvent('filechooser');
  await acionar(page, page.getByRole('button', { name: /^Escolher arquivos?$/ }).first());
  await (await abrir).setFiles(nomes.map(arquivo));
}
