import { type Locator, type Page, expect } from '@playwright/test';
import type { Nota } from '../atende.ts';
import { escolher } from './anexos.ts';

/** Takes a pedido from the queue; ends on its analysis. */
export async function assumir(page: Page, nota: Nota): Promise<void> {
  await page.goto('/analise');
  await page.getByRole('button', { name: new RegExp(`^Assumir: .*NS ${nota.numero}$`) }).click();
  await expect(page).toHaveURL(/\/analise\/[^/]+$/);
  await expect(painel(page)).toBeVisible();
}

/** Checklist, pendências and data. */
export function painel(page: Page): Locator {
  return page.getByRole('region', { name: 'Painel' });
}

/** Answers the whole checklist: every group has a button for what is left of it. */
export async function responderChecklist(page: Page): Promise<void> {
  const resto = painel(page).getByRole('button', { name: 'Marcar o resto do grupo como conforme' });
  // Each click removes its own button, so the first one is always the next.
  for (let faltam = await resto.count(); faltam > 0; faltam -= 1) {
    await resto.first().click();
    await expect(resto).toHaveCount(faltam - 1);
  }
  await expect(page.getByText('Checklist completo.')).toBeVisible();
}

/** Chooses the file that goes with the decision; with one place only, it leaves at once. */
export async function anexarDocumento(page: Page, nome: string): Promise<void> {
  await escolher(page, nome);
  const documento = page.getByRole('region', { name: /^Documento da decisão/ });
  await expect(documento.getByRole('link', { name: nome })).toBeVisible();
}

/** A finding, as the analyst writes it. */
export interface Pendencia {
  motivo: string;
  descricao: string;
  arquivo?: string;
  pagina?: string;
}

/** Writes findings in the panel. */
export async function escreverPendencias(page: Page, pendencias: Pendencia[]): Promise<void> {
  await painel(page).getByRole('button', { name: /^Pendências/ }).click();
  for (const [n, pendencia] of pendencias.entries()) {
    await painel(page).getByRole('button', { name: 'Nova pendência' }).click();
    const editor = painel(page).getByRole('region', { name: `Pendência ${n + 1}` });
    await editor.getByLabel('Motivo').selectOption({ label: pendencia.motivo });
    await editor.getByLabel('O que o RT precisa fazer').fill(pendencia.descricao);
    if (pendencia.arquivo) await editor.getByLabel('Arquivo').selectOption({ label: pendencia.arquivo });
    if (pendencia.pagina) await editor.getByLabel('Página').fill(pendencia.pagina);
  }
}

/** Both steps of the decision; `acao` is what both buttons say. */
export async function decidir(page: Page, acao: string, antes?: (dialogo: Locator) => Promise<void>): Promise<void> {
  const barra = page.getByRole('region', { name: 'Decisão, passo 1 de 2' });
  await barra.getByRole('button', { name: acao, exact: true }).click();
  const dialogo = page.getByRole('dialog', { name: `${acao}?` });
  await expect(dialogo).toBeVisible();
  await antes?.(dialogo);
  await dialogo.getByRole('button', { name: acao, exact: true }).click();
  await expect(page.getByText(/^Decisão registrada: /).first()).toBeVisible();
}
