//! The built SPA, served from a folder, precompressed.

mod arquivo;
mod pasta;
mod programas;

use actix_web::http::Method;
use actix_web::http::header::ACCEPT;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use contrato::problema::Codigo;

pub(crate) use self::pasta::PastaDoPortal;
use crate::erro::Recusa;

/// Everything outside the API: a file of the SPA, else the SPA itself for people's browsers, else 404.
pub(crate) async fn servir(
    req: HttpRequest,
    pasta: Data<PastaDoPortal>,
) -> Result<HttpResponse, Recusa> {
    if req.path().starts_with("/api/") || req.path().starts_with("/dev/") {
        return Err(Recusa::de(Codigo::NaoEncontrado));
    }
    pagina_ou_arquivo(req, pasta).await
}

/// `/dev/componentes`: the page of components, which only the demonstration has.
pub(crate) fn registrar_componentes(app: &mut ServiceConfig, demonstracao: bool) {
    if demonstracao {
        app.service(web::resource("/dev/componentes").get(pagina_ou_arquivo));
    }
}

async fn pagina_ou_arquivo(
    req: HttpRequest,
    pasta: Data<PastaDoPortal>,
) -> Result<HttpResponse, Recusa> {
    if !matches!(*req.method(), Method::GET | Method::HEAD) {
        return Err(Recusa::de(Codigo::MetodoNaoPermitido).com_permitidos("GET, HEAD".to_owned()));
    }
    if let Some(nome) = pasta::nome_seguro(req.path())
        && let Some(achado) = pasta.procurar(&nome, req.headers()).await
    {
        return arquivo::responder(&req, &nome, achado);
    }
    if !parece_arquivo(req.path()) && aceita_html(&req) {
        if let Some(pagina) = pasta.pagina_de(req.path()).await
            && let Some(achado) = pasta.procurar(&pagina, req.headers()).await
        {
            return arquivo::responder(&req, &pagina, achado);
        }
        return Ok(sem_portal());
    }
    Err(Recusa::de(Codigo::NaoEncontrado))
}

/// A last segment with an extension names a file: it exists or it is a 404, never the SPA.
fn parece_arquivo(caminho: &str) -> bool {
    caminho
        .rsplit('/')
        .next()
        .is_some_and(|ultimo| ultimo.contains('.'))
}

/// Programs that take anything get the problem document of an unknown address, but the front door is always there.
fn aceita_html(req: &HttpRequest) -> bool {
    let aceitos = || req.headers().get_all(ACCEPT);
    let aceita = |tipo| aceitos().any(|valor| valor.to_str().is_ok_and(|v| v.contains(tipo)));
    let qualquer = || aceitos().next().is_none() || aceita("*/*");
    aceita("text/html") || (req.path() == "/" && qualquer())
}

/// The API works without the SPA; who opens the site learns what is missing.
fn sem_portal() -> HttpResponse {
    HttpResponse::ServiceUnavailable().content_type("text/html; charset=utf-8").body(
        "<!doctype html><html lang=\"pt-BR\"><meta charset=\"utf-8\"><title>APR</title><h1>Portal não instalado</h1>\
         <p>A API responde normalmente. Construa o portal com <code>cargo xtask spa</code> ou indique a pasta em \
         <code>servidor.portal</code>.</p><p><a href=\"/api/docs/\">Documentação da API</a></p></html>",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rota_da_spa_e_arquivo_se_distinguem_pelo_ultimo_segmento() {
        assert!(!parece_arquivo("/pedidos/019ab0c4-7d52"));
        assert!(!parece_arquivo("/"));
        assert!(parece_arquivo("/estilos.abc123.css"));
    }
}
