//! A refusal on its way up, and the flags gathered meanwhile.

use std::collections::BTreeSet;

use dominio::inspecao::{MotivoRecusa, Sinal, Veredito};

/// Longest place named to a person, in characters.
const LIMITE_ONDE: usize = 120;

/// Why and where.
#[derive(Debug)]
pub(crate) struct Recusa {
    pub(crate) motivo: MotivoRecusa,
    pub(crate) onde: Option<String>,
}

/// The outcome of one look.
pub(crate) type Exame<T = ()> = Result<T, Recusa>;

/// Flags, each once.
pub(crate) type Sinais = BTreeSet<Sinal>;

impl From<MotivoRecusa> for Recusa {
    fn from(motivo: MotivoRecusa) -> Self {
        Self { motivo, onde: None }
    }
}

impl Recusa {
    /// Names the place, or puts the file around the place already named.
    pub(crate) fn em(mut self, lugar: &str) -> Self {
        let lugar: String = lugar
            .chars()
            .map(|c| if c.is_control() { '?' } else { c })
            .take(LIMITE_ONDE)
            .collect();
        self.onde = Some(match self.onde {
            Some(dentro) => format!("{lugar} › {dentro}"),
            None => lugar,
        });
        self
    }
}

/// A refusal at a named place.
pub(crate) fn recusar<T>(motivo: MotivoRecusa, lugar: &str) -> Exame<T> {
    Err(Recusa::from(motivo).em(lugar))
}

/// The answer that leaves the crate.
pub(crate) fn veredito(exame: Exame, sinais: Sinais) -> Veredito {
    match exame {
        Ok(()) => Veredito::Aceito {
            sinais: sinais.into_iter().collect(),
        },
        Err(Recusa { motivo, onde }) => Veredito::Recusado { motivo, onde },
    }
}
