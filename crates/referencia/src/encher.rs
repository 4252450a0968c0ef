//! Pedidos by the million, copied from the one NS and the demo accounts that the product wrote: the same rows every time,
//! and what is encrypted stays readable because it is a copy of what the product encrypted.

use anyhow::Result;
use sea_orm::sqlx::{self, AssertSqlSafe};

use crate::banco::{Reserva, abrir};

/// RTs besides the one who signs in.
const OUTROS_RTS: i64 = 997;

/// Every tenth pedido is of Marina; situação and regional change at other paces, so that every mix of the three is there.
const PASSOS: &[&str] = &[
    "INSERT INTO conta (id, papel, nome, email, cpf_cifrado, cpf_indice, conselho, registro, senha_phc, ativa, criada_em)
     SELECT {id}, m.papel, 'Responsável ' || i, 'rt' || i || '@medida.apr', m.cpf_cifrado, 'medida-' || i, m.conselho,
         m.registro, m.senha_phc, m.ativa, m.criada_em
     FROM {serie}, (SELECT * FROM conta WHERE email = 'marina@demo.apr') AS m",
    "INSERT INTO nota (id, numero, numero_canonico, protocolo, tipo, servico, tensao, regional, emitida_em, recebida_em,
         cliente_nome, cliente_numero, cliente_documento_cifrado, cliente_documento_indice, responsavel_indice, dados,
         situacao, janela_motivo, janela_inicio, janela_fim, versao)
     SELECT {id}, CAST(2000000000 + i AS text), CAST(2000000000 + i AS text), '2025-' || i, m.tipo, m.servico, m.tensao,
         {regional}, {em}, {em}, 'Cliente ' || i, CAST(7000000000 + i AS text), m.cliente_documento_cifrado,
         m.cliente_documento_indice, NULL, m.dados, m.situacao, m.janela_motivo, {em}, {nunca}, 1
     FROM {serie}, (SELECT * FROM nota WHERE numero_canonico = '1100000000') AS m",
    "INSERT INTO pedido (id, nota_id, rt_id, situacao, por_decurso, ciclo, versao, dados, numero_ns, numero_ns_canonico,
         protocolo, tipo, regional, cliente_nome, cliente_nome_busca, cliente_numero, instalacao, emitida_em,
         janela_motivo, janela_inicio, janela_fim, valido_ate, criado_em, atualizado_em, enviado_em, respondido_em,
         analista_id, assumido_em)
     SELECT {id}, {id}, CASE WHEN i % 10 = 0 THEN m.rt_id ELSE {rt} END, {situacao}, false,
         CASE WHEN {situacao} = 'rascunho' THEN 0 ELSE 1 END, 3, m.dados, CAST(2000000000 + i AS text),
         CAST(2000000000 + i AS text), '2025-' || i, m.tipo, {regional}, 'Cliente ' || i, 'cliente ' || i,
         CAST(7000000000 + i AS text), CAST(3000000000 + i AS text), {em}, m.janela_motivo, {em}, {nunca},
         CASE WHEN {situacao} = 'aprovado' THEN {nunca} END, {em}, {em},
         CASE WHEN {situacao} <> 'rascunho' THEN {em} END,
         CASE WHEN {situacao} NOT IN ('rascunho', 'em_analise') THEN {em} END, NULL, NULL
     FROM {serie}, (SELECT * FROM pedido WHERE numero_ns_canonico = '1100000000') AS m",
];

const SITUACAO: &str = "CASE WHEN i / 100 * 7 % 20 < 7 THEN 'aprovado' WHEN i / 100 * 7 % 20 < 10 THEN 'reprovado'
    WHEN i / 100 * 7 % 20 < 14 THEN 'em_analise' WHEN i / 100 * 7 % 20 < 16 THEN 'rascunho'
    WHEN i / 100 * 7 % 20 < 18 THEN 'reanalise_liberada' WHEN i / 100 * 7 % 20 < 19 THEN 'suspenso' ELSE 'cancelado' END";

const REGIONAL: &str = "CASE i / 10 % 10 WHEN 0 THEN 'SU' WHEN 1 THEN 'TA' WHEN 2 THEN 'CE' WHEN 3 THEN 'LE' WHEN 4 THEN 'MT'
    WHEN 5 THEN 'NO' WHEN 6 THEN 'OE' WHEN 7 THEN 'PA' WHEN 8 THEN 'VA' ELSE 'ZM' END";

/// How an engine says what the other says otherwise.
struct Dialeto {
    /// Numbers `i` from 0 up to the bound one.
    serie: &'static str,
    /// UUIDv7 of 2025, half a minute after the one before, of number `{n}`.
    id: &'static str,
    /// The same instant.
    em: &'static str,
    /// After every run of this measure.
    nunca: &'static str,
}

const SQLITE: Dialeto = Dialeto {
    serie: "(WITH RECURSIVE serie(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM serie WHERE i + 1 < $1) SELECT i FROM serie) AS serie",
    id: "unhex(printf('%012x7000a%015x', 1735689600000 + ({n}) * 30000, {n}))",
    em: "strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', 1735689600 + i * 30, 'unixepoch')",
    nunca: "'2099-01-01T00:00:00.000000+00:00'",
};

const POSTGRES: Dialeto = Dialeto {
    serie: "generate_series(0::bigint, $1 - 1) AS serie(i)",
    id: "CAST(lpad(to_hex(1735689600000 + ({n}) * 30000), 12, '0') || '7000a' || lpad(to_hex({n}), 15, '0') AS uuid)",
    em: "to_timestamp(1735689600 + i * 30)",
    nunca: "'2099-01-01T00:00:00Z'::timestamptz",
};

/// What a database does by itself some minutes after so many rows: autovacuum, in PostgreSQL.
const DEPOIS: &str = "VACUUM ANALYZE";

/// Adds so many pedidos, each on an NS of its own.
pub(crate) async fn encher(url: &str, pedidos: i64) -> Result<()> {
    let reserva = abrir(url, 1).await?;
    for (passo, quantos) in PASSOS.iter().zip([OUTROS_RTS, pedidos, pedidos]) {
        match &reserva {
            Reserva::Sqlite(reserva) => {
                let sql = AssertSqlSafe(SQLITE.dizer(passo));
                sqlx::query(sql).bind(quantos).execute(reserva).await?;
            }
            Reserva::Postgres(reserva) => {
                let sql = AssertSqlSafe(POSTGRES.dizer(passo));
                sqlx::query(sql).bind(quantos).execute(reserva).await?;
            }
        }
    }
    if let Reserva::Postgres(reserva) = &reserva {
        sqlx::query(DEPOIS).execute(reserva).await?;
    }
    match reserva {
        Reserva::Sqlite(reserva) => reserva.close().await,
        Reserva::Postgres(reserva) => reserva.close().await,
    }
    Ok(())
}

impl Dialeto {
    fn dizer(&self, passo: &str) -> String {
        let id = |numero: &str| self.id.replace("{n}", numero);
        passo
            .replace("{id}", &id("i"))
            .replace("{rt}", &id(&format!("i % {OUTROS_RTS}")))
            .replace("{serie}", self.serie)
            .replace("{em}", self.em)
            .replace("{nunca}", self.nunca)
            .replace("{situacao}", &format!("({SITUACAO})"))
            .replace("{regional}", &format!("({REGIONAL})"))
    }
}
