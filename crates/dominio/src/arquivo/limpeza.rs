//! From the name a person has to the nearest one that is accepted.

use super::nome::{LIMITE_NOME, aceito};
use crate::texto::sem_acento;

/// The name and its extension, the dot with the latter.
pub(super) fn separar(nome: &str) -> (&str, &str) {
    nome.rfind('.')
        .map_or((nome, ""), |ponto| nome.split_at(ponto))
}

/// Joins a letter and the combining accent after it, as macOS writes names, so that the refusal names `é`.
pub(super) fn compor(nome: &str) -> String {
    const LETRAS: &str = "áàâãäéèêëíìîïóòôõöúùûüçñÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑ";
    const MARCAS: [(char, &str); 6] = [
        ('\u{301}', "áéíóúÁÉÍÓÚ"),
        ('\u{300}', "àèìòùÀÈÌÒÙ"),
        ('\u{302}', "âêîôûÂÊÎÔÛ"),
        ('\u{303}', "ãõñÃÕÑ"),
        ('\u{308}', "äëïöüÄËÏÖÜ"),
        ('\u{327}', "çÇ"),
    ];
    let mut saida = String::with_capacity(nome.len());
    for c in nome.chars() {
        let composta = MARCAS
            .iter()
            .find(|(marca, _)| *marca == c)
            .and_then(|(_, grupo)| {
                let base = saida.chars().next_back()?;
                LETRAS
                    .chars()
                    .find(|letra| grupo.contains(*letra) && sem_acento(*letra) == Some(base))
            });
        if let Some(letra) = composta {
            saida.pop();
            saida.push(letra);
        } else {
            saida.push(c);
        }
    }
    saida
}

/// The nearest accepted name: accents folded, brackets and quotes dropped, the rest as `_`, cut before the extension.
pub(super) fn limpar(nome: &str) -> String {
    // A path typed by an old browser names the file in its last part.
    let nome = nome.rsplit(['/', '\\']).next().unwrap_or(nome);
    let (base, extensao) = separar(nome);
    let extensao = trocar(extensao.trim_end());
    let base = trocar(base);
    let limite = LIMITE_NOME.saturating_sub(extensao.len());
    let cortada: String = base
        .trim_start_matches(PONTAS)
        .chars()
        .take(limite)
        .collect();
    let base = cortada.trim_end_matches(PONTAS);
    let base = if base.is_empty() { "arquivo" } else { base };
    format!("{base}{extensao}")
        .chars()
        .take(LIMITE_NOME)
        .collect()
}

const PONTAS: [char; 4] = ['_', ' ', '.', '-'];

/// Each character in its accepted form; runs of `_` become one.
pub(super) fn trocar(texto: &str) -> String {
    let mut saida = String::with_capacity(texto.len());
    for c in texto.chars().filter_map(sem_acento) {
        let c = match c {
            '(' | ')' | '[' | ']' | '{' | '}' | '\'' | '"' | '“' | '”' | '‘' | '’' => {
                continue;
            }
            '\u{a0}' => ' ',
            '–' | '—' => '-',
            '&' => 'e',
            c if aceito(c) => c,
            _ => '_',
        };
        if !(c == '_' && saida.ends_with('_')) {
            saida.push(c);
        }
    }
    saida
}
