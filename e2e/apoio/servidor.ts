import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { APR, RAIZ } from './lugares.ts';

/** The real binary with a data folder of its own, gone with the test. */
export class Servidor {
  private processo: ChildProcess | undefined;

  private constructor(
    readonly porta: number,
    private readonly observacao: number,
    private readonly pasta: string,
    /** Signs what comes from Cemig Atende, as configured on both sides. */
    readonly segredoDoAtende: Buffer,
  ) {}

  /** Starts with the demo accounts on free ports and waits for the first answer. */
  static async subir(): Promise<Servidor> {
    const pasta = mkdtempSync(path.join(tmpdir(), 'apr-e2e-'));
    const servidor = new Servidor(await portaLivre(), await portaLivre(), pasta, randomBytes(32));
    await servidor.ligar();
    return servidor;
  }

  /** Address of the pages. */
  get origem(): string {
    return `http://127.0.0.1:${this.porta}`;
  }

  /** Starts again on the same data and port. */
  async ligar(): Promise<void> {
    const registro = openSync(this.registro, 'a');
    const processo = spawn(APR, ['servir', '--demonstracao', '--dados', this.pasta], {
      cwd: RAIZ,
      env: this.ambiente(),
      stdio: ['ignore', registro, registro],
    });
    closeSync(registro);
    this.processo = processo;
    const limite = Date.now() + 30_000;
    while (!(await this.responde())) {
      if (processo.exitCode !== null || Date.now() > limite) {
        throw new Error(`O servidor não subiu:\n${this.linhas()}`);
      }
      await new Promise((pronto) => setTimeout(pronto, 50));
    }
  }

  /** Stops by `sinal`; with SIGKILL nothing is said to anybody. */
  async desligar(sinal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const processo = this.processo;
    if (!processo || processo.exitCode !== null || processo.signalCode !== null) return;
    const fim = new Promise((pronto) => processo.once('exit', pronto));
    processo.kill(sinal);
    await fim;
  }

  /** Runs a command of the binary on the same data and returns what it printed. */
  apr(...argumentos: string[]): string {
    const { status, stdout, stderr } = spawnSync(APR, [...argumentos, '--dados', this.pasta], {
      cwd: RAIZ,
      env: this.ambiente(),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`apr ${argumentos.join(' ')}: ${stderr}${stdout}`);
    return stdout;
  }

  /** What the server wrote so far, for messages of failed tests. */
  linhas(): string {
    return readFileSync(this.registro, 'utf8').split('\n').slice(-60).join('\n');
  }

  /** Stops and removes everything. */
  async apagar(): Promise<void> {
    await this.desligar('SIGKILL');
    rmSync(this.pasta, { recursive: true, force: true });
  }

  private get registro(): string {
    return path.join(this.pasta, 'servidor.log');
  }

  private ambiente(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      APR__SERVIDOR__ENDERECO: `127.0.0.1:${this.porta}`,
      APR__SERVIDOR__PORTAL: path.join(RAIZ, 'target/portal'),
      APR__ATENDE__SEGREDOS: `whsec_${this.segredoDoAtende.toString('base64')}`,
      APR__OBSERVACAO__ENDERECO: `127.0.0.1:${this.observacao}`,
    };
  }

  private async responde(): Promise<boolean> {
    try {
      return (await fetch(`${this.origem}/readyz`)).ok;
    } catch {
      return false;
    }
  }
}

async function portaLivre(): Promise<number> {
  return new Promise((pronto, falhou) => {
    const escuta = createServer();
    escuta.once('error', falhou);
    escuta.listen(0, '127.0.0.1', () => {
      const endereco = escuta.address();
      escuta.close(() => pronto(typeof endereco === 'object' && endereco ? endereco.port : 0));
    });
  });
}
