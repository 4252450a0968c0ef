//! Parameters that several operations share, for the document only; the extractors read them.

#![expect(
    dead_code,
    reason = "the fields exist for the document; the extractors read the request"
)]

use contrato::pedido::Filtros;
use dominio::ids::{DecisaoId, MotivoId, PedidoId, PendenciaId, UploadId, VersaoId};
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa::{IntoParams, ToSchema};

/// `{id}` of a pedido.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct IdDoPedido {
    /// Id do pedido.
    #[param(value_type = String, format = Uuid, example = "019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f60")]
    id: PedidoId,
}

/// `{id}` of a decision.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct IdDaDecisao {
    /// Id da decisão.
    #[param(value_type = String, format = Uuid, example = "019ab0c4-9a30-7b1d-a6c2-4e5f6a7b8c9d")]
    id: DecisaoId,
}

/// `{id}` of a pendência.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct IdDaPendencia {
    /// Id da pendência.
    #[param(value_type = String, format = Uuid, example = "019ab0c4-9c41-7a1e-8f20-3a4b5c6d7e8f")]
    id: PendenciaId,
}

/// `{id}` of a versão.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct IdDaVersao {
    /// Id da versão.
    #[param(value_type = String, format = Uuid, example = "019ab0c4-8e11-7a02-8b54-6f0d1c2b3a49")]
    id: VersaoId,
}

/// `{id}` of a reason.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct IdDoMotivo {
    /// Id do motivo.
    #[param(value_type = String, format = Uuid, example = "019ab0c4-0000-7000-8000-000000000000")]
    id: MotivoId,
}

/// `{id}` of an upload.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct IdDoUpload {
    /// Id do envio por partes.
    #[param(value_type = String, format = Uuid, example = "019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f21")]
    id: UploadId,
}

/// `Tus-Resumable`.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct ParametroTus {
    /// Versão do tus que o cliente fala.
    #[param(rename = "Tus-Resumable", example = "1.0.0", pattern = "^1\\.0\\.0$")]
    versao: String,
}

/// Headers of a tus creation.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct CabecalhosDoUpload {
    /// Bytes do arquivo, até 20 MiB.
    #[param(rename = "Upload-Length", example = 14_680_064)]
    tamanho: u64,
    /// `pedido`, `slot`, `filename` e, nos anexos livres, `titulo`; opcionais, `filetype` e `sha256` (do arquivo inteiro,
    /// em hexadecimal: outro conteúdo é recusado). Cada valor em base64.
    #[param(
        rename = "Upload-Metadata",
        example = "pedido MDE5YWIwYzQtN2Q1Mi03YzNlLTlmM2EtMmIxYzhkNGU1ZjAy,slot YXJ0X3BhZ2E=,filename QVJUIDIwMjYucGRm"
    )]
    metadados: String,
}

/// Headers of a piece of an upload.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct CabecalhosDoTrecho {
    /// Onde o trecho começa, como o HEAD respondeu.
    #[param(rename = "Upload-Offset", example = 3_145_728)]
    deslocamento: u64,
    /// Soma do trecho, `sha256` ou `sha1`, em base64; se não bater, nada é guardado.
    #[param(
        rename = "Upload-Checksum",
        example = "sha256 RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o="
    )]
    soma: Option<String>,
}

/// `{slot}`.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct SlotDoAnexo {
    /// Código do anexo, como em `anexos[].slot` do pedido.
    #[param(example = "art_paga")]
    slot: String,
}

/// Mandatory `Idempotency-Key`.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct Idempotente {
    /// Única por ato: a repetição com a mesma chave devolve a mesma resposta. De 1 a 255 caracteres ASCII visíveis.
    #[param(
        rename = "Idempotency-Key",
        example = "7b1f3c52-6a0e-4d0f-9a57-3f7e2a9d1c44",
        pattern = "^[!-~]{1,255}$"
    )]
    chave: String,
}

/// Optional `Idempotency-Key`.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct TalvezIdempotente {
    /// Única por ato: a repetição com a mesma chave devolve a mesma resposta. De 1 a 255 caracteres ASCII visíveis.
    #[param(
        rename = "Idempotency-Key",
        example = "7b1f3c52-6a0e-4d0f-9a57-3f7e2a9d1c44",
        pattern = "^[!-~]{1,255}$"
    )]
    chave: Option<String>,
}

/// Mandatory `If-Match`.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct ParametroIfMatch {
    /// O ETag do pedido, como foi recebido.
    #[param(rename = "If-Match", example = "\"7\"", pattern = "^\"[0-9]{1,18}\"$")]
    etag: String,
}

/// Optional `If-Match`.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct ParametroIfMatchOpcional {
    /// O ETag do pedido que foi revisado.
    #[param(rename = "If-Match", example = "\"7\"", pattern = "^\"[0-9]{1,18}\"$")]
    etag: Option<String>,
}

/// Headers of an upload.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct CabecalhosDoArquivo {
    /// Nome do arquivo (RFC 6266). Letras sem acento, números, espaço, ponto, hífen e sublinhado; até 120 caracteres.
    #[param(
        rename = "Content-Disposition",
        example = "attachment; filename=\"ART 2026.pdf\""
    )]
    disposicao: String,
    /// SHA-256 dos bytes (RFC 9530); se não bater, nada é guardado.
    #[param(
        rename = "Repr-Digest",
        example = "sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:"
    )]
    digest: Option<String>,
}

/// Raw bytes.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
pub(crate) struct Binario(
    #[expect(dead_code, reason = "stands for the bytes in the document")] Vec<u8>,
);

/// `Range`.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct Intervalo {
    /// Um intervalo de bytes.
    #[param(rename = "Range", example = "bytes=0-1023")]
    intervalo: Option<String>,
}

/// Headers of Standard Webhooks besides the signature, which is the security scheme.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct CabecalhosDoWebhook {
    /// Id do evento; a retentativa repete o mesmo.
    #[param(rename = "webhook-id", example = "msg_2f8c1b6e0a9d4d7c")]
    id: String,
    /// Segundos desde 1970, na hora do envio.
    #[param(rename = "webhook-timestamp", example = "1795400000")]
    carimbo: String,
}

/// The filters of the consulta without the page: the Excel is whole.
pub(crate) struct FiltrosSemPagina;

impl IntoParams for FiltrosSemPagina {
    fn into_params(onde: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let mut todos = Filtros::into_params(onde);
        todos.retain(|parametro| !matches!(parametro.name.as_str(), "limite" | "cursor"));
        todos
    }
}
