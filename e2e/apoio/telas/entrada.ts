import { type Browser, type Page, expect } from '@playwright/test';
import { type Pessoa, SENHA } from '../pessoas.ts';
import { titulo } from './titulo.ts';

/** Signs in on the page and waits for the first screen of the person. */
export async function entrar(page: Page, pessoa: Pessoa): Promise<void> {
  await page.goto('/entrar');
  await page.getByLabel('CPF ou e-mail').fill(pessoa.email);
  await page.getByLabel('Senha', { exact: true }).fill(SENHA);
  await page.getByRole('button', { name: 'Entrar no APR' }).click();
  await expect(page.getByRole('navigation', { name: 'Principal' })).toBeVisible();
  // The queue is another program: its heading says that its load has ended.
  if (pessoa.daEquipe) await expect(titulo(page)).toBeVisible();
}

/** Another person, in a browser window of their own. */
export async function outraPessoa(browser: Browser, origem: string, pessoa: Pessoa): Promise<Page> {
  const contexto = await browser.newContext({
    baseURL: origem,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    viewport: { width: 1360, height: 1000 },
  });
  const page = await contexto.newPage();
  await entrar(page, pessoa);
  return page;
}
