import { type Server, type Socket, connect, createServer } from 'node:net';

/** A wire between the browser and the server that a test can slow down and cut. */
export class Fio {
  private readonly ligacoes = new Set<Socket>();
  private cortado = false;
  private bytesPorSegundo = Number.POSITIVE_INFINITY;

  private constructor(
    private readonly escuta: Server,
    private readonly destino: number,
  ) {}

  /** Listens on a free port and leads to `destino`. */
  static async esticar(destino: number): Promise<Fio> {
    const escuta = createServer();
    const fio = new Fio(escuta, destino);
    escuta.on('connection', (doNavegador) => fio.ligar(doNavegador));
    await new Promise<void>((pronto) => escuta.listen(0, '127.0.0.1', pronto));
    return fio;
  }

  /** Bytes that the browser sent through the wire. */
  enviados = 0;

  /** Address of the pages through the wire. */
  get origem(): string {
    const endereco = this.escuta.address();
    return `http://127.0.0.1:${typeof endereco === 'object' && endereco ? endereco.port : 0}`;
  }

  /** What the browser sends travels at this pace. */
  frear(bytesPorSegundo: number): void {
    this.bytesPorSegundo = bytesPorSegundo;
  }

  /** Nothing passes any more, not even what was on its way. */
  cortar(): void {
    this.cortado = true;
    for (const ligacao of this.ligacoes) ligacao.destroy();
  }

  /** Whole again, at full speed or at another pace. */
  emendar(bytesPorSegundo = Number.POSITIVE_INFINITY): void {
    this.cortado = false;
    this.bytesPorSegundo = bytesPorSegundo;
  }

  /** Cuts and stops listening. */
  async recolher(): Promise<void> {
    this.cortar();
    await new Promise((pronto) => this.escuta.close(pronto));
  }

  private ligar(doNavegador: Socket): void {
    if (this.cortado) {
      doNavegador.destroy();
      return;
    }
    const aoServidor = connect(this.destino, '127.0.0.1');
    for (const ponta of [doNavegador, aoServidor]) {
      this.ligacoes.add(ponta);
      ponta.on('close', () => this.ligacoes.delete(ponta));
    }
    doNavegador.on('error', () => aoServidor.destroy());
    aoServidor.on('error', () => doNavegador.destroy());
    aoServidor.pipe(doNavegador);
    doNavegador.on('end', () => aoServidor.end());
    doNavegador.on('data', (pedaco) => {
      this.enviados += pedaco.length;
      doNavegador.pause();
      aoServidor.write(pedaco);
      const espera = (pedaco.length / this.bytesPorSegundo) * 1000;
      setTimeout(() => doNavegador.resume(), espera);
    });
  }
}
