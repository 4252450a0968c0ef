// Lighthouse (mobile, slow 4G simulated) and the paint of a long consulta, for `cargo xtask bench --medida portal`.
// Usage: node portal.mjs <origin> <cookie>. Prints one JSON object: name of the measure → figure.

import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';

const [origem, cookie] = process.argv.slice(2);
const PORTA_DO_CHROMIUM = 9333;
const PAGINAS = { entrar: '/entrar', consulta: '/pedidos', 'novo pedido': '/pedidos/novo' };
const RODADAS = 3;

const navegador = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    `--remote-debugging-port=${PORTA_DO_CHROMIUM}`,
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    // Chromium builds the pages of its own address bar beside each new page: half of two cores, in the moment measured.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const figuras = {};
try {
  for (const [nome, caminho] of Object.entries(PAGINAS)) {
    const notas = [];
    for (let rodada = 0; rodada < RODADAS; rodada += 1) notas.push(await farol(caminho, nome !== 'entrar'));
    for (const medida of Object.keys(notas[0])) figuras[`${nome}: ${medida}`] = mediana(notas.map((n) => n[medida]));
  }
  figuras['consulta de 100 linhas, dos dados à pintura'] = await pintura();
} finally {
  await navegador.close();
}
console.log(JSON.stringify(figuras));

/** Scores of 0 to 100 and the instant at which the page answers, in ms. */
async function farol(caminho, comSessao) {
  const { lhr } = await lighthouse(origem + caminho, {
    port: PORTA_DO_CHROMIUM,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    disableStorageReset: true,
    extraHeaders: comSessao ? { Cookie: cookie } : {},
  });
  const nota = (categoria) => Math.round((lhr.categories[categoria].score ?? 0) * 100);
  return {
    desempenho: nota('performance'),
    acessibilidade: nota('accessibility'),
    'boas práticas': nota('best-practices'),
    'interativa em': Math.round(lhr.audits.interactive.numericValue),
  };
}

/** From the last byte of the list to the frame with its 100 rows, in ms. */
async function pintura() {
  const contexto = await navegador.newContext({ viewport: { width: 1360, height: 1000 } });
  const [nome, valor] = cookie.split('=');
  await contexto.addCookies([{ name: nome, value: valor, url: origem }]);
  const tempos = [];
  for (let rodada = 0; rodada < 7; rodada += 1) {
    const pagina = await contexto.newPage();
    await pagina.addInitScript(() => {
      const ver = () => {
        if (document.querySelectorAll('.linha-lista').length < 100) return requestAnimationFrame(ver);
        // The rows are in the page, and this frame shows them: a message sent now comes when it is drawn.
        const canal = new MessageChannel();
        canal.port1.onmessage = () => { window.pintou = performance.now(); };
        return canal.port2.postMessage(null);
      };
      requestAnimationFrame(ver);
    });
    await pagina.goto(`${origem}/pedidos?limite=100`);
    await pagina.waitForFunction(() => window.pintou);
    tempos.push(await pagina.evaluate(() => {
      const lista = performance.getEntriesByType('resource').find((r) => r.name.includes('/api/v1/pedidos?'));
      return window.pintou - lista.responseEnd;
    }));
    await pagina.close();
  }
  await contexto.close();
  return Math.round(mediana(tempos));
}

function mediana(valores) {
  return [...valores].sort((a, b) => a - b)[Math.floor(valores.length / 2)];
}
