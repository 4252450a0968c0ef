//! The portão: the checks of content that must pass before the answer (2.3). Of everything that looks at a file only
//! this may refuse it.

use acervo::{FalhaAcervo, Recebido};
use dominio::arquivo::FormatoArquivo;
use dominio::inspecao::{Laudo, Veredito};
use inspecao::Resultado;

use super::receber::ReceberErro;
use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Not empty, of the type that its name says (R-ANX-1, F01), and clean to who looks into it in a confined process. What
/// nobody could judge is kept for the analyst.
pub(super) async fn portao(
    p: &Plataforma,
    ator: &Ator,
    recebido: &Recebido,
    formato: FormatoArquivo,
) -> Result<Laudo, ReceberErro> {
    if recebido.tamanho == 0 {
        return Err(ReceberErro::Vazio);
    }
    if !formato.assinatura_confere(&recebido.inicio) {
        return Err(ReceberErro::ConteudoDiverge(formato));
    }
    let arquivo = recebido
        .abrir()
        // Such as too many open files: the sender may try again in a moment.
        .map_err(|falha| Falha::from(FalhaAcervo::Indisponivel(falha.into())))?;
    let _vaga = p.vagas_do_portao.tomar(ator.id()).await;
    match p.ajustes.inspetor.portao(arquivo, formato).await {
        Resultado::Veredito(Veredito::Aceito { sinais }) => Ok(Laudo {
            inspecionado: true,
            sinais,
        }),
        Resultado::Veredito(recusado @ Veredito::Recusado { motivo, .. }) => {
            Err(ReceberErro::Recusado {
                motivo,
                explicacao: recusado.explicacao().unwrap_or_default(),
            })
        }
        // Our own machine failed: nobody looked, and the sender may try again in a moment.
        Resultado::Impossivel { razao } if razao.da_maquina() => {
            Err(Falha::from(FalhaAcervo::Indisponivel(razao.into())).into())
        }
        Resultado::Impossivel { razao } => {
            tracing::warn!(%razao, "inspeção impossível; o arquivo fica para o analista");
            Ok(Laudo::default())
        }
    }
}
