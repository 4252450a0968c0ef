//! Text as people type it, made comparable.

/// The plain letter of a pt-BR accented one; `None` for a combining accent, any other as it is.
pub(crate) const fn sem_acento(c: char) -> Option<char> {
    Some(match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ª' => 'a',
        'Á' | 'À' | 'Â' | 'Ã' | 'Ä' | 'Å' => 'A',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'É' | 'È' | 'Ê' | 'Ë' => 'E',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'Í' | 'Ì' | 'Î' | 'Ï' => 'I',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'º' | '°' => 'o',
        'Ó' | 'Ò' | 'Ô' | 'Õ' | 'Ö' => 'O',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'Ú' | 'Ù' | 'Û' | 'Ü' => 'U',
        'ç' => 'c',
        'Ç' => 'C',
        'ñ' => 'n',
        'Ñ' => 'N',
        '\u{300}'..='\u{36f}' => return None,
        outro => outro,
    })
}

/// Lower case, without accents, one space between words: the form in which names are searched (R-LST-1).
#[must_use]
pub fn normalizar(texto: &str) -> String {
    // ASCII is enough once the accents are gone; the Unicode tables would weigh 30 KB on the SPA (4.4).
    let plano: String = texto
        .chars()
        .filter_map(sem_acento)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    plano.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text on one line, as it is seen: without control characters and without those that hide or turn around what stands
/// beside them (Unicode Cf), which would make a receipt show one thing and say another.
#[must_use]
pub fn uma_linha(texto: &str) -> String {
    let visivel: String = texto
        .chars()
        .filter(|c| !invisivel(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    visivel.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters that show nothing, or turn around what stands beside them (Unicode Cf).
#[must_use]
pub const fn invisivel(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// Only the digits 0–9 of a text.
#[must_use]
pub fn so_digitos(texto: &str) -> String {
    texto.chars().filter(char::is_ascii_digit).collect()
}

/// A number that strangers may recognise but not learn: only its last four letters and digits stay (5.1, LGPD).
#[must_use]
pub fn mascarar(numero: &str) -> String {
    let total = numero.chars().filter(|c| c.is_alphanumeric()).count();
    let mut vistos = 0;
    let mascarada = numero.chars().map(|c| {
        vistos += usize::from(c.is_alphanumeric());
        if c.is_alphanumeric() && vistos + 4 <= total {
            '*'
        } else {
            c
        }
    });
    mascarada.collect()
}

/// `P. P. N. L.` of "Padaria Pão Nosso Ltda": enough to tell one name from another (5.1, LGPD).
#[must_use]
pub fn iniciais(nome: &str) -> String {
    let letras = nome
        .split_whitespace()
        .filter_map(|parte| parte.chars().find(|c| c.is_alphanumeric()))
        .map(|letra| format!("{letra}."));
    letras.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s15_a_mascara_deixa_so_o_bastante_para_reconhecer() {
        assert_eq!(mascarar("1129378580"), "******8580");
        assert_eq!(mascarar("2026-048512"), "****-**8512");
        assert_eq!(mascarar("123"), "123");
        assert_eq!(mascarar(""), "");
        assert_eq!(iniciais("Padaria  Pão Nosso (Ltda)"), "P. P. N. L.");
        assert_eq!(iniciais(""), "");
    }

    #[test]
    fn r_lst_1_a_busca_ignora_acento_caixa_e_espaco_repetido() {
        assert_eq!(
            normalizar("  Conceição  da\tSILVA Ñ "),
            "conceicao da silva n"
        );
        assert_eq!(normalizar("São João"), normalizar("sao joa\u{303}o"));
        assert_eq!(normalizar(""), "");
    }

    #[test]
    fn uma_linha_mostra_o_que_diz() {
        assert_eq!(uma_linha(" Laudo\u{7}\n do  solo "), "Laudo do solo");
        assert_eq!(uma_linha("\u{200b}\u{2060}"), "");
        assert_eq!(uma_linha("\u{202e}fdp.exe"), "fdp.exe");
    }

    #[test]
    fn so_digitos_larga_o_resto() {
        assert_eq!(so_digitos("(31) 9 8888-7777 ramal ٣"), "31988887777");
    }
}
