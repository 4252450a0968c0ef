//! The fields of a pedido, as the RT types them (R-PED-1).

mod campo;
mod diferenca;
mod formato;
mod palavras;
mod regras;
mod validar;

pub use campo::{
    ATIVIDADES, CAMPOS, Etapa, LIMITE_TEXTO, etapa_do_campo, limite_texto, rotulo_campo,
};
pub use diferenca::Diferenca;
pub use formato::{formatar_campo, leitura_dupla, parse_data, parse_decimal_br};
pub use validar::ErroCampo;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::tipo::{FormatoPlanta, Tensao};

/// Fields of a rascunho. Text stays raw: a rascunho keeps what was typed, even what does not yet validate (R-PED-3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct DadosPedido {
    /// Name of the client.
    pub nome_cliente: Option<String>,
    /// Cemig's number of the client.
    pub numero_cliente: Option<String>,
    /// Number of the instalação; absent when `ligacao_nova`.
    pub numero_instalacao: Option<String>,
    /// New connection, still without instalação.
    pub ligacao_nova: Option<bool>,
    /// Telephone with DDD.
    pub telefone: Option<String>,
    /// E-mail of the client.
    pub email_cliente: Option<String>,
    /// Date of the NS, AAAA-MM-DD.
    pub data_ns: Option<String>,
    /// Tensão do projeto.
    pub tensao: Option<Tensao>,
    /// Number of the ART, RRT or TRT.
    pub numero_art: Option<String>,
    /// Demand in kVA (carga and projeto).
    pub demanda_kva: Option<String>,
    /// Generation power in kW (GD).
    pub potencia_geracao_kw: Option<String>,
    /// Activity; [`ATIVIDADES`] are the ones offered.
    pub tipo_atividade: Option<String>,
    /// Expected connection date, AAAA-MM-DD.
    pub previsao_ligacao: Option<String>,
    /// Page format of the drawing.
    pub formato_planta: Option<FormatoPlanta>,
    /// Whether the unit has generation of its own.
    pub geracao_propria: Option<bool>,
    /// Street.
    pub logradouro: Option<String>,
    /// Number in the street, or s/n.
    pub numero_endereco: Option<String>,
    /// Neighbourhood.
    pub bairro: Option<String>,
    /// Postal code.
    pub cep: Option<String>,
    /// Município.
    pub municipio: Option<String>,
    /// Landmark.
    pub ponto_referencia: Option<String>,
}

/// A patch that does not fit the fields of a pedido.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", match *codigo {
    "campo_desconhecido" => "Este campo não existe no pedido. Confira o nome na documentação.",
    "longo_demais" => "O texto é longo demais. Use até 1.000 caracteres.",
    _ => "O valor não serve para este campo. Confira o tipo e as opções aceitas.",
})]
pub struct ErroDeMescla {
    /// JSON Pointer (RFC 6901) of the member at fault.
    pub pointer: String,
    /// `campo_desconhecido`, `valor_invalido` or `longo_demais`.
    pub codigo: &'static str,
}

impl DadosPedido {
    /// Longest text a rascunho keeps in one field, in characters; the envio asks for less ([`limite_texto`]).
    pub const LIMITE_RASCUNHO: usize = 1000;

    /// These fields with a merge patch applied (RFC 7396): absent keeps, `null` clears, a value replaces.
    pub fn mesclar(&self, remendo: &Map<String, Value>) -> Result<Self, ErroDeMescla> {
        let erro = |campo: &str, codigo| ErroDeMescla {
            pointer: ponteiro(campo),
            codigo,
        };
        let Ok(Value::Object(mut membros)) = serde_json::to_value(self) else {
            return Err(erro("", "valor_invalido"));
        };
        for (campo, valor) in remendo {
            if !CAMPOS.contains(&campo.as_str()) {
                return Err(erro(campo, "campo_desconhecido"));
            }
            if valor
                .as_str()
                .is_some_and(|texto| texto.chars().count() > Self::LIMITE_RASCUNHO)
            {
                return Err(erro(campo, "longo_demais"));
            }
            // Alone, so that the refusal names the member at fault.
            let sozinho = Value::Object(Map::from_iter([(campo.clone(), valor.clone())]));
            if serde_json::from_value::<Self>(sozinho).is_err() {
                return Err(erro(campo, "valor_invalido"));
            }
            membros.insert(campo.clone(), valor.clone());
        }
        serde_json::from_value(Value::Object(membros)).map_err(|_| erro("", "valor_invalido"))
    }

    /// The typed text of a field by its JSON name; `None` when absent, blank or not a text field.
    #[must_use]
    pub fn texto(&self, campo: &str) -> Option<&str> {
        let valor = match campo {
            "nome_cliente" => &self.nome_cliente,
            "numero_cliente" => &self.numero_cliente,
            "numero_instalacao" => &self.numero_instalacao,
            "telefone" => &self.telefone,
            "email_cliente" => &self.email_cliente,
            "data_ns" => &self.data_ns,
            "numero_art" => &self.numero_art,
            "demanda_kva" => &self.demanda_kva,
            "potencia_geracao_kw" => &self.potencia_geracao_kw,
            "tipo_atividade" => &self.tipo_atividade,
            "previsao_ligacao" => &self.previsao_ligacao,
            "logradouro" => &self.logradouro,
            "numero_endereco" => &self.numero_endereco,
            "bairro" => &self.bairro,
            "cep" => &self.cep,
            "municipio" => &self.municipio,
            "ponto_referencia" => &self.ponto_referencia,
            _ => return None,
        };
        valor
            .as_deref()
            .map(str::trim)
            .filter(|texto| !texto.is_empty())
    }
}

fn ponteiro(campo: &str) -> String {
    format!("/{}", campo.replace('~', "~0").replace('/', "~1"))
}
