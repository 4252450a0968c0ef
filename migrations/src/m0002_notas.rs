//! Notas de serviço and their dated facts (R-NS-1, R-NS-5, R-SIT-1).

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0002_notas",
    sql: "
CREATE TABLE nota (
    id {uuid} NOT NULL PRIMARY KEY,
    numero text NOT NULL,
    numero_canonico text NOT NULL CONSTRAINT nota_numero_unico UNIQUE,
    protocolo text NOT NULL,
    tipo text NOT NULL,
    servico text NOT NULL,
    tensao text,
    regional text NOT NULL,
    emitida_em {tempo} NOT NULL,
    notificada_em {tempo},
    recebida_em {tempo} NOT NULL,
    cliente_nome text NOT NULL,
    cliente_numero text,
    cliente_documento_cifrado {bytes} NOT NULL,
    cliente_documento_indice text NOT NULL,
    responsavel_indice text,
    dados {json} NOT NULL,
    situacao text NOT NULL,
    janela_motivo text NOT NULL,
    janela_inicio {tempo} NOT NULL,
    janela_fim {tempo} NOT NULL,
    versao bigint NOT NULL
);
CREATE INDEX nota_por_protocolo ON nota (protocolo);
CREATE INDEX nota_por_responsavel ON nota (responsavel_indice, id);
CREATE INDEX nota_por_janela ON nota (situacao, janela_fim);
CREATE TABLE fato_nota (
    id {uuid} NOT NULL PRIMARY KEY,
    nota_id {uuid} NOT NULL REFERENCES nota (id),
    tipo text NOT NULL,
    em {tempo} NOT NULL,
    recebido_em {tempo} NOT NULL,
    webhook_id text NOT NULL,
    efeito text NOT NULL,
    codigo text,
    dados {json} NOT NULL
);
CREATE INDEX fato_por_nota ON fato_nota (nota_id, em);
",
    imutaveis: &[],
    sem_exclusao: &["nota", "fato_nota"],
};
