//! Unfinished uploads (3.3, tus), so that a screen goes on where another stopped.

use chrono::{DateTime, Utc};
use dominio::ids::{PedidoId, UploadId, VersaoId};
use serde::{Deserialize, Serialize};
use validator::Validate;

/// A file being received piece by piece.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Upload {
    /// Id; tus goes on at `/uploads/{id}`.
    pub id: UploadId,
    /// Pedido it is for.
    pub pedido: PedidoId,
    /// Slot it is for.
    pub slot: String,
    /// Title of a free anexo.
    pub titulo: Option<String>,
    /// File name.
    pub nome: String,
    /// SHA-256 of the whole file in hexadecimal, when it was promised: go on only with that content.
    pub sha256: Option<String>,
    /// Bytes of the whole file.
    pub tamanho: u64,
    /// Bytes that are safe; the next one to send is this.
    pub recebido: u64,
    /// When it began.
    pub criado_em: DateTime<Utc>,
    /// When it is forgotten, unless another piece arrives before.
    pub expira_em: DateTime<Utc>,
    /// The versão it became, once it is complete.
    pub versao: Option<VersaoId>,
}

/// Query of `GET /uploads`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct DoPedido {
    /// Id do pedido.
    #[cfg_attr(feature = "openapi", param(value_type = String, format = Uuid, example = "019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f02"))]
    pub pedido: PedidoId,
}
