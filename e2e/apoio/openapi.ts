import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RAIZ } from './lugares.ts';

interface Conteudo {
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

interface Parametro {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  example?: unknown;
}

interface Operacao {
  operationId: string;
  parameters?: Parametro[];
  requestBody?: { content: Record<string, Conteudo> };
  responses: Record<string, { content?: Record<string, Conteudo> }>;
}

/** One operation of the document, as an integrator would copy it. */
export interface Exemplo {
  id: string;
  metodo: string;
  caminho: string;
  parametros: Parametro[];
  /** Media type of the example body; absent when the operation takes none. */
  tipo: string | undefined;
  corpo: unknown;
  /** Status codes that the document promises. */
  status: number[];
}

/** Every operation of openapi/openapi.json by its id. */
export function lerDocumento(): Map<string, Exemplo> {
  const texto = readFileSync(path.join(RAIZ, 'openapi/openapi.json'), 'utf8');
  const documento = JSON.parse(texto) as { paths: Record<string, Record<string, Operacao>> };
  const operacoes = new Map<string, Exemplo>();
  for (const [caminho, metodos] of Object.entries(documento.paths)) {
    for (const [metodo, operacao] of Object.entries(metodos)) {
      const [tipo, conteudo] = Object.entries(operacao.requestBody?.content ?? {})[0] ?? [];
      operacoes.set(operacao.operationId, {
        id: operacao.operationId,
        metodo: metodo.toUpperCase(),
        caminho,
        parametros: operacao.parameters ?? [],
        tipo,
        corpo: structuredClone(conteudo?.example ?? Object.values(conteudo?.examples ?? {})[0]?.value),
        status: Object.keys(operacao.responses).map(Number),
      });
    }
  }
  return operacoes;
}
