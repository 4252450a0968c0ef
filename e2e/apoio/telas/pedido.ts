import { type Locator, type Page, expect } from '@playwright/test';
import type { Nota } from '../atende.ts';
import { titulo } from './titulo.ts';

/** *Buscar* with what came by e-mail, then *Novo pedido*; ends on the task list. */
export async function comecarPedido(page: Page, nota: Nota): Promise<void> {
  await page.goto('/pedidos/novo');
  await page.getByLabel('Protocolo', { exact: true }).fill(nota.protocolo);
  await page.getByLabel('Pessoa jurídica').check();
  await page.getByLabel('CNPJ do cliente').fill(nota.cnpj);
  await page.getByRole('button', { name: 'Buscar', exact: true }).click();
  const achada = page.getByRole('region', { name: 'NS encontrada' });
  await expect(achada).toContainText(nota.numero);
  await achada.getByRole('button', { name: `Novo pedido na NS ${nota.numero}` }).click();
  await expect(titulo(page)).toContainText('Novo pedido de');
}

/** One click on an NS that names the person; ends on the task list. */
export async function comecarDaLista(page: Page, nota: Nota): Promise<void> {
  await page.goto('/pedidos/novo');
  await page.getByRole('button', { name: `Começar pedido na NS ${nota.numero}` }).click();
  await expect(titulo(page)).toContainText('Novo pedido de');
}

/** Opens a step from the task list. */
export async function abrirEtapa(page: Page, etapa: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: etapa, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: etapa })).toBeVisible();
}

/** What is typed in a step: label → text, or the option to choose. */
export type Respostas = Record<string, string>;

/** Fills the fields of a step, sees them saved, and goes on. */
export async function preencherEtapa(page: Page, respostas: Respostas): Promise<void> {
  for (const [rotulo, resposta] of Object.entries(respostas)) {
    const grupo = page.getByRole('group', { name: rotulo });
    if (await grupo.isVisible()) {
      await grupo.getByLabel(resposta, { exact: true }).check();
      continue;
    }
    const campo = page.getByLabel(rotulo, { exact: true });
    if ((await campo.evaluate((elemento) => elemento.tagName)) === 'SELECT') {
      await campo.selectOption({ label: resposta });
    } else {
      await campo.fill(resposta);
      await campo.blur();
    }
  }
  await expect(page.getByText(/^Salvo às \d\d:\d\d/)).toBeVisible();
}

/** *Salvar e continuar*, and the next step is there. */
export async function continuar(page: Page, seguinte: string): Promise<void> {
  await page.getByRole('button', { name: 'Salvar e continuar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: seguinte })).toBeVisible();
}

/** From the review to the receipt; returns the address of the pedido. */
export async function enviarPedido(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Enviar pedido' }).click();
  await expect(page.getByText('Pedido enviado com sucesso')).toBeVisible();
  await expect(page).toHaveURL(/\/pedidos\/[^/]+\/recibo$/);
  return new URL(page.url()).pathname.replace(/\/recibo$/, '');
}

/** A term of a list of data and what stands beside it. */
export function dado(page: Page, termo: string): Locator {
  return page.locator('dt', { hasText: termo }).locator('xpath=following-sibling::dd[1]');
}
