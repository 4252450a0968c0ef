import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CSV_DE_CADA_FOLHA, converter } from './libreoffice.ts';
import { SAIDA } from './lugares.ts';

/** The sheets of a workbook, opened by LibreOffice: name of the sheet → rows of cells. */
export function lerPlanilha(arquivo: string): Map<string, string[][]> {
  const pasta = path.join(SAIDA, 'planilha-lida');
  rmSync(pasta, { recursive: true, force: true });
  mkdirSync(pasta, { recursive: true });
  converter(CSV_DE_CADA_FOLHA, pasta, [arquivo]);
  const base = `${path.basename(arquivo, path.extname(arquivo))}-`;
  const folhas = new Map<string, string[][]>();
  for (const nome of readdirSync(pasta)) {
    const folha = path.basename(nome, '.csv').slice(base.length);
    folhas.set(folha, lerCsv(readFileSync(path.join(pasta, nome), 'utf8')));
  }
  return folhas;
}

/** RFC 4180, as LibreOffice writes it. */
function lerCsv(texto: string): string[][] {
  const linhas: string[][] = [[]];
  let celula = '';
  let entreAspas = false;
  const fechar = () => {
    linhas.at(-1)?.push(celula);
    celula = '';
  };
  for (let i = 0; i < texto.length; i += 1) {
    const letra = texto.charAt(i);
    if (entreAspas) {
      if (letra !== '"') celula += letra;
      else if (texto.charAt(i + 1) === '"') celula += texto.charAt((i += 1));
      else entreAspas = false;
    } else if (letra === '"') entreAspas = true;
    else if (letra === ',') fechar();
    else if (letra === '\n') {
      fechar();
      linhas.push([]);
    } else if (letra !== '\r') celula += letra;
  }
  if (celula !== '' || (linhas.at(-1)?.length ?? 0) > 0) fechar();
  return linhas.filter((linha) => linha.length > 0);
}
