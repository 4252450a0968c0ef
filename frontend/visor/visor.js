// Draws the pages of a PDF with pdf.js. The analysis loads it (`visor/biblioteca.rs`); it exists only where
// `cargo xtask spa` could install pdf.js, and the browser's own viewer serves elsewhere.

import * as pdfjs from './pdf.min.mjs';

pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdf.worker.min.mjs', import.meta.url).href;

const parte = (pasta) => new URL(`${pasta}/`, import.meta.url).href;

// An A0 sheet at full zoom would ask for more memory than a tab gets.
const PIXELS = 16_000_000;

class Folhas {
  #leitura;
  #pdf;
  #desenhos = new WeakMap();

  constructor(leitura, pdf) {
    this.#leitura = leitura;
    this.#pdf = pdf;
  }

  get total() {
    return this.#pdf.numPages;
  }

  /** Draws page `numero` on `tela`, `largura` CSS pixels wide. A newer drawing on the same canvas ends the older one. */
  async desenhar(numero, tela, largura) {
    this.#desenhos.get(tela)?.cancel();
    const vez = { cancel() { this.fora = true; } };
    this.#desenhos.set(tela, vez);
    const pagina = await this.#pdf.getPage(numero);
    if (vez.fora) return;
    const natural = pagina.getViewport({ scale: 1 });
    const escala = largura / natural.width;
    const altura = natural.height * escala;
    const densidade = Math.min(window.devicePixelRatio || 1, 2, Math.sqrt(PIXELS / (largura * altura)));
    const viewport = pagina.getViewport({ scale: escala * densidade });
    tela.width = Math.floor(viewport.width);
    tela.height = Math.floor(viewport.height);
    tela.style.width = `${Math.floor(largura)}px`;
    tela.style.height = `${Math.floor(altura)}px`;
    const desenho = pagina.render({ canvas: tela, viewport });
    this.#desenhos.set(tela, desenho);
    try {
      await desenho.promise;
    } catch (falha) {
      if (!(falha instanceof pdfjs.RenderingCancelledException)) throw falha;
    }
  }

  /** The words of a page, for who does not see the drawing. */
  async texto(numero) {
    const pagina = await this.#pdf.getPage(numero);
    const conteudo = await pagina.getTextContent();
    return conteudo.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
  }

  fechar() {
    void this.#leitura.destroy();
  }
}

globalThis.aprVisor = {
  async abrir(bytes) {
    const leitura = pdfjs.getDocument({
      data: bytes,
      cMapUrl: parte('cmaps'),
      standardFontDataUrl: parte('standard_fonts'),
      wasmUrl: parte('wasm'),
      iccUrl: parte('iccs'),
      isEvalSupported: false,
      enableXfa: false,
    });
    return new Folhas(leitura, await leitura.promise);
  },
};
