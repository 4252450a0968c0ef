//! The saved views of each account (4.2): named addresses of the consulta.

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0014_visoes",
    sql: "
CREATE TABLE visoes (
    conta_id {uuid} NOT NULL PRIMARY KEY REFERENCES conta (id),
    revisao bigint NOT NULL,
    itens {json} NOT NULL
);
",
    imutaveis: &[],
    sem_exclusao: &["visoes"],
};
