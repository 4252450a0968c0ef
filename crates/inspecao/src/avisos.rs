//! What is told afterwards: pages and colours of a PDF, entries of a ZIP, sheets of a spreadsheet (R-ANX-4).

mod caixa;
mod cor;
mod desenho;
mod entradas;
mod espaco;
mod fluxo;
mod imagem;
mod lexico;
mod paginas;
mod paleta;
mod pincel;
mod recursos;

use dominio::arquivo::FormatoArquivo;
use dominio::inspecao::{Avisos, EstadoAvisos};

use crate::ole;

/// Looks at a file that the portão accepted.
///
/// `continuar` is asked before each 64 KiB of page content; when it says no, what is still unknown stays
/// unknown and the whole is `nao_verificado`. A file that cannot be read is `nao_verificado` too.
#[must_use]
pub fn avisos(
    bytes: &[u8],
    formato: FormatoArquivo,
    continuar: &mut dyn FnMut() -> bool,
) -> Avisos {
    let lidos = match formato {
        FormatoArquivo::Pdf => paginas::olhar(bytes, continuar),
        FormatoArquivo::Zip => entradas::do_zip(bytes),
        FormatoArquivo::Xlsx => entradas::da_planilha(bytes),
        FormatoArquivo::Xls => ole::planilhas(bytes).map(|planilhas| Avisos {
            planilhas,
            ..Avisos::vazios(EstadoAvisos::Verificado)
        }),
    };
    lidos.unwrap_or_else(|_| Avisos::vazios(EstadoAvisos::NaoVerificado))
}
