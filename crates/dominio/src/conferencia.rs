//! Conferência by antivirus: what counts, and who opens a versão meanwhile (5.1 item 7, R-SIT-2). What a refusal grants
//! is a window: [`fim_da_substituicao`](crate::prazo::fim_da_substituicao).

use crate::tipo::vocabulario;

vocabulario! {
    /// What is known of a versão's content.
    EstadoConferencia {
        /// No antivirus was configured when it arrived.
        NaoVerificada = "nao_verificada", "Sem conferência";
        /// Waiting for the scanner.
        Pendente = "pendente", "Em conferência";
        /// Nothing found.
        Limpa = "limpa", "Conferido";
        /// Something found: nobody opens it, and it does not count.
        Recusada = "recusada", "Recusado na conferência";
    }
}

vocabulario! {
    /// Why a versão is not opened.
    Impedimento {
        /// Only its author opens it until the scan.
        EmConferencia = "em_conferencia", "O arquivo ainda está em conferência.";
        /// The scan refused it.
        Recusado = "recusado", "O arquivo foi recusado na conferência e não abre mais.";
    }
}

impl EstadoConferencia {
    /// Whether the versão fills its slot: one still pending does, a refused one does not (R-SIT-2).
    #[must_use]
    pub const fn conta(self) -> bool {
        match self {
            Self::NaoVerificada | Self::Pendente | Self::Limpa => true,
            Self::Recusada => false,
        }
    }

    /// What keeps a reader from the bytes, if anything does (F11).
    #[must_use]
    pub const fn impede(self, e_do_autor: bool) -> Option<Impedimento> {
        match self {
            Self::NaoVerificada | Self::Limpa => None,
            Self::Pendente if e_do_autor => None,
            Self::Pendente => Some(Impedimento::EmConferencia),
            Self::Recusada => Some(Impedimento::Recusado),
        }
    }
}
