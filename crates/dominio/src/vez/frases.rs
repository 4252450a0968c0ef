//! The sentences of the whose-move panel, one function for each kind of situação.

use super::{Quem, RESPONDER, SituacaoDoPedido, Vez, vez};
use crate::prazo::{Janela, MotivoJanela, Validade};
use crate::situacao::Acao;
use crate::tipo::{Resultado, TipoSolicitacao};

pub(super) fn rascunho(tipo: TipoSolicitacao, janela: &Janela) -> Vez {
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

pub(super) fn em_analise(pedido: &SituacaoDoPedido, aberta: Option<&Janela>) -> Vez {
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

pub(super) fn correcao(pedido: &SituacaoDoPedido, janela: &Janela) -> Vez {
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
            RESPONDER,
        ),
        n => (
            format!("Responder {n} pendências e enviar a correção"),
            RESPONDER,
        ),
    };
    vez(Quem::Rt, o_que)
        .depois(volta)
        .ate(janela.fim)
        .com_botao(botao)
}

pub(super) fn aprovado(tipo: TipoSolicitacao, validade: &Validade) -> Vez {
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
pub(super) fn perdido(tipo: TipoSolicitacao, por_decurso: bool) -> Vez {
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

pub(super) fn expirado(tipo: TipoSolicitacao) -> Vez {
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

pub(super) fn encerrado(tipo: TipoSolicitacao, aberta: Option<&Janela>) -> Vez {
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
