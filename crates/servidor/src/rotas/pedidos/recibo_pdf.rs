//! `GET /pedidos/{id}/recibo.pdf` (R-PED-3, R-DOC-1): the same signed data as the JSON, on paper.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::problema::Codigo;
use contrato::recibo::Recibo;
use documentos::FalhaPdf;
use documentos::recibo::{ArquivoDoRecibo, DadosDoRecibo};
use dominio::ids::PedidoId;

use crate::borda::Borda;
use crate::cabecalhos::{digest, disposicao, etiqueta};
use crate::erro::Recusa;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros, impressao};
use crate::intermediarios::protecao::CSP_CONTEUDO;
use crate::openapi::parametros::{Binario, IdDoPedido};

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
        .compor(move || compor(&recibo, &pagina))
        .await?;
    Ok(responder(&req, &nome, pdf))
}

fn compor(recibo: &Recibo, pagina: &str) -> Result<Vec<u8>, FalhaPdf> {
    let dados = &recibo.dados;
    let arquivos = dados.arquivos.iter().map(|a| ArquivoDoRecibo {
        anexo: &a.anexo,
        numero: a.numero,
        nome: &a.nome,
        tamanho: a.tamanho,
        sha256: &a.sha256,
        recebida_em: a.recebida_em,
    });
    documentos::recibo::pdf(&DadosDoRecibo {
        codigo: &dados.codigo,
        numero_ns: &dados.numero_ns,
        protocolo: &dados.protocolo,
        tipo: dados.tipo,
        cliente: &dados.cliente_nome,
        responsavel: &dados.responsavel,
        ciclo: dados.ciclo,
        enviado_em: dados.enviado_em,
        arquivos: &arquivos.collect::<Vec<_>>(),
        assinatura: &recibo.assinatura,
        chave: &recibo.chave,
        pagina,
    })
}

fn responder(req: &HttpRequest, nome: &str, pdf: Vec<u8>) -> HttpResponse {
    let etag = etiqueta::do_conteudo(&pdf);
    if etiqueta::ja_tem(req, &etag) {
        return HttpResponse::NotModified()
            .insert_header((ETAG, etag))
            .insert_header((CACHE_CONTROL, "private, no-store"))
            .finish();
    }
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((CONTENT_DISPOSITION, disposicao::anexo(nome)))
        .insert_header((CONTENT_SECURITY_POLICY, CSP_CONTEUDO))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((ETAG, etag))
        .insert_header(("repr-digest", digest::escrever(&impressao(&pdf))))
        .body(pdf)
}
