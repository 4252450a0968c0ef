//! Files on other machines. A reader that opens one by itself tells that machine who reads, in Windows with the
//! person's own credentials; a link only does so when it is clicked.

use dominio::inspecao::MotivoRecusa::PdfAcaoProibida;
use dominio::inspecao::Sinal;
use lopdf::{Dictionary, Document, Object};

use crate::recusa::{Exame, Sinais, recusar};

/// What a reader does without being asked hangs below these.
const SOZINHAS: [&[u8]; 2] = [b"OpenAction", b"AA"];

/// Where the address of a file stands, in actions and in file specifications.
const ENDERECOS: [&[u8]; 5] = [b"F", b"UF", b"URI", b"DOS", b"Unix"];

/// Deeper chains of actions are of no document.
const FUNDO: usize = 16;

/// Refuses what reaches another machine by itself, and tells of links that would.
pub(super) fn olhar(dicionario: &Dictionary, documento: &Document, sinais: &mut Sinais) -> Exame {
    let sozinhas = SOZINHAS
        .iter()
        .filter_map(|chave| dicionario.get_deref(chave, documento).ok());
    for acao in sozinhas {
        if alcanca(acao, documento, FUNDO) {
            return recusar(PdfAcaoProibida, "GoToR");
        }
    }
    if aponta(dicionario, documento) {
        sinais.insert(Sinal::VinculoExterno);
    }
    Ok(())
}

fn alcanca(objeto: &Object, documento: &Document, fundo: usize) -> bool {
    let mais_fundo = |filho: &Object| {
        let filho = documento
            .dereference(filho)
            .map_or(filho, |(_, filho)| filho);
        fundo > 0 && alcanca(filho, documento, fundo - 1)
    };
    match objeto {
        Object::Array(itens) => itens.iter().any(mais_fundo),
        Object::Dictionary(dicionario) => {
            aponta(dicionario, documento)
                || dicionario
                    .iter()
                    .filter(|(chave, filho)| !leva_a_pagina(chave, filho, documento))
                    .any(|(_, filho)| mais_fundo(filho))
        }
        _ => false,
    }
}

/// Pages and destinations lead to the whole document, which [`olhar`] sees anyway.
fn leva_a_pagina(chave: &[u8], filho: &Object, documento: &Document) -> bool {
    let destino = || {
        let filho = documento
            .dereference(filho)
            .map_or(filho, |(_, filho)| filho);
        matches!(filho, Object::Array(_))
    };
    matches!(chave, b"P" | b"Parent") || (matches!(chave, b"D" | b"SD") && destino())
}

fn aponta(dicionario: &Dictionary, documento: &Document) -> bool {
    ENDERECOS.iter().any(|chave| {
        let endereco = dicionario.get_deref(chave, documento);
        matches!(endereco, Ok(Object::String(texto, _)) if de_outra_maquina(texto))
    })
}

/// `\\maquina\…`, `//maquina/…` and `file://maquina/…`, in PDFDocEncoding or UTF-16.
fn de_outra_maquina(texto: &[u8]) -> bool {
    let texto: Vec<u8> = texto
        .iter()
        .copied()
        .filter(|byte| !matches!(byte, 0 | 0xfe | 0xff))
        .map(|byte| {
            if byte == b'\\' {
                b'/'
            } else {
                byte.to_ascii_lowercase()
            }
        })
        .collect();
    let depois = texto.strip_prefix(b"file:").unwrap_or(&texto);
    depois
        .strip_prefix(b"//")
        .and_then(<[u8]>::first)
        .is_some_and(|primeiro| *primeiro != b'/')
}
