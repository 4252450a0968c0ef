//! Refusals of the use cases of the analysis and of inbound webhooks.

use casos::analise::{AnotarErro, DecidirErro, DevolverErro};
use casos::contas::VisoesErro;
use casos::motivos::MotivoErro;
use casos::webhooks::ReceberWebhookErro;
use contrato::problema::{Codigo, ErroDeCampo};
use dominio::pendencia::FalhaDecisao;

use super::Recusa;

const DE_OUTRA_PESSOA: &str = "A análise é de outra pessoa. Peça que ela devolva o pedido à fila.";

impl From<DevolverErro> for Recusa {
    fn from(erro: DevolverErro) -> Self {
        match erro {
            DevolverErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            DevolverErro::DeOutraPessoa => Self::com_detalhe(Codigo::SemPermissao, DE_OUTRA_PESSOA),
            DevolverErro::Situacao(recusa) => recusa.into(),
            DevolverErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<AnotarErro> for Recusa {
    fn from(erro: AnotarErro) -> Self {
        match erro {
            AnotarErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            AnotarErro::Desatualizadas => Self::de(Codigo::VersaoDesatualizada),
            AnotarErro::DeOutraPessoa => Self::com_detalhe(Codigo::SemPermissao, DE_OUTRA_PESSOA),
            AnotarErro::ItemDesconhecido(indice) => Self::de(Codigo::Validacao).com_erro(
                format!("/respostas/{indice}/item"),
                "item_desconhecido",
                "Este item não está na lista deste tipo. Recarregue a página e responda de novo.",
            ),
            AnotarErro::VersaoEstranha(indice) => versao_estranha(indice),
            AnotarErro::Situacao(recusa) => recusa.into(),
            AnotarErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<VisoesErro> for Recusa {
    fn from(erro: VisoesErro) -> Self {
        match erro {
            VisoesErro::Desatualizadas => Self::de(Codigo::VersaoDesatualizada),
            VisoesErro::NomeRepetido(indice) => Self::de(Codigo::Validacao).com_erro(
                format!("/itens/{indice}/nome"),
                "nome_repetido",
                "Já há uma visão com este nome. Escolha outro.",
            ),
            VisoesErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<MotivoErro> for Recusa {
    fn from(erro: MotivoErro) -> Self {
        match erro {
            MotivoErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            MotivoErro::Desatualizado => Self::de(Codigo::VersaoDesatualizada),
            MotivoErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<DecidirErro> for Recusa {
    fn from(erro: DecidirErro) -> Self {
        match erro {
            DecidirErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            DecidirErro::Desatualizado => Self::de(Codigo::VersaoDesatualizada),
            DecidirErro::DeOutraPessoa => Self::com_detalhe(Codigo::SemPermissao, DE_OUTRA_PESSOA),
            DecidirErro::Situacao(recusa) => recusa.into(),
            DecidirErro::Incompleta(falhas) => Self::com_detalhe(
                Codigo::Validacao,
                "A decisão está incompleta. Veja a lista e decida de novo.",
            )
            .com_erros(falhas.into_iter().map(falha_da_decisao).collect()),
            DecidirErro::VersaoEstranha(indice) => versao_estranha(indice),
            DecidirErro::PontoSolto(indice) => Self::de(Codigo::Validacao).com_erro(
                format!("/pendencias/{indice}/ponto"),
                "ponto_solto",
                "O ponto precisa do arquivo e da página. Diga os dois ou tire o ponto.",
            ),
            DecidirErro::Falha(falha) => falha.into(),
        }
    }
}

fn versao_estranha(indice: usize) -> Recusa {
    Recusa::de(Codigo::Validacao).com_erro(
        format!("/pendencias/{indice}/versao"),
        "versao_estranha",
        "Este arquivo não é deste pedido. Escolha um arquivo do pedido.",
    )
}

fn falha_da_decisao(falha: FalhaDecisao) -> ErroDeCampo {
    let pointer = match falha {
        FalhaDecisao::ResultadoNaoCabe => "/resultado",
        FalhaDecisao::PendenciaObrigatoria => "/pendencias",
        FalhaDecisao::ObrasObrigatorias | FalhaDecisao::ObrasNaoCabem => "/obras",
        FalhaDecisao::DocumentoObrigatorio => "",
    };
    ErroDeCampo {
        pointer: pointer.to_owned(),
        codigo: falha.codigo().to_owned(),
        detail: falha.texto().to_owned(),
        meta: None,
    }
}

impl From<ReceberWebhookErro> for Recusa {
    fn from(erro: ReceberWebhookErro) -> Self {
        match erro {
            ReceberWebhookErro::Assinatura => Self::de(Codigo::AssinaturaInvalida),
            ReceberWebhookErro::Carimbo => Self::de(Codigo::CarimboVencido),
            ReceberWebhookErro::Falha(falha) => falha.into(),
        }
    }
}
