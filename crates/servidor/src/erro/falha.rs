//! From the failures of use cases to refusals, in exhaustive matches: a new outcome does not compile silently.

use acervo::FalhaAcervo;
use banco::FalhaBanco;
use casos::Falha;
use contrato::problema::{Codigo, ProximoPasso};
use dominio::situacao::Recusa as RecusaDaSituacao;

use super::Recusa;

impl From<Falha> for Recusa {
    fn from(falha: Falha) -> Self {
        match falha {
            Falha::Banco(falha) => falha.into(),
            Falha::Acervo(falha) => falha.into(),
            Falha::ChaveReutilizada => Self::de(Codigo::ChaveReutilizada),
            Falha::Interna(causa) => Self::interna(causa),
        }
    }
}

impl From<FalhaBanco> for Recusa {
    fn from(falha: FalhaBanco) -> Self {
        match falha {
            FalhaBanco::Indisponivel(causa) | FalhaBanco::Configuracao(causa) => {
                Self::indisponivel("banco", causa)
            }
            FalhaBanco::Ocupado => Self::indisponivel("banco", "ocupado").tentar_em(1),
            FalhaBanco::SemEspaco => {
                Self::de(Codigo::SemEspaco).por_causa_de("disco do banco cheio")
            }
            FalhaBanco::Conflito(restricao) => {
                Self::interna(format!("restrição violada: {restricao:?}"))
            }
            FalhaBanco::Corrompido(onde) => Self::interna(format!("dados corrompidos em {onde}")),
            FalhaBanco::Interno(causa) => Self::interna(causa),
        }
    }
}

impl From<FalhaAcervo> for Recusa {
    fn from(falha: FalhaAcervo) -> Self {
        match falha {
            FalhaAcervo::Indisponivel(causa) => Self::indisponivel("acervo", causa),
            FalhaAcervo::Configuracao(causa) => Self::indisponivel("acervo", causa),
            FalhaAcervo::SemEspaco => {
                Self::de(Codigo::SemEspaco).por_causa_de("volume do acervo cheio")
            }
            FalhaAcervo::JaExiste => Self::interna("chave de objeto repetida"),
            FalhaAcervo::Ausente => Self::interna("objeto ausente no acervo"),
            FalhaAcervo::Corrompido => Self::interna("objeto do acervo não confere com o hash"),
        }
    }
}

impl From<RecusaDaSituacao> for Recusa {
    fn from(recusa: RecusaDaSituacao) -> Self {
        Self::com_detalhe(Codigo::SituacaoNaoPermite, recusa.to_string())
            .com_motivo(recusa.codigo.codigo())
            .com_proximo_passo(ProximoPasso {
                codigo: recusa.proximo_passo.codigo().to_owned(),
                texto: recusa.proximo_passo.texto().to_owned(),
            })
    }
}
