//! What belongs to the account.

use contrato::visao::{Visao, Visoes, VisoesSalvas};
use serde_json::Value;

use super::valor;

pub(crate) fn visoes() -> Value {
    valor(&Visoes { itens: itens() })
}

pub(crate) fn visoes_salvas() -> Value {
    valor(&VisoesSalvas {
        revisao: 1,
        itens: itens(),
    })
}

fn itens() -> Vec<Visao> {
    vec![Visao {
        nome: "Projetos do Triângulo".to_owned(),
        consulta: "tipo=projeto_eletrico&regional=TA".to_owned(),
    }]
}
