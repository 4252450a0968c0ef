//! The letter as HTML: headings, lists and tables that read well even without any style.

use super::{Carta, Item, Parte, RODAPE};

pub(super) fn desenhar(carta: &Carta, saudacao: &str) -> String {
    let titulo = escapar(&carta.titulo);
    let partes: String = carta.partes.iter().map(bloco).collect();
    format!(
        "<!doctype html>\n<html lang=\"pt-BR\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{titulo}</title></head>\n\
         <body style=\"margin:0;background:#f4f6f9;color:#14202e;font:16px/1.5 'Public Sans',Arial,sans-serif\">\
         <main style=\"max-width:640px;margin:0 auto;padding:24px;background:#ffffff\">\n\
         <h1 style=\"font-size:24px;line-height:1.25\">{titulo}</h1>\n<p>{}</p>\n{partes}\
         <hr><p style=\"color:#4a5767;font-size:14px\">{}</p>\n</main></body></html>\n",
        escapar(saudacao),
        escapar(RODAPE),
    )
}

fn bloco(parte: &Parte) -> String {
    match parte {
        Parte::Paragrafo(texto) => format!("<p>{}</p>\n", com_quebras(texto)),
        Parte::Subtitulo(texto) => {
            format!("<h2 style=\"font-size:18px\">{}</h2>\n", escapar(texto))
        }
        Parte::Ficha(linhas) => {
            let linhas: String = linhas.iter().map(linha_da_ficha).collect();
            format!("<table>\n{linhas}</table>\n")
        }
        Parte::Passos(passos) => {
            let passos: String = passos.iter().map(String::as_str).map(passo).collect();
            format!("<ol>\n{passos}</ol>\n")
        }
        Parte::Itens(itens) => lista("ul", itens),
        Parte::Numerados(itens) => lista("ol", itens),
        Parte::Link { texto, endereco } => format!(
            "<p><a href=\"{}\" style=\"color:#1351b4;font-weight:600\">{}</a></p>\n",
            escapar(endereco),
            escapar(texto)
        ),
    }
}

fn linha_da_ficha((rotulo, valor): &(&'static str, String)) -> String {
    format!(
        "<tr><th scope=\"row\" style=\"text-align:left;padding-right:16px;vertical-align:top\">{}</th>\
         <td>{}</td></tr>\n",
        escapar(rotulo),
        com_quebras(valor)
    )
}

fn passo(passo: &str) -> String {
    format!("<li>{}</li>\n", escapar(passo))
}

fn lista(marca: &str, itens: &[Item]) -> String {
    let itens: String = itens.iter().map(item).collect();
    format!("<{marca}>\n{itens}</{marca}>\n")
}

fn item(item: &Item) -> String {
    let linhas = item.linhas.join("\n");
    let quebra = if linhas.is_empty() { "" } else { "<br>" };
    format!(
        "<li style=\"margin-bottom:8px;overflow-wrap:anywhere\"><strong>{}</strong>{quebra}{}</li>\n",
        escapar(&item.titulo),
        com_quebras(&linhas)
    )
}

fn com_quebras(texto: &str) -> String {
    escapar(texto).replace('\n', "<br>")
}

/// Text made safe in an element and in a quoted attribute; control characters are dropped.
fn escapar(texto: &str) -> String {
    let mut saida = String::with_capacity(texto.len());
    for c in texto.chars() {
        match c {
            '&' => saida.push_str("&amp;"),
            '<' => saida.push_str("&lt;"),
            '>' => saida.push_str("&gt;"),
            '"' => saida.push_str("&quot;"),
            '\'' => saida.push_str("&#39;"),
            '\n' => saida.push('\n'),
            c if c.is_control() => {}
            c => saida.push(c),
        }
    }
    saida
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nada_do_que_se_escreve_vira_marcacao() {
        assert_eq!(
            escapar("<a href='x' title=\"y\">&\u{7}</a>"),
            "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;&lt;/a&gt;"
        );
        let link = bloco(&Parte::Link {
            texto: "Abrir",
            endereco: "https://apr/?a=1&b=\"><script>".to_owned(),
        });
        assert!(!link.contains("<script>"), "{link}");
    }
}
