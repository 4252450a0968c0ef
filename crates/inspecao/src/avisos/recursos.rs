//! Resources and inherited attributes of pages and forms.

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Ancestors followed.
const GERACOES: usize = 64;

/// An attribute of the page or of its nearest ancestor that has it.
pub(super) fn herdado<'a>(
    pagina: &'a Dictionary,
    chave: &[u8],
    documento: &'a Document,
) -> Option<&'a Object> {
    let mut atual = pagina;
    for _ in 0..GERACOES {
        if let Ok(valor) = atual.get_deref(chave, documento) {
            return Some(valor);
        }
        atual = atual.get_deref(b"Parent", documento).ok()?.as_dict().ok()?;
    }
    None
}

/// The named resources of one content stream.
#[derive(Clone, Copy)]
pub(super) struct Recursos<'a> {
    documento: &'a Document,
    lista: Option<&'a Dictionary>,
}

impl<'a> Recursos<'a> {
    pub(super) fn da_pagina(pagina: &'a Dictionary, documento: &'a Document) -> Self {
        Self {
            documento,
            lista: herdado(pagina, b"Resources", documento)
                .and_then(|recursos| recursos.as_dict().ok()),
        }
    }

    /// Those of a form, or of whoever draws it when it has none.
    pub(super) fn da_forma(self, forma: &'a Dictionary) -> Self {
        let proprios = forma
            .get_deref(b"Resources", self.documento)
            .and_then(Object::as_dict);
        Self {
            documento: self.documento,
            lista: proprios.ok().or(self.lista),
        }
    }

    pub(super) const fn documento(self) -> &'a Document {
        self.documento
    }

    /// A resource by kind and name, with its id when it has one.
    pub(super) fn achar(
        self,
        especie: &[u8],
        nome: &[u8],
    ) -> Option<(Option<ObjectId>, &'a Object)> {
        let lista = self.lista?.get_deref(especie, self.documento).ok()?;
        let recurso = lista.as_dict().ok()?.get(nome).ok()?;
        self.documento.dereference(recurso).ok()
    }
}
