import type { Page } from '@playwright/test';
import { emitirNs } from '../apoio/atende.ts';
import { pedidoEnviado } from '../apoio/enviado.ts';
import { MARINA, SENHA } from '../apoio/pessoas.ts';
import { enviarArquivos, escolher } from '../apoio/telas/anexos.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { abrirEtapa, continuar, enviarPedido, preencherEtapa } from '../apoio/telas/pedido.ts';
import { conferirTela } from '../apoio/acessibilidade.ts';
import { titulo } from '../apoio/telas/titulo.ts';
import { expect, test } from '../apoio/teste.ts';

test('entrar com os campos já preenchidos pelo gerenciador de senhas: uma ação', async ({ page }) => {
  await page.goto('/entrar');
  await expect(titulo(page)).toBeVisible();
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

test('novo pedido com 5 arquivos, do início ao recibo: no máximo 14 cliques', async ({ page, servidor }) => {
  const nota = emitirNs(servidor, 'geracao_distribuida', '--responsavel-cpf', MARINA.cpf);
  await entrar(page, MARINA);
  const cliques = await contarCliques(page);
  await page.getByRole('button', { name: `Começar pedido na NS ${nota.numero}` }).click();
  await abrirEtapa(page, 'Dados');
  // A choice in a list is made by typing its first letters; a choice of one in few, by a click.
  await preencherEtapa(page, {
    'Número da ART, RRT ou TRT': 'MG20261234567',
    'Tipo de atividade': 'Comercial',
    'Formato da planta': 'A1',
  });
  await continuar(page, 'Local');
  await continuar(page, 'Carga');
  await preencherEtapa(page, {
    'Potência de geração em kW': '7,5',
    'Previsão de ligação': '15/3/2029',
    'A unidade tem geração própria?': 'Não',
  });
  await continuar(page, 'Anexos');
  const arquivos = [
    'dub.pdf',
    'memorial_descritivo.pdf',
    'art_paga.pdf',
    'formulario_solicitacao_acesso.pdf',
    'certificado_inversor.pdf',
  ];
  await escolher(page, ...arquivos);
  await enviarArquivos(page, ...arquivos);
  await page.getByRole('link', { name: 'Continuar para a revisão' }).click();
  await enviarPedido(page);
  expect(cliques()).toBeGreaterThan(8);
  expect(cliques()).toBeLessThanOrEqual(14);
});

test('de qualquer tela ao pedido: Ctrl+K, o protocolo e Enter', async ({ page, servidor }) => {
  const { nota, caminho } = await pedidoEnviado(servidor, 'analise_carga');
  await entrar(page, MARINA);
  for (const tela of ['/', '/pedidos/novo', '/verificar']) {
    await page.goto(tela);
    await expect(titulo(page)).toBeVisible();
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

/** Counts the clicks that the page hears from the mouse. */
async function contarCliques(page: Page): Promise<() => number> {
  let cliques = 0;
  await page.exposeFunction('contarClique', () => {
    cliques += 1;
  });
  const ouvir = (): void => {
    const ouvinte = window as unknown as { contarClique(): void };
    const ouvido = (evento: MouseEvent): void => {
      // A label repeats the click for its field, with no pointer of its own.
      if (evento.isTrusted && evento.detail > 0 && (evento as PointerEvent).pointerType) ouvinte.contarClique();
    };
    document.addEventListener('click', ouvido, { capture: true });
  };
  // The pages of a pedido are another program, with a document of its own.
  await page.addInitScript(ouvir);
  await page.evaluate(ouvir);
  return () => cliques;
}
