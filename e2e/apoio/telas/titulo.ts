import type { Locator, Page } from '@playwright/test';

/** The heading of the page that has arrived: one still on its way says only that it is. */
export function titulo(de: Page | Locator): Locator {
  return de.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Carregando…' });
}
