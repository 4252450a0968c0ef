import { readFileSync } from 'node:fs';
import { conferirTela, semRolagemLateral } from '../apoio/acessibilidade.ts';
import { arquivo } from '../apoio/arquivos.ts';
import { baixar } from '../apoio/baixado.ts';
import { pedidoEnviado } from '../apoio/enviado.ts';
import { MARINA } from '../apoio/pessoas.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { dado } from '../apoio/telas/pedido.ts';
import { expect, test } from '../apoio/teste.ts';

test('quem recebe um recibo confere o código e o arquivo, sem entrar', async ({ page, browser, servidor }) => {
  const { caminho } = await pedidoEnviado(servidor, 'projeto_eletrico');
  await entrar(page, MARINA);
  await page.goto(`${caminho}/recibo`);
  const codigo = await dado(page, 'Código do recibo').innerText();
  const pdf = await baixar(page, page.getByRole('link', { name: 'Baixar recibo (PDF)' }));
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');

  const contexto = await browser.newContext({ baseURL: servidor.origem, locale: 'pt-BR' });
  const estranho = await contexto.newPage();
  await estranho.goto('/entrar');
  await estranho.getByRole('link', { name: 'Verificar recibo ou decisão' }).click();
  await expect(estranho.getByRole('heading', { level: 1, name: 'Verificar recibo ou decisão' })).toBeVisible();
  await conferirTela(estranho, 'verificar-01-vazia');

  await estranho.getByRole('button', { name: 'Verificar' }).click();
  await expect(estranho.getByRole('heading', { name: 'Há um problema' })).toBeVisible();
  await expect(estranho.getByRole('link', { name: 'Digite o código que está no documento.' })).toBeVisible();
  await conferirTela(estranho, 'verificar-02-erro');

  await estranho.getByLabel('Código do documento').fill('0000 0000 0000');
  await estranho.keyboard.press('Enter');
  await expect(estranho.getByText('Nenhum documento tem este código')).toBeVisible();
  await conferirTela(estranho, 'verificar-03-nao-achado');

  await estranho.getByLabel('Código do documento').fill(codigo.toLowerCase().replaceAll('-', ' '));
  await estranho.keyboard.press('Enter');
  await expect(estranho).toHaveURL(new RegExp(`/verificar/${codigo}$`));
  await expect(estranho.getByText('A assinatura confere')).toBeVisible();
  await expect(estranho.getByRole('main')).not.toContainText('art_paga.pdf');

  // From here on nothing travels: the file is compared in the browser.
  const pedidos: string[] = [];
  estranho.on('request', (pedido) => pedidos.push(pedido.url()));
  const escolher = estranho.locator('input[type=file]');
  await escolher.setInputFiles(arquivo('art_paga.pdf'));
  await expect(estranho.getByText('É o arquivo entregue como ART/RRT/TRT paga')).toBeVisible();
  await conferirTela(estranho, 'verificar-04-confere');
  await escolher.setInputFiles({ name: 'art_paga.pdf', mimeType: 'application/pdf', buffer: mudado('art_paga.pdf') });
  await expect(estranho.getByText('Este arquivo não é do documento')).toBeVisible();
  expect(pedidos).toEqual([]);
  await contexto.close();
});

for (const [aparencia, largura] of [
  ['escuro', 1360],
  ['claro', 320],
] as const) {
  test(`a verificação não tem violações em ${aparencia} a ${largura} px`, async ({ page, browser, servidor }) => {
    const { caminho } = await pedidoEnviado(servidor, 'projeto_eletrico');
    await entrar(page, MARINA);
    await page.goto(`${caminho}/recibo`);
    const codigo = await dado(page, 'Código do recibo').innerText();
    const contexto = await browser.newContext({ baseURL: servidor.origem, viewport: { width: largura, height: 900 } });
    const estranho = await contexto.newPage();
    await estranho.addInitScript((tema) => localStorage.setItem('apr-tema', tema), aparencia);
    await estranho.goto(`/verificar/${codigo}`);
    await expect(estranho.getByText('A assinatura confere')).toBeVisible();
    await conferirTela(estranho, `${aparencia}-${largura}-verificar`);
    await semRolagemLateral(estranho);
    await contexto.close();
  });
}

test('quem está com a sessão aberta abre o endereço do recibo direto', async ({ page, servidor }) => {
  const { caminho } = await pedidoEnviado(servidor, 'projeto_eletrico');
  await entrar(page, MARINA);
  await page.goto(`${caminho}/recibo`);
  await page.getByRole('link', { name: 'Verificar este recibo' }).click();
  await expect(page.getByText('A assinatura confere')).toBeVisible();
  await page.reload();
  await expect(page.getByText('A assinatura confere')).toBeVisible();
});

/** The same file with its last byte changed: same size, other content. */
function mudado(nome: string): Buffer {
  const bytes = readFileSync(arquivo(nome));
  bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
  return bytes;
}
