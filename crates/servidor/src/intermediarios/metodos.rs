//! 404 and 405 + `Allow` before anything else, from the paths of the OpenAPI document (2.3).
//!
//! What answers GET answers HEAD too (RFC 9110, 9.1): it runs as a GET whose bytes stay here, unless the path has a HEAD
//! of its own.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::Error;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ResourceDef, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::web::{Bytes, Data};
use contrato::problema::Codigo;
use utoipa::openapi::OpenApi;

use super::recusar;
use crate::erro::Recusa;

/// The paths of the API and their methods, literal segments before parameters.
#[derive(Debug, Clone)]
pub(crate) struct TabelaDeMetodos(Vec<Caminho>);

#[derive(Debug, Clone)]
struct Caminho {
    padrao: ResourceDef,
    metodos: Vec<Method>,
    /// HEAD is done by GET.
    head_pelo_get: bool,
}

impl TabelaDeMetodos {
    /// Reads the table from the document.
    pub(crate) fn de(documento: &OpenApi) -> Self {
        let mut caminhos: Vec<_> = documento.paths.paths.iter().collect();
        caminhos.sort_by_key(|(caminho, _)| caminho.matches('{').count());
        Self(
            caminhos
                .into_iter()
                .map(|(caminho, item)| {
                    let metodos = [
                        (&item.options, Method::OPTIONS),
                        (&item.head, Method::HEAD),
                        (&item.get, Method::GET),
                        (&item.post, Method::POST),
                        (&item.put, Method::PUT),
                        (&item.patch, Method::PATCH),
                        (&item.delete, Method::DELETE),
                    ];
                    let mut metodos: Vec<_> = metodos
                        .into_iter()
                        .filter(|(op, _)| op.is_some())
                        .map(|(_, m)| m)
                        .collect();
                    let head_pelo_get = item.get.is_some() && item.head.is_none();
                    if head_pelo_get {
                        metodos.push(Method::HEAD);
                    }
                    Caminho {
                        padrao: ResourceDef::new(caminho.as_str()),
                        metodos,
                        head_pelo_get,
                    }
                })
                .collect(),
        )
    }

    fn conferir(&self, metodo: &Method, caminho: &str) -> Result<&Caminho, Recusa> {
        let achado = self.0.iter().find(|este| este.padrao.is_match(caminho));
        let achado = achado.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
        if achado.metodos.contains(metodo) {
            return Ok(achado);
        }
        let nomes: Vec<_> = achado.metodos.iter().map(Method::as_str).collect();
        Err(Recusa::de(Codigo::MetodoNaoPermitido).com_permitidos(nomes.join(", ")))
    }
}

pub(crate) async fn conferir(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let veredito = match req.app_data::<Data<TabelaDeMetodos>>() {
        Some(tabela) => tabela
            .conferir(req.method(), req.path())
            .map(|caminho| caminho.head_pelo_get),
        None => Ok(false),
    };
    let head_pelo_get = match veredito {
        Ok(head_pelo_get) => head_pelo_get,
        Err(recusa) => return Ok(recusar(req, recusa)),
    };
    if req.method() != Method::HEAD || !head_pelo_get {
        let resposta = next.call(req).await?;
        return Ok(resposta.map_into_boxed_body());
    }
    req.head_mut().method = Method::GET;
    let resposta = next.call(req).await?;
    Ok(resposta.map_body(|_, corpo| BoxBody::new(SoOTamanho(corpo.size()))))
}

/// The body of an answer to HEAD: it says how long it would be and is never made.
struct SoOTamanho(BodySize);

impl MessageBody for SoOTamanho {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        self.0
    }

    fn poll_next(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        Poll::Ready(None)
    }
}

#[cfg(test)]
mod tests {
    use utoipa::openapi::path::{HttpMethod, Operation, PathItem};
    use utoipa::openapi::{Info, Paths};

    use super::*;

    #[test]
    fn o_caminho_literal_vence_o_parametro() {
        let item = |metodo| PathItem::new(metodo, Operation::new());
        let mut paths = Paths::new();
        paths
            .paths
            .insert("/pedidos/{id}".to_owned(), item(HttpMethod::Patch));
        paths
            .paths
            .insert("/pedidos/contagens".to_owned(), item(HttpMethod::Get));
        let tabela = TabelaDeMetodos::de(&OpenApi::new(Info::new("", ""), paths));
        let codigo = |metodo, caminho| tabela.conferir(&metodo, caminho).err().map(|r| r.codigo());
        assert_eq!(codigo(Method::GET, "/pedidos/contagens"), None);
        assert_eq!(
            codigo(Method::PATCH, "/pedidos/contagens"),
            Some(Codigo::MetodoNaoPermitido)
        );
        assert_eq!(codigo(Method::PATCH, "/pedidos/7"), None);
        assert_eq!(
            codigo(Method::TRACE, "/pedidos/7"),
            Some(Codigo::MetodoNaoPermitido)
        );
        assert_eq!(
            codigo(Method::GET, "/pedidos/7/nada"),
            Some(Codigo::NaoEncontrado)
        );
    }
}
