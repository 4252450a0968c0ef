//! What the RT answers to each pendência (R-REA-2): written over until the correction is sent, never removed.

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0018_respostas",
    sql: "
CREATE TABLE resposta (
    pendencia_id {uuid} NOT NULL PRIMARY KEY REFERENCES pendencia (id),
    pedido_id {uuid} NOT NULL REFERENCES pedido (id),
    como text NOT NULL,
    texto text NOT NULL,
    versao_id {uuid} REFERENCES versao (id),
    respondida_em {tempo} NOT NULL
);
CREATE INDEX resposta_do_pedido ON resposta (pedido_id);
",
    imutaveis: &[],
    sem_exclusao: &["resposta"],
};
