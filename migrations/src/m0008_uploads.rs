//! Files being received piece by piece (3.3, tus): what counts of each, and the objects that hold it.
//!
//! The last byte counts only in the transaction that writes the versão, so no row says "complete" without one.

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0008_uploads",
    sql: "
CREATE TABLE upload (
    id {uuid} NOT NULL PRIMARY KEY,
    pedido_id {uuid} NOT NULL REFERENCES pedido (id),
    conta_id {uuid} NOT NULL REFERENCES conta (id),
    slot text NOT NULL,
    titulo text,
    nome text NOT NULL,
    sha256 {bytes},
    tamanho bigint NOT NULL,
    recebido bigint NOT NULL,
    criado_em {tempo} NOT NULL,
    expira_em {tempo} NOT NULL,
    versao_id {uuid} REFERENCES versao (id),
    CONSTRAINT upload_recebido_cabe CHECK (recebido >= 0 AND recebido <= tamanho),
    CONSTRAINT upload_completo_tem_versao CHECK ((recebido = tamanho) = (versao_id IS NOT NULL))
);
CREATE INDEX upload_por_conta ON upload (conta_id, pedido_id);
CREATE INDEX upload_por_fim ON upload (expira_em);
CREATE TABLE upload_pedaco (
    upload_id {uuid} NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
    inicio bigint NOT NULL,
    tamanho bigint NOT NULL,
    objeto {uuid} NOT NULL,
    PRIMARY KEY (upload_id, inicio)
);
",
    imutaveis: &[],
    sem_exclusao: &[],
};
