//! The reason library of the analysts (4.3).

use chrono::{DateTime, Utc};
use dominio::ids::MotivoId;
use dominio::pendencia::TipoPendencia;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// What a reason says: body of `POST /motivos` and of `PUT /motivos/{id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DadosDoMotivo {
    /// Kind of the pendência it makes.
    pub tipo: TipoPendencia,
    /// A few words, by which it is found.
    #[validate(length(min = 1, max = 120))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 120))]
    pub titulo: String,
    /// What the RT must do.
    #[validate(length(min = 1, max = 2000))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub texto: String,
    /// Norm and clause, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub norma: Option<String>,
    /// Whether its pendência must be answered before the correction is sent.
    pub bloqueante: bool,
    /// Whether analysts are offered it.
    pub ativo: bool,
}

/// One reason of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Motivo {
    /// Id.
    pub id: MotivoId,
    /// `ETag` value.
    pub revisao: i64,
    /// What it says.
    pub dados: DadosDoMotivo,
    /// Name of who changed it last; absent in those that came with the system.
    pub autor: Option<String>,
    /// When.
    pub mudado_em: DateTime<Utc>,
}
