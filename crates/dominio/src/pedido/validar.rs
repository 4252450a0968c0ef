//! What the envio asks of the fields (R-PED-1, R-SIT-2).

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;
use serde::Serialize;

use super::formato::{digitos_do_cep, digitos_do_telefone, parse_data, parse_decimal_br};
use super::{DadosPedido, limite_texto, rotulo_campo};
use crate::tipo::TipoSolicitacao;

/// One field that the envio refuses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErroCampo {
    /// JSON name of the field.
    pub campo: &'static str,
    /// The stable reason: `obrigatorio`, `formato`, `longo_demais`, `fora_da_faixa`.
    pub codigo: &'static str,
    /// One sentence in Portuguese that says how to fix it.
    pub detail: String,
}

/// Largest demand or power accepted, in kVA or kW (ours).
const MAXIMO: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

impl DadosPedido {
    /// What is still missing or wrong, in the order of the screens; empty when the pedido may be sent.
    #[must_use]
    pub fn validar(&self, tipo: TipoSolicitacao, hoje: NaiveDate) -> Vec<ErroCampo> {
        let potencia = match tipo {
            TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico => "demanda_kva",
            TipoSolicitacao::GeracaoDistribuida => "potencia_geracao_kw",
        };
        let sem_instalacao = self.ligacao_nova == Some(true);
        let erros = [
            self.conferir("nome_cliente", |_| None),
            self.conferir("numero_cliente", so_numeros),
            self.conferir("telefone", telefone),
            self.conferir("email_cliente", email),
            self.conferir("data_ns", |texto| data_ns(texto, hoje)),
            escolha("tensao", self.tensao.is_some()),
            self.conferir("numero_art", art),
            self.conferir("tipo_atividade", |_| None),
            escolha("formato_planta", self.formato_planta.is_some()),
            self.conferir("logradouro", |_| None),
            self.conferir("numero_endereco", |_| None),
            self.conferir("bairro", |_| None),
            self.conferir("cep", cep),
            self.conferir("municipio", |_| None),
            self.conferir("ponto_referencia", |_| None),
            if sem_instalacao {
                None
            } else {
                self.conferir("numero_instalacao", so_numeros)
            },
            self.conferir(potencia, decimal),
            self.conferir("previsao_ligacao", |texto| previsao(texto, hoje)),
            escolha("geracao_propria", self.geracao_propria.is_some()),
        ];
        erros.into_iter().flatten().collect()
    }

    /// Presence, size, then the format of one required text.
    fn conferir(
        &self,
        campo: &'static str,
        formato: impl Fn(&str) -> Option<Falha>,
    ) -> Option<ErroCampo> {
        let Some(texto) = self.texto(campo) else {
            return Some(ErroCampo {
                campo,
                codigo: "obrigatorio",
                detail: como_preencher(campo).to_owned(),
            });
        };
        let limite = limite_texto(campo);
        if texto.chars().count() > limite {
            let detail = format!("{}: use até {limite} caracteres.", rotulo_campo(campo));
            return Some(ErroCampo {
                campo,
                codigo: "longo_demais",
                detail,
            });
        }
        formato(texto).map(|(codigo, detail)| ErroCampo {
            campo,
            codigo,
            detail: detail.to_owned(),
        })
    }
}

type Falha = (&'static str, &'static str);

fn escolha(campo: &'static str, respondido: bool) -> Option<ErroCampo> {
    let falta = || ErroCampo {
        campo,
        codigo: "obrigatorio",
        detail: como_preencher(campo).to_owned(),
    };
    (!respondido).then(falta)
}

fn como_preencher(campo: &str) -> &'static str {
    match campo {
        "nome_cliente" => "Digite o nome do cliente.",
        "numero_cliente" => "Digite o número do cliente, que está na conta de energia.",
        "numero_instalacao" => "Digite o número da instalação ou marque ligação nova.",
        "telefone" => "Digite um telefone com DDD.",
        "email_cliente" => "Digite o e-mail do cliente.",
        "data_ns" => "Digite a data da NS.",
        "tensao" => "Escolha a tensão do projeto, BT ou MT.",
        "numero_art" => "Digite o número da ART, RRT ou TRT.",
        "demanda_kva" => "Digite a demanda em kVA.",
        "potencia_geracao_kw" => "Digite a potência de geração em kW.",
        "tipo_atividade" => "Escolha o tipo de atividade.",
        "previsao_ligacao" => "Digite a data prevista para a ligação.",
        "formato_planta" => "Escolha o formato da planta, de A0 a A4.",
        "geracao_propria" => "Responda se a unidade tem geração própria.",
        "logradouro" => "Digite a rua, avenida ou estrada.",
        "numero_endereco" => "Digite o número do endereço ou s/n.",
        "bairro" => "Digite o bairro ou a localidade.",
        "cep" => "Digite o CEP.",
        "municipio" => "Digite o município.",
        "ponto_referencia" => "Digite um ponto de referência.",
        _ => "Preencha este campo.",
    }
}

