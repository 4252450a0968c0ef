//! OLE compound files: Excel and Word up to 2003, objects inside newer ones, and locked newer ones.

mod biff;
mod word;

use std::io::{Cursor, Read};

use cfb::CompoundFile;
use dominio::inspecao::MotivoRecusa::{
    ConteudoDiverge, Ilegivel, OfficeCriptografado, OfficeMacro,
};
use dominio::inspecao::Sinal;

use crate::recusa::{Exame, Recusa, Sinais};

/// First bytes of every compound file.
pub(crate) const ASSINATURA: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Whose file it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Programa {
    Excel,
    Word,
}

type Pacote<'a> = CompoundFile<Cursor<&'a [u8]>>;

/// Judges an XLS or DOC.
pub(crate) fn julgar(bytes: &[u8], programa: Programa, sinais: &mut Sinais) -> Exame {
    let mut pacote = abrir(bytes)?;
    let nomes: &[&str] = match programa {
        Programa::Excel => &["Workbook", "Book"],
        Programa::Word => &["WordDocument"],
    };
    let principal = nomes.iter().find(|nome| pacote.is_stream(nome));
    let Some(principal) = principal else {
        recusar_trancado(bytes)?;
        return Err(ConteudoDiverge.into());
    };
    examinar_partes(&pacote, sinais)?;
    let fluxo = pacote
        .open_stream(principal)
        .map_err(|_| Recusa::from(Ilegivel))?;
    match programa {
        Programa::Excel => biff::julgar(fluxo, sinais),
        Programa::Word => word::julgar(fluxo),
    }
}

/// Judges an OLE object inside a spreadsheet or document: macros are refused, anything else is flagged.
pub(crate) fn julgar_embutido(bytes: &[u8], sinais: &mut Sinais) -> Exame {
    sinais.insert(Sinal::ArquivoEmbutido);
    let mut pacote = abrir(bytes)?;
    examinar_partes(&pacote, sinais)?;
    if pacote.is_stream("Workbook")
        && let Ok(fluxo) = pacote.open_stream("Workbook")
    {
        biff::julgar(fluxo, sinais)?;
    }
    Ok(())
}

/// Refuses an XLSX or DOCX with a password, which is an OLE file around the encrypted package.
pub(crate) fn recusar_trancado(bytes: &[u8]) -> Exame {
    if bytes.starts_with(ASSINATURA)
        && let Ok(pacote) = abrir(bytes)
        && pacote.is_stream("EncryptedPackage")
    {
        return Err(OfficeCriptografado.into());
    }
    Ok(())
}

fn abrir(bytes: &[u8]) -> Exame<Pacote<'_>> {
    CompoundFile::open(Cursor::new(bytes)).map_err(|_| Ilegivel.into())
}

/// Looks at the names of all parts: where VBA lives, it has these names.
fn examinar_partes(pacote: &Pacote<'_>, sinais: &mut Sinais) -> Exame {
    for parte in pacote.walk() {
        let nome = parte.name();
        let e = |outro: &str| nome.eq_ignore_ascii_case(outro);
        let vba = (parte.is_storage() && (e("VBA") || e("_VBA_PROJECT_CUR")))
            || (parte.is_stream() && (e("_VBA_PROJECT") || e("PROJECTwm")));
        if vba {
            return Err(OfficeMacro.into());
        }
        // `MBD…` and `ObjectPool` hold the objects of Excel and Word; `Ole10Native` a file of any kind.
        let objeto = (parte.is_storage() && !parte.is_root() && nome.starts_with("MBD"))
            || parte
                .path()
                .parent()
                .is_some_and(|pai| pai.ends_with("ObjectPool"))
            || e("\u{1}Ole10Native")
            || e("Package");
        if objeto {
            sinais.insert(Sinal::ArquivoEmbutido);
        }
    }
    Ok(())
}

/// Fills what can be filled; less only at the end.
fn encher(fluxo: &mut impl Read, destino: &mut [u8]) -> Exame<usize> {
    let mut lidos = 0;
    while let Some(vaga) = destino.get_mut(lidos..).filter(|vaga| !vaga.is_empty()) {
        match fluxo.read(vaga) {
            Ok(0) => break,
            Ok(quantos) => lidos += quantos,
            Err(_) => return Err(Ilegivel.into()),
        }
    }
    Ok(lidos)
}

/// The names of the sheets of an XLS, in order.
pub(crate) fn planilhas(bytes: &[u8]) -> Exame<Vec<String>> {
    let mut pacote = abrir(bytes)?;
    let nome = ["Workbook", "Book"]
        .into_iter()
        .find(|nome| pacote.is_stream(nome))
        .ok_or(Recusa::from(Ilegivel))?;
    let fluxo = pacote
        .open_stream(nome)
        .map_err(|_| Recusa::from(Ilegivel))?;
    biff::planilhas(fluxo)
}
