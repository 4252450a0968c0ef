//! What is sent and to whom.

use lettre::Address;
use lettre::message::Mailbox;

/// An e-mail ready to be kept or sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mensagem {
    /// Recipient, `Nome <endereço>`.
    pub para: String,
    /// Subject, one line.
    pub assunto: String,
    /// Plain text.
    pub texto: String,
    /// The same content as an HTML document.
    pub html: String,
}

/// `Nome <endereço>`, quoted as RFC 5322 asks; an address that is none stays alone and fails at delivery.
pub(crate) fn caixa(nome: &str, email: &str) -> String {
    match email.trim().parse::<Address>() {
        Ok(endereco) => Mailbox::new(Some(uma_linha(nome)), endereco).to_string(),
        Err(_) => uma_linha(email),
    }
}

/// The text without control characters, so that no header ever gains a line (ASVS 1.3.11).
pub(crate) fn uma_linha(texto: &str) -> String {
    let limpo: String = texto
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    limpo.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nome_com_quebra_de_linha_nao_cria_cabecalho() {
        assert_eq!(
            caixa("Ana\r\nBcc: todos@exemplo.com", "ana@exemplo.com"),
            "\"Ana Bcc: todos@exemplo.com\" <ana@exemplo.com>"
        );
        assert!(!caixa("Ana", "ana@exemplo.com\r\nBcc: x@y.z").contains('\n'));
    }

    #[test]
    fn nome_com_pontuacao_e_acento_volta_inteiro_ao_ser_lido() {
        for nome in [
            "João \"Zé\" da Conceição, Ltda.",
            "A (B) <C> @ D",
            "Ação; fim",
        ] {
            let caixa: Mailbox = caixa(nome, "a@exemplo.com").parse().unwrap();
            assert_eq!(caixa.name.as_deref(), Some(nome));
        }
    }
}
