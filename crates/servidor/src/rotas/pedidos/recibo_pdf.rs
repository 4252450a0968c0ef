//! `GET /pedidos/{id}/recibo.pdf` (R-PED-3, R-DOC-1): the same signed data as the JSON, on paper.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::problema::Codigo;
use dominio::ids::PedidoId;

use crate::borda::Borda;
use crate::erro::Recusa;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::{Binario, IdDoPedido};
use crate::rotas::papel;

#[utoipa::path(
    operation_id = "baixar_recibo",
    tag = "Pedidos",
    summary = "Recibo do último envio em PDF",
    description = "Os mesmos dados assinados do recibo, em PDF/A e PDF/UA, com o código e o endereço que o verificam. \
        Os mesmos dados dão sempre os mesmos bytes. 404 enquanto não houver envio.",
    security(("sessao" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "O PDF.", body = Binario, content_type = "application/pdf",
        headers(("ETag" = String, description = "Muda se o PDF mudar."),
            ("Repr-Digest" = String, description = "SHA-256 do PDF."),
            ("Content-Disposition" = String, description = "Nome do arquivo.")))),
)]
#[get("/pedidos/{id}/recibo.pdf")]
pub(super) async fn recibo_pdf(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
    borda: Data<Borda>,
) -> Result<HttpResponse, Recusa> {
    let achado = casos::pedidos::recibo(&plataforma, &pessoa.0, id).await?;
    let recibo = achado.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    let nome = format!(
        "recibo-NS-{}-{}.pdf",
        recibo.dados.numero_ns, recibo.dados.codigo
    );
    let pagina = format!("{}/verificar", plataforma.ajustes.origem_publica);
    let pdf = borda
        .impressora
        .compor(pessoa.0.id(), move || {
            documentos::recibo::pdf(&recibo, &pagina)
        })
        .await?;
    Ok(papel::entregar(&req, &nome, pdf))
}
