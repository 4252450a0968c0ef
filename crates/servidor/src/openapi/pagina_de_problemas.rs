//! `/api/docs/problemas`: the table of `docs/problemas.md` as a page; `type` of every problem points into it.

use std::fmt::Write as _;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};

use crate::pagina::{escapar, pagina};

const TABELA: &str = include_str!("../../../../docs/problemas.md");

/// The page.
pub(crate) async fn pagina_de_problemas() -> HttpResponse {
    let mut resposta = HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .body(desenhar());
    resposta
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    resposta
}

fn desenhar() -> String {
    let mut corpo = String::from(
        "<h1>Problemas da API</h1><p>Cada recusa traz um <code>codigo</code> estável. \
         Veja o que cada pessoa faz diante dele. <a href=\"/api/docs/\">Documentação da API</a></p>\
         <table><thead><tr><th scope=\"col\">Código</th><th scope=\"col\">Status</th><th scope=\"col\">Quando</th>\
         <th scope=\"col\">RT ou analista</th><th scope=\"col\">Integrador</th><th scope=\"col\">Operador</th></tr></thead><tbody>",
    );
    for linha in linhas() {
        let codigo = escapar(linha[0]);
        let _ = write!(
            corpo,
            "<tr id=\"{codigo}\"><th scope=\"row\"><code>{codigo}</code></th>"
        );
        for celula in &linha[1..] {
            let _ = write!(corpo, "<td>{}</td>", escapar(&celula.replace('`', "")));
        }
        corpo.push_str("</tr>");
    }
    corpo.push_str("</tbody></table>");
    pagina("Problemas da API", &corpo)
}

/// Rows of the table that begin with a code between back quotes: code, status, when, and one cell per reader.
fn linhas() -> impl Iterator<Item = Vec<&'static str>> {
    TABELA.lines().filter_map(|linha| {
        let celulas: Vec<_> = linha
            .strip_prefix("| `")?
            .trim_end_matches('|')
            .split('|')
            .map(str::trim)
            .collect();
        (celulas.len() == 6).then(|| {
            let codigo = celulas[0].trim_end_matches('`');
            std::iter::once(codigo)
                .chain(celulas[1..].iter().copied())
                .collect()
        })
    })
}

#[cfg(test)]
mod tests {
    use contrato::problema::Codigo;

    use super::*;

    #[test]
    fn todo_codigo_esta_na_tabela_com_o_seu_status_e_nenhum_sobra() {
        let achados: Vec<_> = linhas()
            .map(|linha| (linha[0], linha[1].to_owned()))
            .collect();
        let esperados: Vec<_> = Codigo::TODOS
            .iter()
            .map(|c| (c.codigo(), c.status().to_string()))
            .collect();
        assert_eq!(achados, esperados);
    }
}
