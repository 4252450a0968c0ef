//! `PATCH /uploads/{id}`: the next bytes; the last ones make the versão.

use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap};
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse, patch, rt};
use casos::Plataforma;
use casos::uploads::Trecho;
use contrato::problema::Codigo;
use dominio::ids::UploadId;
use tracing::Instrument as _;

use super::anunciado::numero;
use super::situar;
use crate::cabecalhos::tus::{TIPO, UPLOAD_CHECKSUM, UPLOAD_OFFSET, ler_soma};
use crate::erro::Recusa;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros, Tus};
use crate::openapi::parametros::{Binario, CabecalhosDoTrecho, IdDoUpload, ParametroTus};
use crate::ritmo::Ritmo;

#[utoipa::path(
    operation_id = "continuar_upload",
    tag = "Anexos",
    summary = "Enviar o próximo trecho (tus)",
    description = "Os bytes a partir de `Upload-Offset`, quantos couberem: 1 MiB por vez serve bem. O que chega fica \
        guardado mesmo que a conexão caia. O último trecho confere o arquivo e cria a versão; a resposta a traz em \
        `Location`. Conteúdo recusado encerra o envio.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoUpload, ParametroTus, CabecalhosDoTrecho),
    request_body(description = "Os bytes.", content((Binario = "application/offset+octet-stream"))),
    responses((status = 204, description = "O trecho está guardado.", headers(
        ("Upload-Offset" = String, description = "Bytes guardados."),
        ("Upload-Expires" = String, description = "Quando será esquecido."),
        ("Location" = String, description = "A versão, no último trecho."),
        ("Versao-Id" = String, description = "Id da versão, no último trecho.")))),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite", "deslocamento_divergente", "em_processamento",
        "upload_expirado", "tus_incompativel", "envio_interrompido", "arquivo_grande_demais", "tipo_nao_aceito",
        "arquivo_recusado", "soma_divergente", "sem_espaco"]))),
)]
#[patch("/uploads/{id}")]
pub(super) async fn continuar(
    req: HttpRequest,
    _: Tus,
    pessoa: Pessoa,
    Identificador(id): Identificador<UploadId>,
    _: Consulta<SemParametros>,
    corpo: Payload,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let trecho = ler_trecho(req.headers())?;
    // A task of its own: when the link falls this handler is dropped, and what has arrived must be kept all the same.
    let obra = async move {
        let corpo = Ritmo::novo(corpo);
        casos::uploads::continuar(&plataforma, &pessoa.0, id, trecho, corpo).await
    };
    let feito = rt::spawn(obra.in_current_span()).await;
    let andamento = feito.map_err(Recusa::interna)??;
    let mut resposta = HttpResponse::NoContent();
    situar(
        &mut resposta,
        andamento.recebido,
        andamento.expira_em,
        andamento.versao,
    );
    Ok(resposta.finish())
}

fn ler_trecho(cabecalhos: &HeaderMap) -> Result<Trecho, Recusa> {
    let tipo = cabecalhos
        .get(CONTENT_TYPE)
        .and_then(|tipo| tipo.to_str().ok());
    if !tipo.is_some_and(|tipo| tipo.eq_ignore_ascii_case(TIPO)) {
        let detalhe = "Envie os bytes com Content-Type: application/offset+octet-stream.";
        return Err(Recusa::com_detalhe(Codigo::TipoNaoAceito, detalhe));
    }
    if cabecalhos.contains_key("content-encoding") {
        let detalhe = "Envie os bytes do arquivo como são, sem Content-Encoding.";
        return Err(Recusa::com_detalhe(Codigo::TipoNaoAceito, detalhe));
    }
    let de = numero(cabecalhos, &UPLOAD_OFFSET).ok_or_else(|| {
        let detalhe = "Informe em Upload-Offset onde o trecho começa, como o HEAD respondeu.";
        Recusa::com_detalhe(Codigo::CabecalhoInvalido, detalhe)
    })?;
    let soma = match cabecalhos.get(UPLOAD_CHECKSUM) {
        None => None,
        Some(valor) => {
            let lida = valor.to_str().ok().and_then(ler_soma);
            Some(lida.ok_or_else(|| {
                let detalhe = "Upload-Checksum deve trazer sha256 ou sha1 e a soma em base64.";
                Recusa::com_detalhe(Codigo::CabecalhoInvalido, detalhe)
            })?)
        }
    };
    Ok(Trecho {
        de,
        tamanho: numero(cabecalhos, &CONTENT_LENGTH),
        soma,
    })
}
