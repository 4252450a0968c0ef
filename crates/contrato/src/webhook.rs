//! Inbound webhooks of Cemig Atende (3.4): envelope and the body of each type.

use chrono::{DateTime, NaiveDate, Utc};
use dominio::calendario::instante_plausivel;
use dominio::tipo::{Conselho, Tensao, TipoSolicitacao};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// Envelope of every event, both ways.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Envelope {
    /// Type, such as `ns.emitida`.
    pub tipo: String,
    /// When the sender made it.
    #[serde(deserialize_with = "instante")]
    pub em: DateTime<Utc>,
    /// Body of the type.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub dados: serde_json::Value,
}

/// Answer of `POST /webhooks/atende`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recebido {
    /// The `webhook-id`.
    pub recebido: String,
    /// True when this id had come before; nothing was done again.
    pub duplicado: bool,
}

/// `ns.emitida`. Senders may add fields; unknown ones are kept with the raw body and ignored.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NsEmitida {
    /// NS, 10 to 12 digits.
    pub numero: String,
    /// APR protocolo.
    pub protocolo: String,
    /// Tipo de solicitação.
    pub tipo_solicitacao: TipoSolicitacao,
    /// Code of the Atende service (8-apendices A); unknown ones are stored and listed.
    pub servico: String,
    /// Date of the NS.
    #[serde(deserialize_with = "instante")]
    pub emitida_em: DateTime<Utc>,
    /// When the RT was notified (R-NS-1).
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "instante_opcional"
    )]
    pub notificada_em: Option<DateTime<Utc>>,
    /// Tensão do projeto.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tensao_projeto: Option<Tensao>,
    /// Regional.
    pub regional: String,
    /// The client.
    pub cliente: ClienteNs,
    /// Instalação.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instalacao: Option<String>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endereco: Option<EnderecoNs>,
    /// The professional the client named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsavel: Option<ResponsavelNs>,
    /// ART/RRT/TRT number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub art: Option<String>,
    /// Generation data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gd: Option<GdNs>,
    /// Installed load in kW.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carga_instalada_kw: Option<String>,
    /// Demand in kW.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demanda_kw: Option<String>,
    /// Activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ramo: Option<String>,
    /// Expected connection date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previsao_ligacao: Option<NaiveDate>,
}

impl core::fmt::Debug for NsEmitida {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "NsEmitida {{ numero: {}, .. }}", self.numero)
    }
}

/// The client of an NS.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClienteNs {
    /// Name.
    pub nome: String,
    /// Number at Cemig.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numero: Option<String>,
    /// CPF or CNPJ.
    pub cpf_cnpj: String,
    /// Phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telefone: Option<String>,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// Address of an NS.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct EnderecoNs {
    /// Street.
    pub logradouro: Option<String>,
    /// Number.
    pub numero: Option<String>,
    /// Neighbourhood.
    pub bairro: Option<String>,
    /// CEP.
    pub cep: Option<String>,
    /// Município.
    pub municipio: Option<String>,
    /// Reference point.
    pub ponto_referencia: Option<String>,
}

/// The professional named in an NS.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResponsavelNs {
    /// CPF.
    pub cpf: String,
    /// Council.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conselho: Option<Conselho>,
    /// Registration number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registro: Option<String>,
}

/// Generation data of an NS.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GdNs {
    /// `micro_ate_10`, `micro_acima_10` or `mini`.
    pub classe: String,
}

/// `ns.cancelada`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NsCancelada {
    /// NS.
    pub numero: String,
    /// When.
    #[serde(deserialize_with = "instante")]
    pub em: DateTime<Utc>,
    /// Why.
    pub motivo: String,
}

/// `reanalise.confirmada` and `reavaliacao.confirmada` (the latter with `ns_aprovada`).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReanaliseConfirmada {
    /// NS of the request.
    pub numero: String,
    /// Protocolo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocolo: Option<String>,
    /// When Atende confirmed.
    #[serde(deserialize_with = "instante")]
    pub confirmada_em: DateTime<Utc>,
    /// When the RT was notified.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "instante_opcional"
    )]
    pub notificada_em: Option<DateTime<Utc>>,
    /// Whose pedido; absent: every pedido that waits for it (R-NS-5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsavel: Option<ResponsavelNs>,
    /// The NS whose expirado pedidos open (reavaliação).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ns_aprovada: Option<String>,
}

/// `ligacao.concluida`, `obra.iniciada`, `obra.concluida`, `parecer.negociado`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FatoDatado {
    /// NS.
    pub numero: String,
    /// When.
    #[serde(deserialize_with = "instante")]
    pub em: DateTime<Utc>,
}

/// An instant of another system's clock: one that no calendar holds is refused with the body it came in.
fn instante<'de, D: Deserializer<'de>>(d: D) -> Result<DateTime<Utc>, D::Error> {
    let instante = DateTime::deserialize(d)?;
    if instante_plausivel(instante) {
        Ok(instante)
    } else {
        Err(D::Error::custom("instante fora do calendário"))
    }
}

fn instante_opcional<'de, D: Deserializer<'de>>(d: D) -> Result<Option<DateTime<Utc>>, D::Error> {
    match Option::<DateTime<Utc>>::deserialize(d)? {
        Some(instante) if !instante_plausivel(instante) => {
            Err(D::Error::custom("instante fora do calendário"))
        }
        lido => Ok(lido),
    }
}
