import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** Folder of the end-to-end tests. */
export const E2E = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Root of the repository. */
export const RAIZ = path.dirname(E2E);

/** Everything a run leaves behind; git ignores it. */
export const SAIDA = path.join(E2E, 'saida');

/** Files that other programs make at the start of each run. */
export const ARQUIVOS = path.join(SAIDA, 'arquivos');

/** The real binary. */
export const APR = process.env.APR_BIN ?? path.join(RAIZ, 'target/debug/apr');
