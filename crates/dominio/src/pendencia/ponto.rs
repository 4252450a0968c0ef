//! Where on a page a pendência points.

use serde::{Deserialize, Serialize};

/// A place on a page, in thousandths of its width and of its height, from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(try_from = "Lido")]
pub struct Ponto {
    /// From the left edge.
    #[cfg_attr(feature = "openapi", schema(maximum = 1000))]
    x: u16,
    /// From the upper edge.
    #[cfg_attr(feature = "openapi", schema(maximum = 1000))]
    y: u16,
}

impl Ponto {
    const MAXIMO: u16 = 1000;

    /// A place inside the page; `None` outside of it.
    #[must_use]
    pub const fn novo(x: u16, y: u16) -> Option<Self> {
        if x <= Self::MAXIMO && y <= Self::MAXIMO {
            Some(Self { x, y })
        } else {
            None
        }
    }

    /// The place at these shares of width and height; what lies outside comes to the edge.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=1000; NaN becomes 0"
    )]
    pub fn da_fracao(x: f64, y: f64) -> Self {
        let milesimos =
            |fracao: f64| (fracao.clamp(0.0, 1.0) * f64::from(Self::MAXIMO)).round() as u16;
        Self {
            x: milesimos(x),
            y: milesimos(y),
        }
    }

    /// Thousandths of the width, from the left edge.
    #[must_use]
    pub const fn x(self) -> u16 {
        self.x
    }

    /// Thousandths of the height, from the upper edge.
    #[must_use]
    pub const fn y(self) -> u16 {
        self.y
    }
}

/// As it is written in JSON.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lido {
    x: u16,
    y: u16,
}

impl TryFrom<Lido> for Ponto {
    type Error = &'static str;

    fn try_from(lido: Lido) -> Result<Self, Self::Error> {
        Self::novo(lido.x, lido.y).ok_or("x e y vão de 0 a 1000, em milésimos da página")
    }
}

#[cfg(test)]
mod tests {
    use super::Ponto;

    #[test]
    fn o_ponto_fica_dentro_da_pagina_venha_de_onde_vier() {
        assert_eq!(Ponto::da_fracao(0.5, 0.125), Ponto { x: 500, y: 125 });
        assert_eq!(Ponto::da_fracao(-0.2, 7.0), Ponto { x: 0, y: 1000 });
        assert_eq!(Ponto::da_fracao(f64::NAN, 0.0), Ponto { x: 0, y: 0 });
        assert!(serde_json::from_str::<Ponto>(r#"{"x":1000,"y":0}"#).is_ok());
        for fora in [r#"{"x":1001,"y":0}"#, r#"{"x":-1,"y":0}"#, r#"{"x":1}"#] {
            assert!(serde_json::from_str::<Ponto>(fora).is_err(), "{fora}");
        }
    }
}
