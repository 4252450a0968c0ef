//! Whose move it is, what is owed and by when (R-SIT-4).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::prazo::{Janela, MotivoJanela, Validade};
use crate::situacao::Acao;
use crate::tipo::{Resultado, Situacao, TipoSolicitacao, vocabulario};

vocabulario! {
    /// Who owes the next move (R-SIT-4).
    Quem {
        /// The RT of the pedido.
        Rt = "rt", "Responsável técnico";
        /// Cemig's analysis.
        Analista = "analista", "Analista da Cemig";
        /// Cemig, outside this system.
        Atende = "atende", "Cemig Atende";
        /// The client of the NS.
        Cliente = "cliente", "Cliente";
        /// Nobody: nothing is owed.
        Ninguem = "ninguem", "Ninguém";
    }
}

/// The whose-move panel of a pedido; `o_que` is never blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Vez {
    /// Who owes the next move.
    pub quem: Quem,
    /// What is owed, verb first.
    pub o_que: String,
    /// What happens if it is not done, or what comes after.
    pub consequencia: Option<String>,
    /// By when, exclusive.
    pub ate: Option<DateTime<Utc>>,
    /// The code of the ação to offer as the one button: an [`Acao`] or `responder_pendencias`.
    pub acao: Option<String>,
}

/// What the panel is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SituacaoDoPedido {
    /// Tipo of the pedido.
    pub tipo: TipoSolicitacao,
    /// Its situação.
    pub situacao: Situacao,
    /// The last filing window of the NS.
    pub janela: Option<Janela>,
    /// Whether an analyst holds the analysis.
    pub analise_assumida: bool,
    /// Pendências of the last decision still without an answer.
    pub pendencias_abertas: usize,
    /// Validity of the approval.
    pub validade: Validade,
    /// Whether the present suspension or rejection came from the lapse of a window, not from a decision.
    pub por_decurso: bool,
}

/// Whose move it is at an instant (R-SIT-4).
#[must_use]
pub fn de_quem(pedido: &SituacaoDoPedido, agora: DateTime<Utc>) -> Vez {
    let aberta = pedido.janela.filter(|janela| janela.aberta(agora));
    match pedido.situacao {
        Situacao::Rascunho => match aberta {
            Some(janela) => rascunho(pedido.tipo, &janela),
            None => perdido(pedido.tipo, true),
        },
        Situacao::EmAnalise => em_analise(pedido, aberta.as_ref()),
        Situacao::ReanaliseLiberada => match (pedido.tipo, aberta) {
            (TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico, Some(janela)) => {
                correcao(pedido, &janela)
            }
            (TipoSolicitacao::ProjetoEletrico, None)
                if pedido
                    .janela
                    .is_some_and(|janela| janela.motivo == MotivoJanela::Reavaliacao) =>
            {
                expirado(pedido.tipo)
            }
            (_, _) => perdido(pedido.tipo, true),
        },
        Situacao::Aprovado if pedido.validade.vencida(agora) => expirado(pedido.tipo),
        Situacao::Aprovado => aprovado(pedido.tipo, &pedido.validade),
        Situacao::Reprovado | Situacao::Suspenso => perdido(pedido.tipo, pedido.por_decurso),
        Situacao::Expirado => expirado(pedido.tipo),
        Situacao::Cancelado => {
            vez(Quem::Ninguem, "Nada a fazer").depois("A NS foi cancelada pela Cemig.")
        }
        Situacao::Encerrado => encerrado(pedido.tipo, aberta.as_ref()),
    }
}

fn vez(quem: Quem, o_que: impl Into<String>) -> Vez {
    Vez {
        quem,
        o_que: o_que.into(),
        consequencia: None,
        ate: None,
        acao: None,
    }
}

impl Vez {
    fn depois(self, consequencia: impl Into<String>) -> Self {
        Self {
            consequencia: Some(consequencia.into()),
            ..self
        }
    }

    fn ate(self, fim: DateTime<Utc>) -> Self {
        Self {
            ate: Some(fim),
            ..self
        }
    }

    fn com_botao(self, acao: &str) -> Self {
        Self {
            acao: Some(acao.to_owned()),
            ..self
        }
    }
}

fn rascunho(tipo: TipoSolicitacao, janela: &Janela) -> Vez {
    let consequencia = match tipo {
        TipoSolicitacao::AnaliseCarga => "Sem o envio no prazo, a NS fica suspensa.",
        TipoSolicitacao::ProjetoEletrico => "Sem o envio no prazo, a NS fica reprovada.",
        TipoSolicitacao::GeracaoDistribuida => {
            "Sem o envio no prazo, a NS fica reprovada e será preciso fazer uma nova solicitação de acesso."
        }
    };
    vez(Quem::Rt, "Completar e enviar o pedido")
        .depois(consequencia)
        .ate(janela.fim)
        .com_botao(Acao::Enviar.codigo())
}

