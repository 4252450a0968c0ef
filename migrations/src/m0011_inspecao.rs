//! What the inspection said of each versão (2.3): the laudo with the versão, the avisos afterwards.

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0011_inspecao",
    sql: "
CREATE TABLE inspecao (
    versao_id {uuid} NOT NULL PRIMARY KEY REFERENCES versao (id),
    laudo {json} NOT NULL,
    avisos {json},
    avisos_em {tempo}
);
",
    imutaveis: &[],
    sem_exclusao: &["inspecao"],
};
