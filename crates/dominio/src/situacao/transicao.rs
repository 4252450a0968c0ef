//! The function itself. Every `match` names every situação, so that a new one does not compile silently.

use crate::situacao::{Acao, Circunstancia, CodigoRecusa, Recusa, existe, negativa, terminal};
use crate::tipo::{Resultado, Situacao, TipoSolicitacao};

type Destino = Result<Situacao, CodigoRecusa>;

use CodigoRecusa as C;
use Situacao as S;

/// Next situação of a pedido, or why there is none (R-SIT-1). Ações that change nothing return `de`.
///
/// It judges the situação given: a lapse that is due counts at its own instant, so callers apply
/// `JanelaVencida` or `ValidadeVencida` first and then ask again.
pub fn transicao(de: Situacao, acao: Acao, c: &Circunstancia) -> Result<Situacao, Recusa> {
    let destino = match acao {
        Acao::Fato(_) => Ok(de),
        Acao::ReanaliseConfirmada if c.tipo == TipoSolicitacao::GeracaoDistribuida => {
            Err(C::GdSemReanalise)
        }
        _ if !existe(c.tipo, de) => Err(C::SituacaoNaoExisteNoTipo),
        Acao::Editar => editar(de, c),
        Acao::AdicionarVersao => adicionar_versao(de, c),
        Acao::SubstituirVersao => so_de(de, S::EmAnalise),
        Acao::RetirarVersao | Acao::Encerrar => do_rascunho(de, acao, c),
        Acao::Enviar => enviar(de, c),
        Acao::Reabrir => reabrir(de, c),
        Acao::Assumir => assumir(de, c),
        Acao::Devolver | Acao::AnexarDocumentoDaDecisao => com_analise(de, c),
        Acao::Decidir(resultado) => decidir(de, resultado, c),
        Acao::JanelaVencida => vencer_janela(de, c),
        Acao::ReanaliseConfirmada => abrir_reanalise(de),
        Acao::ReavaliacaoConfirmada => abrir_reavaliacao(de, c.tipo),
        Acao::NsCancelada if terminal(c.tipo, de) => Err(C::SituacaoFinal),
        Acao::NsCancelada => Ok(S::Cancelado),
        Acao::ValidadeVencida => so_de(de, S::Aprovado)
            .map(|_| S::Expirado)
            .map_err(|_| C::SemEfeito),
        Acao::ValidadeRefeita => so_de(de, S::Expirado)
            .map(|_| S::Aprovado)
            .map_err(|_| C::SemEfeito),
    };
    destino.map_err(|codigo| Recusa::nova(de, acao, codigo, c))
}

fn so_de(de: Situacao, esperada: Situacao) -> Destino {
    if de == esperada {
        Ok(de)
    } else {
        Err(C::SituacaoNaoPermite)
    }
}

fn com_janela(c: &Circunstancia, destino: Situacao) -> Destino {
    if c.janela_aberta {
        Ok(destino)
    } else {
        Err(C::JanelaEncerrada)
    }
}

fn editar(de: Situacao, c: &Circunstancia) -> Destino {
    match de {
        S::Rascunho | S::ReanaliseLiberada => com_janela(c, de),
        S::EmAnalise
        | S::Aprovado
        | S::Reprovado
        | S::Suspenso
        | S::Expirado
        | S::Cancelado
        | S::Encerrado => Err(C::SituacaoNaoPermite),
    }
}

/// R-ANX-3: a wrong file sent may be corrected until the window closes or somebody starts to analyse.
fn adicionar_versao(de: Situacao, c: &Circunstancia) -> Destino {
    match de {
        S::Rascunho | S::ReanaliseLiberada => com_janela(c, de),
        S::EmAnalise if c.analise_assumida => Err(C::AnaliseAssumida),
        S::EmAnalise => com_janela(c, de),
        S::Aprovado | S::Reprovado | S::Suspenso | S::Expirado | S::Cancelado | S::Encerrado => {
            Err(C::SituacaoNaoPermite)
        }
    }
}

/// R-ANX-2: only a rascunho loses a versão or is closed.
fn do_rascunho(de: Situacao, acao: Acao, c: &Circunstancia) -> Destino {
    so_de(de, S::Rascunho)?;
    com_janela(
        c,
        if acao == Acao::Encerrar {
            S::Encerrado
        } else {
            S::Rascunho
        },
    )
}

fn enviar(de: Situacao, c: &Circunstancia) -> Destino {
    match de {
        S::Rascunho | S::ReanaliseLiberada => com_janela(c, S::EmAnalise),
        S::EmAnalise
        | S::Aprovado
        | S::Reprovado
        | S::Suspenso
        | S::Expirado
        | S::Cancelado
        | S::Encerrado => Err(C::SituacaoNaoPermite),
    }
}

/// R-ANX-2; the open window may be that of a reanálise (1.5).
fn reabrir(de: Situacao, c: &Circunstancia) -> Destino {
    so_de(de, S::Encerrado)?;
    com_janela(c, S::Rascunho)
}

fn assumir(de: Situacao, c: &Circunstancia) -> Destino {
    so_de(de, S::EmAnalise)?;
    if c.analise_assumida {
        Err(C::AnaliseAssumida)
    } else {
        Ok(de)
    }
}

fn com_analise(de: Situacao, c: &Circunstancia) -> Destino {
    so_de(de, S::EmAnalise)?;
    if c.analise_assumida {
        Ok(de)
    } else {
        Err(C::AnaliseNaoAssumida)
    }
}

fn decidir(de: Situacao, resultado: Resultado, c: &Circunstancia) -> Destino {
    so_de(de, S::EmAnalise)?;
    let destino = match resultado {
        Resultado::Aprovado => S::Aprovado,
        Resultado::Reprovado => S::Reprovado,
        Resultado::Suspenso => S::Suspenso,
    };
    if !existe(c.tipo, destino) {
        return Err(C::ResultadoNaoCabe);
    }
    com_analise(de, c).map(|_| destino)
}

/// R-NS-3 for a rascunho; a reanálise not answered returns to where it came from (1.5).
fn vencer_janela(de: Situacao, c: &Circunstancia) -> Destino {
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
fn abrir_reanalise(de: Situacao) -> Destino {
    match de {
        S::Reprovado | S::Suspenso => Ok(S::ReanaliseLiberada),
        S::ReanaliseLiberada => Err(C::ReanaliseJaAberta),
        S::Cancelado => Err(C::SituacaoFinal),
        S::Encerrado => Err(C::SemEfeito),
        S::Rascunho | S::EmAnalise | S::Aprovado | S::Expirado => Err(C::SituacaoNaoPermite),
    }
}

/// R-VAL-2: only an expired projeto.
fn abrir_reavaliacao(de: Situacao, tipo: TipoSolicitacao) -> Destino {
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
