//! The frame of the few pages the server draws itself (API problems, demo mail); no script, no inline style.

/// Text that is safe inside HTML.
#[must_use]
pub(crate) fn escapar(texto: &str) -> String {
    texto
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// A whole page around `corpo`, which is already HTML; its style comes from [`estilo`].
#[must_use]
pub(crate) fn pagina(titulo: &str, corpo: &str) -> String {
    format!(
        "<!doctype html><html lang=\"pt-BR\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{} – APR</title>\
         <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/api/docs/pagina.css\"></head><body><main>{corpo}</main></body></html>",
        escapar(titulo)
    )
}

/// The style sheet of these pages.
pub(crate) async fn estilo() -> actix_web::HttpResponse {
    actix_web::HttpResponse::Ok()
        .content_type("text/css; charset=utf-8")
        .body(ESTILO)
}

const ESTILO: &str = "\
:root{color-scheme:light dark}\
body{font:16px/1.5 system-ui,sans-serif;margin:0;background:Canvas;color:CanvasText}\
main{max-width:72rem;margin:0 auto;padding:2rem 1rem}\
h1{font-size:1.75rem;line-height:1.25}\
table{border-collapse:collapse;width:100%}\
th,td{border-bottom:1px solid GrayText;padding:.5rem .75rem;text-align:left;vertical-align:top}\
tr:target{outline:3px solid #0b0c0c;background:#ffdd00;color:#0b0c0c}\
code,pre{font-family:ui-monospace,monospace;font-size:.9375rem}\
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid GrayText;padding:1rem}\
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}\
dt{font-weight:600}dd{margin:0}\
a:focus-visible{outline:3px solid #0b0c0c;background:#ffdd00;color:#0b0c0c}\
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nenhum_texto_vira_marcacao() {
        assert_eq!(
            escapar("<a href=\"x\">&'"),
            "&lt;a href=&quot;x&quot;&gt;&amp;&#39;"
        );
    }
}
