//! The gate: one question, asked before the sender has an answer.

use dominio::arquivo::FormatoArquivo;
use dominio::inspecao::{MotivoRecusa, Veredito};

use crate::limites::Limites;
use crate::ole::{self, Programa};
use crate::ooxml::{self, Familia};
use crate::recusa::{Exame, Sinais, veredito};
use crate::{pdf, zip};

/// Judges a whole file (5.1 item 6).
///
/// The depth of recursion is bounded. Memory is the file, one inflated inner document
/// ([`Limites::interno`]) and what the PDF parser makes of it; a parser that wants more meets the limit
/// of the child.
#[must_use]
pub fn portao(bytes: &[u8], formato: FormatoArquivo, limites: &Limites) -> Veredito {
    let mut sinais = Sinais::new();
    let exame = julgar(bytes, formato, limites, &mut sinais);
    veredito(exame, sinais)
}

fn julgar(bytes: &[u8], formato: FormatoArquivo, limites: &Limites, sinais: &mut Sinais) -> Exame {
    let zip_vazio = formato == FormatoArquivo::Zip && bytes.starts_with(b"PK\x05\x06");
    if !zip_vazio && !formato.assinatura_confere(bytes) {
        // A locked XLSX is an OLE file: its own message helps more.
        ole::recusar_trancado(bytes)?;
        return Err(MotivoRecusa::ConteudoDiverge.into());
    }
    match formato {
        FormatoArquivo::Pdf => pdf::julgar(bytes, sinais),
        FormatoArquivo::Zip => zip::julgar(bytes, limites, sinais),
        FormatoArquivo::Xls => ole::julgar(bytes, Programa::Excel, sinais),
        FormatoArquivo::Xlsx => ooxml::julgar(bytes, Familia::Planilha, limites, sinais),
    }
}
