//! The address of *verificar* for a phone's camera.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::composicao::FalhaPdf;

/// Modules of silence around the code, which readers need.
const MARGEM: i32 = 4;

/// An SVG of the QR code of a text, one path, black on white.
pub(super) fn svg(texto: &str) -> Result<String, FalhaPdf> {
    let codigo = QrCode::encode_text(texto, QrCodeEcc::Medium)
        .map_err(|_| FalhaPdf::nova("o endereço não cabe num código QR"))?;
    let lado = codigo.size();
    let mut tracos = String::new();
    for y in 0..lado {
        for x in (0..lado).filter(|x| codigo.get_module(*x, y)) {
            let _ = write!(tracos, "M{} {}h1v1h-1z", x + MARGEM, y + MARGEM);
        }
    }
    let total = lado + 2 * MARGEM;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {total} {total}\" width=\"{total}\" height=\"{total}\">\
         <path d=\"{tracos}\"/></svg>"
    ))
}
