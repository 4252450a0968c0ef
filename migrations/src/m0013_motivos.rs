//! The reason library of the analysts (4.3): changed and switched off, never removed.

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0013_motivos",
    sql: "
CREATE TABLE motivo (
    id {uuid} NOT NULL PRIMARY KEY,
    revisao bigint NOT NULL,
    tipo text NOT NULL,
    titulo text NOT NULL,
    texto text NOT NULL,
    norma text,
    bloqueante boolean NOT NULL,
    ativo boolean NOT NULL,
    autor_id {uuid} REFERENCES conta (id),
    mudado_em {tempo} NOT NULL
);
",
    imutaveis: &[],
    sem_exclusao: &["motivo"],
};
