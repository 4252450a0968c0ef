//! `apr atende cancelar-ns`.

use chrono::{DateTime, Utc};
use clap::Args;
use contrato::webhook::NsCancelada;

use super::{Destino, Quando};

/// What `ns.cancelada` carries.
#[derive(Debug, Clone, Args)]
pub struct CancelarNs {
    /// Where it goes.
    #[command(flatten)]
    pub destino: Destino,
    /// NS.
    #[arg(long, help = "NS a cancelar")]
    pub numero: String,
    /// Why.
    #[arg(long, default_value = "Cancelada a pedido do cliente", help = "Motivo")]
    pub motivo: String,
    /// When.
    #[arg(
        long,
        default_value = "agora",
        allow_hyphen_values = true,
        help = "Quando: agora, -2h ou um instante RFC 3339"
    )]
    pub em: Quando,
}

impl CancelarNs {
    pub(super) fn evento(&self, agora: DateTime<Utc>) -> NsCancelada {
        NsCancelada {
            numero: self.numero.clone(),
            em: self.em.instante(agora),
            motivo: self.motivo.clone(),
        }
    }
}
