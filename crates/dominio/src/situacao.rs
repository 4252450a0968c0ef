//! The situação machine (R-SIT-1): one table, tipo × situação × ação, as one pure function.

mod acao;
mod acao_em_json;
mod eventos;
mod recusa;
mod tabela;
mod transicao;

pub use acao::Acao;
pub use acao_em_json::AcaoDesconhecida;
pub use recusa::{CodigoRecusa, ProximoPasso, Recusa};
pub use tabela::tabela_markdown;
pub use transicao::transicao;

use chrono::{DateTime, Utc};

use crate::prazo::Validade;
use crate::tipo::{Papel, Situacao, TipoSolicitacao};

/// What a transition depends on besides the situação and the ação.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Circunstancia {
    /// Tipo of the pedido.
    pub tipo: TipoSolicitacao,
    /// Whether the filing window of the NS is open at the instant of the ação (R-PRZ-1).
    pub janela_aberta: bool,
    /// Whether an analyst holds the analysis (R-SIT-2).
    pub analise_assumida: bool,
    /// Situação before `reanalise_liberada`, to which a lapse returns.
    pub anterior: Option<Situacao>,
}

/// What a negative decision or a lapse makes of a pedido: carga is suspended, the others rejected (R-NS-3).
#[must_use]
pub const fn negativa(tipo: TipoSolicitacao) -> Situacao {
    match tipo {
        TipoSolicitacao::AnaliseCarga => Situacao::Suspenso,
        TipoSolicitacao::ProjetoEletrico | TipoSolicitacao::GeracaoDistribuida => {
            Situacao::Reprovado
        }
    }
}

/// Whether a pedido of this tipo can ever be in this situação (1.5).
#[must_use]
pub fn existe(tipo: TipoSolicitacao, situacao: Situacao) -> bool {
    match situacao {
        Situacao::Rascunho
        | Situacao::EmAnalise
        | Situacao::Aprovado
        | Situacao::Expirado
        | Situacao::Cancelado
        | Situacao::Encerrado => true,
        Situacao::Reprovado | Situacao::Suspenso => situacao == negativa(tipo),
        Situacao::ReanaliseLiberada => tipo != TipoSolicitacao::GeracaoDistribuida,
    }
}

/// Whether nothing moves a pedido out of this situação any more (1.5).
#[must_use]
pub const fn terminal(tipo: TipoSolicitacao, situacao: Situacao) -> bool {
    match situacao {
        Situacao::Cancelado => true,
        Situacao::Expirado => !matches!(tipo, TipoSolicitacao::ProjetoEletrico),
        Situacao::Reprovado => matches!(tipo, TipoSolicitacao::GeracaoDistribuida),
        Situacao::Rascunho
        | Situacao::EmAnalise
        | Situacao::ReanaliseLiberada
        | Situacao::Aprovado
        | Situacao::Suspenso
        | Situacao::Encerrado => false,
    }
}

/// Every situação from which some circumstance accepts the ação: the `WHERE` of a guarded UPDATE (R-SIT-1).
#[must_use]
pub fn origens(acao: Acao, tipo: TipoSolicitacao) -> Vec<Situacao> {
    let aceita = |de: Situacao| circunstancias(tipo).any(|c| transicao(de, acao, &c).is_ok());
    Situacao::TODOS
        .iter()
        .copied()
        .filter(|de| existe(tipo, *de) && aceita(*de))
        .collect()
}

/// The ações a person may take now, in the order of [`Acao::TODOS`]: what buttons are shown for.
///
/// `SubstituirVersao` is left out: it exists only while a refused versão may be replaced (R-SIT-2),
/// which is not a matter of situação.
#[must_use]
pub fn acoes_permitidas(papel: Papel, de: Situacao, c: &Circunstancia) -> Vec<Acao> {
    Acao::TODOS
        .iter()
        .copied()
        .filter(|acao| {
            *acao != Acao::SubstituirVersao && acao.e_de(papel) && transicao(de, *acao, c).is_ok()
        })
        .collect()
}

/// What the passing of time, or a fact that arrived late, asks of an approved or expired pedido (R-SIT-1, 1.7).
/// The validade must be that of its last approval, computed from all the facts known.
#[must_use]
pub fn acao_da_validade(de: Situacao, validade: &Validade, agora: DateTime<Utc>) -> Option<Acao> {
    match (de, validade.vencida(agora)) {
        (Situacao::Aprovado, true) => Some(Acao::ValidadeVencida),
        (Situacao::Expirado, false) => Some(Acao::ValidadeRefeita),
        _ => None,
    }
}

/// Every circumstance that can tell two results apart, for one tipo.
pub(crate) fn circunstancias(tipo: TipoSolicitacao) -> impl Iterator<Item = Circunstancia> {
    const ANTERIORES: [Option<Situacao>; 4] = [
        None,
        Some(Situacao::Suspenso),
        Some(Situacao::Reprovado),
        Some(Situacao::Expirado),
    ];
    [true, false].into_iter().flat_map(move |janela_aberta| {
        [false, true].into_iter().flat_map(move |analise_assumida| {
            ANTERIORES.into_iter().map(move |anterior| Circunstancia {
                tipo,
                janela_aberta,
                analise_assumida,
                anterior,
            })
        })
    })
}
