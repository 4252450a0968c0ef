//! Anexos and their versões (R-ANX-1..4).

use chrono::{DateTime, Utc};
use dominio::conferencia::EstadoConferencia;
use dominio::ids::VersaoId;
use dominio::inspecao::{Avisos, EstadoAvisos, Folhas, Sinal};
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
    /// What the antivirus said of it.
    #[serde(default)]
    pub conferencia: Conferencia,
    /// What the inspection said of it; absent in versões older than the inspection.
    #[serde(default)]
    pub inspecao: Option<Inspecao>,
}

/// What a look into the file told (R-ANX-4); nothing in it refuses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Inspecao {
    /// False when nobody could look: the analyst does.
    pub inspecionado: bool,
    /// What is worth a look.
    pub sinais: Vec<Sinal>,
    /// Whether pages and entries were looked at.
    pub estado: EstadoAvisos,
    /// Pages of a PDF.
    pub paginas: Option<usize>,
    /// Sizes of those pages.
    #[serde(default)]
    pub folhas: Vec<Folhas>,
    /// Pages, from 1, that use colour in a slot that asks for black only.
    pub paginas_com_cor: Vec<usize>,
    /// Pages, from 1, that are neither of the formato da planta nor A4, in the slot of the projeto.
    pub paginas_fora_do_formato: Vec<usize>,
    /// Everything that was seen; only in `GET /versoes/{id}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avisos: Option<Avisos>,
}

/// What is known of the content of a versão (5.1 item 7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Conferencia {
    /// While `pendente` only its author opens it; `recusada` nobody does, and it does not count.
    pub estado: EstadoConferencia,
    /// Name of what was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motivo: Option<String>,
    /// Until when another file may take the place of one refused after the envio (R-SIT-2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub substituir_ate: Option<DateTime<Utc>>,
}

impl Default for Conferencia {
    fn default() -> Self {
        Self {
            estado: EstadoConferencia::NaoVerificada,
            motivo: None,
            substituir_ate: None,
        }
    }
}

impl Versao {
    /// Whether it fills its slot (R-ANX-2, R-SIT-2).
    #[must_use]
    pub fn vale(&self) -> bool {
        dominio::versao::vale(self.retirada_em.is_some(), self.conferencia.estado)
    }
}

/// Body of `PUT /versoes/{id}/retirada`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Retirar {
    /// True takes the versão out of the envio, false puts it back.
    pub retirada: bool,
}
