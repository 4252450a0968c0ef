//! `apr atende fato`.

use chrono::{DateTime, Utc};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use contrato::webhook::FatoDatado;
use dominio::nota::FatoNs;

use super::{Destino, Quando};

/// What a dated fact carries (R-SIT-1).
#[derive(Debug, Clone, Args)]
pub struct Fato {
    /// Where it goes.
    #[command(flatten)]
    pub destino: Destino,
    /// Which fact.
    #[arg(long, help = "Tipo do fato",
        value_parser = PossibleValuesParser::new(FatoNs::TODOS.iter().map(|fato| fato.codigo()))
            .try_map(|codigo| FatoNs::de_codigo(&codigo).ok_or("fato desconhecido")))]
    pub tipo: FatoNs,
    /// NS.
    #[arg(long, help = "NS")]
    pub numero: String,
    /// When.
    #[arg(
        long,
        default_value = "agora",
        allow_hyphen_values = true,
        help = "Quando: agora, -2d ou um instante RFC 3339"
    )]
    pub em: Quando,
}

impl Fato {
    pub(super) fn evento(&self, agora: DateTime<Utc>) -> FatoDatado {
        FatoDatado {
            numero: self.numero.clone(),
            em: self.em.instante(agora),
        }
    }
}
