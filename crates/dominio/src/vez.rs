//! Whose move it is, what is owed and by when (R-SIT-4).

mod depois;
mod frases;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use self::depois::{NoPortal, Volta, depois_da_aprovacao, depois_da_recusa, depois_do_envio};
use self::frases::{aprovado, correcao, em_analise, encerrado, expirado, perdido, rascunho};
use crate::prazo::{Janela, MotivoJanela, Validade};
use crate::tipo::{Situacao, SituacaoNs, TipoSolicitacao, vocabulario};

vocabulario! {
    /// Who owes the next move (R-SIT-4).
    Quem {
        /// The RT of the pedido.
        Rt = "rt", "Responsável técnico";
        /// Cemig's analysis.
        Analista = "analista", "Analista da Cemig";
        /// Cemig, outside this system.
        Atende = "atende", "Cemig Atende";
        /// The client of the NS.
        Cliente = "cliente", "Cliente";
        /// Nobody: nothing is owed.
        Ninguem = "ninguem", "Ninguém";
    }
}

/// The `acao` of who owes answers to pendências, which are no ação of the situação (R-REA-2).
pub const RESPONDER: &str = "responder_pendencias";

/// The whose-move panel of a pedido; `o_que` is never blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Vez {
    /// Who owes the next move.
    pub quem: Quem,
    /// What is owed, verb first.
    pub o_que: String,
    /// What happens if it is not done, or what comes after.
    pub consequencia: Option<String>,
    /// By when, exclusive.
    pub ate: Option<DateTime<Utc>>,
    /// The code of the ação to offer as the one button: an [`Acao`] or [`RESPONDER`].
    pub acao: Option<String>,
}

/// What the panel is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SituacaoDoPedido {
    /// Tipo of the pedido.
    pub tipo: TipoSolicitacao,
    /// Its situação.
    pub situacao: Situacao,
    /// The last filing window of the NS.
    pub janela: Option<Janela>,
    /// Whether an analyst holds the analysis.
    pub analise_assumida: bool,
    /// Pendências of the last decision still without an answer.
    pub pendencias_abertas: usize,
    /// Validity of the approval.
    pub validade: Validade,
    /// Whether the present suspension or rejection came from the lapse of a window, not from a decision.
    pub por_decurso: bool,
}

/// Whose move it is at an instant (R-SIT-4).
#[must_use]
pub fn de_quem(pedido: &SituacaoDoPedido, agora: DateTime<Utc>) -> Vez {
    let aberta = pedido.janela.filter(|janela| janela.aberta(agora));
    match pedido.situacao {
        Situacao::Rascunho => match aberta {
            Some(janela) => rascunho(pedido.tipo, &janela),
            None => perdido(pedido.tipo, true),
        },
        Situacao::EmAnalise => em_analise(pedido, aberta.as_ref()),
        Situacao::ReanaliseLiberada => match (pedido.tipo, aberta) {
            (TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico, Some(janela)) => {
                correcao(pedido, &janela)
            }
            (TipoSolicitacao::ProjetoEletrico, None)
                if pedido
                    .janela
                    .is_some_and(|janela| janela.motivo == MotivoJanela::Reavaliacao) =>
            {
                expirado(pedido.tipo)
            }
            (_, _) => perdido(pedido.tipo, true),
        },
        Situacao::Aprovado if pedido.validade.vencida(agora) => expirado(pedido.tipo),
        Situacao::Aprovado => aprovado(pedido.tipo, &pedido.validade),
        Situacao::Reprovado | Situacao::Suspenso => perdido(pedido.tipo, pedido.por_decurso),
        Situacao::Expirado => expirado(pedido.tipo),
        Situacao::Cancelado => {
            vez(Quem::Ninguem, "Nada a fazer").depois("A NS foi cancelada pela Cemig.")
        }
        Situacao::Encerrado => encerrado(pedido.tipo, aberta.as_ref()),
    }
}

/// Whether the RT can still bring a pedido forward: what the tab *Aguardando você* and the home hold. A rejected GD or
/// an expired carga asks for a new NS, so nothing waits on the old one (R-NS-3, R-VAL-1, R-VAL-3).
#[must_use]
pub const fn pedido_aguarda_o_rt(tipo: TipoSolicitacao, situacao: Situacao) -> bool {
    match situacao {
        Situacao::Rascunho | Situacao::ReanaliseLiberada | Situacao::Suspenso => true,
        Situacao::Reprovado | Situacao::Expirado => {
            matches!(tipo, TipoSolicitacao::ProjetoEletrico)
        }
        Situacao::EmAnalise | Situacao::Aprovado | Situacao::Cancelado | Situacao::Encerrado => {
            false
        }
    }
}

/// Whether the last word on a pedido is Cemig's answer, whatever is owed since: what *Últimas respostas* holds.
#[must_use]
pub const fn tem_resposta(situacao: Situacao) -> bool {
    match situacao {
        Situacao::Aprovado
        | Situacao::Reprovado
        | Situacao::Suspenso
        | Situacao::Expirado
        | Situacao::ReanaliseLiberada => true,
        Situacao::Rascunho | Situacao::EmAnalise | Situacao::Cancelado | Situacao::Encerrado => {
            false
        }
    }
}

/// The same as [`pedido_aguarda_o_rt`] for an NS without a pedido (R-NS-5).
#[must_use]
pub const fn nota_aguarda_o_rt(tipo: TipoSolicitacao, situacao: SituacaoNs) -> bool {
    match situacao {
        SituacaoNs::Aguardando
        | SituacaoNs::Enviada
        | SituacaoNs::ReanaliseLiberada
        | SituacaoNs::Suspenso => true,
        SituacaoNs::Reprovado => !matches!(tipo, TipoSolicitacao::GeracaoDistribuida),
        SituacaoNs::Cancelado => false,
    }
}

fn vez(quem: Quem, o_que: impl Into<String>) -> Vez {
    Vez {
        quem,
        o_que: o_que.into(),
        consequencia: None,
        ate: None,
        acao: None,
    }
}

impl Vez {
    fn depois(self, consequencia: impl Into<String>) -> Self {
        Self {
            consequencia: Some(consequencia.into()),
            ..self
        }
    }

    fn ate(self, fim: DateTime<Utc>) -> Self {
        Self {
            ate: Some(fim),
            ..self
        }
    }

    fn com_botao(self, acao: &str) -> Self {
        Self {
            acao: Some(acao.to_owned()),
            ..self
        }
    }
}
