//! The one table of constraints whose violation is an expected outcome.
//!
//! PostgreSQL names the constraint; SQLite gives only the list of columns (2.1), so each row holds both.

/// A constraint that a use case expects somebody to lose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Restricao {
    /// Another account has this e-mail (R-CAD-1).
    ContaEmail,
    /// Another account has this CPF (R-CAD-1).
    ContaCpf,
    /// The session secret was drawn before.
    SessaoSegredo,
    /// The NS is already here (R-NS-1).
    NotaNumero,
    /// The RT already has a pedido on this NS (1.2).
    PedidoNotaRt,
    /// The pedido already has this slot (R-ANX-2).
    AnexoSlot,
    /// Two versões asked for the same number (R-ANX-2).
    VersaoNumero,
    /// The code of the receipt was drawn before.
    EnvioCodigo,
    /// The cycle already has its envio (R-PED-3).
    EnvioCiclo,
    /// The code of the decision was drawn before.
    DecisaoCodigo,
    /// The cycle already has its decision (R-SIT-2, A07).
    DecisaoCiclo,
    /// Two pendências asked for the same place in the list.
    PendenciaOrdem,
    /// The event id was used before.
    EventoId,
    /// The background task is already scheduled.
    TarefaChave,
    /// The webhook was received before (W01).
    WebhookId,
    /// The Idempotency-Key was used before by this principal on this route (A06).
    IdempotenciaChave,
    /// The row may never change: a trigger or, on PostgreSQL, a missing privilege refused it (D11).
    LinhaImutavel,
}

/// Constraint, its name on PostgreSQL, its columns as SQLite writes them.
const TABELA: &[(Restricao, &str, &str)] = &[
    (Restricao::ContaEmail, "conta_email_unico", "conta.email"),
    (Restricao::ContaCpf, "conta_cpf_unico", "conta.cpf_indice"),
    (
        Restricao::SessaoSegredo,
        "sessao_segredo_unico",
        "sessao.segredo_hash",
    ),
    (
        Restricao::NotaNumero,
        "nota_numero_unico",
        "nota.numero_canonico",
    ),
    (
        Restricao::PedidoNotaRt,
        "pedido_nota_rt_unico",
        "pedido.nota_id, pedido.rt_id",
    ),
    (
        Restricao::AnexoSlot,
        "anexo_slot_unico",
        "anexo.pedido_id, anexo.slot",
    ),
    (
        Restricao::VersaoNumero,
        "versao_numero_unico",
        "versao.anexo_id, versao.numero",
    ),
    (Restricao::EnvioCodigo, "envio_codigo_unico", "envio.codigo"),
    (
        Restricao::EnvioCiclo,
        "envio_ciclo_unico",
        "envio.pedido_id, envio.ciclo",
    ),
    (
        Restricao::DecisaoCodigo,
        "decisao_codigo_unico",
        "decisao.codigo",
    ),
    (
        Restricao::DecisaoCiclo,
        "decisao_ciclo_unico",
        "decisao.pedido_id, decisao.ciclo",
    ),
    (
        Restricao::PendenciaOrdem,
        "pendencia_ordem_unica",
        "pendencia.decisao_id, pendencia.ordem",
    ),
    (Restricao::EventoId, "evento_id_unico", "evento.id"),
    (Restricao::TarefaChave, "tarefa_chave_unica", "tarefa.chave"),
    (
        Restricao::WebhookId,
        "webhook_recebido_pkey",
        "webhook_recebido.id",
    ),
    (
        Restricao::IdempotenciaChave,
        "idempotencia_pkey",
        "idempotencia.principal, idempotencia.rota, idempotencia.chave",
    ),
];

impl Restricao {
    /// By the constraint's name on PostgreSQL.
    pub(crate) fn por_nome(nome: &str) -> Option<Self> {
        let (restricao, ..) = TABELA.iter().find(|(_, n, _)| *n == nome)?;
        Some(*restricao)
    }

    /// By the columns, in the order of the constraint, as SQLite writes them.
    pub(crate) fn por_colunas(colunas: &str) -> Option<Self> {
        let (restricao, ..) = TABELA.iter().find(|(.., c)| *c == colunas)?;
        Some(*restricao)
    }
}

#[cfg(test)]
mod testes;
