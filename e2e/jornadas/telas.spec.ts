import type { Page } from '@playwright/test';
import { conferirTela, semRolagemLateral } from '../apoio/acessibilidade.ts';
import { type Cena, montarCena } from '../apoio/cena.ts';
import { MARINA, RENATA, SENHA } from '../apoio/pessoas.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { titulo } from '../apoio/telas/titulo.ts';
import { expect, test } from '../apoio/teste.ts';

/** How a person sees the pages: theme of the menu, window, and what the system asks for. */
interface Modo {
  tema: 'claro' | 'escuro' | 'contraste';
  largura: number;
  altura: number;
  forcadas?: boolean;
  parado?: boolean;
}

// 320 × 256 is 1280 × 1024 at 400 % (WCAG 1.4.10).
const MODOS: Record<string, Modo> = {
  'claro-1360': { tema: 'claro', largura: 1360, altura: 900 },
  'escuro-1360': { tema: 'escuro', largura: 1360, altura: 900, parado: true },
  'contraste-1360': { tema: 'contraste', largura: 1360, altura: 900 },
  'claro-celular': { tema: 'claro', largura: 390, altura: 844 },
  'claro-320-a-400': { tema: 'claro', largura: 320, altura: 256 },
  'forcadas-1360': { tema: 'claro', largura: 1360, altura: 900, forcadas: true },
};

type Rotas = readonly (readonly [nome: string, endereco: (cena: Cena) => string])[];

const DO_RT: Rotas = [
  ['inicio', () => '/'],
  ['consulta', () => '/pedidos'],
  ['consulta-sem-achados', () => '/pedidos?q=nada'],
  ['novo', () => '/pedidos/novo'],
  ['etapas', ({ rascunho }) => rascunho],
  ['dados', ({ rascunho }) => `${rascunho}/dados`],
  ['local', ({ rascunho }) => `${rascunho}/local`],
  ['carga', ({ rascunho }) => `${rascunho}/carga`],
  ['anexos', ({ rascunho }) => `${rascunho}/anexos`],
  ['revisao', ({ rascunho }) => `${rascunho}/revisao`],
  ['pedido', ({ enviado }) => enviado],
  ['recibo', ({ enviado }) => `${enviado}/recibo`],
  ['verificar', () => '/verificar'],
  ['desconhecida', () => '/nao-existe'],
];

const DO_ANALISTA: Rotas = [
  ['fila', () => '/analise'],
  ['motivos', () => '/analise/motivos'],
  ['componentes', () => '/dev/componentes'],
  ['analise', ({ enviado }) => enviado.replace('/pedidos/', '/analise/')],
];

for (const [nome, modo] of Object.entries(MODOS)) {
  test(`todas as telas em ${nome}: axe sem violações, nada corta, nada vem de fora`, async ({ page, browser, servidor }) => {
    const deFora: string[] = [];
    const violacoes: string[] = [];
    for (const daVez of [page, await (await browser.newContext({ baseURL: servidor.origem })).newPage()]) {
      daVez.on('request', (pedido) => {
        if (/^https?:/.test(pedido.url()) && !pedido.url().startsWith(servidor.origem)) deFora.push(pedido.url());
      });
      daVez.on('console', (fala) => {
        if (/Content.Security.Policy/i.test(fala.text())) violacoes.push(fala.text());
      });
      await vestir(daVez, modo);
    }
    const cena = await montarCena(servidor);
    await page.goto('/entrar');
    await expect(titulo(page)).toBeVisible();
    await conferirTela(page, `${nome}-entrar`, { contraste: !modo.forcadas });
    await percorrer(page, MARINA, DO_RT, cena, nome, !modo.forcadas);
    const analista = browser.contexts().at(-1)?.pages()[0];
    if (!analista) throw new Error('falta a janela do analista');
    await percorrer(analista, RENATA, DO_ANALISTA, cena, nome, !modo.forcadas);
    expect(deFora).toEqual([]);
    expect(violacoes).toEqual([]);
  });
}

test('o que o leitor de tela ouve: árvore das telas principais', async ({ page, servidor }) => {
  const cena = await montarCena(servidor);
  await entrar(page, MARINA);
  await page.goto('/pedidos');
  await expect(page.getByRole('table')).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row:
          - columnheader "NS"
      - rowgroup:
        - row:
          - cell
  `);
  await page.goto(`${cena.rascunho}/revisao`);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Revise antes de enviar" [level=1]
    - region "Dados":
      - heading "Dados" [level=2]
      - link "Alterar Dados"
  `);
  await expect(page.getByRole('button', { name: 'Enviar pedido' })).toBeVisible();
  await page.goto(cena.enviado);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Padaria Pão da Serra Ltda." [level=1]
  `);
  await expect(page.getByRole('region', { name: 'Linha do tempo' })).toMatchAriaSnapshot(`
    - heading "Linha do tempo" [level=2]
    - list:
      - listitem
  `);
});

async function vestir(page: Page, modo: Modo): Promise<void> {
  await page.setViewportSize({ width: modo.largura, height: modo.altura });
  await page.emulateMedia({
    forcedColors: modo.forcadas ? 'active' : 'none',
    reducedMotion: modo.parado ? 'reduce' : 'no-preference',
  });
  await page.addInitScript((tema) => localStorage.setItem('apr-tema', tema), modo.tema);
}

async function percorrer(
  page: Page,
  pessoa: Parameters<typeof entrar>[1],
  rotas: Rotas,
  cena: Cena,
  modo: string,
  contraste: boolean,
): Promise<void> {
  await page.goto('/entrar');
  await page.getByLabel('CPF ou e-mail').fill(pessoa.email);
  await page.getByLabel('Senha', { exact: true }).fill(SENHA);
  await page.getByRole('button', { name: 'Entrar no APR' }).click();
  // The staff's first page is another program: its heading says that its load has ended.
  await expect(titulo(page).filter({ hasNotText: 'Entrar' })).toBeVisible();
  for (const [nome, endereco] of rotas) {
    await page.goto(endereco(cena));
    await expect(titulo(page)).toBeVisible();
    // The page of components shows one for ever.
    if (nome !== 'componentes') await expect(page.locator('[aria-busy="true"], .esqueleto')).toHaveCount(0);
    await conferirTela(page, `${modo}-${nome}`, { contraste });
    await semRolagemLateral(page);
  }
}
