import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Page, expect } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { SAIDA } from './lugares.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const REGRAS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Takes a picture of the screen and asks axe for violations: there must be none. */
export async function conferirTela(page: Page, nome: string, { contraste = true } = {}): Promise<void> {
  await page.screenshot({ path: path.join(SAIDA, 'telas', `${nome}.png`), fullPage: true });
  // Through the debugger, because the page's CSP rightly refuses foreign scripts.
  await page.evaluate(`${AXE};0`);
  const achados = await page.evaluate(async ({ regras, contraste }) => {
    const axe = (window as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe;
    // Where the system forces its own colours, axe still reads those of the author.
    const rules = { 'color-contrast': { enabled: contraste } };
    const { violations } = await axe.run({ runOnly: regras, rules });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      onde: nodes.map((no) => `${no.target.join(' ')}: ${no.failureSummary ?? ''}`),
    }));
  }, { regras: REGRAS, contraste });
  expect(achados, `axe na tela ${nome}`).toEqual([]);
}

/** The page never scrolls sideways, at any width that a screen is used in. */
export async function semRolagemLateral(page: Page): Promise<void> {
  const sobra = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(sobra, 'pixels além da largura').toBeLessThanOrEqual(0);
}
