//! Pedidos: one RT's filing on one NS (1.2). The columns of the consulta (R-LST-1) stand beside the data so that a
//! filter touches one table.

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0003_pedidos",
    sql: "
CREATE TABLE pedido (
    id {uuid} NOT NULL PRIMARY KEY,
    nota_id {uuid} NOT NULL REFERENCES nota (id),
    rt_id {uuid} NOT NULL REFERENCES conta (id),
    situacao text NOT NULL CONSTRAINT pedido_situacao_conhecida CHECK (situacao IN
        ('rascunho','em_analise','reanalise_liberada','aprovado','reprovado','suspenso','expirado','cancelado','encerrado')),
    situacao_anterior text,
    por_decurso boolean NOT NULL,
    ciclo integer NOT NULL,
    versao bigint NOT NULL,
    dados {json} NOT NULL,
    numero_ns text NOT NULL,
    numero_ns_canonico text NOT NULL,
    protocolo text NOT NULL,
    tipo text NOT NULL,
    regional text NOT NULL,
    cliente_nome text NOT NULL,
    cliente_nome_busca text NOT NULL,
    cliente_numero text,
    instalacao text,
    emitida_em {tempo} NOT NULL,
    janela_motivo text NOT NULL,
    janela_inicio {tempo} NOT NULL,
    janela_fim {tempo} NOT NULL,
    valido_ate {tempo},
    criado_em {tempo} NOT NULL,
    atualizado_em {tempo} NOT NULL,
    enviado_em {tempo},
    respondido_em {tempo},
    analista_id {uuid} REFERENCES conta (id),
    assumido_em {tempo},
    CONSTRAINT pedido_nota_rt_unico UNIQUE (nota_id, rt_id)
);
CREATE INDEX pedido_por_rt ON pedido (rt_id, id);
CREATE INDEX pedido_por_rt_situacao ON pedido (rt_id, situacao, id);
CREATE INDEX pedido_por_situacao ON pedido (situacao, enviado_em, id);
CREATE INDEX pedido_por_ns ON pedido (numero_ns_canonico, id);
CREATE INDEX pedido_por_protocolo ON pedido (protocolo, id);
CREATE INDEX pedido_por_envio ON pedido (enviado_em, id);
CREATE INDEX pedido_por_regional ON pedido (regional, id);
",
    imutaveis: &[],
    sem_exclusao: &["pedido"],
};
