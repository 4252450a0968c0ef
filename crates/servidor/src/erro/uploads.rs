//! Refusals of the use cases of uploads.

use casos::anexos::ReceberErro;
use casos::uploads::{CancelarErro, ContinuarErro, CriarErro, LerErro};
use contrato::problema::{Codigo, ErroDeCampo};

use super::Recusa;

impl From<CriarErro> for Recusa {
    fn from(erro: CriarErro) -> Self {
        match erro {
            CriarErro::Anexo(ReceberErro::SemTitulo) => {
                Self::de(Codigo::Validacao).com_erros(vec![ErroDeCampo {
                    pointer: "Upload-Metadata".to_owned(),
                    codigo: "obrigatorio".to_owned(),
                    detail: "Dê um título a este anexo, no metadado titulo.".to_owned(),
                    meta: None,
                }])
            }
            CriarErro::Anexo(erro) => erro.into(),
            CriarErro::GrandeDemais => Self::de(Codigo::ArquivoGrandeDemais),
            CriarErro::Demais { maximo, falta } => Self::com_detalhe(
                Codigo::LimiteExcedido,
                format!("Já há {maximo} envios por terminar. Termine ou cancele um deles e tente de novo."),
            )
            .tentar_em(u64::try_from(falta.num_seconds()).unwrap_or(0).max(1)),
            CriarErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<LerErro> for Recusa {
    fn from(erro: LerErro) -> Self {
        match erro {
            LerErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            LerErro::Expirado => Self::de(Codigo::UploadExpirado),
            LerErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<ContinuarErro> for Recusa {
    fn from(erro: ContinuarErro) -> Self {
        match erro {
            ContinuarErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            ContinuarErro::Expirado => Self::de(Codigo::UploadExpirado),
            // Who gets a 410 begins again by itself, in larger pieces if it can.
            ContinuarErro::Fragmentado => Self::com_detalhe(
                Codigo::UploadExpirado,
                "Este envio chegou em pedaços demais. Comece outro, com trechos maiores.",
            ),
            ContinuarErro::Deslocamento => Self::de(Codigo::DeslocamentoDivergente),
            ContinuarErro::AlemDoFim => Self::com_detalhe(
                Codigo::ArquivoGrandeDemais,
                "O trecho passa do tamanho anunciado na criação. Confira se o arquivo mudou e comece outro envio.",
            ),
            ContinuarErro::SomaDivergente => Self::de(Codigo::SomaDivergente),
            ContinuarErro::Interrompido => Self::com_detalhe(
                Codigo::EnvioInterrompido,
                "A conexão terminou antes do fim do trecho. O que chegou está guardado; continue de onde parou.",
            ),
            ContinuarErro::Ocupado => Self::com_detalhe(
                Codigo::EmProcessamento,
                "Outra conexão continua este envio. Pergunte com HEAD onde ele está e continue dali.",
            ),
            ContinuarErro::Anexo(erro) => erro.into(),
            ContinuarErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<CancelarErro> for Recusa {
    fn from(erro: CancelarErro) -> Self {
        match erro {
            CancelarErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            CancelarErro::Concluido => Self::de(Codigo::UploadConcluido),
            CancelarErro::Ocupado => Self::com_detalhe(
                Codigo::EmProcessamento,
                "O último trecho deste envio está sendo conferido. Espere alguns segundos e veja o resultado.",
            ),
            CancelarErro::Falha(falha) => falha.into(),
        }
    }
}
