//! When values are a grey.

/// Differences below are rounding, not colour.
const FOLGA_RGB: f32 = 0.01;
/// Blacks mixed from four inks differ a little after conversion, and nobody sees it.
const FOLGA_CMYK: f32 = 0.03;

/// Red, green and blue alike.
pub(super) fn rgb_e_cinza(valores: [f32; 3]) -> bool {
    espalhamento(valores) <= FOLGA_RGB
}

/// Cyan, magenta and yellow alike, as far as the black leaves them visible.
pub(super) fn cmyk_e_cinza([c, m, y, k]: [f32; 4]) -> bool {
    let luz = |tinta: f32| (1.0 - tinta) * (1.0 - k);
    espalhamento([luz(c), luz(m), luz(y)]) <= FOLGA_CMYK
}

fn espalhamento([a, b, c]: [f32; 3]) -> f32 {
    a.max(b).max(c) - a.min(b).min(c)
}
