//! Images: colour is what their space says, pixels are never decoded.

use lopdf::{Dictionary, Object, Stream};

use super::espaco::Espaco;
use super::recursos::Recursos;
use crate::numeros::u16_em;

/// Whether an image is in a space other than grey.
pub(super) fn tem_cor(imagem: &Stream, recursos: Recursos<'_>) -> bool {
    let dicionario = &imagem.dict;
    let documento = recursos.documento();
    let mascara = dicionario.get_deref(b"ImageMask", documento);
    if matches!(mascara, Ok(Object::Boolean(true))) {
        // Painted in the colour of the moment, which its operator already told.
        return false;
    }
    match dicionario.get_deref(b"ColorSpace", documento) {
        Ok(Object::Name(nome)) => espaco(nome, recursos) != Espaco::Cinza,
        Ok(outro) => Espaco::de(outro, documento) != Espaco::Cinza,
        Err(_) => e_jpx(dicionario) && jpx_tem_cor(&imagem.content),
    }
}

/// A space by name: of the device, or a resource.
pub(super) fn espaco(nome: &[u8], recursos: Recursos<'_>) -> Espaco {
    if let Some(espaco) = Espaco::de_nome(nome) {
        return espaco;
    }
    recursos
        .achar(b"ColorSpace", nome)
        .map_or(Espaco::Colorido, |(_, objeto)| {
            Espaco::de(objeto, recursos.documento())
        })
}

fn e_jpx(dicionario: &Dictionary) -> bool {
    match dicionario.get(b"Filter") {
        Ok(Object::Name(nome)) => nome == b"JPXDecode",
        Ok(Object::Array(nomes)) => nomes
            .iter()
            .any(|nome| matches!(nome.as_name(), Ok(b"JPXDecode"))),
        _ => false,
    }
}

/// JPEG 2000 says its own number of components: one, or one with transparency, is grey.
fn jpx_tem_cor(bytes: &[u8]) -> bool {
    let componentes = memchr::memmem::find(bytes, b"ihdr")
        .and_then(|lugar| u16_em(bytes, lugar + 12))
        .map(u16::swap_bytes);
    componentes.is_none_or(|componentes| componentes > 2)
}
