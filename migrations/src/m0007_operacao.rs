//! What keeps the machine honest: idempotency, inbox, background work, mail (3.1, 3.4, 2.3).

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0007_operacao",
    sql: "
CREATE TABLE idempotencia (
    principal {uuid} NOT NULL,
    rota text NOT NULL,
    chave text NOT NULL,
    impressao {bytes} NOT NULL,
    status integer,
    cabecalhos {json},
    corpo {bytes},
    criada_em {tempo} NOT NULL,
    PRIMARY KEY (principal, rota, chave)
);
CREATE INDEX idempotencia_por_idade ON idempotencia (criada_em);
CREATE TABLE webhook_recebido (
    id text NOT NULL PRIMARY KEY,
    tipo text NOT NULL,
    corpo_cifrado {bytes} NOT NULL,
    recebido_em {tempo} NOT NULL,
    estado text NOT NULL,
    codigo text,
    espera_numero text,
    processado_em {tempo},
    tentativas integer NOT NULL
);
CREATE INDEX webhook_por_estado ON webhook_recebido (estado, recebido_em);
CREATE INDEX webhook_por_espera ON webhook_recebido (espera_numero) WHERE espera_numero IS NOT NULL;
CREATE TABLE tarefa (
    id {uuid} NOT NULL PRIMARY KEY,
    tipo text NOT NULL,
    chave text NOT NULL CONSTRAINT tarefa_chave_unica UNIQUE,
    dados {json} NOT NULL,
    criada_em {tempo} NOT NULL,
    vence_em {tempo} NOT NULL,
    tentativas integer NOT NULL,
    arrendada_ate {tempo},
    concluida_em {tempo},
    morta_em {tempo},
    ultimo_erro text
);
CREATE INDEX tarefa_pendente ON tarefa (vence_em) WHERE concluida_em IS NULL AND morta_em IS NULL;
CREATE TABLE mensagem (
    id {uuid} NOT NULL PRIMARY KEY,
    para text NOT NULL,
    assunto text NOT NULL,
    texto text NOT NULL,
    html text NOT NULL,
    criada_em {tempo} NOT NULL,
    entregue_em {tempo}
);
CREATE INDEX mensagem_por_ordem ON mensagem (criada_em, id);
",
    imutaveis: &[],
    sem_exclusao: &["webhook_recebido"],
};
