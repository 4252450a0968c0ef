//! Why a request gave nothing: the server's refusal, or no server at all.

use contrato::problema::{ErroDeCampo, Problema};

use super::leitor;
use crate::textos::falhas;

/// A request that did not give what was asked.
#[derive(Debug, Clone, PartialEq)]
pub enum FalhaApi {
    /// The server refused and said why.
    Problema(Box<Problema>),
    /// The request did not reach the server, or its answer did not come back.
    SemConexao,
    /// The page left before the answer; nobody needs to be told.
    Abandonada,
    /// An answer that is not of this API (a proxy, an old page), with its status.
    Inesperada(u16),
}

impl FalhaApi {
    /// Reads the body of a refusal.
    #[must_use]
    pub fn de_resposta(status: u16, corpo: &str) -> Self {
        leitor::ler(corpo).map_or(Self::Inesperada(status), |problema| {
            Self::Problema(Box::new(problema))
        })
    }

    /// The problem document, when the server sent one.
    #[must_use]
    pub fn problema(&self) -> Option<&Problema> {
        match self {
            Self::Problema(problema) => Some(problema),
            _ => None,
        }
    }

    /// The stable code of the refusal; empty without one.
    #[must_use]
    pub fn codigo(&self) -> &str {
        self.problema().map_or("", |problema| &problema.codigo)
    }

    /// The HTTP status; 0 without an answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Problema(problema) => problema.status,
            Self::Inesperada(status) => *status,
            Self::SemConexao | Self::Abandonada => 0,
        }
    }

    /// The fields at fault; empty without any.
    #[must_use]
    pub fn campos(&self) -> &[ErroDeCampo] {
        self.problema().map_or(&[], |problema| &problema.errors)
    }

    /// A short title for the person.
    #[must_use]
    pub fn titulo(&self) -> String {
        match self {
            Self::Problema(problema) => problema.title.clone(),
            Self::SemConexao => falhas::SEM_CONEXAO.to_owned(),
            Self::Abandonada | Self::Inesperada(_) => falhas::INESPERADA.to_owned(),
        }
    }

    /// What happened and how to go on.
    #[must_use]
    pub fn detalhe(&self) -> String {
        match self {
            Self::Problema(problema) => problema.detail.clone(),
            Self::SemConexao => falhas::SEM_CONEXAO_DETALHE.to_owned(),
            Self::Abandonada | Self::Inesperada(_) => falhas::INESPERADA_DETALHE.to_owned(),
        }
    }

    /// True when the same request may work in a moment.
    #[must_use]
    pub fn passageira(&self) -> bool {
        matches!(self.status(), 0 | 429 | 502..=504)
    }
}
