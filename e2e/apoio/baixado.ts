import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Locator, type Page, expect } from '@playwright/test';
import { arquivo } from './arquivos.ts';
import { SAIDA } from './lugares.ts';

/** Clicks a link and returns where the downloaded file is. */
export async function baixar(page: Page, link: Locator): Promise<string> {
  const chegada = page.waitForEvent('download');
  await link.click();
  const baixado = await chegada;
  const destino = path.join(SAIDA, 'baixados', baixado.suggestedFilename());
  await baixado.saveAs(destino);
  return destino;
}

/** The bytes that come back are the ones that were sent, under the same name. */
export async function voltaIgual(page: Page, link: Locator, nome: string): Promise<void> {
  const destino = await baixar(page, link);
  expect(path.basename(destino)).toBe(nome);
  expect(sha256(destino), `${nome} volta igual`).toBe(sha256(arquivo(nome)));
}

/** Lower-case hex, as receipts show it. */
export function sha256(caminho: string): string {
  return createHash('sha256').update(readFileSync(caminho)).digest('hex');
}
