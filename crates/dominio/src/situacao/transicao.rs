//! The function itself. Every `match` names every situação, so that a new one does not compile silently.

use super::eventos::{
    abrir_reanalise, abrir_reavaliacao, cancelar, refazer_validade, vencer_janela, vencer_validade,
};
use crate::situacao::{Acao, Circunstancia, CodigoRecusa, CodigoRecusa as C, Recusa, existe};
use crate::tipo::{Resultado, Situacao, Situacao as S, TipoSolicitacao};

pub(super) type Destino = Result<Situacao, CodigoRecusa>;

/// Next situação of a pedido, or why there is none (R-SIT-1). Ações that change nothing return `de`.
///
/// It judges the situação given: a lapse that is due counts at its own instant, so callers apply
/// `JanelaVencida` or `ValidadeVencida` first and then ask again.
pub fn transicao(de: Situacao, acao: Acao, c: &Circunstancia) -> Result<Situacao, Recusa> {
    let c = *c;
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
        Acao::NsCancelada => cancelar(de, c.tipo),
        Acao::ValidadeVencida => vencer_validade(de),
        Acao::ValidadeRefeita => refazer_validade(de),
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

fn com_janela(c: Circunstancia, destino: Situacao) -> Destino {
    if c.janela_aberta {
        Ok(destino)
    } else {
        Err(C::JanelaEncerrada)
    }
}

fn editar(de: Situacao, c: Circunstancia) -> Destino {
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
fn adicionar_versao(de: Situacao, c: Circunstancia) -> Destino {
    match de {
        S::EmAnalise if c.analise_assumida => Err(C::AnaliseAssumida),
        S::Rascunho | S::ReanaliseLiberada | S::EmAnalise => com_janela(c, de),
        S::Aprovado | S::Reprovado | S::Suspenso | S::Expirado | S::Cancelado | S::Encerrado => {
            Err(C::SituacaoNaoPermite)
        }
    }
}

/// R-ANX-2: only a rascunho loses a versão or is closed.
fn do_rascunho(de: Situacao, acao: Acao, c: Circunstancia) -> Destino {
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

fn enviar(de: Situacao, c: Circunstancia) -> Destino {
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
fn reabrir(de: Situacao, c: Circunstancia) -> Destino {
    so_de(de, S::Encerrado)?;
    com_janela(c, S::Rascunho)
}

fn assumir(de: Situacao, c: Circunstancia) -> Destino {
    so_de(de, S::EmAnalise)?;
    if c.analise_assumida {
        Err(C::AnaliseAssumida)
    } else {
        Ok(de)
    }
}

fn com_analise(de: Situacao, c: Circunstancia) -> Destino {
    so_de(de, S::EmAnalise)?;
    if c.analise_assumida {
        Ok(de)
    } else {
        Err(C::AnaliseNaoAssumida)
    }
}

fn decidir(de: Situacao, resultado: Resultado, c: Circunstancia) -> Destino {
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
