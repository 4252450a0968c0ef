//! `POST /webhooks/atende` (3.4).

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse, post};
use casos::Plataforma;
use casos::webhooks::{Cabecalhos, receber};
use contrato::webhook::{Envelope, Recebido};

use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, SemParametros, ler_corpo};
use crate::openapi::parametros::CabecalhosDoWebhook;

/// Largest event, in bytes.
const LIMITE: usize = 256 * 1024;

#[utoipa::path(
    operation_id = "receber_webhook_atende",
    tag = "Cemig Atende",
    summary = "Receber um evento do Cemig Atende",
    description = "Standard Webhooks: a assinatura vale sobre os bytes exatos. O evento é guardado antes do efeito, uma vez só por \
        `webhook-id`. Tipo desconhecido é guardado e aceito. Limite de 256 KiB e de 300 s entre os relógios.",
    security(("webhook" = [])),
    params(CabecalhosDoWebhook),
    request_body(content = Envelope, examples(
        ("1_ns_emitida" = (summary = "NS de análise de carga", value = json!(exemplos::webhooks::ns_emitida()))),
        ("2_ns_cancelada" = (summary = "NS cancelada", value = json!(exemplos::webhooks::ns_cancelada()))),
        ("3_reanalise_confirmada" = (summary = "Reanálise confirmada", value = json!(exemplos::webhooks::reanalise_confirmada()))),
    )),
    responses((status = 202, description = "Guardado.", body = Recebido, example = exemplos::webhooks::recebido)),
    extensions(("x-codigos" = json!(["assinatura_invalida", "carimbo_vencido", "corpo_grande_demais", "envio_interrompido", "tipo_nao_aceito"]))),
)]
#[post("/webhooks/atende")]
pub(super) async fn atende(
    req: HttpRequest,
    _: Consulta<SemParametros>,
    payload: Payload,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let corpo = ler_corpo(&req, payload.into_inner(), LIMITE).await?;
    let campo = |nome: &str| {
        req.headers()
            .get(nome)
            .and_then(|valor| valor.to_str().ok())
            .unwrap_or_default()
    };
    let cabecalhos = Cabecalhos {
        id: campo("webhook-id"),
        carimbo: campo("webhook-timestamp"),
        assinatura: campo("webhook-signature"),
    };
    let recebido = receber(&plataforma, cabecalhos, &corpo).await?;
    Ok(HttpResponse::Accepted().json(recebido))
}
