import { conferirTela } from '../apoio/acessibilidade.ts';
import { emitirNs } from '../apoio/atende.ts';
import { MARINA } from '../apoio/pessoas.ts';
import { entrar } from '../apoio/telas/entrada.ts';
import { abrirEtapa, comecarPedido } from '../apoio/telas/pedido.ts';
import { expect, test } from '../apoio/teste.ts';

test('novo pedido: os erros saem ao corrigir, e o documento escolhe a pessoa', async ({ page, servidor }) => {
  const nota = emitirNs(servidor, 'projeto_eletrico', '--sem-responsavel');
  await entrar(page, MARINA);
  await page.goto('/pedidos/novo');
  await page.getByRole('button', { name: 'Buscar', exact: true }).click();
  const resumo = page.getByRole('alert').filter({ hasText: 'Há um problema' });
  await expect(resumo.getByRole('link')).toHaveCount(3);
  await expect(resumo).toContainText('Digite o CPF ou o CNPJ do cliente.');
  await conferirTela(page, 'novo-pedido-erros');

  const protocolo = page.getByLabel('Protocolo', { exact: true });
  await protocolo.fill(nota.protocolo);
  await expect(resumo.getByRole('link')).toHaveCount(2);
  await expect(protocolo).toBeFocused();

  await page.getByLabel('CPF ou CNPJ do cliente').fill(nota.cnpj);
  await page.getByLabel('CPF ou CNPJ do cliente').blur();
  await expect(page.getByLabel('Pessoa jurídica')).toBeChecked();
  await expect(page.getByLabel('CNPJ do cliente', { exact: true })).toHaveValue(nota.cnpj);
  await expect(resumo).toBeHidden();
});

test('carga: o número ambíguo diz como foi lido, e o erro sai quando o campo fica certo', async ({ page, servidor }) => {
  const nota = emitirNs(servidor, 'projeto_eletrico', '--sem-responsavel');
  await entrar(page, MARINA);
  await comecarPedido(page, nota);
  await abrirEtapa(page, 'Carga');
  const demanda = page.getByLabel('Demanda em kVA');
  await demanda.fill('75.250');
  await demanda.blur();
  await expect(demanda).toHaveValue('75.250,00');
  await expect(page.getByText('Lido como 75.250,00 kVA. Se quis dizer 75,25, escreva com vírgula.')).toBeVisible();
  await conferirTela(page, 'carga-duas-leituras');
  await page.getByRole('button', { name: 'Usar 75,25' }).click();
  await expect(demanda).toHaveValue('75,25');
  await expect(page.getByText('Lido como')).toBeHidden();

  const previsao = page.getByLabel('Previsão de ligação');
  await previsao.fill('');
  await page.getByRole('button', { name: 'Salvar e continuar' }).click();
  await expect(previsao).toHaveAttribute('aria-invalid', 'true');
  await previsao.fill('15/3/2029');
  await previsao.blur();
  await expect(previsao).not.toHaveAttribute('aria-invalid', 'true');
});
