import type { Page } from '@playwright/test';
import { conferirTela } from '../apoio/acessibilidade.ts';
import { arquivo } from '../apoio/arquivos.ts';
import { type Nota, emitirNs } from '../apoio/atende.ts';
import { baixar, sha256, voltaIgual } from '../apoio/baixado.ts';
import { MARINA, RENATA } from '../apoio/pessoas.ts';
import { lerPlanilha } from '../apoio/planilha.ts';
import { anexarDocumento, assumir, decidir, responderChecklist } from '../apoio/telas/analise.ts';
import { colocar, enviarArquivos, escolher } from '../apoio/telas/anexos.ts';
import { entrar, outraPessoa } from '../apoio/telas/entrada.ts';
import { abrirEtapa, comecarPedido, continuar, enviarPedido, preencherEtapa } from '../apoio/telas/pedido.ts';
import { titulo } from '../apoio/telas/titulo.ts';
import { expect, test } from '../apoio/teste.ts';

const PROJETO = 'projeto_eletrico_grande.pdf';
const CARGAS = 'formulario_analise_carga_grande.xlsx';
const FOTOS = 'documentos_grande.zip';
const ART = 'art_paga.pdf';

test('projeto elétrico: da NS emitida ao Aprovado, com arquivos de 19 MiB', async ({ page, browser, servidor }) => {
  const nota = emitirNs(servidor, 'projeto_eletrico', '--sem-responsavel');
  await entrar(page, MARINA);
  await comecarPedido(page, nota);
  await conferirTela(page, 'aprovado-01-etapas');
  await preencher(page);
  await anexar(page);
  const pedido = await revisarEEnviar(page);

  const analista = await outraPessoa(browser, servidor.origem, RENATA);
  await analisar(analista, nota);

  await page.goto(pedido);
  await verResposta(page, nota);
  await lerCorreio(page, nota);
  await exportar(page, nota);
});

async function preencher(page: Page): Promise<void> {
  await abrirEtapa(page, 'Dados');
  await preencherEtapa(page, {
    'Número da ART, RRT ou TRT': 'MG20261234567',
    'Tipo de atividade': 'Comercial',
    'Formato da planta': 'A1',
  });
  await conferirTela(page, 'aprovado-02-dados');
  await continuar(page, 'Local');
  await continuar(page, 'Carga');
  await preencherEtapa(page, {
    'Demanda em kVA': '112,5',
    'Previsão de ligação': '15/3/2029',
    'A unidade tem geração própria?': 'Não',
  });
  await conferirTela(page, 'aprovado-03-carga');
  await continuar(page, 'Anexos');
}

async function anexar(page: Page): Promise<void> {
  await escolher(page, PROJETO, ART, CARGAS, FOTOS);
  for (const [nome, titulo] of [
    [CARGAS, 'Relação de cargas'],
    [FOTOS, 'Fotos do padrão'],
  ] as const) {
    await colocar(page, nome, 'Outro anexo (opcional)');
    await page.getByRole('group', { name: nome }).getByLabel('Título do anexo').fill(titulo);
  }
  await conferirTela(page, 'aprovado-04-anexos-escolhidos');
  await enviarArquivos(page, PROJETO, ART, CARGAS, FOTOS);
  await conferirTela(page, 'aprovado-05-anexos-enviados');
  await page.getByRole('link', { name: 'Continuar para a revisão' }).click();
}

async function revisarEEnviar(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 1, name: 'Revise antes de enviar' })).toBeVisible();
  await expect(page.getByText('2 de 2 anexos obrigatórios')).toBeVisible();
  await expect(page.getByText('112,5')).toBeVisible();
  await conferirTela(page, 'aprovado-06-revisao');
  const pedido = await enviarPedido(page);
  for (const nome of [PROJETO, ART, CARGAS, FOTOS]) {
    const emGrupos = sha256(arquivo(nome)).match(/.{8}/g)?.join(' ') ?? '';
    await expect(page.getByText(emGrupos)).toBeVisible();
  }
  await conferirTela(page, 'aprovado-07-recibo');
  return pedido;
}

async function analisar(page: Page, nota: Nota): Promise<void> {
  await page.goto('/analise');
  await expect(page.getByRole('row', { name: new RegExp(nota.numero) })).toBeVisible();
  await conferirTela(page, 'aprovado-08-fila');
  await assumir(page, nota);
  await expect(page.getByRole('img', { name: /^Página 1 de / })).toBeVisible();
  const arquivos = page.getByRole('region', { name: 'Arquivos do pedido' });
  for (const nome of [PROJETO, ART, CARGAS, FOTOS]) {
    await arquivos.getByRole('button', { name: nome }).click();
    await voltaIgual(page, arquivos.getByRole('link', { name: 'Baixar', exact: true }), nome);
  }
  await responderChecklist(page);
  await anexarDocumento(page, 'projeto_aprovado.pdf');
  await conferirTela(page, 'aprovado-09-analise');
  await decidir(page, 'Aprovar', async (dialogo) => {
    await dialogo.getByLabel('Observação ao RT').fill('Aprovado para o ponto de entrega existente.');
    await conferirTela(page, 'aprovado-10-decisao');
  });
  await conferirTela(page, 'aprovado-11-decidido');
}

async function verResposta(page: Page, nota: Nota): Promise<void> {
  await expect(titulo(page)).toBeVisible();
  const miolo = page.getByRole('main');
  await expect(miolo).toContainText(nota.numero);
  await expect(miolo).toContainText('Aprovado para o ponto de entrega existente.');
  const tempo = page.getByRole('region', { name: 'Linha do tempo' });
  await expect(tempo).toContainText('Aprovado');
  await voltaIgual(page, page.getByRole('link', { name: 'Baixar o documento da decisão' }), 'projeto_aprovado.pdf');
  await conferirTela(page, 'aprovado-12-pedido');
}

async function lerCorreio(page: Page, nota: Nota): Promise<void> {
  await page.goto('/dev/correio');
  await expect(page.getByRole('main')).toContainText(nota.numero);
  await expect(page.getByRole('main')).toContainText(/aprovad/i);
  await conferirTela(page, 'aprovado-13-correio');
}

async function exportar(page: Page, nota: Nota): Promise<void> {
  await page.goto('/pedidos?aba=concluidos');
  await expect(page.getByRole('row', { name: new RegExp(nota.numero) })).toBeVisible();
  await conferirTela(page, 'aprovado-14-consulta');
  const folhas = lerPlanilha(await baixar(page, page.getByRole('link', { name: 'Exportar para Excel' })));
  const [titulos = [], linha = []] = folhas.get('Pedidos') ?? [];
  const coluna = (nome: string) => linha[titulos.indexOf(nome)];
  expect(coluna('NS')).toBe(nota.numero);
  expect(coluna('Protocolo')).toBe(nota.protocolo);
  expect(coluna('Situação')).toBe('Aprovado');
}
