import { emitirNs } from '../apoio/atende.ts';
import { MARINA, RENATA } from '../apoio/pessoas.ts';
import { escolher } from '../apoio/telas/anexos.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { comecarPedido } from '../apoio/telas/pedido.ts';
import { titulo } from '../apoio/telas/titulo.ts';
import { expect, test } from '../apoio/teste.ts';

// The portal is three programs: from one to the other is a full load, which nobody should notice.

test('voltar e avançar passam de um programa a outro, com o foco no título', async ({ page }) => {
  await entrar(page, MARINA);
  const inicio = page.getByRole('heading', { level: 1, name: /, Marina$/ });
  await expect(inicio).toBeVisible();
  await page.getByRole('link', { name: 'Novo pedido' }).first().click();
  await expect(page).toHaveURL(/\/pedidos\/novo$/);
  await expect(titulo(page)).toBeFocused();
  await page.goBack();
  await expect(inicio).toBeVisible();
  await page.goForward();
  await expect(page).toHaveURL(/\/pedidos\/novo$/);
  await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Pedidos' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Consulta de pedidos' })).toBeFocused();
});

test('a equipe chega à fila e volta dela sem cair no caminho', async ({ page }) => {
  await entrar(page, RENATA);
  await expect(page).toHaveURL(/\/analise$/);
  await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Pedidos' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Consulta de pedidos' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/analise$/);
  await expect(titulo(page)).toBeVisible();
});

test('sair com arquivo por enviar pergunta antes; quem fica não perde nada', async ({ page, servidor }) => {
  const nota = emitirNs(servidor, 'projeto_eletrico');
  await entrar(page, MARINA);
  await comecarPedido(page, nota);
  const pedido = new URL(page.url()).pathname;
  await page.goto(`${pedido}/anexos`);
  await escolher(page, 'art_paga.pdf');
  const pedidos = page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Pedidos' });
  const perguntas: string[] = [];
  let ficar = true;
  page.on('dialog', async (pergunta) => {
    perguntas.push(pergunta.type());
    await (ficar ? pergunta.dismiss() : pergunta.accept());
  });
  await pedidos.click();
  await expect.poll(() => perguntas).toEqual(['beforeunload']);
  await expect(page).toHaveURL(/\/anexos$/);
  await expect(page.getByText('art_paga.pdf').first()).toBeVisible();
  ficar = false;
  await pedidos.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Consulta de pedidos' })).toBeVisible();
});

test('sessão que acaba no meio do rascunho: entra de novo e está onde estava', async ({ page, servidor, context }) => {
  const nota = emitirNs(servidor, 'projeto_eletrico');
  await entrar(page, MARINA);
  await comecarPedido(page, nota);
  const pedido = new URL(page.url()).pathname;
  // The last thing that the page reads: without the cookie it would send to the sign-in by itself.
  const pelaMetade = page.waitForResponse((resposta) => resposta.url().includes('/uploads?pedido='));
  await page.goto(`${pedido}/anexos`);
  await pelaMetade;
  await expect(titulo(page)).toBeVisible();
  await context.clearCookies();
  await page.getByRole('link', { name: 'Voltar às etapas' }).click();
  await expect(page).toHaveURL(/\/entrar/);
  await page.getByLabel('CPF ou e-mail').fill(MARINA.email);
  await page.getByLabel('Senha', { exact: true }).fill('demonstracao-apr-2026');
  await page.getByRole('button', { name: 'Entrar no APR' }).click();
  await expect(page).toHaveURL(new RegExp(`${pedido}$`));
});
