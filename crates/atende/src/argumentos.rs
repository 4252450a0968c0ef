//! The command line of `apr atende`: every event with demo values, so that one word is enough to try.

mod cancelar_ns;
mod confirmar;
mod emitir_ns;
mod fato;
mod quando;

pub use cancelar_ns::CancelarNs;
pub use confirmar::{Confirmacao, ConfirmarReanalise, ConfirmarReavaliacao};
pub use emitir_ns::{Cliente, EmitirNs, EnderecoDaObra};
pub use fato::Fato;
pub use quando::Quando;

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};

use crate::evento::EventoAtende;

/// One event of Cemig Atende.
#[derive(Debug, Clone, Subcommand)]
pub enum ComandoAtende {
    /// `ns.emitida`.
    #[command(about = "Emite uma NS com protocolo. Sem opções, usa dados de demonstração")]
    EmitirNs(Box<EmitirNs>),
    /// `ns.cancelada`.
    #[command(about = "Cancela uma NS")]
    CancelarNs(CancelarNs),
    /// `reanalise.confirmada`.
    #[command(about = "Confirma a reanálise de uma NS suspensa ou reprovada")]
    ConfirmarReanalise(ConfirmarReanalise),
    /// `reavaliacao.confirmada`.
    #[command(about = "Confirma a reavaliação de um projeto expirado")]
    ConfirmarReavaliacao(ConfirmarReavaliacao),
    /// A dated fact.
    #[command(about = "Registra um fato datado: ligação, obra ou parecer")]
    Fato(Fato),
}

/// Where an event goes.
#[derive(Debug, Clone, Args)]
pub struct Destino {
    /// Address of the APR.
    #[arg(
        long,
        value_name = "ENDEREÇO",
        default_value = "http://127.0.0.1:8080",
        help = "Endereço do APR"
    )]
    pub url: String,
    /// `webhook-id`; repeat it to send the same event again.
    #[arg(
        long,
        help = "Identificador do evento; repita o mesmo para enviar de novo"
    )]
    pub id: Option<String>,
}

impl ComandoAtende {
    /// Where the event goes.
    #[must_use]
    pub fn destino(&self) -> &Destino {
        match self {
            Self::EmitirNs(c) => &c.destino,
            Self::CancelarNs(c) => &c.destino,
            Self::ConfirmarReanalise(c) => &c.confirmacao.destino,
            Self::ConfirmarReavaliacao(c) => &c.confirmacao.destino,
            Self::Fato(c) => &c.destino,
        }
    }

    /// The `webhook-id`: the one given, else one derived from the clock.
    #[must_use]
    pub fn id(&self, agora: DateTime<Utc>) -> String {
        self.destino()
            .id
            .clone()
            .unwrap_or_else(|| format!("msg_{}", agora.timestamp_micros()))
    }

    /// The event as it stands now; what was not given is derived from the clock or is a demo value.
    #[must_use]
    pub fn evento(&self, agora: DateTime<Utc>) -> EventoAtende {
        match self {
            Self::EmitirNs(c) => EventoAtende::NsEmitida(Box::new(c.evento(agora))),
            Self::CancelarNs(c) => EventoAtende::NsCancelada(c.evento(agora)),
            Self::ConfirmarReanalise(c) => {
                EventoAtende::ReanaliseConfirmada(c.confirmacao.evento(None, agora))
            }
            Self::ConfirmarReavaliacao(c) => EventoAtende::ReavaliacaoConfirmada(c.evento(agora)),
            Self::Fato(c) => EventoAtende::Fato(c.tipo, c.evento(agora)),
        }
    }
}
