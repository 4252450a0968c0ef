//! What the envio asks of the fields (R-PED-1, R-SIT-2).

use chrono::NaiveDate;
use serde::Serialize;

use super::regras::{Falha, art, cep, data_ns, decimal, email, previsao, so_numeros, telefone};
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
