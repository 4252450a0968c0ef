import { randomFillSync } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const ASSINATURA = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of random pixels: nothing can make it smaller, so files that hold it have about lado² × 3 bytes. */
export function pngDeRuido(lado: number): Buffer {
  const cabecalho = Buffer.alloc(13);
  cabecalho.writeUInt32BE(lado, 0);
  cabecalho.writeUInt32BE(lado, 4);
  cabecalho.set([8, 2, 0, 0, 0], 8);
  const linha = 1 + lado * 3;
  const pontos = randomFillSync(Buffer.alloc(linha * lado));
  for (let y = 0; y < lado; y += 1) pontos[y * linha] = 0;
  return Buffer.concat([
    ASSINATURA,
    pedaco('IHDR', cabecalho),
    pedaco('IDAT', deflateSync(pontos, { level: 0 })),
    pedaco('IEND', Buffer.alloc(0)),
  ]);
}

function pedaco(tipo: string, dados: Buffer): Buffer {
  const corpo = Buffer.concat([Buffer.from(tipo, 'latin1'), dados]);
  const tamanho = Buffer.alloc(4);
  tamanho.writeUInt32BE(dados.length);
  const soma = Buffer.alloc(4);
  soma.writeUInt32BE(crc32(corpo));
  return Buffer.concat([tamanho, corpo, soma]);
}
