//! What every use case stands on.

mod vagas;

use std::sync::Arc;

use acervo::{Acervo, Antivirus};
use banco::Banco;
use chrono::{DateTime, Utc};
use correio::Transporte;
use correio::assinatura::Segredo;
use inspecao::Inspetor;
use tokio::sync::{Notify, Semaphore};
use uuid::Uuid;

use crate::acaso::{self, Acaso};
use crate::falha::Falha;
use crate::relogio::Relogios;
use crate::uploads::Vezes;
pub use vagas::VagasPorConta;

/// Choices of the configuration that use cases need.
#[derive(Debug, Clone)]
pub struct Ajustes {
    /// Address people open, without the final slash; links in e-mails start with it.
    pub origem_publica: String,
    /// Secrets of Cemig Atende; several while one is rotated.
    pub segredos_atende: Vec<Segredo>,
    /// Demo data and `/dev/correio` exist.
    pub demonstracao: bool,
    /// Largest file, in bytes.
    pub limite_arquivo: u64,
    /// Bytes that the scrubber proves in an hour; 0 keeps it still.
    pub ronda_por_hora: u64,
    /// The scanner of new versões, if there is one.
    pub antivirus: Option<Antivirus>,
    /// Who looks into files, in processes of their own.
    pub inspetor: Arc<Inspetor>,
}

/// Database, storage, mail, clocks and randomness, as the composition root made them.
pub struct Plataforma {
    /// The database.
    pub banco: Banco,
    /// The storage of files.
    pub acervo: Acervo,
    /// How e-mails leave.
    pub transporte: Transporte,
    /// Both clocks.
    pub relogios: Relogios,
    /// Randomness.
    pub acaso: Arc<dyn Acaso>,
    /// Choices.
    pub ajustes: Ajustes,
    /// Rung after each commit, so that the relay does not wait for its next round.
    pub sino: Notify,
    /// One password hash per core at a time (S06).
    pub(crate) vez_da_senha: Semaphore,
    /// Files of one account at the portão.
    pub(crate) vagas_do_portao: VagasPorConta,
    /// One writer of each upload at a time.
    pub(crate) vezes: Vezes,
}

impl std::fmt::Debug for Plataforma {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Plataforma")
    }
}

impl Plataforma {
    /// Puts the parts together.
    #[must_use]
    pub fn nova(
        banco: Banco,
        acervo: Acervo,
        transporte: Transporte,
        relogios: Relogios,
        acaso: Arc<dyn Acaso>,
        ajustes: Ajustes,
    ) -> Self {
        let nucleos = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            banco,
            acervo,
            transporte,
            relogios,
            acaso,
            ajustes,
            sino: Notify::new(),
            vez_da_senha: Semaphore::new(nucleos),
            // One turn less than the inspector has: the others keep one, whatever an account sends.
            vagas_do_portao: VagasPorConta::novas(nucleos),
            vezes: Vezes::default(),
        }
    }

    /// The business clock.
    #[must_use]
    pub fn agora(&self) -> DateTime<Utc> {
        self.relogios.negocio.agora()
    }

    /// The security clock.
    #[must_use]
    pub fn agora_seguro(&self) -> DateTime<Utc> {
        self.relogios.seguranca.agora()
    }

    /// A new UUIDv7 of the business clock.
    pub fn novo_id(&self) -> Result<Uuid, Falha> {
        acaso::uuid_v7(&*self.acaso, self.agora())
    }
}
