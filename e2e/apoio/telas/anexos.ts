import { type Page, expect } from '@playwright/test';
import { arquivo } from '../arquivos.ts';

/** Chooses files with the button, as with the mouse. */
export async function escolher(page: Page, ...nomes: string[]): Promise<void> {
  const abrir = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Escolher arquivos?$/ }).first().click();
  await (await abrir).setFiles(nomes.map(arquivo));
}

/** Where a chosen file goes; the server's name of the place. */
export async function colocar(page: Page, nome: string, lugar: string): Promise<void> {
  await page.getByRole('group', { name: nome }).getByLabel('Lugar').selectOption({ label: lugar });
}

/** Sends what is ready and waits until every file is on the server. */
export async function enviarArquivos(page: Page, ...nomes: string[]): Promise<void> {
  const quantos = nomes.length === 1 ? '1 arquivo' : `${nomes.length} arquivos`;
  await page.getByRole('button', { name: `Enviar ${quantos}` }).click();
  for (const nome of nomes) {
    await expect(page.getByRole('link', { name: nome }).first()).toBeVisible({ timeout: 60_000 });
  }
}
