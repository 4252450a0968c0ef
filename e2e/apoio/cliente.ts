import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type APIResponse, expect, request } from '@playwright/test';
import { type Exemplo, lerDocumento } from './openapi.ts';

/** What differs from the example: ids of this run, files. */
export interface Troca {
  /** Values of `{name}` in the path. */
  caminho?: Record<string, string>;
  /** Fields of the example body that are replaced. */
  corpo?: Record<string, unknown>;
  /** Headers, over those of the example. */
  cabecalhos?: Record<string, string>;
  /** Raw body instead of JSON. */
  bruto?: Buffer;
}

/** A program that knows the API only by its document. */
export class Cliente {
  private csrf: string | undefined;

  private constructor(
    private readonly contexto: APIRequestContext,
    private readonly documento: Map<string, Exemplo>,
  ) {}

  /** A client without a session. */
  static async novo(origem: string): Promise<Cliente> {
    const contexto = await request.newContext({ baseURL: origem });
    return new Cliente(contexto, lerDocumento());
  }

  /** Signs in with the example of the document, under another account. */
  async entrar(usuario: string, senha: string): Promise<void> {
    const sessao = await this.json('entrar', { corpo: { usuario, senha } });
    this.csrf = String(sessao.csrf);
  }

  /** Calls an operation and returns its JSON. */
  async json(id: string, troca: Troca = {}): Promise<Record<string, unknown>> {
    return (await (await this.chamar(id, troca)).json()) as Record<string, unknown>;
  }

  /** Calls an operation by its example; the answer must be a success that the document promises. */
  async chamar(id: string, troca: Troca = {}): Promise<APIResponse> {
    const exemplo = this.documento.get(id);
    if (!exemplo) throw new Error(`A operação ${id} não está no documento.`);
    const resposta = await this.contexto.fetch(this.caminho(exemplo, troca), {
      method: exemplo.metodo,
      headers: this.cabecalhos(exemplo, troca),
      ...this.dados(exemplo, troca),
    });
    const corpo = resposta.ok() ? '' : await resposta.text();
    expect(resposta.ok(), `${id}: ${resposta.status()} ${corpo}`).toBe(true);
    expect(exemplo.status, `${id} promete este status`).toContain(resposta.status());
    return resposta;
  }

  /** Ends the connection pool. */
  async fechar(): Promise<void> {
    await this.contexto.dispose();
  }

  private caminho(exemplo: Exemplo, troca: Troca): string {
    return exemplo.caminho.replace(/\{(\w+)\}/g, (_, nome: string) => {
      const valor = troca.caminho?.[nome] ?? this.exemploDe(exemplo, nome);
      return encodeURIComponent(String(valor));
    });
  }

  private exemploDe(exemplo: Exemplo, nome: string): unknown {
    return exemplo.parametros.find((parametro) => parametro.name === nome)?.example;
  }

  private cabecalhos(exemplo: Exemplo, troca: Troca): Record<string, string> {
    const cabecalhos: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' };
    if (this.csrf) cabecalhos['X-CSRF-Token'] = this.csrf;
    if (exemplo.tipo) cabecalhos['Content-Type'] = exemplo.tipo;
    for (const { name, in: onde, required } of exemplo.parametros) {
      if (onde === 'header' && required && name === 'Idempotency-Key') cabecalhos[name] = randomUUID();
    }
    return { ...cabecalhos, ...troca.cabecalhos };
  }

  private dados(exemplo: Exemplo, troca: Troca): { data?: Buffer | string } {
    if (troca.bruto) return { data: troca.bruto };
    if (exemplo.corpo === undefined) return {};
    return { data: JSON.stringify({ ...(exemplo.corpo as object), ...troca.corpo }) };
  }
}
