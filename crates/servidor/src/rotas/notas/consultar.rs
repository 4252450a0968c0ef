//! `POST /notas-de-servico/consultas` (R-NS-4).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use casos::Plataforma;
use contrato::nota::{Buscar, Nota};

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, CorpoJson, Rt, SemParametros};

#[utoipa::path(
    operation_id = "buscar_nota",
    tag = "Notas de serviço",
    summary = "Buscar a NS",
    description = "Localiza a NS por protocolo e CPF/CNPJ do cliente. O protocolo vem no e-mail da NS; \
        o número do atendimento não serve. Protocolo errado, documento errado e NS desconhecida respondem igual.",
    security(("sessao" = [], "csrf" = [])),
    request_body(content = Buscar, example = exemplos::notas::buscar),
    responses((status = 200, description = "A NS.", body = Nota, example = exemplos::notas::nota)),
    extensions(("x-codigos" = json!(["sem_permissao", "nao_encontrado", "responsavel_divergente"]))),
)]
#[post("/notas-de-servico/consultas")]
pub(super) async fn consultar(
    req: HttpRequest,
    rt: Rt,
    _: Consulta<SemParametros>,
    corpo: CorpoJson<Buscar>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let Buscar {
        protocolo,
        pessoa,
        cpf_cnpj,
    } = corpo.valor;
    let nota = casos::notas::buscar(&plataforma, &rt.0, &protocolo, pessoa, &cpf_cnpj).await?;
    etiqueta::responder(&req, &nota, None)
}
