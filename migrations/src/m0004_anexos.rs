//! Anexos, immutable versões and envios with their receipts (R-ANX-2, R-PED-3).

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0004_anexos",
    sql: "
CREATE TABLE anexo (
    id {uuid} NOT NULL PRIMARY KEY,
    pedido_id {uuid} NOT NULL REFERENCES pedido (id),
    slot text NOT NULL,
    titulo text,
    CONSTRAINT anexo_slot_unico UNIQUE (pedido_id, slot)
);
CREATE TABLE versao (
    id {uuid} NOT NULL PRIMARY KEY,
    anexo_id {uuid} NOT NULL REFERENCES anexo (id),
    numero integer NOT NULL,
    nome text NOT NULL,
    tamanho bigint NOT NULL,
    sha256 {bytes} NOT NULL,
    tipo_midia text NOT NULL,
    autor_id {uuid} NOT NULL REFERENCES conta (id),
    recebida_em {tempo} NOT NULL,
    CONSTRAINT versao_numero_unico UNIQUE (anexo_id, numero)
);
CREATE TABLE versao_retirada (
    versao_id {uuid} NOT NULL PRIMARY KEY REFERENCES versao (id),
    por_id {uuid} NOT NULL REFERENCES conta (id),
    em {tempo} NOT NULL
);
CREATE TABLE envio (
    id {uuid} NOT NULL PRIMARY KEY,
    pedido_id {uuid} NOT NULL REFERENCES pedido (id),
    ciclo integer NOT NULL,
    enviado_em {tempo} NOT NULL,
    codigo text NOT NULL CONSTRAINT envio_codigo_unico UNIQUE,
    dados text NOT NULL,
    assinatura text NOT NULL,
    chave text NOT NULL,
    CONSTRAINT envio_ciclo_unico UNIQUE (pedido_id, ciclo)
);
CREATE TABLE envio_versao (
    envio_id {uuid} NOT NULL REFERENCES envio (id),
    versao_id {uuid} NOT NULL REFERENCES versao (id),
    PRIMARY KEY (envio_id, versao_id)
);
CREATE INDEX envio_versao_por_versao ON envio_versao (versao_id);
",
    imutaveis: &["versao", "envio", "envio_versao"],
    sem_exclusao: &["anexo"],
};
