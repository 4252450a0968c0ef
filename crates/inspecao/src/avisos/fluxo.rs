//! The streams that a page draws, unpacked as they are read.

use std::io::{Cursor, Read};

use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::desenho::Incerto;

/// Largest stream unpacked whole, when its filters cannot be streamed (LZW, ASCII85, chains).
const MAIOR_INTEIRO: usize = 64 * 1024 * 1024;

/// Opens a stream; the usual filter flows.
pub(super) fn abrir(fluxo: &Stream) -> Result<Box<dyn Read + '_>, Incerto> {
    let filtros = fluxo.filters().unwrap_or_default();
    match filtros.as_slice() {
        [] => Ok(Box::new(fluxo.content.as_slice())),
        [b"FlateDecode" | b"Fl"] if !fluxo.dict.has(b"DecodeParms") => {
            Ok(Box::new(ZlibDecoder::new(fluxo.content.as_slice())))
        }
        _ => {
            let inteiro = fluxo
                .decompressed_content_with_limit(MAIOR_INTEIRO)
                .map_err(|_| Incerto)?;
            Ok(Box::new(Cursor::new(inteiro)))
        }
    }
}

/// The content of a page: one stream, or several read as one.
pub(super) fn da_pagina<'a>(pagina: &'a Dictionary, documento: &'a Document) -> Vec<&'a Stream> {
    match pagina.get_deref(b"Contents", documento) {
        Ok(Object::Stream(fluxo)) => vec![fluxo],
        Ok(Object::Array(partes)) => partes
            .iter()
            .filter_map(|parte| documento.dereference(parte).ok())
            .filter_map(|(_, parte)| parte.as_stream().ok())
            .collect(),
        _ => Vec::new(),
    }
}

/// The normal appearance of an annotation, in its present state, unless its flags hide it.
pub(super) fn aparencia<'a>(
    anotacao: &'a Object,
    invisivel: i64,
    documento: &'a Document,
) -> Option<(Option<ObjectId>, &'a Stream)> {
    let (_, anotacao) = documento.dereference(anotacao).ok()?;
    let anotacao = anotacao.as_dict().ok()?;
    let sinais = anotacao
        .get_deref(b"F", documento)
        .and_then(Object::as_i64)
        .unwrap_or_default();
    if sinais & invisivel != 0 {
        return None;
    }
    let aparencias = anotacao.get_deref(b"AP", documento).ok()?.as_dict().ok()?;
    let (id, normal) = documento.dereference(aparencias.get(b"N").ok()?).ok()?;
    match normal {
        Object::Stream(fluxo) => Some((id, fluxo)),
        Object::Dictionary(estados) => {
            let estado = anotacao.get_deref(b"AS", documento).ok()?.as_name().ok()?;
            let (id, fluxo) = documento.dereference(estados.get(estado).ok()?).ok()?;
            Some((id, fluxo.as_stream().ok()?))
        }
        _ => None,
    }
}
