//! `GET /decisoes/{id}/carta.pdf` (R-SIT-2, R-REC-1): the decision as it was signed, on paper.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::problema::Codigo;
use dominio::ids::DecisaoId;

use crate::borda::Borda;
use crate::erro::Recusa;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::{Binario, IdDaDecisao};
use crate::rotas::papel;

#[utoipa::path(
    operation_id = "baixar_carta_da_decisao",
    tag = "Análise",
    summary = "Carta da decisão em PDF",
    description = "A decisão como foi assinada, com cada pendência e o próximo passo, em PDF/A e PDF/UA, com o código e o \
        endereço que a verificam. Não traz o nome do analista. Os mesmos dados dão sempre os mesmos bytes.",
    security(("sessao" = [])),
    params(IdDaDecisao),
    responses((status = 200, description = "O PDF.", body = Binario, content_type = "application/pdf",
        headers(("ETag" = String, description = "Muda se o PDF mudar."),
            ("Repr-Digest" = String, description = "SHA-256 do PDF."),
            ("Content-Disposition" = String, description = "Nome do arquivo.")))),
)]
#[get("/decisoes/{id}/carta.pdf")]
pub(super) async fn carta(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<DecisaoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
    borda: Data<Borda>,
) -> Result<HttpResponse, Recusa> {
    let achada = casos::analise::carta(&plataforma, &pessoa.0, id).await?;
    let decisao = achada.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    let nome = format!(
        "decisao-NS-{}-{}.pdf",
        decisao.dados.numero_ns, decisao.dados.decisao.codigo
    );
    let pagina = format!("{}/verificar", plataforma.ajustes.origem_publica);
    let pdf = borda
        .impressora
        .compor(pessoa.0.id(), move || {
            documentos::decisao::pdf(&decisao, &pagina)
        })
        .await?;
    Ok(papel::entregar(&req, &nome, pdf))
}
