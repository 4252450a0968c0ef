//! The OpenAPI 3.1 document, collected from the routes; it needs no database.

mod base;
mod codigos;
mod listas;
mod nulos;
mod pagina_de_problemas;
pub(crate) mod parametros;
mod problemas;
mod swagger;

use actix_web::App;
use utoipa::openapi::OpenApi;
use utoipa_actix_web::AppExt as _;
use utoipa_actix_web::scope::scope;

pub(crate) use self::base::nomear_cookie;
pub(crate) use self::pagina_de_problemas::pagina_de_problemas;
pub(crate) use self::swagger::{redirecionar_para_o_swagger, swagger};
use crate::rotas;

/// Prefix of every path of the API.
pub(crate) const PREFIXO: &str = "/api/v1";

/// The whole document, with the refusals of every operation.
#[must_use]
pub fn documento() -> OpenApi {
    let (_, mut documento) = App::new()
        .into_utoipa_app()
        .openapi(base::documento())
        .service(scope(PREFIXO).configure(rotas::registrar))
        .split_for_parts();
    listas::nomear_itens(&mut documento);
    problemas::completar(&mut documento);
    documento
}

/// The document as the file of the repository holds it.
///
/// # Errors
/// Only when it does not serialise.
pub fn texto() -> Result<String, serde_json::Error> {
    documento().to_pretty_json().map(|texto| texto + "\n")
}

#[cfg(test)]
mod tests;
