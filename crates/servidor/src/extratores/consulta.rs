//! Query strings.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use contrato::problema::{Codigo, ErroDeCampo};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use validator::Validate;

use super::validade::erros_de_validade;
use crate::erro::Recusa;
use crate::leitura::{self, Defeito, Modo};

/// A valid query, read and checked.
#[derive(Debug)]
pub struct Consulta<T>(pub T);

impl<T: DeserializeOwned + Validate> FromRequest for Consulta<T> {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(ler_consulta(req.query_string()).map(Self))
    }
}

fn ler_consulta<T: DeserializeOwned + Validate>(texto: &str) -> Result<T, Recusa> {
    let pares = web::Query::<Vec<(String, String)>>::from_query(texto)
        .map_err(|falha| Recusa::de(Codigo::ParametroInvalido).por_causa_de(falha))?;
    let mut campos = Map::new();
    for (nome, valor) in pares.into_inner() {
        if campos.insert(nome.clone(), Value::String(valor)).is_some() {
            return Err(recusa(
                Codigo::ParametroInvalido,
                &nome,
                "parametro_repetido",
                "Envie este parâmetro uma vez só.",
            ));
        }
    }
    let valor: T = leitura::ler(Value::Object(campos), Modo::Texto).map_err(|falha| {
        let (codigo, especie) = match falha.defeito {
            Defeito::CampoDesconhecido { .. } => (Codigo::CampoDesconhecido, "campo_desconhecido"),
            _ => (Codigo::ParametroInvalido, "valor_invalido"),
        };
        recusa(codigo, falha.campo(), especie, &falha.detalhe())
    })?;
    valor.validate().map_err(|erros| {
        let mut erros = erros_de_validade(&erros);
        for erro in &mut erros {
            erro.pointer = format!("?{}", erro.pointer.trim_start_matches('/'));
        }
        Recusa::de(Codigo::ParametroInvalido).com_erros(erros)
    })?;
    Ok(valor)
}

fn recusa(codigo: Codigo, nome: &str, especie: &str, detail: &str) -> Recusa {
    let erro = ErroDeCampo {
        pointer: format!("?{nome}"),
        codigo: especie.to_owned(),
        detail: detail.to_owned(),
        meta: None,
    };
    Recusa::de(codigo).com_erros(vec![erro])
}

/// A query without parameters: any parameter is unknown.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SemParametros {}

impl Validate for SemParametros {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use contrato::pedido::{Aba, Filtros};

    use super::*;

    #[test]
    fn le_filtros() {
        let filtros: Filtros =
            ler_consulta("aba=em_analise&q=S%C3%A3o+Jos%C3%A9&limite=20").unwrap();
        assert_eq!(filtros.aba, Some(Aba::EmAnalise));
        assert_eq!(filtros.q.as_deref(), Some("São José"));
        assert_eq!((filtros.limite, filtros.ns), (Some(20), None));
    }

    #[test]
    fn parametro_desconhecido_repetido_ou_fora_da_faixa_e_400() {
        let codigo = |texto| ler_consulta::<Filtros>(texto).unwrap_err().codigo();
        assert_eq!(codigo("dono=1"), Codigo::CampoDesconhecido);
        assert_eq!(codigo("ns=1&ns=2"), Codigo::ParametroInvalido);
        assert_eq!(codigo("limite=201"), Codigo::ParametroInvalido);
        assert_eq!(codigo("aba=xyz"), Codigo::ParametroInvalido);
        assert_eq!(codigo("enviado_de="), Codigo::ParametroInvalido);
        assert_eq!(codigo("enviado_de=2026-02-30"), Codigo::ParametroInvalido);
    }
}
