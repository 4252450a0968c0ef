//! PDF, parsed without decoding a single page.

mod acoes;
mod alvos;
mod brutos;
mod formulario;
mod nomes;
mod ocultos;

use dominio::inspecao::MotivoRecusa::{ConteudoDiverge, Ilegivel, PdfCriptografado, PdfSemPaginas};
use lopdf::{Document, LoadOptions};
use memchr::memmem;

use crate::recusa::{Exame, Recusa, Sinais};

/// Largest object stream that is unpacked; those of real documents have some hundred KiB.
const MAIOR_FLUXO: usize = 64 * 1024 * 1024;

/// Judges a PDF whose first bytes are right.
pub(crate) fn julgar(bytes: &[u8], sinais: &mut Sinais) -> Exame {
    if termina_em_zip(bytes) {
        return Err(ConteudoDiverge.into());
    }
    let documento = abrir(bytes)?;
    acoes::procurar(&documento, sinais)?;
    formulario::olhar(&documento, sinais)?;
    ocultos::procurar(bytes, &documento)?;
    // Last: a page that could not be read has been told apart by then.
    let tem_pagina = documento
        .page_iter()
        .any(|pagina| documento.get_dictionary(pagina).is_ok());
    if !tem_pagina {
        return Err(PdfSemPaginas.into());
    }
    Ok(())
}

/// Parses the structure; a locked document is told apart from a broken one.
pub(crate) fn abrir(bytes: &[u8]) -> Exame<Document> {
    let opcoes = LoadOptions::with_max_decompressed_size(MAIOR_FLUXO);
    match Document::load_mem_with_options(bytes, opcoes) {
        Ok(documento) if documento.is_encrypted() || documento.was_encrypted() => {
            Err(PdfCriptografado.into())
        }
        Ok(documento) => Ok(documento),
        Err(_) if memmem::find(bytes, b"/Encrypt").is_some() => Err(PdfCriptografado.into()),
        Err(_) => Err(Recusa::from(Ilegivel)),
    }
}

/// A ZIP glued behind a PDF: one name, two files (F06).
fn termina_em_zip(bytes: &[u8]) -> bool {
    let fim = memmem::rfind(bytes, b"%%EOF").unwrap_or_default();
    let cauda = bytes.get(fim..).unwrap_or_default();
    memmem::find(cauda, b"PK\x05\x06").is_some()
}
