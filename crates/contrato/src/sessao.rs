//! Sign-in (3.2).

use chrono::{DateTime, Utc};
use dominio::ids::ContaId;
use dominio::tipo::{Conselho, Papel};
use serde::{Deserialize, Serialize};
use validator::Validate;

/// Credentials of `POST /sessao`.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Entrar {
    /// CPF or e-mail.
    #[validate(length(min = 1, max = 254))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 254))]
    pub usuario: String,
    /// Password, 1 to 128 characters.
    #[validate(length(min = 1, max = 128))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 128))]
    pub senha: String,
}

impl core::fmt::Debug for Entrar {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Entrar { .. }")
    }
}

/// Who is signed in, and what the browser needs to act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sessao {
    /// The person.
    pub conta: Conta,
    /// Value for `X-CSRF-Token` on unsafe methods.
    pub csrf: String,
    /// The session ends here at the latest (12 h after sign-in).
    pub expira_em: DateTime<Utc>,
    /// The server's business clock now; screens count deadlines from it.
    pub agora: DateTime<Utc>,
    /// True where demo data and `/dev/correio` exist.
    pub demonstracao: bool,
}

/// The signed-in person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Conta {
    /// Id of the account.
    pub id: ContaId,
    /// Full name.
    pub nome: String,
    /// E-mail.
    pub email: String,
    /// What the account may do.
    pub papel: Papel,
    /// Professional council, for RTs.
    pub conselho: Option<Conselho>,
    /// Registration number at the council, for RTs.
    pub registro: Option<String>,
}
