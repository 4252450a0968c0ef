//! The analyst's side: queue, claim, decision (R-SIT-2).

use chrono::{DateTime, Utc};
use dominio::ids::{DecisaoId, PedidoId, PendenciaId, VersaoId};
use dominio::pendencia::{ComoRespondeu, Ponto, TipoPendencia};
use dominio::tipo::{Obras, Resultado, TipoSolicitacao};
use dominio::versao::MudancaDoArquivo;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// One row of the queue, longest wait first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ItemFila {
    /// Pedido.
    pub pedido: PedidoId,
    /// `ETag` value of the pedido.
    pub versao: i64,
    /// NS.
    pub numero_ns: String,
    /// Protocolo.
    pub protocolo: String,
    /// Client's name.
    pub cliente_nome: String,
    /// RT's name.
    pub responsavel: String,
    /// Tipo de solicitação.
    pub tipo: TipoSolicitacao,
    /// Regional.
    pub regional: String,
    /// Ciclo.
    pub ciclo: i32,
    /// Waiting since this envio.
    pub enviado_em: DateTime<Utc>,
    /// Who took it; absent while free.
    pub analista: Option<String>,
    /// True when the caller took it.
    pub minha: bool,
}

/// Filters of `GET /analise/fila`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct FiltrosFila {
    /// One tipo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo: Option<TipoSolicitacao>,
    /// One regional.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 10))]
    #[cfg_attr(feature = "openapi", param(max_length = 10))]
    pub regional: Option<String>,
    /// `livres`, `minhas` or `todas` (default).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quais: Option<QuaisFila>,
    /// Rows a page, 1 to 200; default 50.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limite: Option<u32>,
    /// Cursor of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 2000))]
    #[cfg_attr(feature = "openapi", param(max_length = 2000))]
    pub cursor: Option<String>,
}

/// Which part of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuaisFila {
    /// Nobody took them.
    Livres,
    /// The caller took them.
    Minhas,
    /// All.
    Todas,
}

/// Body of `POST /pedidos/{id}/decisao`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Decidir {
    /// What is decided; it must fit the tipo.
    pub resultado: Resultado,
    /// Needed to approve carga and GD.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obras: Option<Obras>,
    /// Free words to the RT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 4000))]
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub observacao: Option<String>,
    /// At least one to reject or suspend.
    #[serde(default)]
    #[validate(length(max = 100), nested)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub pendencias: Vec<NovaPendencia>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NovaPendencia {
    /// Kind of finding.
    pub tipo: TipoPendencia,
    /// What the RT must do.
    #[validate(length(min = 1, max = 2000))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub descricao: String,
    /// Norm and clause, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub norma: Option<String>,
    /// The file it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versao: Option<VersaoId>,
    /// Page of that file, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 100_000))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100_000))]
    pub pagina: Option<i32>,
    /// Place on that page; it needs the file and the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ponto: Option<Ponto>,
    /// Must be answered before the correction is sent; default from the kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bloqueante: Option<bool>,
}

/// A decision; never undone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Decisao {
    /// Id.
    pub id: DecisaoId,
    /// Code anyone can verify.
    pub codigo: String,
    /// Ciclo it answers.
    pub ciclo: i32,
    /// What was decided.
    pub resultado: Resultado,
    /// Works on the grid.
    pub obras: Option<Obras>,
    /// Free words.
    pub observacao: Option<String>,
    /// When.
    pub decidida_em: DateTime<Utc>,
    /// Name of the analyst; only staff see it.
    pub analista: Option<String>,
    /// The decision document of the analyst, when there is one.
    pub documento: Option<VersaoId>,
    /// Findings, in order.
    pub pendencias: Vec<Pendencia>,
}

/// One finding of a decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pendencia {
    /// Id.
    pub id: PendenciaId,
    /// 1 for the first.
    pub ordem: i32,
    /// Ciclo it was found in.
    pub ciclo: i32,
    /// Kind.
    pub tipo: TipoPendencia,
    /// Words of the kind.
    pub titulo: String,
    /// What the RT must do.
    pub descricao: String,
    /// Norm and clause.
    pub norma: Option<String>,
    /// The file it speaks of.
    pub versao: Option<VersaoId>,
    /// Name of that file.
    pub arquivo: Option<String>,
    /// Page, from 1.
    pub pagina: Option<i32>,
    /// Place on that page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ponto: Option<Ponto>,
    /// Must be answered before the correction is sent.
    pub bloqueante: bool,
    /// What the RT answered; staff see it once it is sent (R-REA-2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resposta: Option<Resposta>,
}

/// The RT's answer to a pendência (R-REA-2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Resposta {
    /// What the RT says.
    pub como: ComoRespondeu,
    /// In their words; may be blank where a versão answers.
    pub texto: String,
    /// The versão that puts it right.
    pub versao: Option<VersaoId>,
    /// Name of that file.
    pub arquivo: Option<String>,
    /// When it was last changed.
    pub respondida_em: DateTime<Utc>,
}

/// Body of `PUT /pendencias/{id}/resposta`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Responder {
    /// What the RT says.
    pub como: ComoRespondeu,
    /// What changed, or why nothing has to.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub texto: String,
    /// The versão that puts it right, of this pedido and not sent yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versao: Option<VersaoId>,
}

/// What changed in a pedido since the ciclo before (R-REA-4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Diferencas {
    /// Ciclo of the last envio.
    pub ciclo: i32,
    /// When the ciclo before was decided; absent in the first ciclo, which has nothing to be compared with.
    pub desde: Option<DateTime<Utc>>,
    /// Fields of the form that changed, in the order of the screens; absent when the envio before did not keep its form.
    pub campos: Option<Vec<CampoMudado>>,
    /// Every file that counts now, beside the one that counted at that decision.
    pub arquivos: Vec<ArquivoComparado>,
}

/// One field of the form that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CampoMudado {
    /// JSON name of the field.
    pub campo: String,
    /// Label of the field.
    pub rotulo: String,
    /// Value before, as people read it; absent while it was blank.
    pub antes: Option<String>,
    /// Value now, as people read it; absent while it is blank.
    pub depois: Option<String>,
}

/// The file of one slot, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArquivoComparado {
    /// Code of the slot.
    pub slot: String,
    /// What became of it.
    pub mudanca: MudancaDoArquivo,
    /// The versão that counted then.
    pub antes: Option<VersaoId>,
    /// The versão that counts now.
    pub depois: VersaoId,
}
