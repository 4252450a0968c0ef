import { conferirTela } from '../apoio/acessibilidade.ts';
import { emitirNs } from '../apoio/atende.ts';
import { pedidoEnviado } from '../apoio/enviado.ts';
import { MARINA, RENATA, SENHA } from '../apoio/pessoas.ts';
import { acionar, digitar, escolherArquivos, escolherNaLista, escolherUm, focar } from '../apoio/teclado.ts';
import { painel } from '../apoio/telas/analise.ts';
import { outraPessoa } from '../apoio/telas/entrada.ts';
import { titulo } from '../apoio/telas/titulo.ts';
import { expect, test } from '../apoio/teste.ts';

test('só pelo teclado: da entrada ao recibo de um projeto elétrico', async ({ page, servidor }) => {
  const nota = emitirNs(servidor, 'projeto_eletrico', '--responsavel-cpf', MARINA.cpf);
  await page.goto('/entrar');
  await digitar(page, 'CPF ou e-mail', MARINA.email);
  await digitar(page, 'Senha', SENHA);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /, Marina$/ })).toBeFocused();

  await acionar(page, page.getByRole('button', { name: `Começar pedido na NS ${nota.numero}` }));
  await expect(titulo(page)).toContainText('Novo pedido de');
  await acionar(page, page.getByRole('main').getByRole('link', { name: 'Dados', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'Dados' })).toBeFocused();
  await digitar(page, 'Número da ART, RRT ou TRT', 'MG20261234567');
  await escolherNaLista(page, 'Tipo de atividade', 'Industrial');
  await escolherUm(page, 'Formato da planta', 'A2');
  await acionar(page, page.getByRole('button', { name: 'Salvar e continuar' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Local' })).toBeFocused();
  await acionar(page, page.getByRole('button', { name: 'Salvar e continuar' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Carga' })).toBeFocused();
  await digitar(page, 'Demanda em kVA', '225');
  await digitar(page, 'Previsão de ligação', '15/3/2029');
  await escolherUm(page, 'A unidade tem geração própria?', 'Não');
  await acionar(page, page.getByRole('button', { name: 'Salvar e continuar' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Anexos' })).toBeFocused();

  await escolherArquivos(page, 'projeto_eletrico.pdf', 'art_paga.pdf');
  await acionar(page, page.getByRole('button', { name: 'Enviar 2 arquivos' }));
  for (const nome of ['projeto_eletrico.pdf', 'art_paga.pdf']) {
    await expect(page.getByRole('link', { name: nome }).first()).toBeVisible({ timeout: 60_000 });
  }
  await acionar(page, page.getByRole('link', { name: 'Continuar para a revisão' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Revise antes de enviar' })).toBeFocused();
  await acionar(page, page.getByRole('button', { name: 'Enviar pedido' }));
  await expect(page.getByText('Pedido enviado com sucesso')).toBeVisible();
  await expect(titulo(page)).toBeFocused();
  await focar(page, page.getByRole('link', { name: 'Baixar recibo (PDF)' }));
  await conferirTela(page, 'teclado-recibo');
});

test('só pelo teclado: o analista reprova com uma pendência, e o RT a lê', async ({ page, browser, servidor }) => {
  const { nota, caminho } = await pedidoEnviado(servidor, 'projeto_eletrico');
  await page.goto('/entrar');
  await digitar(page, 'CPF ou e-mail', RENATA.email);
  await digitar(page, 'Senha', SENHA);
  await page.keyboard.press('Enter');
  await expect(titulo(page)).toContainText('Fila de análise');
  await acionar(page, page.getByRole('button', { name: new RegExp(`^Assumir: .*NS ${nota.numero}$`) }));
  await expect(painel(page)).toBeVisible();
  await expect(painel(page).getByRole('button', { name: /^Checklist/ })).toContainText('0/20');
  await page.keyboard.press('2');
  await page.keyboard.press('p');
  const pendencia = painel(page).getByRole('region', { name: 'Pendência 1' });
  await expect(pendencia.getByLabel('Motivo')).toBeFocused();
  await page.keyboard.type('Cálculo');
  await digitar(page, 'O que o RT precisa fazer', 'Refaça a demanda pela ND-5.3.');
  await acionar(page, page.getByRole('button', { name: 'Reprovar com 1 pendência', exact: true }));
  const dialogo = page.getByRole('dialog');
  await expect(dialogo).toBeVisible();
  await acionar(page, dialogo.getByRole('button', { name: 'Reprovar com 1 pendência', exact: true }));
  await expect(page.getByText('Decisão registrada: Reprovado.').first()).toBeVisible();

  const rt = await outraPessoa(browser, servidor.origem, MARINA);
  await rt.goto('/');
  await acionar(rt, rt.getByRole('region', { name: 'Últimas respostas' }).getByRole('link', { name: /Padaria/ }));
  await expect(rt).toHaveURL(new RegExp(`${caminho}$`));
  await expect(rt.getByText('Refaça a demanda pela ND-5.3.')).toBeVisible();
});

test('só pelo teclado: quem recebe um recibo confere o código', async ({ page, browser, servidor }) => {
  const { caminho } = await pedidoEnviado(servidor, 'analise_carga');
  const rt = await outraPessoa(browser, servidor.origem, MARINA);
  await rt.goto(`${caminho}/recibo`);
  const codigo = await rt.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).first().innerText();
  await page.goto('/verificar');
  await digitar(page, 'Código do documento', codigo.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText('A assinatura confere')).toBeVisible();
});
