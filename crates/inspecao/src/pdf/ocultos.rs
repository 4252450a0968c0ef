//! Objects that our parser did not read, or that the table does not name: another reader, which forgives or repairs,
//! might.
//!
//! A clean document may have a few (a wrong offset, an old copy), so they are not refused for being
//! there. Their raw bytes are searched for the names of forbidden actions instead.

use std::collections::BTreeSet;

use dominio::inspecao::MotivoRecusa::{Ilegivel, PdfAcaoProibida};
use lopdf::xref::XrefEntry;
use lopdf::{Document, Object};
use memchr::memmem;

use super::MAIOR_FLUXO;
use super::brutos::{Bruto, objetos};
use super::nomes::{proibido, proibido_longo};
use crate::recusa::{Exame, Recusa, recusar};

/// Bytes searched in all; objects of a clean document that nobody read are few and short.
const TRABALHO: usize = 128 * 1024 * 1024;

/// Searches what was not read.
pub(super) fn procurar(bytes: &[u8], documento: &Document) -> Exame {
    let mut resta = TRABALHO;
    for bruto in objetos(bytes) {
        if lido_daqui(documento, &bruto) {
            continue;
        }
        let corpo = bruto.corpo(bytes);
        resta = resta
            .checked_sub(corpo.bytes.len())
            .ok_or_else(|| Recusa::from(Ilegivel))?;
        // In the bytes of a stream a short name stands there by chance.
        let achado = if corpo.inteiro {
            proibido(corpo.bytes)
        } else {
            proibido_longo(corpo.bytes)
        };
        acusar(achado)?;
        // Objects packed where the table leads nobody, and a reader that repairs does.
        if memmem::find(corpo.bytes, b"/ObjStm").is_some() && !lido(documento, bruto.numero) {
            return Err(Ilegivel.into());
        }
    }
    let recipientes: BTreeSet<u32> = documento
        .reference_table
        .entries
        .iter()
        .filter(|(numero, _)| !lido(documento, **numero))
        .filter_map(|(_, entrada)| match *entrada {
            XrefEntry::Compressed { container, .. } => Some(container),
            _ => None,
        })
        .collect();
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

/// Whether these very bytes are the object of that number, as our parser read it.
fn lido_daqui(documento: &Document, bruto: &Bruto) -> bool {
    let aqui = match documento.reference_table.get(bruto.numero) {
        // White space before the number is allowed.
        Some(XrefEntry::Normal { offset, .. }) => {
            let offset = usize::try_from(*offset).unwrap_or(usize::MAX);
            offset <= bruto.inicio && bruto.inicio - offset <= 4
        }
        _ => false,
    };
    aqui && documento
        .objects
        .contains_key(&(bruto.numero, bruto.geracao))
}

/// An object stream of which some member was not read, or which was not read at all.
fn abrir_recipiente(documento: &Document, numero: u32) -> Exame {
    match documento.objects.get(&(numero, 0)) {
        Some(Object::Stream(fluxo)) => {
            let conteudo = fluxo
                .get_plain_content_with_limit(MAIOR_FLUXO)
                .map_err(|_| Recusa::from(Ilegivel))?;
            acusar(proibido(&conteudo))
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

fn acusar(achado: Option<&'static str>) -> Exame {
    achado.map_or(Ok(()), |nome| recusar(PdfAcaoProibida, nome))
}
