//! Anexos and their versões (R-ANX-1..4).

use chrono::{DateTime, Utc};
use dominio::ids::VersaoId;
use serde::{Deserialize, Serialize};

/// A slot of a pedido with every versão it ever received.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Anexo {
    /// Code of the slot, such as `projeto_eletrico` or `livre_1`.
    pub slot: String,
    /// Words of the slot, or the title the RT gave to a free anexo.
    pub rotulo: String,
    /// The pedido cannot be sent without it.
    pub obrigatorio: bool,
    /// Pages must be black only (R-ANX-4).
    pub somente_preto: bool,
    /// Newest first.
    pub versoes: Vec<Versao>,
}

/// One immutable versão.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Versao {
    /// Id; the content is at `/versoes/{id}/conteudo`.
    pub id: VersaoId,
    /// Slot it belongs to.
    pub slot: String,
    /// 1 for the first versão of the slot.
    pub numero: i32,
    /// File name as sent.
    pub nome: String,
    /// Bytes.
    pub tamanho: u64,
    /// SHA-256 of the content, lower-case hex.
    pub sha256: String,
    /// Media type.
    pub tipo_midia: String,
    /// Who sent it.
    pub autor: String,
    /// When its last byte arrived.
    pub recebida_em: DateTime<Utc>,
    /// When it was taken out of the envio, if it was (R-ANX-2).
    pub retirada_em: Option<DateTime<Utc>>,
    /// Ciclo in whose envio it was sent, absent while unsent.
    pub ciclo_enviado: Option<i32>,
}

/// Body of `PUT /versoes/{id}/retirada`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Retirar {
    /// True takes the versão out of the envio, false puts it back.
    pub retirada: bool,
}
