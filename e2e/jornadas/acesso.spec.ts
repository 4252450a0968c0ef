import type { Page } from '@playwright/test';
import { conferirTela, semRolagemLateral } from '../apoio/acessibilidade.ts';
import { pedidoEnviado } from '../apoio/enviado.ts';
import { MARINA, PAULO, RENATA, SENHA } from '../apoio/pessoas.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { expect, test } from '../apoio/teste.ts';

test('entra, busca e sai só com o teclado', async ({ page }) => {
  await page.goto('/entrar');
  await focar(page, page.getByLabel('CPF ou e-mail'));
  await page.keyboard.type(MARINA.cpf);
  await focar(page, page.getByLabel('Senha', { exact: true }));
  await page.keyboard.type(SENHA);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /, Marina$/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await focar(page, page.getByRole('button', { name: /Marina Andrade/ }));
  await page.keyboard.press('Enter');
  await focar(page, page.getByRole('button', { name: 'Sair' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/entrar/);
});

test('senha errada: o resumo recebe o foco, nada se apaga, e a página diz o caminho', async ({ page }) => {
  await page.goto('/entrar');
  await page.getByRole('button', { name: 'Entrar no APR' }).click();
  await expect(page.getByText('Há um problema')).toBeVisible();
  await conferirTela(page, 'acesso-vazio');
  await page.getByLabel('CPF ou e-mail').fill(PAULO.email);
  await page.getByLabel('Senha', { exact: true }).fill('não é esta senha');
  await page.getByRole('button', { name: 'Entrar no APR' }).click();
  await expect(page.getByText('Há um problema')).toBeVisible();
  await expect(page.getByLabel('CPF ou e-mail')).toHaveValue(PAULO.email);
  await conferirTela(page, 'acesso-senha-errada');
});

test('endereço de dentro pede a entrada e volta para ele; o desconhecido diz para onde ir', async ({ page }) => {
  await page.goto('/pedidos/novo');
  await expect(page).toHaveURL(/\/entrar/);
  await page.getByLabel('CPF ou e-mail').fill(MARINA.email);
  await page.getByLabel('Senha', { exact: true }).fill(SENHA);
  await page.getByRole('button', { name: 'Entrar no APR' }).click();
  await expect(page).toHaveURL(/\/pedidos\/novo$/);
  await page.goto('/nao-existe');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await conferirTela(page, 'acesso-nao-encontrada');
});

test('um RT nunca vê o pedido de outro', async ({ page, servidor }) => {
  const { caminho, nota } = await pedidoEnviado(servidor, 'projeto_eletrico');
  await entrar(page, PAULO);
  await page.goto(caminho);
  await expect(page.getByRole('main')).toContainText('Este pedido não abriu');
  await expect(page.getByRole('main')).not.toContainText(nota.numero);
});

for (const [aparencia, largura] of [
  ['escuro', 1360],
  ['contraste', 1360],
  ['claro', 320],
] as const) {
  test(`telas sem violações em ${aparencia} a ${largura} px, sem pedir nada a terceiros`, async ({ page, servidor }) => {
    const { caminho } = await pedidoEnviado(servidor, 'projeto_eletrico');
    const deFora: string[] = [];
    page.on('request', (pedido) => {
      if (/^https?:/.test(pedido.url()) && !pedido.url().startsWith(servidor.origem)) deFora.push(pedido.url());
    });
    await page.setViewportSize({ width: largura, height: 900 });
    await page.addInitScript((tema) => localStorage.setItem('apr-tema', tema), aparencia);
    await entrar(page, MARINA).catch(() => undefined);
    await expect(page.getByRole('heading', { level: 1, name: /, Marina$/ })).toBeVisible();
    for (const [nome, endereco] of [
      ['inicio', '/'],
      ['consulta', '/pedidos?aba=todos'],
      ['vazia', '/pedidos?aba=rascunhos'],
      ['novo', '/pedidos/novo'],
      ['pedido', caminho],
      ['recibo', `${caminho}/recibo`],
    ] as const) {
      await page.goto(endereco);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await conferirTela(page, `${aparencia}-${largura}-${nome}`);
      await semRolagemLateral(page);
    }
    expect(deFora).toEqual([]);
  });
}

test('o analista trabalha a fila em 320 px e no escuro sem violações', async ({ page, servidor }) => {
  await pedidoEnviado(servidor, 'projeto_eletrico');
  await page.addInitScript(() => localStorage.setItem('apr-tema', 'escuro'));
  await entrar(page, RENATA);
  await page.goto('/analise');
  await expect(page.getByRole('heading', { level: 1, name: 'Fila de análise' })).toBeVisible();
  await conferirTela(page, 'escuro-1360-fila');
  await page.getByRole('button', { name: /^Assumir e abrir o próximo/ }).click();
  await expect(page.getByRole('region', { name: 'Painel' })).toBeVisible();
  await conferirTela(page, 'escuro-1360-analise');
  await page.setViewportSize({ width: 320, height: 900 });
  await conferirTela(page, 'escuro-320-analise');
  await semRolagemLateral(page);
});

/** Walks with Tab until the element has the focus; a person would give up after 40. */
async function focar(page: Page, alvo: ReturnType<Page['getByRole']>): Promise<void> {
  for (let passos = 0; passos < 40; passos += 1) {
    if (await alvo.evaluate((elemento) => elemento === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`O Tab não chegou a ${alvo.toString()}`);
}
