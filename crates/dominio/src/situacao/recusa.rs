//! Why an ação does not happen, and what to do instead.

use crate::situacao::{Acao, Circunstancia};
use crate::tipo::{Papel, Situacao, TipoSolicitacao, vocabulario};

vocabulario! {
    /// The stable reason of a refusal: the `codigo` of a 409 and of an event without effect.
    CodigoRecusa {
        /// The situação does not take this ação.
        SituacaoNaoPermite = "situacao_nao_permite", "A situação atual não permite isso.";
        /// The filing window is over (R-PRZ-1).
        JanelaEncerrada = "janela_encerrada", "O prazo de envio terminou.";
        /// The filing window is not over yet (R-NS-3).
        JanelaAindaAberta = "janela_ainda_aberta", "O prazo de envio ainda não terminou.";
        /// Somebody is already analysing (R-ANX-3, R-SIT-2).
        AnaliseAssumida = "analise_assumida", "A análise já foi assumida.";
        /// Nobody has taken the analysis (R-SIT-2).
        AnaliseNaoAssumida = "analise_nao_assumida", "A análise ainda não foi assumida.";
        /// The result belongs to another tipo (1.5).
        ResultadoNaoCabe = "resultado_nao_cabe", "Este resultado não existe para o tipo do pedido.";
        /// GD has no reanálise (R-REA-3).
        GdSemReanalise = "gd_sem_reanalise", "Geração distribuída não tem reanálise: faça uma nova solicitação de acesso.";
        /// A reanálise is already open (R-REA-1).
        ReanaliseJaAberta = "reanalise_ja_aberta", "Já existe uma reanálise liberada.";
        /// Only an expired projeto is re-evaluated (R-VAL-2).
        ReavaliacaoSoDeProjeto = "reavaliacao_so_de_projeto", "Só projeto elétrico tem reavaliação.";
        /// The projeto is still valid (1.7).
        ReavaliacaoAntesDaExpiracao = "reavaliacao_antes_da_expiracao", "A aprovação ainda está válida e não precisa de reavaliação.";
        /// Nothing leaves a final situação (1.5).
        SituacaoFinal = "situacao_final", "O pedido já terminou e não muda mais.";
        /// The event does not change this situação.
        SemEfeito = "sem_efeito", "O evento não muda esta situação.";
        /// No pedido of this tipo is ever in this situação.
        SituacaoNaoExisteNoTipo = "situacao_nao_existe_no_tipo", "Esta situação não existe para o tipo do pedido.";
    }
}

vocabulario! {
    /// What to do next, in one sentence: the `proximo_passo` of a refusal (R-ANX-3).
    ProximoPasso {
        /// The decision is being made.
        AguardeDecisao = "aguarde_decisao", "Aguarde a decisão: a resposta chega por e-mail.";
        /// Carga suspensa, projeto reprovado (2E).
        SoliciteReanaliseNoAtende = "solicite_reanalise_no_atende", "Solicite a reanálise no Cemig Atende antes de anexar arquivos aqui.";
        /// Projeto expirado (R-VAL-2).
        SoliciteReavaliacaoNoAtende = "solicite_reavaliacao_no_atende", "Solicite a reavaliação do projeto no Cemig Atende.";
        /// GD rejected or expired, carga expirada.
        FacaNovaSolicitacao = "faca_nova_solicitacao", "Faça uma nova solicitação no Cemig Atende, com todos os documentos.";
        /// Nothing is owed.
        NadaAFazer = "nada_a_fazer", "Não há nada a fazer neste pedido.";
        /// A closed rascunho with time left (R-ANX-2).
        ReabraComNovoPedido = "reabra_com_novo_pedido", "Use Novo pedido nesta NS para reabrir o rascunho.";
        /// A rascunho with time left.
        EnvieORascunho = "envie_o_rascunho", "Complete o rascunho e envie dentro do prazo.";
        /// A reanálise with time left.
        EnvieACorrecao = "envie_a_correcao", "Responda às pendências e envie a correção dentro do prazo.";
        /// The analyst must take the analysis first.
        AssumaAAnalise = "assuma_a_analise", "Assuma a análise antes de continuar.";
        /// The analyst has nothing to do on this pedido.
        EscolhaOutroPedido = "escolha_outro_pedido", "Volte à fila e escolha outro pedido.";
        /// The result does not exist for the tipo.
        EscolhaOutroResultado = "escolha_outro_resultado", "Escolha um dos resultados que existem para este tipo.";
        /// The lapse comes by itself.
        AguardeOFimDoPrazo = "aguarde_o_fim_do_prazo", "Aguarde o fim do prazo.";
    }
}

/// A refused ação: from where, what, why, and how to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{} {}", codigo.texto(), proximo_passo.texto())]
pub struct Recusa {
    /// Situação of the pedido.
    pub de: Situacao,
    /// What was tried.
    pub acao: Acao,
    /// The stable reason.
    pub codigo: CodigoRecusa,
    /// What to do instead.
    pub proximo_passo: ProximoPasso,
}

impl Recusa {
    pub(super) fn nova(de: Situacao, acao: Acao, codigo: CodigoRecusa, c: Circunstancia) -> Self {
        let de_analista = acao.e_de(Papel::Analista);
        let proximo_passo = match codigo {
            CodigoRecusa::AnaliseNaoAssumida => ProximoPasso::AssumaAAnalise,
            CodigoRecusa::ResultadoNaoCabe => ProximoPasso::EscolhaOutroResultado,
            CodigoRecusa::JanelaAindaAberta => ProximoPasso::AguardeOFimDoPrazo,
            CodigoRecusa::GdSemReanalise => ProximoPasso::FacaNovaSolicitacao,
            _ if de_analista => ProximoPasso::EscolhaOutroPedido,
            _ => do_rt(de, c),
        };
        Self {
            de,
            acao,
            codigo,
            proximo_passo,
        }
    }
}

/// What the RT does next from a situação, whatever was tried (R-ANX-3).
fn do_rt(de: Situacao, c: Circunstancia) -> ProximoPasso {
    match de {
        Situacao::Rascunho if c.janela_aberta => ProximoPasso::EnvieORascunho,
        Situacao::Encerrado if c.janela_aberta => ProximoPasso::ReabraComNovoPedido,
        Situacao::ReanaliseLiberada if c.janela_aberta => ProximoPasso::EnvieACorrecao,
        Situacao::ReanaliseLiberada if c.anterior == Some(Situacao::Expirado) => {
            ProximoPasso::SoliciteReavaliacaoNoAtende
        }
        Situacao::Rascunho
        | Situacao::Encerrado
        | Situacao::ReanaliseLiberada
        | Situacao::Reprovado
        | Situacao::Suspenso => match c.tipo {
            TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico => {
                ProximoPasso::SoliciteReanaliseNoAtende
            }
            TipoSolicitacao::GeracaoDistribuida => ProximoPasso::FacaNovaSolicitacao,
        },
        Situacao::EmAnalise => ProximoPasso::AguardeDecisao,
        Situacao::Aprovado | Situacao::Cancelado => ProximoPasso::NadaAFazer,
        Situacao::Expirado => match c.tipo {
            TipoSolicitacao::ProjetoEletrico => ProximoPasso::SoliciteReavaliacaoNoAtende,
            TipoSolicitacao::AnaliseCarga | TipoSolicitacao::GeracaoDistribuida => {
                ProximoPasso::FacaNovaSolicitacao
            }
        },
    }
}
