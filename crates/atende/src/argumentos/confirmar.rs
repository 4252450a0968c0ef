//! `apr atende confirmar-reanalise` and `confirmar-reavaliacao`.

use chrono::{DateTime, Utc};
use clap::Args;
use contrato::webhook::{ReanaliseConfirmada, ResponsavelNs};

use super::{Destino, Quando};

/// What `reanalise.confirmada` carries.
#[derive(Debug, Clone, Args)]
pub struct ConfirmarReanalise {
    /// What both confirmations carry.
    #[command(flatten)]
    pub confirmacao: Confirmacao,
}

/// What `reavaliacao.confirmada` carries.
#[derive(Debug, Clone, Args)]
pub struct ConfirmarReavaliacao {
    /// What both confirmations carry.
    #[command(flatten)]
    pub confirmacao: Confirmacao,
    /// The NS whose expirado pedidos open.
    #[arg(long, help = "NS do projeto expirado [padrão: a própria NS]")]
    pub ns_aprovada: Option<String>,
}

/// What both confirmations carry.
#[derive(Clone, Args)]
pub struct Confirmacao {
    /// Where it goes.
    #[command(flatten)]
    pub destino: Destino,
    /// NS.
    #[arg(long, help = "NS da solicitação")]
    pub numero: String,
    /// Protocolo.
    #[arg(long, help = "Protocolo do APR")]
    pub protocolo: Option<String>,
    /// When Atende confirmed.
    #[arg(
        long,
        default_value = "agora",
        allow_hyphen_values = true,
        help = "Quando foi confirmada: agora, -2h ou um instante RFC 3339"
    )]
    pub confirmada_em: Quando,
    /// When the RT was notified.
    #[arg(
        long,
        allow_hyphen_values = true,
        help = "Quando o RT foi avisado; o prazo corre daí [padrão: a confirmação]"
    )]
    pub notificada_em: Option<Quando>,
    /// CPF of the RT whose pedido opens.
    #[arg(
        long,
        help = "CPF do responsável técnico [padrão: todos os pedidos da NS]"
    )]
    pub responsavel_cpf: Option<String>,
}

impl core::fmt::Debug for Confirmacao {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Confirmacao")
            .field("numero", &self.numero)
            .finish_non_exhaustive()
    }
}

impl ConfirmarReavaliacao {
    pub(super) fn evento(&self, agora: DateTime<Utc>) -> ReanaliseConfirmada {
        let aprovada = self.ns_aprovada.as_ref();
        let aprovada = aprovada.unwrap_or(&self.confirmacao.numero).clone();
        self.confirmacao.evento(Some(aprovada), agora)
    }
}

impl Confirmacao {
    pub(super) fn evento(
        &self,
        ns_aprovada: Option<String>,
        agora: DateTime<Utc>,
    ) -> ReanaliseConfirmada {
        ReanaliseConfirmada {
            numero: self.numero.clone(),
            protocolo: self.protocolo.clone(),
            confirmada_em: self.confirmada_em.instante(agora),
            notificada_em: self.notificada_em.map(|quando| quando.instante(agora)),
            responsavel: self.responsavel_cpf.clone().map(|cpf| ResponsavelNs {
                cpf,
                conselho: None,
                registro: None,
            }),
            ns_aprovada,
        }
    }
}
