//! Decisions and their pendências; never undone (R-SIT-2).

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0005_decisoes",
    sql: "
CREATE TABLE decisao (
    id {uuid} NOT NULL PRIMARY KEY,
    pedido_id {uuid} NOT NULL REFERENCES pedido (id),
    ciclo integer NOT NULL,
    resultado text NOT NULL,
    obras text,
    observacao text,
    analista_id {uuid} NOT NULL REFERENCES conta (id),
    decidida_em {tempo} NOT NULL,
    codigo text NOT NULL CONSTRAINT decisao_codigo_unico UNIQUE,
    documento_id {uuid} REFERENCES versao (id),
    dados text NOT NULL,
    assinatura text NOT NULL,
    chave text NOT NULL,
    CONSTRAINT decisao_ciclo_unico UNIQUE (pedido_id, ciclo)
);
CREATE TABLE pendencia (
    id {uuid} NOT NULL PRIMARY KEY,
    decisao_id {uuid} NOT NULL REFERENCES decisao (id),
    ordem integer NOT NULL,
    tipo text NOT NULL,
    descricao text NOT NULL,
    norma text,
    versao_id {uuid} REFERENCES versao (id),
    pagina integer,
    bloqueante boolean NOT NULL,
    CONSTRAINT pendencia_ordem_unica UNIQUE (decisao_id, ordem)
);
",
    imutaveis: &["decisao", "pendencia"],
    sem_exclusao: &[],
};
