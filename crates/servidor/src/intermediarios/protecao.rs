//! Security headers of every answer (5.1); a route that needs others writes its own and keeps them.

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};

/// Content policy of the SPA and of every answer without one of its own.
pub(crate) const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self'; form-action 'self'; \
    base-uri 'none'; object-src 'none'; frame-ancestors 'none'; frame-src 'self' blob:";

/// Content policy of downloads: nothing runs, whatever the browser makes of the bytes.
pub(crate) const CSP_CONTEUDO: &str = "default-src 'none'; sandbox";

const FIXOS: [(&str, &str); 7] = [
    ("content-security-policy", CSP),
    (
        "strict-transport-security",
        "max-age=31536000; includeSubDomains",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=()",
    ),
];

/// Adds what is missing.
pub(crate) fn proteger(cabecalhos: &mut HeaderMap) {
    for (nome, valor) in FIXOS {
        let nome = HeaderName::from_static(nome);
        if !cabecalhos.contains_key(&nome) {
            cabecalhos.insert(nome, HeaderValue::from_static(valor));
        }
    }
}
