//! The visible box of a page: MediaBox ∩ CropBox, inherited, in UserUnits.

use lopdf::{Dictionary, Document, Object};

use super::recursos::herdado;

/// US Letter, what a page without any box is.
const PADRAO: [f32; 4] = [0.0, 0.0, 612.0, 792.0];
const MM_POR_PONTO: f32 = 25.4 / 72.0;
/// Far above any sheet; keeps the conversion to whole millimetres exact.
const MAIOR_LADO_MM: f32 = 1_000_000.0;

/// Width and height, in whole millimetres, as the page is shown.
pub(super) fn medir(pagina: &Dictionary, documento: &Document) -> (u32, u32) {
    let midia = retangulo(pagina, b"MediaBox", documento).unwrap_or(PADRAO);
    let corte = retangulo(pagina, b"CropBox", documento);
    let visivel = corte
        .and_then(|corte| intersecao(midia, corte))
        .unwrap_or(midia);
    let unidade = pagina
        .get_deref(b"UserUnit", documento)
        .and_then(Object::as_float)
        .ok()
        .filter(|unidade| unidade.is_finite() && *unidade > 0.0)
        .unwrap_or(1.0);
    let mm = |pontos: f32| inteiro(pontos * unidade * MM_POR_PONTO);
    let [x0, y0, x1, y1] = visivel;
    let (largura, altura) = (mm(x1 - x0), mm(y1 - y0));
    let giro = herdado(pagina, b"Rotate", documento)
        .and_then(|giro| giro.as_i64().ok())
        .unwrap_or_default();
    if giro.rem_euclid(180) == 90 {
        (altura, largura)
    } else {
        (largura, altura)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a range where both are exact"
)]
fn inteiro(mm: f32) -> u32 {
    mm.round().clamp(0.0, MAIOR_LADO_MM) as u32
}

/// Corners in any order, numbers direct or by reference.
fn retangulo(pagina: &Dictionary, chave: &[u8], documento: &Document) -> Option<[f32; 4]> {
    let lista = herdado(pagina, chave, documento)?.as_array().ok()?;
    let mut lados = [0.0_f32; 4];
    for (lado, valor) in lados.iter_mut().zip(lista) {
        let (_, valor) = documento.dereference(valor).ok()?;
        *lado = valor.as_float().ok().filter(|lado| lado.is_finite())?;
    }
    let [a, b, c, d] = lados;
    let normal = [a.min(c), b.min(d), a.max(c), b.max(d)];
    let tem_area = (a - c).abs() > 0.0 && (b - d).abs() > 0.0;
    (lista.len() >= 4 && tem_area).then_some(normal)
}

fn intersecao(a: [f32; 4], b: [f32; 4]) -> Option<[f32; 4]> {
    let [ax0, ay0, ax1, ay1] = a;
    let [bx0, by0, bx1, by1] = b;
    let comum = [ax0.max(bx0), ay0.max(by0), ax1.min(bx1), ay1.min(by1)];
    let [x0, y0, x1, y1] = comum;
    (x1 > x0 && y1 > y0).then_some(comum)
}
