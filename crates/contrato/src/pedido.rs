//! Pedidos: the filing itself, the consulta and the timeline.

use chrono::{DateTime, NaiveDate, Utc};
use dominio::historico::TipoAcontecimento;
use dominio::ids::{NotaId, PedidoId, VersaoId};
use dominio::pedido::DadosPedido;
use dominio::situacao::Acao;
use dominio::tipo::{Conselho, Pessoa, Situacao, TipoSolicitacao};
use dominio::vez::{Quem, Vez};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::analise::Decisao;
use crate::anexo::Anexo;
use crate::nota::Nota;
use crate::prazo::Prazo;
use crate::problema::ErroDeCampo;

/// Body of `POST /pedidos`: either the id of an NS that names the caller, or the proof of *Buscar*.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CriarPedido {
    /// An NS whose `responsavel` is the caller (R-NS-5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nota: Option<NotaId>,
    /// Protocolo of the NS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 40))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 40))]
    pub protocolo: Option<String>,
    /// Which document follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pessoa: Option<Pessoa>,
    /// CPF or CNPJ of the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 30))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 30))]
    pub cpf_cnpj: Option<String>,
}

impl core::fmt::Debug for CriarPedido {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("CriarPedido { .. }")
    }
}

/// Body of `PATCH /pedidos/{id}`: a merge patch (RFC 7396) over `dados`. Absent fields stay, null clears.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AlterarPedido {
    /// Only the fields that change.
    #[cfg_attr(feature = "openapi", schema(value_type = DadosPedido))]
    pub dados: serde_json::Map<String, serde_json::Value>,
}

/// A pedido with everything its page shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pedido {
    /// Id.
    pub id: PedidoId,
    /// Counts every change; the `ETag` is `"<versao>"`.
    pub versao: i64,
    /// Situação now, computed with the server's clock.
    pub situacao: Situacao,
    /// 1 for the first analysis, +1 for each reanálise.
    pub ciclo: i32,
    /// The NS.
    pub nota: Nota,
    /// What the RT fills; raw text as typed.
    pub dados: DadosPedido,
    /// Fields of `dados` that came with the NS: shown, not retyped, not editable.
    pub campos_da_nota: Vec<String>,
    /// The RT who files it.
    pub responsavel: Responsavel,
    /// The deadline that runs now, if one does.
    pub prazo: Option<Prazo>,
    /// Whose move it is, never blank (R-SIT-4).
    pub vez: Vez,
    /// What the caller may do now.
    pub acoes: Vec<Acao>,
    /// Every slot of the tipo, with its versões.
    pub anexos: Vec<Anexo>,
    /// What still prevents the envio; empty when it can be sent.
    pub faltam: Vec<ErroDeCampo>,
    /// The analysis, once somebody took it.
    pub analise: Option<Analise>,
    /// The last decision.
    pub decisao: Option<Decisao>,
    /// When the rascunho was opened.
    pub criado_em: DateTime<Utc>,
    /// Last change.
    pub atualizado_em: DateTime<Utc>,
    /// First envio.
    pub enviado_em: Option<DateTime<Utc>>,
    /// Last decision.
    pub respondido_em: Option<DateTime<Utc>>,
    /// Server's business clock of this answer.
    pub agora: DateTime<Utc>,
}

/// The RT of a pedido.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Responsavel {
    /// Full name.
    pub nome: String,
    /// Council.
    pub conselho: Option<Conselho>,
    /// Registration number.
    pub registro: Option<String>,
}

/// Who has the analysis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Analise {
    /// Since when.
    pub assumida_em: DateTime<Utc>,
    /// Name of the analyst; only staff see it.
    pub analista: Option<String>,
    /// True when it is the caller.
    pub minha: bool,
}

/// One row of the consulta (R-LST-1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PedidoResumo {
    /// Id.
    pub id: PedidoId,
    /// NS.
    pub numero_ns: String,
    /// Protocolo.
    pub protocolo: String,
    /// Client's name.
    pub cliente_nome: String,
    /// Client's number.
    pub cliente_numero: Option<String>,
    /// Instalação.
    pub instalacao: Option<String>,
    /// Tipo de solicitação.
    pub tipo: TipoSolicitacao,
    /// Regional.
    pub regional: String,
    /// Data da nota.
    pub emitida_em: DateTime<Utc>,
    /// Data de envio.
    pub enviado_em: Option<DateTime<Utc>>,
    /// Data da resposta.
    pub respondido_em: Option<DateTime<Utc>>,
    /// Situação.
    pub situacao: Situacao,
    /// Whose move.
    pub vez: Quem,
    /// Deadline, if one runs.
    pub prazo: Option<Prazo>,
    /// One short sentence where no deadline runs ("Peça a reanálise").
    pub proximo: String,
    /// Name of the RT; only staff see it.
    pub responsavel: Option<String>,
}

