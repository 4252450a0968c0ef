//! `POST /verificacoes` (R-REC-1).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use casos::Plataforma;
use contrato::verificacao::{Verificacao, Verificar};

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, CorpoJson, SemParametros};

#[utoipa::path(
    operation_id = "verificar",
    tag = "Verificação",
    summary = "Verificar recibo ou decisão",
    description = "O que um código prova, com a assinatura (Ed25519) conferida na hora. Não pede sessão. O código vale \
        como foi copiado: maiúsculas ou minúsculas, com ou sem hífens e espaços. Números vão mascarados, sem nomes de \
        pessoas nem de arquivos. Com `sha256`, diz se um arquivo é do documento. Se a assinatura não confere, nada é mostrado.",
    request_body(content = Verificar, example = exemplos::verificacoes::verificar),
    responses((status = 200, description = "O que o código prova.", body = Verificacao, example = exemplos::verificacoes::verificacao)),
    extensions(("x-codigos" = json!(["nao_encontrado", "csrf_recusado", "cabecalho_invalido"]))),
)]
#[post("/verificacoes")]
pub(super) async fn verificar(
    req: HttpRequest,
    _: Consulta<SemParametros>,
    corpo: CorpoJson<Verificar>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let Verificar { codigo, sha256 } = corpo.valor;
    let achado = casos::verificacoes::verificar(&plataforma, &codigo, sha256.as_deref()).await?;
    etiqueta::responder(&req, &achado, None)
}
