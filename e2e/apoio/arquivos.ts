import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDF_SEM_PERDA, converter } from './libreoffice.ts';
import { ARQUIVOS } from './lugares.ts';
import { ods, odt } from './opendocument.ts';
import { pngDeRuido } from './ruido.ts';

const MIB = 1024 * 1024;

/** 2600² pixels of 3 bytes: 19.3 MiB, under the limit of 20 MiB once wrapped. */
const LADO_GRANDE = 2600;

const TEXTOS: Record<string, [string, string[]]> = {
  'projeto_eletrico': ['Projeto elétrico', ['Prancha 1 de 1', 'Diagrama unifilar e planta de localização.']],
  'projeto_aprovado': ['Projeto aprovado', ['Aprovado conforme as normas de distribuição.']],
  'art_paga': ['Anotação de Responsabilidade Técnica', ['Situação: paga.']],
  'art_corrigida': ['Anotação de Responsabilidade Técnica', ['Situação: paga.', 'Com o endereço da obra.']],
  'dub': ['Diagrama unifilar básico', ['Inversor, proteção e medição.']],
  'memorial_descritivo': ['Memorial descritivo da geração', ['Potência instalada de 7,5 kW.']],
  'formulario_solicitacao_acesso': ['Formulário de solicitação de acesso', ['Microgeração até 10 kW.']],
  'certificado_inversor': ['Certificado do inversor', ['Registro Inmetro 001234/2026.']],
  'parecer_de_acesso': ['Parecer de acesso', ['Acesso sem obras na rede.']],
};

const CARGAS = [
  ['Equipamento', 'Quantidade', 'Potência (kW)'],
  ['Chuveiro', '4', '22,0'],
  ['Motor 5 cv', '2', '7,4'],
  ['Iluminação', '1', '12,5'],
];

/** Where a file of this run is. */
export function arquivo(nome: string): string {
  return path.join(ARQUIVOS, nome);
}

/** Makes every file of the journeys with the programs that RTs use. */
export function fazerArquivos(): void {
  rmSync(ARQUIVOS, { recursive: true, force: true });
  const fontes = arquivo('fontes');
  mkdirSync(fontes, { recursive: true });
  const fonte = (nome: string) => path.join(fontes, nome);
  const ruido = pngDeRuido(LADO_GRANDE);

  const textos = Object.entries(TEXTOS).map(([nome, [titulo, paragrafos]]) => {
    odt(fonte(`${nome}.odt`), titulo, paragrafos);
    return fonte(`${nome}.odt`);
  });
  odt(fonte('projeto_eletrico_grande.odt'), 'Projeto elétrico', ['Prancha digitalizada'], ruido);
  converter(PDF_SEM_PERDA, ARQUIVOS, [...textos, fonte('projeto_eletrico_grande.odt')]);

  writeFileSync(fonte('formulario_analise_carga.csv'), CARGAS.map((linha) => linha.join(';')).join('\n'));
  ods(fonte('formulario_analise_carga_grande.ods'), CARGAS, ruido);
  converter('xlsx', ARQUIVOS, [
    fonte('formulario_analise_carga.csv'),
    fonte('formulario_analise_carga_grande.ods'),
  ]);

  writeFileSync(fonte('foto.png'), ruido);
  zipar('projeto_eletrico.zip', ARQUIVOS, ['projeto_eletrico.pdf', 'art_paga.pdf']);
  zipar('documentos_grande.zip', fontes, ['foto.png']);

  writeFileSync(arquivo('nota_de_texto.txt'), 'Este formato não é aceito.\n');
  for (const nome of ['projeto_eletrico_grande.pdf', 'formulario_analise_carga_grande.xlsx', 'documentos_grande.zip']) {
    const tamanho = statSync(arquivo(nome)).size;
    if (tamanho < 19 * MIB || tamanho > 20 * MIB) throw new Error(`${nome} tem ${tamanho} bytes, fora de 19 a 20 MiB`);
  }
}

function zipar(nome: string, pasta: string, conteudo: string[]): void {
  execFileSync('zip', ['-q', '-X', arquivo(nome), ...conteudo], { cwd: pasta });
}

/** A PDF and a ZIP that ask for a password. */
export function trancar(): { pdf: string; zip: string } {
  const [pdf, zip] = ['projeto_trancado.pdf', 'projeto_trancado.zip'];
  execFileSync('qpdf', ['--encrypt', 'usuario', 'dono', '256', '--', arquivo('projeto_eletrico.pdf'), arquivo(pdf)]);
  zipar(zip, ARQUIVOS, ['-P', 'segredo', 'projeto_eletrico.pdf']);
  return { pdf, zip };
}
