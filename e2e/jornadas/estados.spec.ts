import type { Page, Route } from '@playwright/test';
import { conferirTela } from '../apoio/acessibilidade.ts';
import { type Cena, montarCena } from '../apoio/cena.ts';
import { MARINA, type Pessoa, RENATA } from '../apoio/pessoas.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { titulo } from '../apoio/telas/titulo.ts';
import { expect, test } from '../apoio/teste.ts';

/** Everything a page reads, but who is signed in. */
const LEITURAS = /\/api\/v1\/(?!sessao)/;

const TELAS: readonly (readonly [nome: string, quem: Pessoa, endereco: (cena: Cena) => string])[] = [
  ['inicio', MARINA, () => '/'],
  ['consulta', MARINA, () => '/pedidos'],
  ['novo', MARINA, () => '/pedidos/novo'],
  ['etapas', MARINA, ({ rascunho }) => rascunho],
  ['anexos', MARINA, ({ rascunho }) => `${rascunho}/anexos`],
  ['pedido', MARINA, ({ enviado }) => enviado],
  ['recibo', MARINA, ({ enviado }) => `${enviado}/recibo`],
  ['fila', RENATA, () => '/analise'],
  ['motivos', RENATA, () => '/analise/motivos'],
  ['analise', RENATA, ({ enviado }) => enviado.replace('/pedidos/', '/analise/')],
];

for (const quem of [MARINA, RENATA]) {
  test(`carregando, erro e sem conexão se dizem em cada tela de ${quem.nome}, e Tentar de novo traz o conteúdo`, async ({ page, servidor }) => {
    const cena = await montarCena(servidor);
    await entrar(page, quem);
    for (const [nome, deQuem, endereco] of TELAS) {
      if (deQuem === quem) await percorrer(page, nome, endereco(cena));
    }
  });
}

async function percorrer(page: Page, nome: string, endereco: string): Promise<void> {
  const miolo = page.getByRole('main');
  const soltar = await prender(page);
  await page.goto(endereco);
  await expect(miolo.locator('.esqueleto__barra, .esqueleto-linha').first()).toBeVisible();
  await conferirTela(page, `estado-${nome}-carregando`);

  await soltar((rota) => rota.fulfill({ status: 500, contentType: 'application/problem+json', body: PROBLEMA }));
  const denovo = miolo.getByRole('button', { name: 'Tentar de novo' });
  await expect(denovo.first()).toBeVisible();
  await expect(miolo).toContainText('01JD0000');
  await conferirTela(page, `estado-${nome}-erro`);

  await page.unroute(LEITURAS);
  await page.route(LEITURAS, (rota) => rota.abort('internetdisconnected'));
  await page.goto(endereco);
  await expect(denovo.first()).toBeVisible();
  await expect(miolo).toContainText(/conexão|internet/i);
  await conferirTela(page, `estado-${nome}-sem-conexao`);

  await page.unroute(LEITURAS);
  for (let restam = await denovo.count(); restam > 0; restam = await denovo.count()) {
    await denovo.first().click();
    await expect.poll(() => denovo.count()).toBeLessThan(restam);
  }
  await expect(miolo.locator('.esqueleto, .esqueleto-linha')).toHaveCount(0);
  await expect(titulo(miolo)).toBeVisible();
}

const PROBLEMA = JSON.stringify({
  type: '/api/docs/problemas#erro_interno',
  title: 'Erro interno',
  status: 500,
  detail: 'Não conseguimos ler isto agora. Tente de novo em instantes.',
  codigo: 'erro_interno',
  instance: 'urn:apr:requisicao:01JD0000-ESTADOS',
  request_id: '01JD0000-ESTADOS',
});

/** Holds every reading of the page; the answer lets go of those held and answers the next ones in the same way. */
async function prender(page: Page): Promise<(responder: (rota: Route) => Promise<void>) => Promise<void>> {
  const presas: Route[] = [];
  let resposta: ((rota: Route) => Promise<void>) | undefined;
  await page.route(LEITURAS, async (rota) => {
    if (resposta) await resposta(rota);
    else presas.push(rota);
  });
  return async (responder) => {
    resposta = responder;
    await Promise.all(presas.splice(0).map(responder));
  };
}
