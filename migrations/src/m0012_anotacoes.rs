//! What the analyst answered and wrote in each ciclo, saved as they work and kept after the decision (4.2, 4.3).

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0012_anotacoes",
    sql: "
CREATE TABLE anotacoes (
    pedido_id {uuid} NOT NULL REFERENCES pedido (id),
    ciclo integer NOT NULL,
    revisao bigint NOT NULL,
    autor_id {uuid} NOT NULL REFERENCES conta (id),
    salvas_em {tempo} NOT NULL,
    conteudo {json} NOT NULL,
    PRIMARY KEY (pedido_id, ciclo)
);
",
    imutaveis: &[],
    sem_exclusao: &["anotacoes"],
};
