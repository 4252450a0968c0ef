import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SAIDA } from './lugares.ts';

/** Converts files with LibreOffice, in a profile of our own; results stand beside each other in `pasta`. */
export function converter(para: string, pasta: string, arquivos: string[]): void {
  const perfil = pathToFileURL(path.join(SAIDA, 'perfil-libreoffice')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${perfil}`, '--headless', '--convert-to', para, '--outdir', pasta, ...arquivos],
    { stdio: ['ignore', 'ignore', 'pipe'], timeout: 170_000 },
  );
}

/** PDF with pictures kept as they are, so that the size is the one asked for. */
export const PDF_SEM_PERDA =
  'pdf:writer_pdf_Export:{"UseLosslessCompression":{"type":"boolean","value":"true"},' +
  '"ReduceImageResolution":{"type":"boolean","value":"false"}}';

/** Every sheet of a workbook as UTF-8 CSV, one file a sheet. */
export const CSV_DE_CADA_FOLHA = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
