//! `POST /pedidos/{id}/anexos/{slot}/versoes` (R-ANX-1..3): the raw body is the file.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse, post};
use banco::idempotencia::Resposta;
use casos::anexos::Remessa;
use casos::{Falha, Plataforma};
use contrato::anexo::Versao;
use dominio::ids::PedidoId;
use dominio::slot::LIMITE_DO_TITULO;
use ring::digest::{Context, SHA256};
use serde::Deserialize;
use utoipa::IntoParams;
use validator::Validate;

use super::remessa;
use crate::cabecalhos::digest;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{ChaveDeIdempotencia, Consulta, DoSlot, Identificador, Pessoa};
use crate::openapi::PREFIXO;
use crate::openapi::parametros::{
    Binario, CabecalhosDoArquivo, IdDoPedido, Idempotente, SlotDoAnexo,
};
use crate::ritmo::Ritmo;
use crate::rotas::resposta::{idempotencia, json, responder};

/// [`LIMITE_DO_TITULO`] as the validator takes it.
const TITULO: u64 = LIMITE_DO_TITULO as u64;

/// Query of the upload.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct Parametros {
    /// Título do anexo livre; obrigatório em `livre_1` a `livre_20`, ignorado nos demais.
    #[validate(length(max = TITULO))]
    #[param(example = "Carta de anuência")]
    titulo: Option<String>,
}

#[utoipa::path(
    operation_id = "enviar_versao",
    tag = "Anexos",
    summary = "Enviar um arquivo",
    description = "O corpo são os bytes do arquivo, até 20 MiB. Vira uma nova versão do anexo; nada é substituído. \
        O 201 só sai com o arquivo em disco. O documento da decisão é do analista que assumiu.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoPedido, SlotDoAnexo, Parametros, Idempotente, CabecalhosDoArquivo),
    request_body(description = "Os bytes do arquivo.", content(
        (Binario = "application/pdf"),
        (Binario = "application/zip"),
        (Binario = "application/vnd.ms-excel"),
        (Binario = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (Binario = "application/octet-stream"),
    )),
    responses((status = 201, description = "Versão guardada.", body = Versao, headers(("Location" = String, description = "Endereço da versão."),
            ("Repr-Digest" = String, description = "SHA-256 do que foi guardado.")), example = exemplos::anexos::versao)),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite", "digest_divergente", "envio_interrompido",
        "arquivo_grande_demais", "tipo_nao_aceito", "arquivo_recusado", "validacao", "sem_espaco"]))),
)]
#[post("/pedidos/{id}/anexos/{slot}/versoes")]
#[expect(
    clippy::too_many_arguments,
    reason = "each argument is an extractor; their order is the order of the refusals"
)]
pub(super) async fn enviar_versao(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(pedido): Identificador<PedidoId>,
    DoSlot(slot): DoSlot,
    Consulta(parametros): Consulta<Parametros>,
    chave: ChaveDeIdempotencia,
    corpo: Payload,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let anunciado = remessa::ler(req.headers(), plataforma.ajustes.limite_arquivo)?;
    let nome = anunciado.nome.texto().to_owned();
    let titulo = parametros.titulo;
    let impressao = |conteudo: &[u8; 32]| impressao_da_remessa(&nome, titulo.as_deref(), conteudo);
    let chegada = |conteudo: &[u8; 32]| {
        idempotencia(
            &req,
            &pessoa.0,
            chave.0.clone(),
            impressao(conteudo),
            serializar,
        )
    };
    let remessa = Remessa {
        pedido,
        slot,
        titulo: titulo.clone(),
        nome: anunciado.nome,
        formato: anunciado.formato,
        exigido: anunciado.digest,
    };
    let feito = casos::anexos::receber(
        &plataforma,
        &pessoa.0,
        remessa,
        Ritmo::novo(corpo),
        &chegada,
    )
    .await?;
    responder(feito, serializar)
}

/// The same request is the same name, title and content.
fn impressao_da_remessa(nome: &str, titulo: Option<&str>, conteudo: &[u8; 32]) -> [u8; 32] {
    let mut contexto = Context::new(&SHA256);
    contexto.update(conteudo);
    contexto.update(nome.as_bytes());
    contexto.update(&[0]);
    contexto.update(titulo.unwrap_or_default().as_bytes());
    let mut impressao = [0; 32];
    impressao.copy_from_slice(contexto.finish().as_ref());
    impressao
}

fn serializar(versao: &Versao) -> Result<Resposta, Falha> {
    let mut sha256 = [0; 32];
    hex::decode_to_slice(&versao.sha256, &mut sha256)
        .map_err(|falha| Falha::Interna(falha.to_string()))?;
    let cabecalhos = [
        ("location", format!("{PREFIXO}/versoes/{}", versao.id)),
        ("repr-digest", digest::escrever(&sha256)),
    ];
    json(StatusCode::CREATED, versao, &cabecalhos)
}
