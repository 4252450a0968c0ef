//! Where a versão stands towards the envios of its pedido (R-ANX-2).

use chrono::{DateTime, Utc};

use crate::tipo::Situacao;

/// Whether a versão that was not taken out went, or will go, to the analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoEnvio {
    /// It was in an envio.
    Foi,
    /// It came after the envio and is part of what is analysed.
    Depois,
    /// It goes in the next envio.
    Vai,
    /// A newer one goes in its place.
    NaoVai,
    /// The envio left without it.
    NaoFoi,
}

/// What decides it.
#[derive(Debug, Clone, Copy)]
pub struct VersaoNoEnvio {
    /// It is listed in an envio.
    pub enviada: bool,
    /// When its last byte arrived.
    pub recebida_em: DateTime<Utc>,
    /// A newer versão fills its slot.
    pub substituida: bool,
    /// Situação of the pedido.
    pub situacao: Situacao,
    /// Last envio of the pedido.
    pub enviado_em: Option<DateTime<Utc>>,
}

impl VersaoNoEnvio {
    /// Where it stands.
    #[must_use]
    pub fn situar(self) -> NoEnvio {
        let em_preparo = matches!(
            self.situacao,
            Situacao::Rascunho | Situacao::ReanaliseLiberada
        );
        let antes_do_envio = self
            .enviado_em
            .is_some_and(|envio| self.recebida_em < envio);
        match (em_preparo, self.substituida) {
            _ if self.enviada => NoEnvio::Foi,
            (true, false) => NoEnvio::Vai,
            (true, true) if !antes_do_envio => NoEnvio::NaoVai,
            (false, _) if self.enviado_em.is_some() && !antes_do_envio => NoEnvio::Depois,
            _ => NoEnvio::NaoFoi,
        }
    }
}
