import type { Locator, Page } from '@playwright/test';
import { emitirNs } from '../apoio/atende.ts';
import { pedidoEnviado } from '../apoio/enviado.ts';
import { MARINA, SENHA } from '../apoio/pessoas.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { conferirTela } from '../apoio/acessibilidade.ts';
import { arquivo } from '../apoio/arquivos.ts';
import { expect, test } from '../apoio/teste.ts';

/** Counts what a person does with the mouse: a click, or the choice of an option. */
class Cliques {
  total = 0;

  async em(alvo: Locator): Promise<void> {
    this.total += 1;
    await alvo.click();
  }

  async escolher(alvo: Locator, opcao: string): Promise<void> {
    // Opening the list and taking an option.
    this.total += 2;
    await alvo.selectOption({ label: opcao });
  }
}

test('novo pedido de geração com 5 arquivos, do Início ao recibo, em no máximo 14 cliques', async ({ page, servidor }) => {
  emitirNs(servidor, 'geracao_distribuida', '--responsavel-cpf', MARINA.cpf);
  await entrar(page, MARINA);
  const cliques = new Cliques();
  await cliques.em(page.getByRole('button', { name: /^Começar o pedido de geração distribuída/ }));
  await cliques.em(page.getByRole('main').getByRole('link', { name: 'Dados', exact: true }));
  await digitar(page, 'Número da ART, RRT ou TRT', 'MG20267654321');
  await cliques.escolher(page.getByLabel('Tipo de atividade'), 'Residencial');
  const formato = page.getByLabel('Formato da planta');
  if (await formato.isVisible()) await cliques.escolher(formato, 'A4');
  await seguir(page, cliques, 'Local');
  await seguir(page, cliques, 'Carga');
  await digitar(page, 'Potência da geração em kW', '7,5');
  const previsao = page.getByLabel('Previsão de ligação');
  if (await previsao.isVisible()) await digitar(page, 'Previsão de ligação', '15/3/2029');
  await seguir(page, cliques, 'Anexos');
  const nomes = [
    'dub.pdf',
    'memorial_descritivo.pdf',
    'formulario_solicitacao_acesso.pdf',
    'art_paga.pdf',
    'certificado_inversor.pdf',
  ];
  const abrir = page.waitForEvent('filechooser');
  await cliques.em(page.getByRole('button', { name: /^Escolher arquivos?$/ }).first());
  await (await abrir).setFiles(nomes.map(arquivo));
  await cliques.em(page.getByRole('button', { name: 'Enviar 5 arquivos' }));
  for (const nome of nomes) await expect(page.getByRole('link', { name: nome }).first()).toBeVisible();
  await cliques.em(page.getByRole('link', { name: 'Continuar para a revisão' }));
  await cliques.em(page.getByRole('button', { name: 'Enviar pedido' }));
  await expect(page.getByText('Pedido enviado com sucesso')).toBeVisible();
  test.info().annotations.push({ type: 'cliques', description: String(cliques.total) });
  expect(cliques.total).toBeLessThanOrEqual(14);
});

test('entrar com os campos já preenchidos pelo gerenciador de senhas: uma ação', async ({ page }) => {
  await page.goto('/entrar');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // A password manager sets the value and tells the page, with no key and no click.
  for (const [rotulo, valor] of [
    ['CPF ou e-mail', MARINA.email],
    ['Senha', SENHA],
  ] as const) {
    await page.getByLabel(rotulo, { exact: true }).evaluate((campo, texto) => {
      (campo as HTMLInputElement).value = texto;
      for (const tipo of ['input', 'change']) campo.dispatchEvent(new Event(tipo, { bubbles: true }));
    }, valor);
  }
  await expect(page.getByLabel('CPF ou e-mail')).toHaveAttribute('autocomplete', 'username');
  await expect(page.getByLabel('Senha', { exact: true })).toHaveAttribute('autocomplete', 'current-password');
  await page.getByRole('button', { name: 'Entrar no APR' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /, Marina$/ })).toBeVisible();
});

test('de qualquer tela ao pedido: Ctrl+K, o protocolo e Enter', async ({ page, servidor }) => {
  const { nota, caminho } = await pedidoEnviado(servidor, 'analise_carga');
  await entrar(page, MARINA);
  for (const tela of ['/', '/pedidos/novo', '/verificar']) {
    await page.goto(tela);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    // The pages of the filing have no room for the palette: there the key goes to the search of the header.
    const papel = tela === '/pedidos/novo' ? 'searchbox' : 'combobox';
    await expect(page.getByRole(papel, { name: /^Buscar pedido/ })).toBeFocused();
    await page.keyboard.type(nota.protocolo);
    if (tela === '/') {
      await expect(page.getByRole('option', { name: new RegExp(nota.numero) })).toHaveAttribute('aria-selected', 'true');
      await conferirTela(page, 'paleta');
    }
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${caminho}$`));
  }
});

test('uma visão salva acompanha a conta e some quando se remove', async ({ page, servidor }) => {
  const { nota } = await pedidoEnviado(servidor, 'analise_carga');
  await entrar(page, MARINA);
  await page.goto('/pedidos?tipo=analise_carga');
  await page.getByRole('button', { name: 'Salvar esta visão' }).click();
  const dialogo = page.getByRole('dialog', { name: 'Salvar esta visão' });
  await dialogo.getByRole('button', { name: 'Salvar esta visão' }).click();
  await expect(dialogo.getByText('Escreva um nome para a visão.')).toBeVisible();
  await dialogo.getByLabel('Nome da visão').fill('Só cargas');
  await dialogo.getByRole('button', { name: 'Salvar esta visão' }).click();
  await expect(page.getByRole('link', { name: 'Só cargas' })).toBeVisible();
  await page.goto('/pedidos');
  await page.getByRole('link', { name: 'Só cargas' }).click();
  await expect(page).toHaveURL(/tipo=analise_carga/);
  await expect(page.getByRole('row', { name: new RegExp(nota.numero) })).toBeVisible();
  await conferirTela(page, 'consulta-visao');
  await page.getByRole('button', { name: 'Remover Só cargas' }).click();
  await expect(page.getByRole('link', { name: 'Só cargas' })).toHaveCount(0);
});

async function digitar(page: Page, rotulo: string, texto: string): Promise<void> {
  const campo = page.getByLabel(rotulo, { exact: true });
  await campo.fill(texto);
  await campo.blur();
}

async function seguir(page: Page, cliques: Cliques, seguinte: string): Promise<void> {
  await cliques.em(page.getByRole('button', { name: 'Salvar e continuar' }));
  await expect(page.getByRole('heading', { level: 1, name: seguinte })).toBeVisible();
}
