//! The receipt of an envio, as data (R-PED-3, R-REC-1).

use chrono::{DateTime, Utc};
use dominio::ids::{PedidoId, VersaoId};
use dominio::tipo::TipoSolicitacao;
use serde::{Deserialize, Serialize};

/// What was received, when, and the proof of it. Written in the transaction of the envio, never changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recibo {
    /// The signed part.
    pub dados: DadosRecibo,
    /// Ed25519 over the canonical JSON of `dados` (RFC 8785 order: keys sorted, no spaces), base64url.
    pub assinatura: String,
    /// First 16 hex digits of the SHA-256 of the public key.
    pub chave: String,
}

/// The data a receipt proves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DadosRecibo {
    /// Code anyone can verify.
    pub codigo: String,
    /// Pedido.
    pub pedido: PedidoId,
    /// NS.
    pub numero_ns: String,
    /// Protocolo.
    pub protocolo: String,
    /// Tipo de solicitação.
    pub tipo: TipoSolicitacao,
    /// Client's name.
    pub cliente_nome: String,
    /// RT's name.
    pub responsavel: String,
    /// Ciclo the envio opened.
    pub ciclo: i32,
    /// The instant of the envio that decides the deadline (R-PRZ-1).
    pub enviado_em: DateTime<Utc>,
    /// Every file sent.
    pub arquivos: Vec<ArquivoRecibo>,
}

/// One file of a receipt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArquivoRecibo {
    /// Slot's words.
    pub anexo: String,
    /// Versão.
    pub versao: VersaoId,
    /// Number of the versão.
    pub numero: i32,
    /// File name.
    pub nome: String,
    /// Bytes.
    pub tamanho: u64,
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// When its last byte arrived.
    pub recebida_em: DateTime<Utc>,
}
