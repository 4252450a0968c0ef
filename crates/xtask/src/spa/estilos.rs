//! CSS: the files of `frontend/estilos` as one small sheet.

use std::path::Path;

use anyhow::{Result, bail};

/// Order of the cascade, declared first so that the order of files decides nothing between layers.
const CAMADAS: [&str; 6] = [
    "reset",
    "tokens",
    "base",
    "components",
    "utilities",
    "print",
];

/// Joins every sheet, files named after a layer first and in its order, and minifies the result.
pub(super) fn juntar(pasta: &Path) -> Result<String> {
    let mut folhas: Vec<_> = super::arquivos(pasta)?
        .into_iter()
        .filter(|caminho| {
            caminho
                .extension()
                .is_some_and(|extensao| extensao == "css")
        })
        .collect();
    if folhas.is_empty() {
        bail!("não há folhas de estilo em {}", pasta.display());
    }
    folhas.sort_by_key(|caminho| {
        let nome = caminho
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        (
            CAMADAS
                .iter()
                .position(|camada| *camada == nome)
                .unwrap_or(CAMADAS.len()),
            nome,
        )
    });
    let mut css = format!("@layer {};", CAMADAS.join(","));
    for folha in folhas {
        css.push_str(&super::ler(&folha)?);
        css.push('\n');
    }
    Ok(minificar(&css))
}

/// Drops comments and the white space that carries no meaning; strings and `url(…)` stay as they are.
fn minificar(css: &str) -> String {
    let mut saida = String::with_capacity(css.len());
    let mut resto = css;
    let mut espaco = false;
    while let Some(letra) = resto.chars().next() {
        if resto.starts_with("/*") {
            resto = resto.find("*/").map_or("", |fim| &resto[fim + 2..]);
            espaco = true;
            continue;
        }
        if letra.is_whitespace() {
            resto = &resto[letra.len_utf8()..];
            espaco = true;
            continue;
        }
        if espaco && !saida.is_empty() && !dispensa_depois(&saida) && !"{};,".contains(letra) {
            saida.push(' ');
        }
        espaco = false;
        if letra == '}' && saida.ends_with(';') {
            saida.pop();
        }
        let tamanho = literal(resto).unwrap_or(letra.len_utf8());
        saida.push_str(&resto[..tamanho]);
        resto = &resto[tamanho..];
    }
    saida
}

fn dispensa_depois(saida: &str) -> bool {
    saida.ends_with(['{', '}', ';', ',', ':'])
}

/// Length of the string or unquoted `url(…)` that starts here.
fn literal(resto: &str) -> Option<usize> {
    if resto.starts_with("url(") {
        return resto.find(')').map(|fim| fim + 1);
    }
    let aspas = resto
        .chars()
        .next()
        .filter(|letra| matches!(letra, '"' | '\''))?;
    let mut escapado = false;
    for (posicao, letra) in resto.char_indices().skip(1) {
        match letra {
            _ if escapado => escapado = false,
            '\\' => escapado = true,
            _ if letra == aspas => return Some(posicao + 1),
            _ => {}
        }
    }
    Some(resto.len())
}

#[cfg(test)]
mod tests {
    use super::minificar;

    #[test]
    fn minificar_tira_comentarios_e_espacos_sem_sentido() {
        let css = "/* a */ .x ,\n.y { color : red ; /* b */ margin: 0 4px; }\n";
        assert_eq!(minificar(css), ".x,.y{color :red;margin:0 4px}");
    }

    #[test]
    fn minificar_conserva_textos_seletores_e_calc() {
        let css = ".a :hover > b { content: \"a  /* b */ ; }\"; width: calc(1px + 2px) }";
        let pequeno = ".a :hover > b{content:\"a  /* b */ ; }\";width:calc(1px + 2px)}";
        assert_eq!(minificar(css), pequeno);
    }

    #[test]
    fn minificar_conserva_url_de_dados() {
        let css = "a { mask: url(data:image/svg+xml;utf8,<svg a='b' /* c */>) }";
        assert_eq!(
            minificar(css),
            "a{mask:url(data:image/svg+xml;utf8,<svg a='b' /* c */>)}"
        );
    }
}
