//! `POST /uploads` (tus creation): every refusal that can come before the bytes comes here.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use casos::Plataforma;
use contrato::upload::Upload;

use super::{anunciado, situar};
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Pessoa, SemParametros, Tus};
use crate::openapi::PREFIXO;
use crate::openapi::parametros::{CabecalhosDoUpload, ParametroTus};

#[utoipa::path(
    operation_id = "criar_upload",
    tag = "Anexos",
    summary = "Começar um envio por partes (tus)",
    description = "Extensão *creation* do tus 1.0.0. Diz o arquivo e o lugar dele; nome, tipo, tamanho, lugar e prazo \
        são julgados aqui, antes dos bytes. Não leva `Idempotency-Key`: um envio que não continua é esquecido em 24 horas. \
        Até 50 envios por terminar em um pedido e 100 por conta.",
    security(("sessao" = [], "csrf" = [])),
    params(ParametroTus, CabecalhosDoUpload),
    responses((status = 201, description = "Envie os bytes com PATCH ao endereço de `Location`.", body = Upload, headers(
            ("Location" = String, description = "Endereço do upload."),
            ("Upload-Offset" = String, description = "Sempre 0."),
            ("Upload-Expires" = String, description = "Quando será esquecido.")), example = exemplos::uploads::novo)),
    extensions(("x-codigos" = json!(["nao_encontrado", "sem_permissao", "situacao_nao_permite", "tus_incompativel",
        "arquivo_grande_demais", "tipo_nao_aceito", "arquivo_recusado", "validacao", "sem_espaco"]))),
)]
#[post("/uploads")]
pub(super) async fn criar(
    req: HttpRequest,
    _: Tus,
    pessoa: Pessoa,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let novo = anunciado::ler(req.headers(), plataforma.ajustes.limite_arquivo)?;
    let upload = casos::uploads::criar(&plataforma, &pessoa.0, novo).await?;
    let mut resposta = HttpResponse::build(StatusCode::CREATED);
    situar(&mut resposta, upload.recebido, upload.expira_em, None);
    Ok(resposta
        .insert_header((LOCATION, format!("{PREFIXO}/uploads/{}", upload.id)))
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(upload))
}
