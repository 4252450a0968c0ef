//! Plain text to HTML with its addresses as links.

use std::fmt::Write as _;

use crate::pagina::escapar;

/// The text escaped, every `http://` and `https://` address a link.
pub(super) fn com_ligacoes(texto: &str) -> String {
    let mut saida = String::with_capacity(texto.len() + 64);
    let mut resto = texto;
    while let Some(inicio) = proximo(resto) {
        saida.push_str(&escapar(&resto[..inicio]));
        let endereco = &resto[inicio..];
        let fim = endereco
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
            .unwrap_or(endereco.len());
        let endereco = endereco[..fim].trim_end_matches(['.', ',', ';', ')']);
        let seguro = escapar(endereco);
        let _ = write!(saida, "<a href=\"{seguro}\">{seguro}</a>");
        resto = &resto[inicio + endereco.len()..];
    }
    saida.push_str(&escapar(resto));
    saida
}

fn proximo(texto: &str) -> Option<usize> {
    [texto.find("http://"), texto.find("https://")]
        .into_iter()
        .flatten()
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_enderecos_viram_ligacoes() {
        assert_eq!(
            com_ligacoes("Veja http://a/b?c=1&d=2. <script>"),
            "Veja <a href=\"http://a/b?c=1&amp;d=2\">http://a/b?c=1&amp;d=2</a>. &lt;script&gt;"
        );
    }
}
