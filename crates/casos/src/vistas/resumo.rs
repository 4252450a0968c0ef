//! One row of the consulta, and the deadline and whose-move that pages share with it.

use banco::pedidos::Pedido;
use chrono::{DateTime, Utc};
use contrato::pedido::PedidoResumo;
use contrato::prazo::Prazo;
use dominio::prazo::{MotivoJanela, Validade};
use dominio::tipo::Situacao;
use dominio::vez::{SituacaoDoPedido, Vez, de_quem};

use crate::acesso::situacao_agora;

/// Validity as kept with the decision: enough for a row, which has no room for why nothing counts.
fn validade(p: &Pedido) -> Validade {
    p.valido_ate.map_or(Validade::SemPrazo, Validade::Ate)
}

/// Whose move it is (R-SIT-4).
pub(crate) fn vez(
    p: &Pedido,
    pendencias_abertas: usize,
    validade: Validade,
    agora: DateTime<Utc>,
) -> Vez {
    let situacao = situacao_agora(p, agora);
    let s = SituacaoDoPedido {
        tipo: p.tipo,
        situacao,
        janela: Some(p.janela),
        analise_assumida: p.analista.is_some(),
        pendencias_abertas,
        validade,
        por_decurso: p.por_decurso || situacao != p.situacao,
    };
    de_quem(&s, agora)
}

/// The deadline that runs now.
pub(crate) fn prazo(p: &Pedido, agora: DateTime<Utc>) -> Option<Prazo> {
    let envio = |cumprido_em| Prazo {
        tipo: match p.janela.motivo {
            MotivoJanela::Nova => "envio",
            MotivoJanela::Reanalise | MotivoJanela::Reavaliacao => "reanalise",
        }
        .to_owned(),
        inicio: p.janela.inicio,
        fim: p.janela.fim,
        cumprido_em,
    };
    match situacao_agora(p, agora) {
        Situacao::Rascunho | Situacao::ReanaliseLiberada => Some(envio(None)),
        Situacao::EmAnalise => Some(envio(p.enviado_em)),
        Situacao::Aprovado | Situacao::Expirado => p.valido_ate.map(|fim| Prazo {
            tipo: "validade".to_owned(),
            inicio: p.respondido_em.unwrap_or(p.criado_em),
            fim,
            cumprido_em: None,
        }),
        Situacao::Reprovado | Situacao::Suspenso | Situacao::Cancelado | Situacao::Encerrado => {
            None
        }
    }
}

/// One row; the RT's name is for staff.
pub(crate) fn resumo(
    p: &Pedido,
    responsavel: Option<String>,
    agora: DateTime<Utc>,
) -> PedidoResumo {
    let vez = vez(p, 0, validade(p), agora);
    PedidoResumo {
        id: p.id,
        numero_ns: p.numero_ns.clone(),
        protocolo: p.protocolo.clone(),
        cliente_nome: p.cliente_nome.clone(),
        cliente_numero: p.cliente_numero.clone(),
        instalacao: p.instalacao.clone(),
        tipo: p.tipo,
        regional: p.regional.clone(),
        emitida_em: p.emitida_em,
        enviado_em: p.enviado_em,
        respondido_em: p.respondido_em,
        situacao: situacao_agora(p, agora),
        vez: vez.quem,
        prazo: prazo(p, agora),
        proximo: vez.o_que,
        responsavel,
    }
}
