//! What is found out about stored files afterwards: scans, damage, and how far the scrubber came (5.1 item 7, D09).

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0010_guarda",
    sql: "
CREATE TABLE conferencia (
    versao_id {uuid} NOT NULL PRIMARY KEY REFERENCES versao (id),
    estado text NOT NULL,
    motivo text,
    pedida_em {tempo} NOT NULL,
    concluida_em {tempo}
);
CREATE INDEX conferencia_pendente ON conferencia (pedida_em) WHERE estado = 'pendente';
CREATE TABLE dano (
    versao_id {uuid} NOT NULL PRIMARY KEY REFERENCES versao (id),
    motivo text NOT NULL,
    achado_em {tempo} NOT NULL,
    visto_em {tempo} NOT NULL,
    sanado_em {tempo}
);
CREATE TABLE ronda (
    id integer NOT NULL PRIMARY KEY,
    depois_de {uuid},
    em {tempo} NOT NULL,
    completa_em {tempo}
);
",
    imutaveis: &[],
    sem_exclusao: &["conferencia", "dano"],
};
