//! What the analyst answers and writes before the decision, and what of it remains afterwards (4.2, 4.3).

use chrono::{DateTime, Utc};
use dominio::ids::VersaoId;
use dominio::pendencia::{Ponto, RespostaChecklist, TipoPendencia};
use dominio::tipo::Obras;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// The notes of an analysis: body of `PUT /pedidos/{id}/analise/anotacoes`, all of them each time. What is not ready
/// yet is kept as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Anotacoes {
    /// Answers to the checklist; an item without an answer is absent.
    #[validate(length(max = 100), nested)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub respostas: Vec<RespostaDoItem>,
    /// Findings being written, in order.
    #[validate(length(max = 100), nested)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub pendencias: Vec<PendenciaEscrita>,
    /// Free words to the RT.
    #[validate(length(max = 4000))]
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub observacao: String,
    /// Works on the grid, once chosen.
    pub obras: Option<Obras>,
}

/// The answer to one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RespostaDoItem {
    /// Code of the item in the checklist of the tipo.
    #[validate(length(min = 1, max = 60))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 60))]
    pub item: String,
    /// The answer.
    pub resposta: RespostaChecklist,
}

/// A finding that may still lack anything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct PendenciaEscrita {
    /// Kind, once chosen.
    pub tipo: Option<TipoPendencia>,
    /// What the RT must do.
    #[validate(length(max = 2000))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub descricao: String,
    /// Norm and clause.
    #[validate(length(max = 200))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub norma: String,
    /// The file it speaks of.
    pub versao: Option<VersaoId>,
    /// Page, as typed.
    #[validate(length(max = 6))]
    #[cfg_attr(feature = "openapi", schema(max_length = 6))]
    pub pagina: String,
    /// Place on that page, once marked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ponto: Option<Ponto>,
    /// Must be answered before the correction is sent.
    pub bloqueante: bool,
}

/// The notes of the present ciclo, with where they stand. Only the team sees them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnotacoesSalvas {
    /// Ciclo they belong to.
    pub ciclo: i32,
    /// `ETag` value, 0 before the first save.
    pub revisao: i64,
    /// Last save; absent before the first.
    pub salvas_em: Option<DateTime<Utc>>,
    /// Name of who saved last.
    pub autor: Option<String>,
    /// The notes.
    pub anotacoes: Anotacoes,
}
