//! The tables of indexed colour spaces.

use lopdf::Object;

use super::espaco::Espaco;

/// A palette has at most 256 entries of four bytes.
const MAIOR_PALETA: usize = 4 * 1024;

/// A palette of greys is grey: scanners write black and white so.
pub(super) fn julgar(base: Espaco, tabela: Option<&Object>) -> Espaco {
    let bytes = match tabela {
        Some(Object::String(bytes, _)) => bytes.clone(),
        Some(Object::Stream(fluxo)) => fluxo
            .get_plain_content_with_limit(MAIOR_PALETA)
            .unwrap_or_default(),
        _ => Vec::new(),
    };
    let de_cinzas = match base {
        Espaco::Rgb => bytes
            .chunks_exact(3)
            .all(|cor| !base.colorido(&claros(cor))),
        Espaco::Cmyk => bytes
            .chunks_exact(4)
            .all(|cor| !base.colorido(&claros(cor))),
        _ => false,
    };
    if de_cinzas && !bytes.is_empty() {
        Espaco::Cinza
    } else {
        Espaco::Colorido
    }
}

fn claros(cor: &[u8]) -> Vec<f32> {
    cor.iter().map(|byte| f32::from(*byte) / 255.0).collect()
}
