//! `HEAD /uploads/{id}`: where to go on, and what a complete upload became.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::Data;
use actix_web::{HttpResponse, head};
use casos::Plataforma;
use dominio::ids::UploadId;

use super::situar;
use crate::cabecalhos::tus::{UPLOAD_LENGTH, UPLOAD_METADATA, escrever_metadados};
use crate::erro::Recusa;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros, Tus};
use crate::openapi::parametros::{IdDoUpload, ParametroTus};

#[utoipa::path(
    operation_id = "ler_upload",
    tag = "Anexos",
    summary = "Onde o envio parou (tus)",
    description = "`Upload-Offset` diz quantos bytes estão guardados. Igual a `Upload-Length`, o arquivo virou uma versão, \
        e `Location` diz qual. Uma conexão que ainda enviava guarda o que tem e cede a vez.",
    security(("sessao" = [])),
    params(IdDoUpload, ParametroTus),
    responses((status = 200, description = "Veja os cabeçalhos.", headers(
        ("Upload-Offset" = String, description = "Bytes guardados."),
        ("Upload-Length" = String, description = "Bytes do arquivo."),
        ("Upload-Metadata" = String, description = "O que foi dito na criação."),
        ("Upload-Expires" = String, description = "Quando será esquecido."),
        ("Location" = String, description = "A versão, quando completo."),
        ("Versao-Id" = String, description = "Id da versão, quando completo.")))),
    extensions(("x-codigos" = json!(["upload_expirado", "tus_incompativel"]))),
)]
#[head("/uploads/{id}")]
pub(super) async fn ler(
    _: Tus,
    pessoa: Pessoa,
    Identificador(id): Identificador<UploadId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let upload = casos::uploads::ler(&plataforma, &pessoa.0, id).await?;
    let pedido = upload.pedido.to_string();
    let mut metadados = vec![
        ("pedido", pedido.as_str()),
        ("slot", &upload.slot),
        ("filename", &upload.nome),
    ];
    metadados.extend(upload.titulo.as_deref().map(|titulo| ("titulo", titulo)));
    let mut resposta = HttpResponse::Ok();
    situar(
        &mut resposta,
        upload.recebido,
        upload.expira_em,
        upload.versao,
    );
    Ok(resposta
        .insert_header((UPLOAD_LENGTH, upload.tamanho.to_string()))
        .insert_header((UPLOAD_METADATA, escrever_metadados(&metadados)))
        .insert_header((CACHE_CONTROL, "no-store"))
        .finish())
}
