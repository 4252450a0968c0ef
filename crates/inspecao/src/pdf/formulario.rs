//! AcroForm and XFA: flagged, and refused when they carry a script.

use std::collections::BTreeSet;

use dominio::inspecao::MotivoRecusa::{Ilegivel, PdfAcaoProibida};
use dominio::inspecao::Sinal;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use crate::recusa::{Exame, Recusa, Sinais, recusar};

/// Largest part of an XFA form that is read.
const MAIOR_XFA: usize = 16 * 1024 * 1024;
/// Fields followed before a form counts as one without further looking.
const CAMPOS: usize = 10_000;

/// Looks at the interactive form, if there is one.
pub(super) fn olhar(documento: &Document, sinais: &mut Sinais) -> Exame {
    let formulario = documento
        .catalog()
        .and_then(|raiz| raiz.get_deref(b"AcroForm", documento))
        .and_then(Object::as_dict);
    let Ok(formulario) = formulario else {
        return Ok(());
    };
    if tem_campos(formulario, documento) {
        sinais.insert(Sinal::FormularioPdf);
    }
    if let Ok(xfa) = formulario.get_deref(b"XFA", documento) {
        olhar_xfa(xfa, documento)?;
        sinais.insert(Sinal::Xfa);
    }
    Ok(())
}

/// Whether any field is not a signature: a signed PDF is no form to be filled in.
fn tem_campos(formulario: &Dictionary, documento: &Document) -> bool {
    let mut vistos: BTreeSet<ObjectId> = BTreeSet::new();
    let mut pilha: Vec<&Object> = filhos(formulario, b"Fields", documento).collect();
    while let Some(campo) = pilha.pop() {
        if let Object::Reference(id) = campo
            && !vistos.insert(*id)
        {
            continue;
        }
        if vistos.len() > CAMPOS || pilha.len() > CAMPOS {
            return true;
        }
        let Some(campo) = dicionario(campo, documento) else {
            continue;
        };
        match campo.get_deref(b"FT", documento).and_then(Object::as_name) {
            Ok(b"Sig") => {}
            Ok(_) => return true,
            Err(_) => pilha.extend(filhos(campo, b"Kids", documento)),
        }
    }
    false
}

fn filhos<'a>(
    pai: &'a Dictionary,
    chave: &[u8],
    documento: &'a Document,
) -> impl Iterator<Item = &'a Object> + use<'a> {
    let lista = pai.get_deref(chave, documento).and_then(Object::as_array);
    lista.map(Vec::as_slice).unwrap_or_default().iter()
}

fn dicionario<'a>(objeto: &'a Object, documento: &'a Document) -> Option<&'a Dictionary> {
    let (_, objeto) = documento.dereference(objeto).ok()?;
    objeto.as_dict().ok()
}

/// The parts are streams, alone or after their names in an array.
fn olhar_xfa(xfa: &Object, documento: &Document) -> Exame {
    match xfa {
        Object::Stream(fluxo) => olhar_parte(fluxo),
        Object::String(texto, _) => procurar_script(texto),
        Object::Array(partes) => {
            for parte in partes {
                match documento.dereference(parte) {
                    Ok((_, Object::Stream(fluxo))) => olhar_parte(fluxo)?,
                    Ok((_, Object::String(texto, _))) => procurar_script(texto)?,
                    _ => {}
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn olhar_parte(fluxo: &Stream) -> Exame {
    let texto = fluxo
        .get_plain_content_with_limit(MAIOR_XFA)
        .map_err(|_| Recusa::from(Ilegivel))?;
    procurar_script(&texto)
}

/// `<script`, `<xfa:script`, `<submit`: in one or two bytes a letter.
fn procurar_script(texto: &[u8]) -> Exame {
    let texto: Vec<u8> = texto
        .iter()
        .filter(|byte| **byte != 0)
        .map(u8::to_ascii_lowercase)
        .collect();
    for palavra in [&b"script"[..], b"submit"] {
        let marcada = memchr::memmem::find_iter(&texto, palavra).any(|lugar| {
            let antes = lugar.checked_sub(1).and_then(|lugar| texto.get(lugar));
            matches!(antes, Some(b'<' | b':'))
        });
        if marcada {
            return recusar(PdfAcaoProibida, "XFA");
        }
    }
    Ok(())
}
