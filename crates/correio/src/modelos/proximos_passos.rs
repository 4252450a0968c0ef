//! The way back after a refusal or a lapse: first Atende, then the files (R-REA-1, R-REA-3).

use dominio::prazo::{MotivoJanela, horas_da_janela};
use dominio::tipo::TipoSolicitacao;

use crate::carta::Carta;

/// What to do in the portal once the window of the reanálise is open.
#[derive(Clone, Copy)]
pub(super) enum NoPortal {
    /// The pedido was analysed: answer and correct.
    Corrigir,
    /// Nothing was sent in time.
    Enviar,
}

pub(super) fn explicar(
    carta: &mut Carta,
    tipo: TipoSolicitacao,
    numero_ns: &str,
    no_portal: NoPortal,
) {
    carta.subtitulo("Próximo passo");
    let Some(horas) = horas_da_janela(tipo, MotivoJanela::Reanalise) else {
        carta.paragrafo("Geração distribuída não tem reanálise.");
        carta.paragrafo(
            "Faça uma nova solicitação de acesso no Cemig Atende, com todos os documentos.",
        );
        return;
    };
    let ultimo = match no_portal {
        NoPortal::Corrigir => {
            "Dentro desse prazo, responda às pendências no portal, anexe as novas versões e envie."
        }
        NoPortal::Enviar => {
            "Dentro desse prazo, complete o pedido no portal, anexe os arquivos e envie."
        }
    };
    carta.passos(vec![
        format!("Solicite a reanálise no Cemig Atende e informe a NS {numero_ns}."),
        format!("Aguarde o e-mail de confirmação. Ele abre um prazo de {horas} horas."),
        ultimo.to_owned(),
    ]);
    carta.paragrafo("Siga esta ordem: antes da confirmação, o portal não recebe arquivos.");
}
