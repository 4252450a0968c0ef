//! The answers of a pedido as names and values, for the review and for the visualização.

use contrato::pedido::Pedido;
use dominio::pedido::{Etapa, rotulo_campo};
use dominio::tipo::TipoSolicitacao;

use crate::componentes::Dado;
use crate::textos::pedido::revisao as t;

/// Names and values of a form step; empty values are told as such by the list.
pub fn respostas(pedido: &Pedido, etapa: Etapa) -> Vec<Dado> {
    let linha = |campo: &str| {
        let valor = pedido.dados.em_palavras(campo).unwrap_or_default();
        Dado::novo(rotulo_campo(campo), valor)
    };
    match etapa {
        Etapa::Dados => vec![
            Dado::novo(t::SOLICITACAO, pedido.nota.tipo.texto()),
            linha("nome_cliente"),
            linha("numero_cliente"),
            linha("data_ns"),
            linha("telefone"),
            linha("email_cliente"),
            linha("tensao"),
            linha("numero_art"),
            linha("tipo_atividade"),
            linha("formato_planta"),
        ],
        Etapa::Local => vec![
            Dado::novo(t::ENDERECO, endereco(pedido)),
            linha("bairro"),
            linha("municipio"),
            linha("cep"),
            linha("ponto_referencia"),
            Dado::novo(t::INSTALACAO, instalacao(pedido)),
        ],
        Etapa::Carga => vec![
            linha(campo_da_potencia(pedido.nota.tipo)),
            linha("previsao_ligacao"),
            linha("geracao_propria"),
        ],
        Etapa::Anexos | Etapa::Revisao => Vec::new(),
    }
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

/// The field that says how much, as the tipo asks.
pub const fn campo_da_potencia(tipo: TipoSolicitacao) -> &'static str {
    match tipo {
        TipoSolicitacao::GeracaoDistribuida => "potencia_geracao_kw",
        TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico => "demanda_kva",
    }
}
