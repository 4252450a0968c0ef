import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ESPACOS =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" ' +
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" ' +
  'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"';

const TIPO = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** A text document with a title, paragraphs and, when given, a picture. */
export function odt(destino: string, titulo: string, paragrafos: string[], figura?: Buffer): void {
  const textos = [titulo, ...paragrafos].map((texto) => `<text:p>${escapar(texto)}</text:p>`).join('');
  const desenho = figura ? `<text:p>${quadro('text:anchor-type="as-char"')}</text:p>` : '';
  empacotar(destino, 'odt', `<office:text>${textos}${desenho}</office:text>`, figura);
}

/** A spreadsheet with rows of text and, when given, a picture. */
export function ods(destino: string, linhas: string[][], figura?: Buffer): void {
  const celula = (texto: string) =>
    `<table:table-cell office:value-type="string"><text:p>${escapar(texto)}</text:p></table:table-cell>`;
  const tabela = linhas
    .map((linha) => `<table:table-row>${linha.map(celula).join('')}</table:table-row>`)
    .join('');
  const desenho = figura ? `<table:shapes>${quadro('')}</table:shapes>` : '';
  const folha = `<table:table table:name="Cargas">${desenho}${tabela}</table:table>`;
  empacotar(destino, 'ods', `<office:spreadsheet>${folha}</office:spreadsheet>`, figura);
}

function quadro(ancora: string): string {
  return (
    `<draw:frame draw:name="Figura" ${ancora} svg:width="16cm" svg:height="16cm">` +
    '<draw:image xlink:href="Pictures/ruido.png" xlink:type="simple"/></draw:frame>'
  );
}

/** An OpenDocument file is a ZIP whose first entry, uncompressed, is `mimetype`. */
function empacotar(destino: string, tipo: keyof typeof TIPO, corpo: string, figura?: Buffer): void {
  const pasta = `${destino}.pacote`;
  rmSync(pasta, { recursive: true, force: true });
  mkdirSync(path.join(pasta, 'META-INF'), { recursive: true });
  mkdirSync(path.join(pasta, 'Pictures'));
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  const conteudo = `${xml}<office:document-content ${ESPACOS}><office:body>${corpo}</office:body></office:document-content>`;
  const entrada = (nome: string, midia: string) =>
    `<manifest:file-entry manifest:full-path="${nome}" manifest:media-type="${midia}"/>`;
  const manifesto =
    `${xml}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
    entrada('/', TIPO[tipo]) +
    entrada('content.xml', 'text/xml') +
    (figura ? entrada('Pictures/ruido.png', 'image/png') : '') +
    '</manifest:manifest>';
  writeFileSync(path.join(pasta, 'mimetype'), TIPO[tipo]);
  writeFileSync(path.join(pasta, 'content.xml'), conteudo);
  writeFileSync(path.join(pasta, 'META-INF/manifest.xml'), manifesto);
  if (figura) writeFileSync(path.join(pasta, 'Pictures/ruido.png'), figura);
  rmSync(destino, { force: true });
  execFileSync('zip', ['-q', '-0', '-X', destino, 'mimetype'], { cwd: pasta });
  const partes = ['content.xml', 'META-INF', ...(figura ? ['Pictures'] : [])];
  execFileSync('zip', ['-q', '-1', '-r', '-X', destino, ...partes], { cwd: pasta });
  rmSync(pasta, { recursive: true });
}

function escapar(texto: string): string {
  return texto.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
