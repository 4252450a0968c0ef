//! `GET /motivos` (4.3).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::Pagina;
use contrato::motivo::Motivo;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Equipe, SemParametros};

#[utoipa::path(
    operation_id = "listar_motivos",
    tag = "Análise",
    summary = "Biblioteca de motivos",
    description = "Todos, por tipo e título, também os desligados. Vem em uma página só.",
    security(("sessao" = [])),
    responses((status = 200, description = "Os motivos.", body = Pagina<Motivo>, example = exemplos::motivos::lista)),
    extensions(("x-codigos" = json!(["sem_permissao"]))),
)]
#[get("/motivos")]
pub(super) async fn listar(
    req: HttpRequest,
    _: Equipe,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let pagina = Pagina {
        itens: casos::motivos::todos(&plataforma).await?,
        proximo_cursor: None,
    };
    etiqueta::responder(&req, &pagina, None)
}
