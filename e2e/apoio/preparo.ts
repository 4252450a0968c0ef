import { existsSync, mkdirSync } from 'node:fs';
import { fazerArquivos } from './arquivos.ts';
import { APR, SAIDA } from './lugares.ts';

/** Runs once before all journeys. */
export default function preparo(): void {
  if (!existsSync(APR)) throw new Error(`Falta o binário ${APR}: rode \`cargo build --bin apr\`.`);
  mkdirSync(SAIDA, { recursive: true });
  fazerArquivos();
}