/// Tabs of the consulta (4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Aba {
    /// The viewer owes the next act.
    AguardandoVoce,
    /// Sent and not answered.
    EmAnalise,
    /// Answered, expired, cancelled or closed.
    Concluidos,
    /// Rascunhos only.
    Rascunhos,
    /// Everything.
    Todos,
}

impl Aba {
    /// The tab's label, on screen and in the spreadsheet.
    #[must_use]
    pub const fn texto(self) -> &'static str {
        match self {
            Self::AguardandoVoce => "Aguardando você",
            Self::EmAnalise => "Em análise",
            Self::Concluidos => "Concluídos",
            Self::Rascunhos => "Rascunhos",
            Self::Todos => "Todos",
        }
    }
}

/// Filters of `GET /pedidos` and `GET /pedidos.xlsx` (R-LST-1); every one optional.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct Filtros {
    /// Tab; default `todos`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aba: Option<Aba>,
    /// Text searched in NS, protocolo, client's name and instalação.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 120))]
    #[cfg_attr(feature = "openapi", param(max_length = 120))]
    pub q: Option<String>,
    /// NS, compared without leading zeros.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 20))]
    #[cfg_attr(feature = "openapi", param(max_length = 20))]
    pub ns: Option<String>,
    /// Exact protocolo.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 40))]
    #[cfg_attr(feature = "openapi", param(max_length = 40))]
    pub protocolo: Option<String>,
    /// First day of envio (America/Sao_Paulo), inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enviado_de: Option<NaiveDate>,
    /// Last day of envio, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enviado_ate: Option<NaiveDate>,
    /// One or more tipos, separated by commas.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200))]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub tipo: Option<String>,
    /// One or more situações, separated by commas.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200))]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub situacao: Option<String>,
    /// One or more regionais, separated by commas.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200))]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub regional: Option<String>,
    /// Exact instalação.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 40))]
    #[cfg_attr(feature = "openapi", param(max_length = 40))]
    pub instalacao: Option<String>,
    /// Part of the client's name, accent- and case-blind.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 120))]
    #[cfg_attr(feature = "openapi", param(max_length = 120))]
    pub cliente_nome: Option<String>,
    /// Exact client's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 40))]
    #[cfg_attr(feature = "openapi", param(max_length = 40))]
    pub cliente_numero: Option<String>,
    /// Rows a page, 1 to 200; default 50. Not accepted by the Excel.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limite: Option<u32>,
    /// Cursor of the page before. Not accepted by the Excel.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 2000))]
    #[cfg_attr(feature = "openapi", param(max_length = 2000))]
    pub cursor: Option<String>,
}

/// Counts of the tabs (`GET /pedidos/contagens`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contagens {
    /// The viewer owes the next act.
    pub aguardando_voce: u64,
    /// Sent and not answered.
    pub em_analise: u64,
    /// Answered, expired, cancelled or closed.
    pub concluidos: u64,
    /// Rascunhos.
    pub rascunhos: u64,
    /// Everything.
    pub todos: u64,
}

/// One entry of the timeline (R-SIT-3), newest first in lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Acontecimento {
    /// Order within the NS.
    pub seq: i64,
    /// When.
    pub em: DateTime<Utc>,
    /// Who, in words fit for the viewer ("Marina Andrade", "Cemig Atende", "Cemig", "Sistema").
    pub quem: String,
    /// What happened.
    pub tipo: TipoAcontecimento,
    /// One title.
    pub titulo: String,
    /// One sentence, when there is more to say.
    pub texto: Option<String>,
    /// Situação before, when it changed.
    pub de: Option<Situacao>,
    /// Situação after, when it changed.
    pub para: Option<Situacao>,
    /// The versão it speaks of.
    pub versao: Option<VersaoId>,
    /// The receipt or decision it speaks of.
    pub codigo_documento: Option<String>,
}