fn so_numeros(texto: &str) -> Option<Falha> {
    let serve = texto.bytes().all(|b| b.is_ascii_digit()) && texto.bytes().any(|b| b != b'0');
    (!serve).then_some(("formato", "Use só números, como na conta de energia."))
}

fn telefone(texto: &str) -> Option<Falha> {
    digitos_do_telefone(texto).is_none().then_some((
        "formato",
        "O telefone não confere. Digite o DDD e o número, como (31) 98888-7777.",
    ))
}

fn email(texto: &str) -> Option<Falha> {
    (!parece_email(texto)).then_some((
        "formato",
        "O e-mail não confere. Use o formato nome@provedor.com.br.",
    ))
}

/// The shape of an address that mail servers accept in practice; who reads it decides the rest.
fn parece_email(texto: &str) -> bool {
    let Some((local, dominio)) = texto.rsplit_once('@') else {
        return false;
    };
    let atomo = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c);
    let local_serve = local.len() <= 64
        && local
            .split('.')
            .all(|parte| !parte.is_empty() && parte.chars().all(atomo));
    let rotulo = |parte: &str| {
        (1..=63).contains(&parte.len())
            && parte
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !parte.starts_with('-')
            && !parte.ends_with('-')
    };
    let final_serve = dominio
        .rsplit_once('.')
        .is_some_and(|(_, fim)| fim.len() >= 2 && fim.bytes().all(|b| b.is_ascii_alphabetic()));
    local_serve && dominio.split('.').all(rotulo) && final_serve
}

fn art(texto: &str) -> Option<Falha> {
    let aceitos = texto
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '/' | ' '));
    let serve = aceitos && texto.bytes().filter(u8::is_ascii_digit).count() >= 5;
    (!serve).then_some((
        "formato",
        "O número não confere. Copie o que está na ART, RRT ou TRT.",
    ))
}

fn cep(texto: &str) -> Option<Falha> {
    digitos_do_cep(texto)
        .is_none()
        .then_some(("formato", "O CEP tem 8 números. Digite como 30190-131."))
}

fn decimal(texto: &str) -> Option<Falha> {
    match parse_decimal_br(texto) {
        None => Some(("formato", "Digite um número, como 75 ou 112,5.")),
        Some(valor) if valor.scale() > 2 => {
            Some(("formato", "Use até duas casas depois da vírgula."))
        }
        Some(valor) if valor <= Decimal::ZERO || valor > MAXIMO => Some((
            "fora_da_faixa",
            "Digite um valor maior que zero e até 1.000.000.",
        )),
        Some(_) => None,
    }
}

fn data_ns(texto: &str, hoje: NaiveDate) -> Option<Falha> {
    match parse_data(texto) {
        None => Some(("formato", "A data não confere. Digite dia, mês e ano.")),
        Some(dia) if dia > hoje => {
            Some(("fora_da_faixa", "A data da NS não pode ser depois de hoje."))
        }
        Some(dia) if dia.year() < 2000 => Some(("fora_da_faixa", "Confira o ano da data da NS.")),
        Some(_) => None,
    }
}

fn previsao(texto: &str, hoje: NaiveDate) -> Option<Falha> {
    let limite = hoje.checked_add_months(Months::new(120)).unwrap_or(hoje);
    match parse_data(texto) {
        None => Some(("formato", "A data não confere. Digite dia, mês e ano.")),
        Some(dia) if dia < hoje => Some((
            "fora_da_faixa",
            "A previsão de ligação não pode ser antes de hoje.",
        )),
        Some(dia) if dia > limite => Some((
            "fora_da_faixa",
            "Use uma previsão de ligação de até dez anos.",
        )),
        Some(_) => None,
    }
}
