//! What comes next, in the words that e-mails, receipts and letters share.

use crate::calendario::formatar_limite;
use crate::prazo::{MotivoJanela, Validade, horas_da_janela};
use crate::tipo::TipoSolicitacao;

/// What the answer brings, by tipo: title and sentence, as receipts tell it.
#[must_use]
pub const fn depois_do_envio(tipo: TipoSolicitacao) -> (&'static str, &'static str) {
    match tipo {
        TipoSolicitacao::AnaliseCarga => (
            "Liberada, vale por 120 dias",
            "Se ficar suspensa, cada pendência aparece no pedido. O primeiro passo é pedir a reanálise no Cemig Atende.",
        ),
        TipoSolicitacao::ProjetoEletrico => (
            "Aprovado, vale por 12 meses",
            "Se for reprovado, cada pendência aparece no pedido. O primeiro passo é pedir a reanálise no Cemig Atende.",
        ),
        TipoSolicitacao::GeracaoDistribuida => (
            "Aprovado, o parecer vale por 120 dias",
            "Se for reprovado, cada pendência aparece no pedido. O caminho é uma nova solicitação de acesso.",
        ),
    }
}

/// What the approval asks for and until when (R-VAL-1..3).
#[must_use]
pub fn depois_da_aprovacao(tipo: TipoSolicitacao, validade: Validade) -> String {
    match (validade, tipo) {
        (Validade::Ate(fim), TipoSolicitacao::AnaliseCarga) => format!(
            "A liberação da carga vale até {}. Conclua a ligação antes disso.",
            formatar_limite(fim)
        ),
        (Validade::Ate(fim), TipoSolicitacao::ProjetoEletrico) => format!(
            "A aprovação do projeto vale até {}. Inicie a obra ou conclua a ligação antes disso.",
            formatar_limite(fim)
        ),
        (Validade::Ate(fim), TipoSolicitacao::GeracaoDistribuida) => format!(
            "O parecer de acesso vale até {}. Conclua a negociação com a Cemig antes disso.",
            formatar_limite(fim)
        ),
        (Validade::NaoComecou, _) => {
            "A liberação vale por 120 dias, contados do fim da obra na rede.".to_owned()
        }
        (Validade::SemPrazo | Validade::Parada, _) => {
            "Siga com a obra. Nenhum prazo está correndo agora.".to_owned()
        }
    }
}

/// What to do in the portal once the window of the reanálise is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPortal {
    /// The pedido was analysed: answer and correct.
    Corrigir,
    /// Nothing was sent in time.
    Enviar,
}

/// The way back after a refusal or a lapse: first Atende, then the files (R-REA-1, R-REA-3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Volta {
    /// Steps in this order, and why the order matters.
    Reanalise(Vec<String>, &'static str),
    /// There is none, and what to do instead.
    NovaSolicitacao([&'static str; 2]),
}

/// The way back of a tipo, for the NS of this number.
#[must_use]
pub fn depois_da_recusa(tipo: TipoSolicitacao, numero_ns: &str, no_portal: NoPortal) -> Volta {
    let Some(horas) = horas_da_janela(tipo, MotivoJanela::Reanalise) else {
        return Volta::NovaSolicitacao([
            "Geração distribuída não tem reanálise.",
            "Faça uma nova solicitação de acesso no Cemig Atende, com todos os documentos.",
        ]);
    };
    let ultimo = match no_portal {
        NoPortal::Corrigir => {
            "Dentro desse prazo, responda às pendências no portal, anexe as novas versões e envie."
        }
        NoPortal::Enviar => {
            "Dentro desse prazo, complete o pedido no portal, anexe os arquivos e envie."
        }
    };
    Volta::Reanalise(
        vec![
            format!("Solicite a reanálise no Cemig Atende e informe a NS {numero_ns}."),
            format!("Aguarde o e-mail de confirmação. Ele abre um prazo de {horas} horas."),
            ultimo.to_owned(),
        ],
        "Siga esta ordem: antes da confirmação, o portal não recebe arquivos.",
    )
}
