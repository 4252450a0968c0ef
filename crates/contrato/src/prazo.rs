//! Deadlines and whose move it is, as data (R-SIT-4, 4.2).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A running or past deadline; the screen draws it with the server's `agora`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Prazo {
    /// What ends: `envio`, `reanalise`, `validade`.
    pub tipo: String,
    /// Start of the count.
    pub inicio: DateTime<Utc>,
    /// First instant that is too late.
    pub fim: DateTime<Utc>,
    /// When what was owed was done, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cumprido_em: Option<DateTime<Utc>>,
}
