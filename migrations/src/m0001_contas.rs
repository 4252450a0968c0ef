//! Accounts and signed-in browsers (1.3, 3.2).

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0001_contas",
    sql: "
CREATE TABLE conta (
    id {uuid} NOT NULL PRIMARY KEY,
    papel text NOT NULL,
    nome text NOT NULL,
    email text NOT NULL CONSTRAINT conta_email_unico UNIQUE,
    cpf_cifrado {bytes} NOT NULL,
    cpf_indice text NOT NULL CONSTRAINT conta_cpf_unico UNIQUE,
    conselho text,
    registro text,
    senha_phc text NOT NULL,
    ativa boolean NOT NULL,
    criada_em {tempo} NOT NULL
);
CREATE TABLE sessao (
    id {uuid} NOT NULL PRIMARY KEY,
    segredo_hash {bytes} NOT NULL CONSTRAINT sessao_segredo_unico UNIQUE,
    conta_id {uuid} NOT NULL REFERENCES conta (id),
    criada_em {tempo} NOT NULL,
    ultima_atividade_em {tempo} NOT NULL,
    expira_em {tempo} NOT NULL,
    encerrada_em {tempo}
);
CREATE INDEX sessao_por_conta ON sessao (conta_id);
",
    imutaveis: &[],
    sem_exclusao: &["conta"],
};
