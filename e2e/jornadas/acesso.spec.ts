import { conferirTela } from '../apoio/acessibilidade.ts';
import { pedidoEnviado } from '../apoio/enviado.ts';
import { MARINA, PAULO, SENHA } from '../apoio/pessoas.ts';
import { focar } from '../apoio/teclado.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { titulo } from '../apoio/telas/titulo.ts';
import { expect, test } from '../apoio/teste.ts';

/** Stops after which a person would give up. */
const PACIENCIA = 40;

test('entra, busca e sai só com o teclado', async ({ page }) => {
  await page.goto('/entrar');
  await focar(page, page.getByLabel('CPF ou e-mail'), PACIENCIA);
  await page.keyboard.type(MARINA.cpf);
  await focar(page, page.getByLabel('Senha', { exact: true }), PACIENCIA);
  await page.keyboard.type(SENHA);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /, Marina$/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await focar(page, page.getByRole('button', { name: /Marina Andrade/ }), PACIENCIA);
  await page.keyboard.press('Enter');
  await focar(page, page.getByRole('button', { name: 'Sair' }), PACIENCIA);
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
  await expect(titulo(page)).toBeVisible();
  await conferirTela(page, 'acesso-nao-encontrada');
});

test('um RT nunca vê o pedido de outro', async ({ page, servidor }) => {
  const { caminho, nota } = await pedidoEnviado(servidor, 'projeto_eletrico');
  await entrar(page, PAULO);
  await page.goto(caminho);
  await expect(page.getByRole('main')).toContainText('Este pedido não abriu');
  await expect(page.getByRole('main')).not.toContainText(nota.numero);
});
