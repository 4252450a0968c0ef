//! The nota de serviço, as an RT may see it (R-NS-4, R-NS-5).

use chrono::{DateTime, Utc};
use dominio::ids::{NotaId, PedidoId};
use dominio::tipo::{Pessoa, SituacaoNs, Tensao, TipoSolicitacao};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::prazo::Prazo;

/// Proof of an NS (R-NS-4): body of `POST /notas-de-servico/consultas`.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Buscar {
    /// The APR protocolo e-mailed with the NS (not the receipt number of Atende, R-NS-2).
    #[validate(length(min = 1, max = 40))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 40))]
    pub protocolo: String,
    /// Which document follows.
    pub pessoa: Pessoa,
    /// CPF or CNPJ of the client, with or without punctuation.
    #[validate(length(min = 1, max = 30))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 30))]
    pub cpf_cnpj: String,
}

impl core::fmt::Debug for Buscar {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Buscar { .. }")
    }
}

/// An NS the RT has proved, or that names them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Nota {
    /// Our id of the NS.
    pub id: NotaId,
    /// Number as Atende wrote it.
    pub numero: String,
    /// APR protocolo.
    pub protocolo: String,
    /// Tipo de solicitação.
    pub tipo: TipoSolicitacao,
    /// Tensão do projeto, when it came with the NS.
    pub tensao: Option<Tensao>,
    /// Regional, such as `TA`.
    pub regional: String,
    /// Data da NS.
    pub emitida_em: DateTime<Utc>,
    /// Client's name.
    pub cliente_nome: String,
    /// Client's number at Cemig.
    pub cliente_numero: Option<String>,
    /// Client's CPF or CNPJ, masked.
    pub cliente_documento: String,
    /// Instalação, when it came with the NS.
    pub instalacao: Option<String>,
    /// Município, when it came with the NS.
    pub municipio: Option<String>,
    /// Situação of the NS itself (R-NS-5).
    pub situacao: SituacaoNs,
    /// Filing window, when there is or was one.
    pub prazo: Option<Prazo>,
    /// The caller's own pedido on it, if any.
    pub pedido: Option<PedidoId>,
}
