//! `Link: rel="next"` (RFC 8288).

use actix_web::http::Uri;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The same address with another cursor.
#[must_use]
pub fn proxima(uri: &Uri, cursor: &str) -> Option<String> {
    let outros = uri.query().unwrap_or_default().split('&');
    let outros = outros.filter(|par| !par.is_empty() && !par.starts_with("cursor="));
    let cursor = format!("cursor={}", utf8_percent_encode(cursor, NON_ALPHANUMERIC));
    let consulta: Vec<_> = outros.map(str::to_owned).chain([cursor]).collect();
    let alvo = format!("{}?{}", uri.path(), consulta.join("&"));
    // A query is printable ASCII already; `<` and `>` would end the target.
    (!alvo.contains(['<', '>'])).then(|| format!("<{alvo}>; rel=\"next\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn troca_o_cursor_e_guarda_os_filtros() {
        let uri: Uri = "/api/v1/pedidos?ns=1&cursor=velho&limite=2"
            .parse()
            .unwrap();
        assert_eq!(
            proxima(&uri, "no-vo").unwrap(),
            "</api/v1/pedidos?ns=1&limite=2&cursor=no%2Dvo>; rel=\"next\""
        );
    }
}
