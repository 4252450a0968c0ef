//! `GET /versoes/{id}/conteudo`: the bytes, hash checked before the first one leaves (5.1, F10).

use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, IF_RANGE, RANGE,
};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use casos::anexos::Conteudo;
use contrato::problema::Codigo;
use dominio::ids::VersaoId;

use crate::borda::Borda;
use crate::cabecalhos::{digest, disposicao, etiqueta, intervalo};
use crate::descargas::{Descarga, Vaga};
use crate::erro::Recusa;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::intermediarios::protecao::CSP_CONTEUDO;
use crate::openapi::parametros::{Binario, IdDaVersao, Intervalo};

#[utoipa::path(
    operation_id = "baixar_versao",
    tag = "Anexos",
    summary = "Os bytes de uma versão",
    description = "Sempre como anexo. O SHA-256 é conferido antes do primeiro byte; a leitura fica registrada. \
        Aceita `Range` de um intervalo, também com `If-Range`; vários intervalos devolvem o arquivo inteiro.",
    security(("sessao" = [])),
    params(IdDaVersao, Intervalo),
    responses(
        (status = 200, description = "O arquivo inteiro.", body = Binario, content_type = "application/octet-stream",
            headers(("Repr-Digest" = String, description = "SHA-256 do arquivo inteiro."),
                ("Content-Disposition" = String, description = "Nome do arquivo."))),
        (status = 206, description = "O intervalo pedido.", body = Binario, content_type = "application/octet-stream"),
    ),
    extensions(("x-codigos" = json!(["sem_espaco", "intervalo_invalido", "arquivo_em_conferencia", "arquivo_bloqueado"]))),
)]
#[get("/versoes/{id}/conteudo")]
pub(super) async fn conteudo(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<VersaoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
    borda: Data<Borda>,
) -> Result<HttpResponse, Recusa> {
    let vaga = borda.descargas.exigir(pessoa.0.id())?;
    let aberto = casos::anexos::abrir(&plataforma, &pessoa.0, id).await?;
    responder(&req, aberto, vaga)
}

fn responder(req: &HttpRequest, arquivo: Conteudo, vaga: Vaga) -> Result<HttpResponse, Recusa> {
    let etag = format!("\"{}\"", arquivo.versao.sha256);
    if etiqueta::ja_tem(req, &etag) {
        return Ok(HttpResponse::NotModified()
            .insert_header((ETAG, etag))
            .insert_header((CACHE_CONTROL, "private, no-store"))
            .finish());
    }
    let tamanho = arquivo.bytes.len();
    let (status, faixa, corpo) = match intervalo::ler(campo_do_intervalo(req, &etag), tamanho) {
        intervalo::Pedido::Tudo => (StatusCode::OK, None, arquivo.bytes),
        intervalo::Pedido::Parte(parte) => {
            let faixa = format!("bytes {}-{}/{tamanho}", parte.start, parte.end - 1);
            (
                StatusCode::PARTIAL_CONTENT,
                Some(faixa),
                arquivo.bytes.slice(parte),
            )
        }
        intervalo::Pedido::Fora => {
            return Err(Recusa::de(Codigo::IntervaloInvalido).com_tamanho_total(tamanho));
        }
    };
    let mut resposta = HttpResponse::build(status);
    if let Some(faixa) = faixa {
        resposta.insert_header((CONTENT_RANGE, faixa));
    }
    Ok(resposta
        .insert_header((CONTENT_TYPE, arquivo.versao.tipo_midia))
        .insert_header((CONTENT_DISPOSITION, disposicao::anexo(&arquivo.versao.nome)))
        .insert_header((CONTENT_SECURITY_POLICY, CSP_CONTEUDO))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((ACCEPT_RANGES, "bytes"))
        .insert_header((ETAG, etag))
        .insert_header(("repr-digest", digest::escrever(&arquivo.sha256)))
        .body(Descarga::nova(corpo, vaga)))
}

/// `Range`, unless `If-Range` names another content (RFC 9110, 13.1.5). A date never matches: there is no
/// `Last-Modified` here.
fn campo_do_intervalo<'a>(req: &'a HttpRequest, etag: &str) -> Option<&'a str> {
    let campo = |nome| {
        req.headers()
            .get(nome)
            .and_then(|valor| valor.to_str().ok())
    };
    match campo(IF_RANGE) {
        Some(condicao) if condicao.trim() != etag => None,
        _ => campo(RANGE),
    }
}
