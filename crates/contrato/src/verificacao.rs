//! What a code proves to anyone who has it (R-REC-1), without the names of people or of files (5.1, LGPD).

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use dominio::ids::PedidoId;
use dominio::tipo::{Obras, Resultado, TipoSolicitacao};
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::analise::Decisao;

/// Body of `POST /verificacoes`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Verificar {
    /// The code of a receipt or of a decision, as it was copied: any case, with or without spaces and hyphens.
    #[validate(length(min = 1, max = 200))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub codigo: String,
    /// SHA-256 of a file, 64 hex digits: asks whether it is one of the files of the document. The file itself never travels.
    #[validate(custom(function = sha256_em_hexa))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 64, max_length = 64, pattern = "^[0-9A-Fa-f]{64}$")
    )]
    pub sha256: Option<String>,
}

fn sha256_em_hexa(texto: &str) -> Result<(), ValidationError> {
    if texto.len() == 64 && texto.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(());
    }
    Err(
        ValidationError::new("sha256_invalido").with_message(Cow::Borrowed(
            "O SHA-256 tem 64 dígitos hexadecimais, de 0 a 9 e de a até f.",
        )),
    )
}

/// What was found under a code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Verificacao {
    /// The code as it is printed.
    pub codigo: String,
    /// Receipt or decision.
    pub tipo: TipoDeDocumento,
    /// Whether the signature was found good, at this very moment.
    pub assinatura: Assinatura,
    /// First 16 hex digits of the SHA-256 of the public key that signed it.
    pub chave: String,
    /// What the signature covers; absent when it does not match, since then nothing is proved.
    pub documento: Option<DocumentoProvado>,
    /// Answer to `sha256`, when it was sent and the signature matches.
    pub arquivo: Option<ArquivoConferido>,
}

/// Kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TipoDeDocumento {
    /// Receipt of an envio.
    Recibo,
    /// Decision of an analysis.
    Decisao,
}

/// Outcome of the check of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Assinatura {
    /// The platform signed exactly these data.
    Confere,
    /// The data changed after they were signed, or another key signed them.
    NaoConfere,
}

/// The signed data, as strangers may see them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentoProvado {
    /// NS; only its last four digits.
    pub numero_ns: String,
    /// Protocolo; only its last four digits.
    pub protocolo: String,
    /// Initials of the client's name.
    pub cliente: String,
    /// Tipo de solicitação.
    pub solicitacao: TipoSolicitacao,
    /// Ciclo that the envio opened or the decision answered.
    pub ciclo: i32,
    /// When it was sent or decided, by the server's clock.
    pub em: DateTime<Utc>,
    /// What was decided; of a decision.
    pub resultado: Option<Resultado>,
    /// Works on the grid; of a decision that tells.
    pub obras: Option<Obras>,
    /// How many pendências the decision points out; of a decision.
    pub pendencias: Option<u32>,
    /// The files of the receipt, or the document of the decision.
    pub arquivos: Vec<ArquivoProvado>,
}

/// One file, without its name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArquivoProvado {
    /// Words of the slot; a free one is *Anexo livre*, because its title is free text.
    pub anexo: String,
    /// Bytes.
    pub tamanho: u64,
    /// SHA-256, lower-case hex.
    pub sha256: String,
}

/// Whether a file is one of those of the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArquivoConferido {
    /// True when the document names a file with this SHA-256.
    pub pertence: bool,
    /// Words of its slot.
    pub anexo: Option<String>,
}

/// The data a decision proves: the decision, and of which pedido. Signed as canonical JSON, like a receipt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DadosDecisao {
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
    /// The decision, without the analyst's name.
    pub decisao: Decisao,
    /// The analyst's document, when there is one.
    pub documento: Option<ArquivoProvado>,
}

/// A decision as it was signed.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisaoProvada {
    /// The signed part.
    pub dados: DadosDecisao,
    /// Ed25519 over the canonical JSON of `dados` (RFC 8785 order: keys sorted, no spaces), base64url.
    pub assinatura: String,
    /// First 16 hex digits of the SHA-256 of the public key.
    pub chave: String,
}
