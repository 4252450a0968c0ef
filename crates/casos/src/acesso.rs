//! The way to a pedido: through the eyes of who asks, judged at the clock's instant, not at the job's (R-SIT-1).

use banco::Transacao;
use banco::pedidos::{self, Pedido};
use chrono::{DateTime, Utc};
use dominio::ids::PedidoId;
use dominio::prazo::MotivoJanela;
use dominio::situacao::{Acao, Circunstancia, Recusa, transicao};
use dominio::tipo::Situacao;

use crate::ator::Ator;
use crate::falha::Falha;

/// What a pedido's rules depend on, now.
pub(crate) fn circunstancia(pedido: &Pedido, agora: DateTime<Utc>) -> Circunstancia {
    Circunstancia {
        tipo: pedido.tipo,
        janela_aberta: pedido.janela.aberta(agora),
        analise_assumida: pedido.analista.is_some(),
        anterior: pedido.anterior,
    }
}

/// The situação that counts now: a window or validity that has ended has ended, whether its job ran or not.
pub(crate) fn situacao_agora(pedido: &Pedido, agora: DateTime<Utc>) -> Situacao {
    let c = circunstancia(pedido, agora);
    match pedido.situacao {
        Situacao::Aprovado if pedido.valido_ate.is_some_and(|fim| agora >= fim) => {
            Situacao::Expirado
        }
        de => transicao(de, Acao::JanelaVencida, &c).unwrap_or(de),
    }
}

/// The situação that counted at an earlier instant, for events that are judged at their own (R-SIT-1): what came later
/// than it, a lapse or a decision, had not happened yet.
pub(crate) fn situacao_em(pedido: &Pedido, instante: DateTime<Utc>) -> Situacao {
    let decidido_depois = pedido.respondido_em.is_some_and(|em| instante < em);
    let na_janela = pedido.janela.inicio <= instante && instante < pedido.janela.fim;
    match pedido.situacao {
        Situacao::Expirado if pedido.valido_ate.is_some_and(|fim| instante < fim) => {
            Situacao::Aprovado
        }
        Situacao::Reprovado | Situacao::Suspenso if pedido.por_decurso && na_janela => {
            Situacao::Rascunho
        }
        Situacao::Reprovado | Situacao::Suspenso | Situacao::Expirado
            if na_janela && pedido.janela.motivo != MotivoJanela::Nova && !decidido_depois =>
        {
            Situacao::ReanaliseLiberada
        }
        Situacao::Aprovado | Situacao::Reprovado | Situacao::Suspenso if decidido_depois => {
            Situacao::EmAnalise
        }
        _ => situacao_agora(pedido, instante),
    }
}

/// What the rules say of an act now.
pub(crate) fn julgar(
    pedido: &Pedido,
    acao: Acao,
    agora: DateTime<Utc>,
) -> Result<Situacao, Recusa> {
    transicao(
        situacao_agora(pedido, agora),
        acao,
        &circunstancia(pedido, agora),
    )
}

/// The pedido, locked for change, if these eyes may see it.
pub(crate) async fn para_mudar(
    tx: &Transacao,
    ator: &Ator,
    id: PedidoId,
) -> Result<Option<Pedido>, Falha> {
    Ok(pedidos::ler_para_mudar(&**tx, ator.escopo(), id).await?)
}

/// What guarded updates ask for.
pub(crate) fn alvo(pedido: &Pedido) -> (PedidoId, i64, dominio::tipo::TipoSolicitacao) {
    (pedido.id, pedido.versao, pedido.tipo)
}
