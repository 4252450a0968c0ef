//! Forbidden actions, wherever they hang: every object is looked at, reachable or not.
//!
//! Looking at all objects instead of following OpenAction, AA, names and annotations one by one leaves no
//! path to forget, and a stray script in an unreachable object has no reason to be there.

use dominio::inspecao::MotivoRecusa::PdfAcaoProibida;
use dominio::inspecao::Sinal;
use lopdf::{Dictionary, Document, Object};

use super::alvos;
use crate::recusa::{Exame, Sinais, recusar};

/// Values of `/S` that are refused (5.1 item 6).
pub(super) const ACOES: [&[u8]; 5] = [
    b"JavaScript",
    b"Launch",
    b"SubmitForm",
    b"ImportData",
    b"RichMediaExecute",
];

/// Goes through all objects, those of object streams included.
pub(super) fn procurar(documento: &Document, sinais: &mut Sinais) -> Exame {
    olhar(&documento.trailer, documento, sinais)?;
    let mut pilha: Vec<&Object> = valores(&documento.trailer).collect();
    for objeto in documento.objects.values() {
        pilha.push(objeto);
        // The first round takes the trailer with it.
        while let Some(objeto) = pilha.pop() {
            match objeto {
                Object::Array(itens) => pilha.extend(itens.iter().filter(|item| tem_filhos(item))),
                Object::Dictionary(dicionario) => {
                    olhar(dicionario, documento, sinais)?;
                    pilha.extend(valores(dicionario));
                }
                Object::Stream(fluxo) => {
                    olhar(&fluxo.dict, documento, sinais)?;
                    pilha.extend(valores(&fluxo.dict));
                }
                _ => {}
            }
        }
    }
    Ok(())
}

fn valores(dicionario: &Dictionary) -> impl Iterator<Item = &Object> {
    dicionario
        .iter()
        .map(|(_, valor)| valor)
        .filter(|valor| tem_filhos(valor))
}

fn tem_filhos(objeto: &Object) -> bool {
    matches!(
        objeto,
        Object::Array(_) | Object::Dictionary(_) | Object::Stream(_)
    )
}

fn olhar(dicionario: &Dictionary, documento: &Document, sinais: &mut Sinais) -> Exame {
    let nome = |chave: &[u8]| {
        dicionario
            .get_deref(chave, documento)
            .and_then(Object::as_name)
            .unwrap_or_default()
    };
    if let Some(acao) = ACOES.iter().find(|acao| **acao == nome(b"S")) {
        return recusar(PdfAcaoProibida, &String::from_utf8_lossy(acao));
    }
    if tem_script(dicionario, documento) {
        return recusar(PdfAcaoProibida, "JavaScript");
    }
    let midia = nome(b"Subtype") == b"RichMedia"
        || dicionario.has(b"RichMediaContent")
        || dicionario.has(b"RichMediaSettings");
    if midia {
        return recusar(PdfAcaoProibida, "RichMedia");
    }
    alvos::olhar(dicionario, documento, sinais)?;
    if nome(b"Type") == b"EmbeddedFile"
        || dicionario.has(b"EF")
        || nome(b"Subtype") == b"FileAttachment"
    {
        sinais.insert(Sinal::ArquivoEmbutido);
    }
    Ok(())
}

/// `/JS` in actions and renditions, `/OnInstantiate` in 3D. A resource that happens to be called `JS` is an
/// image, a form or a font, never a text.
fn tem_script(dicionario: &Dictionary, documento: &Document) -> bool {
    if dicionario.has(b"OnInstantiate") {
        return true;
    }
    match dicionario.get_deref(b"JS", documento) {
        Ok(Object::String(..)) => true,
        Ok(Object::Stream(fluxo)) => {
            let tipo = fluxo.dict.get(b"Subtype").and_then(Object::as_name);
            !matches!(tipo, Ok(b"Image" | b"Form"))
        }
        _ => false,
    }
}
