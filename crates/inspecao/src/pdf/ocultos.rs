//! Objects that the table names and our parser could not read: another reader might.
//!
//! A clean document may have a few (a wrong offset, an old copy), so they are not refused for being
//! there. Their raw bytes are searched for the names of forbidden actions instead.

use std::collections::BTreeSet;

use dominio::inspecao::MotivoRecusa::{Ilegivel, PdfAcaoProibida};
use lopdf::xref::XrefEntry;
use lopdf::{Document, Object};
use memchr::memmem;

use super::MAIOR_FLUXO;
use super::nomes::proibido;
use crate::recusa::{Exame, Recusa, recusar};

/// Longest object searched, in bytes.
const MAIOR_OBJETO: usize = 64 * 1024;

/// Searches what was not read.
pub(super) fn procurar(bytes: &[u8], documento: &Document) -> Exame {
    let mut recipientes = BTreeSet::new();
    for (&numero, entrada) in &documento.reference_table.entries {
        if lido(documento, numero) {
            continue;
        }
        match *entrada {
            XrefEntry::Normal { offset, .. } => {
                let inicio = usize::try_from(offset).unwrap_or(usize::MAX);
                acusar(objeto_em(bytes, inicio))?;
            }
            XrefEntry::Compressed { container, .. } => {
                recipientes.insert(container);
            }
            XrefEntry::Free | XrefEntry::UnusableFree => {}
        }
    }
    for recipiente in recipientes {
        abrir_recipiente(documento, recipiente)?;
    }
    Ok(())
}

fn lido(documento: &Document, numero: u32) -> bool {
    documento
        .objects
        .range((numero, 0)..=(numero, u16::MAX))
        .next()
        .is_some()
}

/// The bytes of an object up to its stream or its end.
fn objeto_em(bytes: &[u8], inicio: usize) -> &[u8] {
    let fim = inicio.saturating_add(MAIOR_OBJETO).min(bytes.len());
    let objeto = bytes.get(inicio..fim).unwrap_or_default();
    let corte = [&b"endobj"[..], b"stream"]
        .iter()
        .filter_map(|palavra| memmem::find(objeto, palavra))
        .min()
        .unwrap_or(objeto.len());
    objeto.get(..corte).unwrap_or_default()
}

/// An object stream of which some member was not read, or which was not read at all.
fn abrir_recipiente(documento: &Document, numero: u32) -> Exame {
    match documento.objects.get(&(numero, 0)) {
        Some(Object::Stream(fluxo)) => {
            let conteudo = fluxo
                .get_plain_content_with_limit(MAIOR_FLUXO)
                .map_err(|_| Recusa::from(Ilegivel))?;
            acusar(&conteudo)
        }
        // Named as there, and yet nobody can say what is in it.
        None if matches!(
            documento.reference_table.get(numero),
            Some(XrefEntry::Normal { .. })
        ) =>
        {
            Err(Ilegivel.into())
        }
        _ => Ok(()),
    }
}

fn acusar(bytes: &[u8]) -> Exame {
    match proibido(bytes) {
        Some(nome) => recusar(PdfAcaoProibida, nome),
        None => Ok(()),
    }
}
