import { readFileSync } from 'node:fs';
import path from 'node:path';
import { conferirTela } from '../apoio/acessibilidade.ts';
import { emitirNs } from '../apoio/atende.ts';
import { baixar } from '../apoio/baixado.ts';
import { MARINA, RENATA } from '../apoio/pessoas.ts';
import { type Pendencia, assumir, decidir, escreverPendencias } from '../apoio/telas/analise.ts';
import { enviarArquivos, escolher } from '../apoio/telas/anexos.ts';
import { entrar, outraPessoa } from '../apoio/telas/entrada.ts';
import { abrirEtapa, comecarDaLista, continuar, enviarPedido, preencherEtapa } from '../apoio/telas/pedido.ts';
import { expect, test } from '../apoio/teste.ts';

const PENDENCIAS: Pendencia[] = [
  {
    motivo: 'Documento faltando ou incompleto',
    descricao: 'Inclua o diagrama unifilar geral com a proteção e a medição.',
    arquivo: 'Projeto elétrico, v1',
    pagina: '1',
  },
  {
    motivo: 'ART, RRT ou TRT irregular',
    descricao: 'Envie a ART com a atividade técnica de projeto.',
  },
];

test('projeto elétrico: Reprovado com duas pendências, e o próximo passo é dito', async ({ page, browser, servidor }) => {
  // The NS names Marina: one click starts, no protocolo asked.
  const nota = emitirNs(servidor, 'projeto_eletrico', '--responsavel-cpf', MARINA.cpf);
  await entrar(page, MARINA);
  await conferirTela(page, 'reprovado-01-inicio');
  await comecarDaLista(page, nota);
  await abrirEtapa(page, 'Dados');
  await preencherEtapa(page, {
    'Número da ART, RRT ou TRT': 'MG20267654321',
    'Tipo de atividade': 'Industrial',
    'Formato da planta': 'A1',
  });
  await continuar(page, 'Local');
  await continuar(page, 'Carga');
  await preencherEtapa(page, {
    'Demanda em kVA': '75',
    'Previsão de ligação': '15/3/2029',
    'A unidade tem geração própria?': 'Sim',
  });
  await continuar(page, 'Anexos');
  await escolher(page, 'projeto_eletrico.zip', 'art_paga.pdf');
  await enviarArquivos(page, 'projeto_eletrico.zip', 'art_paga.pdf');
  await page.getByRole('link', { name: 'Continuar para a revisão' }).click();
  const pedido = await enviarPedido(page);

  const analista = await outraPessoa(browser, servidor.origem, RENATA);
  await assumir(analista, nota);
  await escreverPendencias(analista, PENDENCIAS);
  await conferirTela(analista, 'reprovado-02-pendencias');
  await decidir(analista, 'Reprovar com 2 pendências', async (dialogo) => {
    for (const { descricao } of PENDENCIAS) await expect(dialogo.getByText(descricao)).toBeVisible();
    await conferirTela(analista, 'reprovado-03-decisao');
  });

  await page.goto(pedido);
  const pendencias = page.getByRole('region', { name: 'Pendências' });
  for (const { descricao } of PENDENCIAS) await expect(pendencias.getByText(descricao)).toBeVisible();
  await expect(pendencias.getByText('Página 1')).toBeVisible();
  // R-REA-1: first the reanálise in Atende, then the files here.
  await expect(page.getByRole('main')).toContainText(/reanálise no Cemig Atende/i);
  await expect(page.getByRole('region', { name: 'Linha do tempo' })).toContainText('Reprovado');
  await conferirTela(page, 'reprovado-04-pedido');

  // The same on paper, and whoever gets the paper can check it.
  const decisao = page.getByRole('region', { name: 'Decisão' });
  const carta = await baixar(page, decisao.getByRole('link', { name: 'Baixar a carta em PDF' }));
  expect(path.basename(carta)).toMatch(/^decisao-NS-.*\.pdf$/);
  expect(readFileSync(carta).subarray(0, 5).toString()).toBe('%PDF-');
  await decisao.getByRole('link', { name: 'Verificar a decisão' }).click();
  await expect(page.getByText('A assinatura confere')).toBeVisible();

  await page.goto('/');
  const espera = page.getByRole('region', { name: 'Aguardando você' });
  await expect(espera).toContainText('Solicitar a reanálise no Cemig Atende');
  const respostas = page.getByRole('region', { name: 'Últimas respostas' });
  await expect(respostas).toContainText('Reprovado');
  await expect(respostas).toContainText(nota.numero);
  await page.goto('/dev/correio');
  await expect(page.getByRole('main')).toContainText(nota.numero);
});
