//! The way back after a refusal or a lapse (R-REA-1, R-REA-3), as part of a letter.

use dominio::tipo::TipoSolicitacao;
use dominio::vez::{NoPortal, Volta, depois_da_recusa};

use crate::carta::Carta;

pub(super) fn explicar(
    carta: &mut Carta,
    tipo: TipoSolicitacao,
    numero_ns: &str,
    no_portal: NoPortal,
) {
    carta.subtitulo("Próximo passo");
    match depois_da_recusa(tipo, numero_ns, no_portal) {
        Volta::Reanalise(passos, ordem) => {
            carta.passos(passos);
            carta.paragrafo(ordem);
        }
        Volta::NovaSolicitacao(frases) => frases.into_iter().for_each(|f| carta.paragrafo(f)),
    }
}
