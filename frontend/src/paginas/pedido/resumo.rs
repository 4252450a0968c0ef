//! The answers of a pedido as names and values, for the review and for the visualização.

use contrato::pedido::Pedido;
use dominio::pedido::{Etapa, formatar_campo};
use dominio::tipo::TipoSolicitacao;

use super::etapas::{atividade, data, potencia};
use crate::componentes::Dado;
use crate::textos::pedido::{NAO, SIM, revisao as t};

/// Names and values of a form step; empty values are told as such by the list.
pub fn respostas(pedido: &Pedido, etapa: Etapa) -> Vec<Dado> {
    let d = &pedido.dados;
    let texto = |campo: &str| {
        d.texto(campo)
            .map(|texto| formatar_campo(campo, texto))
            .unwrap_or_default()
    };
    match etapa {
        Etapa::Dados => vec![
            Dado::novo(t::SOLICITACAO, pedido.nota.tipo.texto()),
            linha("nome_cliente", texto("nome_cliente")),
            linha("numero_cliente", texto("numero_cliente")),
            linha("data_ns", d.texto("data_ns").map(data).unwrap_or_default()),
            linha("telefone", texto("telefone")),
            linha("email_cliente", texto("email_cliente")),
            linha("tensao", d.tensao.map_or("", |tensao| tensao.texto())),
            linha("numero_art", texto("numero_art")),
            linha(
                "tipo_atividade",
                d.texto("tipo_atividade").map(atividade).unwrap_or_default(),
            ),
            linha(
                "formato_planta",
                d.formato_planta.map_or("", |formato| formato.texto()),
            ),
        ],
        Etapa::Local => vec![
            Dado::novo(t::ENDERECO, endereco(pedido)),
            linha("bairro", texto("bairro")),
            linha("municipio", texto("municipio")),
            linha("cep", texto("cep")),
            Dado::novo(t::REFERENCIA, texto("ponto_referencia")),
            Dado::novo(t::INSTALACAO, instalacao(pedido)),
        ],
        Etapa::Carga => vec![
            linha(
                campo_da_potencia(pedido.nota.tipo),
                potencia(pedido).unwrap_or_default(),
            ),
            linha(
                "previsao_ligacao",
                d.texto("previsao_ligacao").map(data).unwrap_or_default(),
            ),
            linha("geracao_propria", d.geracao_propria.map_or("", sim_ou_nao)),
        ],
        Etapa::Anexos | Etapa::Revisao => Vec::new(),
    }
}

fn linha(campo: &str, valor: impl Into<String>) -> Dado {
    Dado::novo(dominio::pedido::rotulo_campo(campo), valor)
}

fn endereco(pedido: &Pedido) -> String {
    let partes = ["logradouro", "numero_endereco"]
        .map(|campo| pedido.dados.texto(campo).unwrap_or_default());
    partes
        .into_iter()
        .filter(|parte| !parte.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn instalacao(pedido: &Pedido) -> String {
    if pedido.dados.ligacao_nova == Some(true) {
        t::LIGACAO_NOVA.to_owned()
    } else {
        pedido
            .dados
            .texto("numero_instalacao")
            .unwrap_or_default()
            .to_owned()
    }
}

const fn campo_da_potencia(tipo: TipoSolicitacao) -> &'static str {
    match tipo {
        TipoSolicitacao::GeracaoDistribuida => "potencia_geracao_kw",
        TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico => "demanda_kva",
    }
}

const fn sim_ou_nao(sim: bool) -> &'static str {
    if sim { SIM } else { NAO }
}
