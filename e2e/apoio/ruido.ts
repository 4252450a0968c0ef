import { randomFillSync } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const ASSINATURA = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const TABELA = Uint32Array.from({ length: 256 }, (_, indice) => {
  let valor = indice;
  for (let bit = 0; bit < 8; bit += 1) valor = valor & 1 ? 0xedb88320 ^ (valor >>> 1) : valor >>> 1;
  return valor;
});

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

/** CRC-32 of PNG; zlib's own is not in every Node that runs these tests. */
function crc32(dados: Buffer): number {
  let soma = 0xffffffff;
  for (const byte of dados) soma = (TABELA[(soma ^ byte) & 0xff] ?? 0) ^ (soma >>> 8);
  return (soma ^ 0xffffffff) >>> 0;
}
