//! What is written beside every change, in its transaction: timeline, audit, integrators' feed, notices (R-SIT-3, 5.1 item 8).

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0006_trilhas",
    sql: "
CREATE TABLE historico (
    seq {seq},
    nota_id {uuid} NOT NULL REFERENCES nota (id),
    pedido_id {uuid} REFERENCES pedido (id),
    em {tempo} NOT NULL,
    ator_id {uuid} REFERENCES conta (id),
    origem text NOT NULL,
    tipo text NOT NULL,
    texto text,
    de text,
    para text,
    versao_id {uuid} REFERENCES versao (id),
    codigo_documento text
);
CREATE INDEX historico_por_pedido ON historico (pedido_id, seq);
CREATE INDEX historico_por_nota ON historico (nota_id, seq);
CREATE TABLE auditoria (
    seq {seq},
    em {tempo} NOT NULL,
    ator_id {uuid},
    papel text NOT NULL,
    acao text NOT NULL,
    alvo_tipo text NOT NULL,
    alvo_id text NOT NULL,
    requisicao text NOT NULL
);
CREATE INDEX auditoria_por_alvo ON auditoria (alvo_tipo, alvo_id, seq);
CREATE TABLE evento (
    seq {seq},
    id {uuid} NOT NULL CONSTRAINT evento_id_unico UNIQUE,
    tipo text NOT NULL,
    em {tempo} NOT NULL,
    rt_id {uuid} REFERENCES conta (id),
    pedido_id {uuid} REFERENCES pedido (id),
    dados {json} NOT NULL
);
CREATE INDEX evento_por_rt ON evento (rt_id, seq);
CREATE TABLE aviso (
    id {uuid} NOT NULL PRIMARY KEY,
    conta_id {uuid} NOT NULL REFERENCES conta (id),
    em {tempo} NOT NULL,
    tipo text NOT NULL,
    texto text NOT NULL,
    pedido_id {uuid} REFERENCES pedido (id),
    lido_em {tempo}
);
CREATE INDEX aviso_por_conta ON aviso (conta_id, id);
",
    imutaveis: &["historico", "auditoria", "evento"],
    sem_exclusao: &[],
};
