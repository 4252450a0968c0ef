//! Refusals of the use cases of anexos.

use acervo::RecusaRecebimento;
use casos::anexos::{AbrirErro, ReceberErro};
use contrato::problema::{Codigo, ErroDeCampo};
use dominio::conferencia::Impedimento;

use super::Recusa;

impl From<ReceberErro> for Recusa {
    fn from(erro: ReceberErro) -> Self {
        match erro {
            ReceberErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            ReceberErro::Situacao(recusa) => recusa.into(),
            ReceberErro::SemPermissao => Self::com_detalhe(
                Codigo::SemPermissao,
                "Só o responsável técnico anexa neste lugar; o documento da decisão é de quem assumiu a análise.",
            ),
            ReceberErro::ConteudoDiverge(formato) => Self::com_detalhe(
                Codigo::ArquivoRecusado,
                format!(
                    "O conteúdo não é {}, como diz a extensão. Exporte o arquivo de novo no programa de origem.",
                    formato.texto()
                ),
            )
            .com_motivo("conteudo_diverge"),
            ReceberErro::Recusado { motivo, explicacao } => {
                Self::com_detalhe(Codigo::ArquivoRecusado, explicacao).com_motivo(motivo.codigo())
            }
            ReceberErro::Vazio => {
                Self::com_detalhe(Codigo::ArquivoRecusado, "O arquivo está vazio. Escolha o arquivo certo e envie.")
                    .com_motivo("vazio")
            }
            ReceberErro::SemTitulo => Self::de(Codigo::Validacao).com_erros(vec![ErroDeCampo {
                pointer: "?titulo".to_owned(),
                codigo: "obrigatorio".to_owned(),
                detail: "Dê um título a este anexo, no parâmetro titulo.".to_owned(),
                meta: None,
            }]),
            ReceberErro::Recebimento(recusa) => recusa.into(),
            ReceberErro::Falha(falha) => falha.into(),
        }
    }
}

impl From<RecusaRecebimento> for Recusa {
    fn from(recusa: RecusaRecebimento) -> Self {
        match recusa {
            RecusaRecebimento::GrandeDemais { .. } => Self::de(Codigo::ArquivoGrandeDemais),
            RecusaRecebimento::Interrompido => Self::de(Codigo::EnvioInterrompido),
            RecusaRecebimento::DigestDivergente => Self::de(Codigo::DigestDivergente),
            RecusaRecebimento::Falha(falha) => falha.into(),
        }
    }
}

impl From<AbrirErro> for Recusa {
    fn from(erro: AbrirErro) -> Self {
        match erro {
            AbrirErro::NaoEncontrado => Self::de(Codigo::NaoEncontrado),
            AbrirErro::Impedido(Impedimento::EmConferencia) => {
                Self::de(Codigo::ArquivoEmConferencia).tentar_em(30)
            }
            AbrirErro::Impedido(Impedimento::Recusado) => Self::de(Codigo::ArquivoBloqueado),
            AbrirErro::Falha(falha) => falha.into(),
        }
    }
}
