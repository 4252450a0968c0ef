//! Sign-in.

use contrato::sessao::{Conta, Entrar, Sessao};
use dominio::ids::ContaId;
use dominio::tipo::{Conselho, Papel};
use serde_json::Value;

use super::{RT, id, minuto, valor};
use crate::demonstracao::{CONTAS, SENHA};

pub(crate) fn entrar() -> Value {
    valor(&Entrar {
        usuario: CONTAS[0].email.to_owned(),
        senha: SENHA.to_owned(),
    })
}

pub(crate) fn sessao() -> Value {
    valor(&Sessao {
        conta: Conta {
            id: ContaId(id(1)),
            nome: RT.to_owned(),
            email: CONTAS[0].email.to_owned(),
            papel: Papel::Rt,
            conselho: Some(Conselho::Crea),
            registro: Some("MG-123456/D".to_owned()),
        },
        csrf: "nG8e5v1x0m0hVQzN3b3S6kq7yY3v9dJp2sX4tR1uA8w".to_owned(),
        expira_em: minuto(12 * 60),
        agora: minuto(10),
        demonstracao: true,
    })
}
