//! Refusals of the use cases of notas and pedidos.

use casos::notas::BuscarErro;
use casos::pedidos::{AlterarErro, AtoErro, CriarErro, EnviarErro, ResponderErro};
use casos::sessao::EntrarErro;
use casos::verificacoes::VerificarErro;
use contrato::problema::{Codigo, ErroDeCampo, ProximoPasso as Passo};
use dominio::situacao::ProximoPasso;
use dominio::tipo::TipoSolicitacao;

use super::Recusa;

impl From<EntrarErro> for Recusa {
    fn from(erro: EntrarErro) -> Self {
        match erro {
            EntrarErro::CredenciaisInvalidas => Self::de(Codigo::CredenciaisInvalidas),
            EntrarErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<BuscarErro> for Recusa {
    fn from(erro: BuscarErro) -> Self {
        match erro {
            BuscarErro::Documento(causa) => {
                Self::de(Codigo::Validacao).com_erros(vec![ErroDeCampo {
                    pointer: "/cpf_cnpj".to_owned(),
                    codigo: "documento_invalido".to_owned(),
                    detail: causa.to_string(),
                    meta: None,
                }])
            }
            BuscarErro::NaoEncontrada => Self::de(Codigo::NaoEncontrado),
            BuscarErro::ResponsavelDivergente(tipo) => responsavel_divergente(tipo),
            BuscarErro::Falha(falha) => falha.into(),
        }
    }
}

/// The way out depends on the tipo (R-NS-4).
fn responsavel_divergente(tipo: TipoSolicitacao) -> Recusa {
    let passo = match tipo {
        TipoSolicitacao::ProjetoEletrico | TipoSolicitacao::AnaliseCarga => {
            ProximoPasso::SoliciteReanaliseNoAtende
        }
        TipoSolicitacao::GeracaoDistribuida => ProximoPasso::FacaNovaSolicitacao,
    };
    let texto = match tipo {
        TipoSolicitacao::ProjetoEletrico | TipoSolicitacao::AnaliseCarga => {
            "Solicite a reanálise no Cemig Atende, cite a NS rejeitada e informe o seu nome como responsável técnico."
        }
        TipoSolicitacao::GeracaoDistribuida => {
            "Faça uma nova solicitação no Cemig Atende e informe o seu nome como responsável técnico."
        }
    };
    Recusa::com_detalhe(
        Codigo::ResponsavelDivergente,
        format!("Esta NS indica outro responsável técnico. {texto}"),
    )
    .com_proximo_passo(Passo {
        codigo: passo.codigo().to_owned(),
        texto: texto.to_owned(),
    })
}

impl From<CriarErro> for Recusa {
    fn from(erro: CriarErro) -> Self {
        match erro {
            CriarErro::SemProva => Self::de(Codigo::Validacao).com_erros(vec![ErroDeCampo {
                pointer: "/nota".to_owned(),
                codigo: "prova_ausente".to_owned(),
                detail: "Informe a NS, ou informe protocolo, pessoa e CPF/CNPJ do cliente."
                    .to_owned(),
                meta: None,
            }]),
            CriarErro::Busca(erro) => erro.into(),
            CriarErro::Situacao(recusa) => recusa.into(),
            CriarErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<ResponderErro> for Recusa {
    fn from(erro: ResponderErro) -> Self {
        match erro {
            ResponderErro::NaoEncontrada => Self::de(Codigo::NaoEncontrado),
            ResponderErro::Desatualizado => Self::de(Codigo::VersaoDesatualizada),
            ResponderErro::Situacao(recusa) => recusa.into(),
            ResponderErro::Resposta(falha) => Self::de(Codigo::Validacao).com_erro(
                "/texto".to_owned(),
                falha.codigo(),
                &falha.to_string(),
            ),
            ResponderErro::VersaoEstranha => Self::de(Codigo::Validacao).com_erro(
                "/versao".to_owned(),
                "versao_estranha",
                "Este arquivo não é deste pedido ou não vai no envio. Escolha outro.",
            ),
            ResponderErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<AlterarErro> for Recusa {
    fn from(erro: AlterarErro) -> Self {
        match erro {
            AlterarErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            AlterarErro::Desatualizado => Self::de(Codigo::VersaoDesatualizada),
            AlterarErro::Situacao(recusa) => recusa.into(),
            AlterarErro::Mescla(erro) => {
                let (codigo, detail) = match erro.codigo {
                    "campo_desconhecido" => (
                        Codigo::CampoDesconhecido,
                        "Este campo não existe em `dados`. Retire-o.",
                    ),
                    "longo_demais" => (
                        Codigo::Validacao,
                        "O texto é longo demais. Encurte este campo.",
                    ),
                    _ => (
                        Codigo::Validacao,
                        "O valor não serve para este campo. Corrija-o ou envie null para limpar.",
                    ),
                };
                Self::de(codigo).com_erros(vec![ErroDeCampo {
                    pointer: format!("/dados{}", erro.pointer),
                    codigo: erro.codigo.to_owned(),
                    detail: detail.to_owned(),
                    meta: None,
                }])
            }
            AlterarErro::CamposDaNota(erros) => Self::de(Codigo::Validacao).com_erros(erros),
            AlterarErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<EnviarErro> for Recusa {
    fn from(erro: EnviarErro) -> Self {
        match erro {
            EnviarErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            EnviarErro::Desatualizado => Self::de(Codigo::VersaoDesatualizada),
            EnviarErro::Situacao(recusa) => recusa.into(),
            EnviarErro::Incompleto(erros) => Self::com_detalhe(
                Codigo::Validacao,
                "Ainda faltam dados ou anexos. Complete o que está na lista e envie de novo.",
            )
            .com_erros(erros),
            EnviarErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<AtoErro> for Recusa {
    fn from(erro: AtoErro) -> Self {
        match erro {
            AtoErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            AtoErro::Desatualizado => Self::de(Codigo::VersaoDesatualizada),
            AtoErro::Situacao(recusa) => recusa.into(),
            AtoErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<VerificarErro> for Recusa {
    fn from(erro: VerificarErro) -> Self {
        match erro {
            VerificarErro::Codigo(causa) => {
                Self::de(Codigo::Validacao).com_erros(vec![ErroDeCampo {
                    pointer: "/codigo".to_owned(),
                    codigo: "codigo_invalido".to_owned(),
                    detail: causa.to_string(),
                    meta: None,
                }])
            }
            VerificarErro::NaoEncontrado => Self::com_detalhe(
                Codigo::NaoEncontrado,
                "Nenhum recibo ou decisão tem este código. Confira cada letra e número no documento. \
                 Se estão certos, o documento não saiu desta plataforma.",
            ),
            VerificarErro::Falha(falha) => falha.into(),
        }
    }
}
