//! The RT's answer to a pendência (R-REA-2).

use crate::tipo::vocabulario;

vocabulario! {
    /// What the RT says of a pendência.
    ComoRespondeu {
        /// It was put right, in another versão or in the form.
        Corrigi = "corrigi", "Corrigi";
        /// What was sent already meets the norm.
        Discordo = "discordo", "Não concordo";
    }
}

/// Longest answer, in characters.
pub const LIMITE_RESPOSTA: usize = 1000;

/// Why an answer does not stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FalhaResposta {
    /// Neither words nor a file.
    #[error("Escreva o que mudou ou indique a nova versão do arquivo.")]
    Vazia,
    /// Disagreeing needs a reason.
    #[error("Escreva por que o pedido já atende à norma.")]
    SemMotivo,
    /// More than [`LIMITE_RESPOSTA`].
    #[error("Use até 1.000 caracteres.")]
    LongaDemais,
}

impl FalhaResposta {
    /// The stable code on the wire.
    #[must_use]
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Vazia => "resposta_vazia",
            Self::SemMotivo => "motivo_obrigatorio",
            Self::LongaDemais => "longo_demais",
        }
    }
}

/// Whether an answer stands: words, a new versão, or both; who disagrees says why (R-REA-2).
pub fn validar_resposta(
    como: ComoRespondeu,
    texto: &str,
    com_versao: bool,
) -> Result<(), FalhaResposta> {
    let texto = texto.trim();
    if texto.chars().count() > LIMITE_RESPOSTA {
        return Err(FalhaResposta::LongaDemais);
    }
    match (como, texto.is_empty()) {
        (ComoRespondeu::Discordo, true) => Err(FalhaResposta::SemMotivo),
        (ComoRespondeu::Corrigi, true) if !com_versao => Err(FalhaResposta::Vazia),
        _ => Ok(()),
    }
}