fn em_analise(pedido: &SituacaoDoPedido, aberta: Option<&Janela>) -> Vez {
    if pedido.analise_assumida {
        return vez(Quem::Analista, "Concluir a análise e decidir")
            .depois("A resposta chega ao RT por e-mail.")
            .com_botao(Acao::Decidir(Resultado::Aprovado).codigo());
    }
    let consequencia = if aberta.is_some() {
        "A resposta chega por e-mail. Até a análise começar, o RT ainda pode trocar arquivos dentro do prazo."
    } else {
        "A resposta chega ao RT por e-mail."
    };
    vez(Quem::Analista, "Assumir a análise")
        .depois(consequencia)
        .com_botao(Acao::Assumir.codigo())
}

fn correcao(pedido: &SituacaoDoPedido, janela: &Janela) -> Vez {
    let volta = match (janela.motivo, pedido.tipo) {
        (MotivoJanela::Reavaliacao, _) => "Sem o envio no prazo, o pedido volta a Expirado.",
        (_, TipoSolicitacao::AnaliseCarga) => "Sem o envio no prazo, o pedido volta a Suspenso.",
        (_, _) => "Sem o envio no prazo, o pedido volta a Reprovado.",
    };
    let (o_que, botao) = match pedido.pendencias_abertas {
        0 => (
            "Revisar e enviar o pedido".to_owned(),
            Acao::Enviar.codigo(),
        ),
        1 => (
            "Responder 1 pendência e enviar a correção".to_owned(),
            "responder_pendencias",
        ),
        n => (
            format!("Responder {n} pendências e enviar a correção"),
            "responder_pendencias",
        ),
    };
    vez(Quem::Rt, o_que)
        .depois(volta)
        .ate(janela.fim)
        .com_botao(botao)
}

fn aprovado(tipo: TipoSolicitacao, validade: &Validade) -> Vez {
    let (pedir, fim) = match tipo {
        TipoSolicitacao::AnaliseCarga => (
            "Pedir a ligação",
            "Depois dessa data, é preciso uma nova NS com todos os documentos.",
        ),
        TipoSolicitacao::ProjetoEletrico => (
            "Executar a obra e pedir a ligação",
            "Depois dessa data, o projeto expira e precisa de reavaliação.",
        ),
        TipoSolicitacao::GeracaoDistribuida => (
            "Negociar o parecer de acesso",
            "Depois dessa data, é preciso uma nova solicitação de acesso.",
        ),
    };
    match validade {
        Validade::Ate(ate) => vez(Quem::Cliente, pedir).depois(fim).ate(*ate),
        Validade::SemPrazo => vez(Quem::Cliente, pedir).depois("Nenhum prazo está correndo agora."),
        Validade::NaoComecou => vez(Quem::Atende, "Concluir as obras na rede")
            .depois("A validade de 120 dias começa quando as obras terminarem."),
        Validade::Parada => vez(Quem::Ninguem, "Nada a fazer").depois(match tipo {
            TipoSolicitacao::GeracaoDistribuida => "O parecer de acesso já foi negociado.",
            TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico => {
                "A ligação já foi concluída."
            }
        }),
    }
}

/// Suspended or rejected: the way back starts in Atende, except for GD (R-ANX-3, R-REA-1, R-REA-3).
fn perdido(tipo: TipoSolicitacao, por_decurso: bool) -> Vez {
    let motivo = if por_decurso {
        "O prazo terminou sem envio. "
    } else {
        ""
    };
    match tipo {
        TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico => {
            vez(Quem::Rt, "Solicitar a reanálise no Cemig Atende").depois(format!(
                "{motivo}Depois da confirmação, o prazo para enviar os arquivos abre aqui."
            ))
        }
        TipoSolicitacao::GeracaoDistribuida => {
            vez(Quem::Rt, "Fazer uma nova solicitação de acesso")
                .depois(format!("{motivo}Geração distribuída não tem reanálise."))
        }
    }
}

fn expirado(tipo: TipoSolicitacao) -> Vez {
    match tipo {
        TipoSolicitacao::ProjetoEletrico => {
            vez(Quem::Rt, "Solicitar a reavaliação no Cemig Atende")
                .depois("Depois da confirmação, abre aqui um prazo de 48 h para enviar o projeto.")
        }
        TipoSolicitacao::AnaliseCarga => {
            vez(Quem::Rt, "Solicitar uma nova NS com todos os documentos")
                .depois("A liberação de carga passou da validade.")
        }
        TipoSolicitacao::GeracaoDistribuida => {
            vez(Quem::Rt, "Fazer uma nova solicitação de acesso")
                .depois("O parecer de acesso passou da validade.")
        }
    }
}

fn encerrado(tipo: TipoSolicitacao, aberta: Option<&Janela>) -> Vez {
    match (aberta, tipo) {
        (Some(janela), _) => vez(Quem::Rt, "Reabrir o rascunho, se quiser enviar")
            .depois("O prazo da NS continua correndo com o rascunho encerrado.")
            .ate(janela.fim)
            .com_botao(Acao::Reabrir.codigo()),
        (None, TipoSolicitacao::GeracaoDistribuida) => {
            vez(Quem::Ninguem, "Nada a fazer neste rascunho")
                .depois("Para seguir com esta ligação, faça uma nova solicitação de acesso.")
        }
        (None, TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico) => {
            vez(Quem::Ninguem, "Nada a fazer neste rascunho")
                .depois("Para usar esta NS de novo, solicite a reanálise no Cemig Atende.")
        }
    }
}
