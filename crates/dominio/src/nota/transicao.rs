//! The situação of the NS itself (R-NS-5).

use crate::situacao::{CodigoRecusa, negativa};
use crate::tipo::{SituacaoNs, TipoSolicitacao, vocabulario};

vocabulario! {
    /// A dated fact of an NS, stored whatever the situação (R-SIT-1).
    FatoNs {
        /// The unit was connected.
        LigacaoConcluida = "ligacao.concluida", "Ligação concluída";
        /// Works started.
        ObraIniciada = "obra.iniciada", "Obra iniciada";
        /// Works finished.
        ObraConcluida = "obra.concluida", "Obra concluída";
        /// The parecer de acesso was negotiated.
        ParecerNegociado = "parecer.negociado", "Parecer de acesso negociado";
    }
}

vocabulario! {
    /// What moves the situação of an NS (R-NS-5).
    EventoNs {
        /// Some RT sent a pedido on it.
        PedidoEnviado = "pedido_enviado", "Pedido enviado";
        /// Its window closed and no pedido of it was ever sent.
        JanelaVencida = "janela_vencida", "Prazo de envio vencido";
        /// Its reanálise window closed; some pedido of it had been sent before.
        ReanaliseVencidaJaEnviada = "reanalise_vencida_ja_enviada", "Prazo da reanálise vencido";
        /// Atende confirmed a reanálise.
        ReanaliseConfirmada = "reanalise_confirmada", "Reanálise confirmada";
        /// Atende confirmed a reavaliação.
        ReavaliacaoConfirmada = "reavaliacao_confirmada", "Reavaliação confirmada";
        /// Atende cancelled it.
        NsCancelada = "ns_cancelada", "NS cancelada";
    }
}

/// Why an NS does not move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", codigo.texto())]
pub struct RecusaNs {
    /// Situação of the NS when the event came.
    pub de: SituacaoNs,
    /// The event that does not fit.
    pub evento: EventoNs,
    /// The stable reason.
    pub codigo: CodigoRecusa,
}

/// Next situação of an NS (R-NS-3, R-NS-5, R-REA-1, R-REA-3).
///
/// `ReanaliseConfirmada` on an `enviada` NS is accepted: whether a pedido waits for it is judged
/// pedido by pedido with [`crate::situacao::transicao`].
pub fn transicao_ns(
    de: SituacaoNs,
    evento: EventoNs,
    tipo: TipoSolicitacao,
) -> Result<SituacaoNs, RecusaNs> {
    use SituacaoNs as S;
    let vencida = vencida(tipo);
    let destino = match evento {
        EventoNs::PedidoEnviado => match de {
            S::Aguardando | S::Enviada | S::ReanaliseLiberada => Ok(S::Enviada),
            S::Suspenso | S::Reprovado => Err(CodigoRecusa::JanelaEncerrada),
            S::Cancelado => Err(CodigoRecusa::SituacaoFinal),
        },
        EventoNs::JanelaVencida => match de {
            S::Aguardando | S::ReanaliseLiberada => Ok(vencida),
            S::Enviada | S::Suspenso | S::Reprovado | S::Cancelado => Err(CodigoRecusa::SemEfeito),
        },
        EventoNs::ReanaliseVencidaJaEnviada => match de {
            S::ReanaliseLiberada => Ok(S::Enviada),
            S::Aguardando | S::Enviada | S::Suspenso | S::Reprovado | S::Cancelado => {
                Err(CodigoRecusa::SemEfeito)
            }
        },
        EventoNs::ReanaliseConfirmada if tipo == TipoSolicitacao::GeracaoDistribuida => {
            Err(CodigoRecusa::GdSemReanalise)
        }
        EventoNs::ReanaliseConfirmada => match de {
            S::Enviada => Ok(S::ReanaliseLiberada),
            S::Suspenso | S::Reprovado if de == vencida => Ok(S::ReanaliseLiberada),
            S::Suspenso | S::Reprovado | S::Aguardando => Err(CodigoRecusa::SituacaoNaoPermite),
            S::ReanaliseLiberada => Err(CodigoRecusa::ReanaliseJaAberta),
            S::Cancelado => Err(CodigoRecusa::SituacaoFinal),
        },
        EventoNs::ReavaliacaoConfirmada if tipo != TipoSolicitacao::ProjetoEletrico => {
            Err(CodigoRecusa::ReavaliacaoSoDeProjeto)
        }
        EventoNs::ReavaliacaoConfirmada => match de {
            S::Enviada => Ok(S::ReanaliseLiberada),
            S::Aguardando | S::Suspenso | S::Reprovado => Err(CodigoRecusa::SituacaoNaoPermite),
            S::ReanaliseLiberada => Err(CodigoRecusa::ReanaliseJaAberta),
            S::Cancelado => Err(CodigoRecusa::SituacaoFinal),
        },
        EventoNs::NsCancelada => match de {
            S::Reprovado if tipo == TipoSolicitacao::GeracaoDistribuida => {
                Err(CodigoRecusa::SituacaoFinal)
            }
            S::Aguardando | S::Enviada | S::Suspenso | S::Reprovado | S::ReanaliseLiberada => {
                Ok(S::Cancelado)
            }
            S::Cancelado => Err(CodigoRecusa::SituacaoFinal),
        },
    };
    destino.map_err(|codigo| RecusaNs { de, evento, codigo })
}

/// What an NS becomes when its window closes without envio (R-NS-3).
const fn vencida(tipo: TipoSolicitacao) -> SituacaoNs {
    match negativa(tipo) {
        crate::tipo::Situacao::Suspenso => SituacaoNs::Suspenso,
        _ => SituacaoNs::Reprovado,
    }
}
