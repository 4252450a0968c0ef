//! The portão: the checks of content that must pass before the answer (2.3). Of everything that looks at a file only
//! this may refuse it.

use acervo::Recebido;
use dominio::arquivo::FormatoArquivo;

use super::receber::ReceberErro;

/// Not empty, and of the type that its name says (R-ANX-1, F01).
pub(super) async fn portao(
    recebido: &Recebido,
    formato: FormatoArquivo,
) -> Result<(), ReceberErro> {
    if recebido.tamanho == 0 {
        return Err(ReceberErro::Vazio);
    }
    if formato.assinatura_confere(&recebido.inicio) {
        Ok(())
    } else {
        Err(ReceberErro::ConteudoDiverge(formato))
    }
}
