//! JSON bodies, at most 64 KiB.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use contrato::problema::{Codigo, ErroDeCampo};
use ring::digest::{SHA256, digest};
use serde::de::DeserializeOwned;
use serde_json::json;
use validator::Validate;

use super::corpo_bruto::{ler_corpo, tipo_de_midia};
use super::validade::erros_de_validade;
use crate::erro::Recusa;
use crate::leitura::{self, Defeito, FalhaDeLeitura, Modo};

/// Largest JSON body, in bytes.
const LIMITE: usize = 64 * 1024;

/// A valid body, read and checked.
#[derive(Debug)]
pub struct CorpoJson<T> {
    /// The body.
    pub valor: T,
    /// SHA-256 of its bytes, for `Idempotency-Key` (3.1).
    pub impressao: [u8; 32],
}

impl<T: DeserializeOwned + Validate> FromRequest for CorpoJson<T> {
    type Error = Recusa;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Recusa>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (req, payload) = (req.clone(), payload.take());
        Box::pin(async move {
            let (valor, impressao): (T, _) = receber(&req, payload).await?;
            valor.validate().map_err(|erros| {
                Recusa::de(Codigo::Validacao).com_erros(erros_de_validade(&erros))
            })?;
            Ok(Self { valor, impressao })
        })
    }
}

/// A body whose fields the use case judges.
#[derive(Debug)]
pub struct CorpoSemRegras<T> {
    /// The body.
    pub valor: T,
}

impl<T: DeserializeOwned> FromRequest for CorpoSemRegras<T> {
    type Error = Recusa;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Recusa>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (req, payload) = (req.clone(), payload.take());
        Box::pin(async move {
            receber(&req, payload)
                .await
                .map(|(valor, _)| Self { valor })
        })
    }
}

/// No body, or `{}`.
#[derive(Debug)]
pub struct SemCorpo {
    /// The fingerprint of nothing: `{}` and no body are the same request.
    pub impressao: [u8; 32],
}

impl FromRequest for SemCorpo {
    type Error = Recusa;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Recusa>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (req, payload) = (req.clone(), payload.take());
        Box::pin(async move {
            let corpo = ler_corpo(&req, payload, LIMITE).await?;
            match corpo.trim_ascii() {
                b"" | b"{}" => Ok(Self {
                    impressao: impressao(b""),
                }),
                _ => Err(Recusa::com_detalhe(
                    Codigo::CampoDesconhecido,
                    "Esta operação não tem corpo. Envie a requisição vazia.",
                )),
            }
        })
    }
}

async fn receber<T: DeserializeOwned>(
    req: &HttpRequest,
    payload: Payload,
) -> Result<(T, [u8; 32]), Recusa> {
    if !matches!(
        tipo_de_midia(req).as_str(),
        "application/json" | "application/merge-patch+json"
    ) {
        return Err(Recusa::com_detalhe(
            Codigo::TipoNaoAceito,
            "Envie o corpo com Content-Type: application/json.",
        ));
    }
    let corpo = ler_corpo(req, payload, LIMITE).await?;
    Ok((ler_json(&corpo)?, impressao(&corpo)))
}

/// SHA-256 of a body.
pub(crate) fn impressao(corpo: &[u8]) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes.copy_from_slice(digest(&SHA256, corpo).as_ref());
    bytes
}

/// Reads a JSON body, telling unknown fields from malformed ones.
pub(crate) fn ler_json<T: DeserializeOwned>(corpo: &[u8]) -> Result<T, Recusa> {
    let valor = serde_json::from_slice(corpo).map_err(|falha| {
        let lugar = json!({"linha": falha.line(), "coluna": falha.column()});
        Recusa::de(Codigo::JsonInvalido).com_erros(vec![ErroDeCampo {
            pointer: String::new(),
            codigo: "json_malformado".to_owned(),
            detail: format!(
                "O JSON para de fazer sentido na linha {}, coluna {}.",
                falha.line(),
                falha.column()
            ),
            meta: Some(lugar),
        }])
    })?;
    leitura::ler(valor, Modo::Tipado).map_err(|falha| recusar(&falha))
}

fn recusar(falha: &FalhaDeLeitura) -> Recusa {
    let (codigo, especie) = match falha.defeito {
        Defeito::CampoDesconhecido { .. } => (Codigo::CampoDesconhecido, "campo_desconhecido"),
        Defeito::CampoAusente => (Codigo::JsonInvalido, "campo_ausente"),
        Defeito::TipoErrado { .. } => (Codigo::JsonInvalido, "tipo_errado"),
        Defeito::ValorDesconhecido { .. } => (Codigo::JsonInvalido, "valor_desconhecido"),
        Defeito::Invalido => (Codigo::JsonInvalido, "valor_invalido"),
    };
    let erro = ErroDeCampo {
        pointer: falha.ponteiro(),
        codigo: especie.to_owned(),
        detail: falha.detalhe(),
        meta: None,
    };
    Recusa::de(codigo).com_erros(vec![erro])
}

#[cfg(test)]
mod tests {
    use contrato::sessao::Entrar;

    use super::*;

    #[test]
    fn campo_desconhecido_tem_codigo_proprio() {
        let recusa = ler_json::<Entrar>(br#"{"usuario":"a","senha":"b","papel":"administrador"}"#)
            .unwrap_err();
        assert_eq!(recusa.codigo(), Codigo::CampoDesconhecido);
        let recusa = ler_json::<Entrar>(br#"{"usuario":"a"}"#).unwrap_err();
        assert_eq!(recusa.codigo(), Codigo::JsonInvalido);
        let recusa = ler_json::<Entrar>(br#"{"usuario":"#).unwrap_err();
        assert_eq!(recusa.codigo(), Codigo::JsonInvalido);
    }
}
