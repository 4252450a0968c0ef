//! What the document says apart from its operations.

use contrato::analise::QuaisFila;
use contrato::pedido::Aba;
use contrato::problema::Problema;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{Components, License, OpenApi, RefOr};
use utoipa::{Modify, OpenApi as _};

/// Introduction read by integrators.
const DESCRICAO: &str = "Pedidos de análise de projeto elétrico, carga e geração distribuída.\n\n\
    **Erros** seguem a RFC 9457 (`application/problem+json`); o campo `codigo` é o contrato e está em \
    [problemas](/api/docs/problemas).\n\n\
    **Sessão**: `POST /sessao` devolve um cookie e o valor `csrf`. Em POST, PUT, PATCH e DELETE envie o cookie, \
    `X-CSRF-Token` com esse valor e `Origin` com a origem do site (navegadores enviam sozinhos).\n\n\
    **Repetição segura**: onde houver `Idempotency-Key`, a mesma chave com o mesmo corpo devolve a mesma resposta, \
    com `Idempotent-Replayed: true`, por 7 dias.\n\n\
    **Concorrência**: leia o `ETag` do pedido e devolva-o em `If-Match`.\n\n\
    **Listas**: `limite` de 1 a 200 e `cursor`, que vale só para os mesmos filtros; o cabeçalho `Link` traz a \
    próxima página.\n\n\
    **Limites**: `RateLimit-Policy` e `RateLimit` dizem quanto resta; em 429 e 503 espere `Retry-After` segundos.";

#[derive(utoipa::OpenApi)]
#[openapi(
    components(schemas(Problema, Aba, QuaisFila)),
    modifiers(&Seguranca),
    servers((url = "/", description = "Este servidor")),
    tags(
        (name = "Sessão", description = "Entrar e sair."),
        (name = "Notas de serviço", description = "Localizar a NS que autoriza um pedido."),
        (name = "Pedidos", description = "Preencher, enviar e acompanhar."),
        (name = "Anexos", description = "Arquivos de um pedido e suas versões, que nunca são apagadas."),
        (name = "Análise", description = "Fila, posse e decisão, para analistas."),
        (name = "Conta", description = "O que é de quem pede."),
        (name = "Verificação", description = "Conferir um recibo ou uma decisão pelo código, sem sessão."),
        (name = "Cemig Atende", description = "Webhooks assinados que trazem notas de serviço e reanálises."),
        (name = "Documentação", description = "Este documento."),
    )
)]
struct Base;

pub(super) fn documento() -> OpenApi {
    let mut documento = Base::openapi();
    "APR".clone_into(&mut documento.info.title);
    "1.0.0".clone_into(&mut documento.info.version);
    documento.info.description = Some(DESCRICAO.to_owned());
    let mut licenca = License::new("Apache-2.0");
    licenca.identifier = Some("Apache-2.0".to_owned());
    documento.info.license = Some(licenca);
    documento.info.contact = None;
    documento
}

/// Names the session cookie as this server sets it: without TLS there is no `__Host-` (3.2).
pub(crate) fn nomear_cookie(documento: &mut OpenApi, nome: &str) {
    let esquemas = documento
        .components
        .iter_mut()
        .flat_map(|c| c.security_schemes.values_mut());
    for esquema in esquemas {
        if let RefOr::T(SecurityScheme::ApiKey(ApiKey::Cookie(cookie))) = esquema {
            nome.clone_into(&mut cookie.name);
        }
    }
}

struct Seguranca;

impl Modify for Seguranca {
    fn modify(&self, documento: &mut OpenApi) {
        let esquemas = &mut documento
            .components
            .get_or_insert_with(Components::new)
            .security_schemes;
        let cookie = ApiKeyValue::with_description(
            "__Host-sid",
            "Cookie de sessão, entregue por POST /sessao. Em http puro, na mesma máquina, chama-se sid.",
        );
        esquemas.insert(
            "sessao".to_owned(),
            RefOr::T(SecurityScheme::ApiKey(ApiKey::Cookie(cookie))),
        );
        let csrf = ApiKeyValue::with_description(
            "X-CSRF-Token",
            "Valor `csrf` da sessão; só em POST, PUT, PATCH e DELETE.",
        );
        esquemas.insert(
            "csrf".to_owned(),
            RefOr::T(SecurityScheme::ApiKey(ApiKey::Header(csrf))),
        );
        let webhook = ApiKeyValue::with_description(
            "webhook-signature",
            "Standard Webhooks: `v1,` e o HMAC-SHA256 em base64 de `id.timestamp.corpo`.",
        );
        esquemas.insert(
            "webhook".to_owned(),
            RefOr::T(SecurityScheme::ApiKey(ApiKey::Header(webhook))),
        );
    }
}
