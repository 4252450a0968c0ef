//! `GET /versoes/{id}`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::anexo::Versao;
use contrato::problema::Codigo;
use dominio::ids::VersaoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::IdDaVersao;

#[utoipa::path(
    operation_id = "ler_versao",
    tag = "Anexos",
    summary = "Uma versão",
    description = "Nome, tamanho, SHA-256, autor e instante. Os bytes estão em `/versoes/{id}/conteudo`.",
    security(("sessao" = [])),
    params(IdDaVersao),
    responses((status = 200, description = "A versão.", body = Versao, example = exemplos::anexos::versao)),
)]
#[get("/versoes/{id}")]
pub(super) async fn ler(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<VersaoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let versao = casos::anexos::ler(&plataforma, &pessoa.0, id).await?;
    let versao = versao.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    etiqueta::responder(&req, &versao, None)
}
