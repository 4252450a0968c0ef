//! What inbound events and the passing of time do to each situação.

use super::transicao::Destino;
use crate::situacao::{Circunstancia, CodigoRecusa as C, negativa, terminal};
use crate::tipo::{Situacao, Situacao as S, TipoSolicitacao};

/// R-NS-3 for a rascunho; a reanálise not answered returns to where it came from (1.5).
pub(super) fn vencer_janela(de: Situacao, c: Circunstancia) -> Destino {
    let destino = match de {
        S::Rascunho => negativa(c.tipo),
        S::ReanaliseLiberada => match (c.tipo, c.anterior) {
            (TipoSolicitacao::ProjetoEletrico, Some(S::Expirado)) => S::Expirado,
            _ => negativa(c.tipo),
        },
        S::EmAnalise
        | S::Aprovado
        | S::Reprovado
        | S::Suspenso
        | S::Expirado
        | S::Cancelado
        | S::Encerrado => {
            return Err(C::SemEfeito);
        }
    };
    if c.janela_aberta {
        Err(C::JanelaAindaAberta)
    } else {
        Ok(destino)
    }
}

/// R-REA-1. A closed rascunho does not move by itself: its RT reopens it in the new window.
pub(super) fn abrir_reanalise(de: Situacao) -> Destino {
    match de {
        S::Reprovado | S::Suspenso => Ok(S::ReanaliseLiberada),
        S::ReanaliseLiberada => Err(C::ReanaliseJaAberta),
        S::Cancelado => Err(C::SituacaoFinal),
        S::Encerrado => Err(C::SemEfeito),
        S::Rascunho | S::EmAnalise | S::Aprovado | S::Expirado => Err(C::SituacaoNaoPermite),
    }
}

/// R-VAL-2: only an expired projeto.
pub(super) fn abrir_reavaliacao(de: Situacao, tipo: TipoSolicitacao) -> Destino {
    if tipo != TipoSolicitacao::ProjetoEletrico {
        return Err(C::ReavaliacaoSoDeProjeto);
    }
    match de {
        S::Expirado => Ok(S::ReanaliseLiberada),
        S::Aprovado => Err(C::ReavaliacaoAntesDaExpiracao),
        S::ReanaliseLiberada => Err(C::ReanaliseJaAberta),
        S::Cancelado => Err(C::SituacaoFinal),
        S::Encerrado => Err(C::SemEfeito),
        S::Rascunho | S::EmAnalise | S::Reprovado | S::Suspenso => Err(C::SituacaoNaoPermite),
    }
}

/// 1.5: any situação that is not final.
pub(super) fn cancelar(de: Situacao, tipo: TipoSolicitacao) -> Destino {
    if terminal(tipo, de) {
        Err(C::SituacaoFinal)
    } else {
        Ok(S::Cancelado)
    }
}

/// R-VAL-1..3: only an approval expires.
pub(super) fn vencer_validade(de: Situacao) -> Destino {
    if de == S::Aprovado {
        Ok(S::Expirado)
    } else {
        Err(C::SemEfeito)
    }
}

/// R-SIT-1: a fact older than the end, that arrived after it, shows that the approval had not expired.
pub(super) fn refazer_validade(de: Situacao) -> Destino {
    if de == S::Expirado {
        Ok(S::Aprovado)
    } else {
        Err(C::SemEfeito)
    }
}
