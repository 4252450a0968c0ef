//! The two listeners and what they serve.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::web::{self, Data};
use actix_web::{App, HttpServer};
use casos::Plataforma;
use utoipa_actix_web::AppExt as _;
use utoipa_actix_web::scope::scope;

use super::em_execucao::PACIENCIA_AO_PARAR;
use crate::borda::Borda;
use crate::configuracao::Configuracao;
use crate::intermediarios::metodos::TabelaDeMetodos;
use crate::intermediarios::{csrf, limites, metodos, requisicao, sessao, tus};
use crate::openapi::{self, PREFIXO};
use crate::portal::{self, PastaDoPortal};
use crate::prontidao::Prontidao;
use crate::rotas::documentacao::openapi::TextoDoDocumento;
use crate::{dev_correio, pagina, prontidao, rotas};

/// Longest wait for the head of a request (R03).
const PACIENCIA_COM_O_CABECALHO: Duration = Duration::from_secs(10);
/// How long an idle connection is kept; also the longest that it delays a stop.
const CONEXAO_OCIOSA: Duration = Duration::from_secs(5);

/// The public listener: API, documentation, SPA, readiness and, in demo mode on loopback, the mails.
pub(super) fn publico(
    configuracao: &Configuracao,
    plataforma: &Arc<Plataforma>,
    borda: &Data<Borda>,
    demonstracao: bool,
    escuta: TcpListener,
) -> io::Result<Server> {
    let mut documento = openapi::documento();
    openapi::nomear_cookie(&mut documento, borda.nome_do_cookie());
    let tabela = Data::new(TabelaDeMetodos::de(&documento));
    let texto = Data::new(TextoDoDocumento(
        documento.to_json().map_err(io::Error::other)?.into(),
    ));
    let plataforma = Data::from(Arc::clone(plataforma));
    let pasta = Data::new(PastaDoPortal::escolher(
        configuracao.servidor.portal.as_deref(),
    ));
    let prontidao = Data::new(Prontidao::nova());
    let borda = borda.clone();
    let servidor = HttpServer::new(move || {
        let api = scope(PREFIXO).configure(rotas::registrar).map(|api| {
            api.wrap(from_fn(csrf::conferir))
                .wrap(from_fn(limites::contar))
                .wrap(from_fn(sessao::reconhecer))
                .wrap(from_fn(metodos::conferir))
                .wrap(from_fn(tus::falar))
        });
        App::new()
            .app_data(plataforma.clone())
            .app_data(borda.clone())
            .app_data(tabela.clone())
            .app_data(texto.clone())
            .app_data(pasta.clone())
            .app_data(prontidao.clone())
            .wrap(from_fn(requisicao::acompanhar))
            .into_utoipa_app()
            .service(api)
            .into_app()
            .service(web::resource("/api/docs").get(openapi::redirecionar_para_o_swagger))
            .service(web::resource("/api/docs/problemas").get(openapi::pagina_de_problemas))
            .service(web::resource("/api/docs/pagina.css").get(pagina::estilo))
            .service(web::resource("/api/docs/{arquivo:.*}").get(openapi::swagger))
            .service(web::resource("/readyz").get(prontidao::readyz))
            .configure(|app| dev_correio::registrar(app, demonstracao))
            .configure(|app| portal::registrar_componentes(app, demonstracao))
            .default_service(web::to(portal::servir))
    });
    let trabalhadores = configuracao.servidor.trabalhadores;
    let nucleos = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(servidor
        .workers(trabalhadores.unwrap_or(nucleos).max(1))
        .client_request_timeout(PACIENCIA_COM_O_CABECALHO)
        .keep_alive(CONEXAO_OCIOSA)
        .shutdown_timeout(PACIENCIA_AO_PARAR)
        .disable_signals()
        .listen(escuta)?
        .run())
}

/// Health and metrics.
pub(super) fn observacao(borda: &Data<Borda>, escuta: TcpListener) -> io::Result<Server> {
    let borda = borda.clone();
    let prontidao = Data::new(Prontidao::nova());
    let servidor = HttpServer::new(move || {
        App::new()
            .app_data(borda.clone())
            .app_data(prontidao.clone())
            .service(web::resource("/livez").get(prontidao::livez))
            .service(web::resource("/readyz").get(prontidao::readyz))
            .service(web::resource("/metrics").get(prontidao::metrics))
    });
    Ok(servidor
        .workers(1)
        .client_request_timeout(PACIENCIA_COM_O_CABECALHO)
        .keep_alive(CONEXAO_OCIOSA)
        .shutdown_timeout(PACIENCIA_AO_PARAR)
        .disable_signals()
        .listen(escuta)?
        .run())
}
