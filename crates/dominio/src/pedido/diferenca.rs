//! What changed in the form between two envios (R-REA-4).

use super::{CAMPOS, DadosPedido};

/// One field whose value changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diferenca {
    /// JSON name of the field.
    pub campo: &'static str,
    /// Value before, in words; `None` while it was blank.
    pub antes: Option<String>,
    /// Value now, in words; `None` while it is blank.
    pub depois: Option<String>,
}

impl DadosPedido {
    /// The fields that say something else than in `antes`, in the order of the screens (R-REA-4). Another way to write
    /// the same value is no difference.
    #[must_use]
    pub fn diferencas(&self, antes: &Self) -> Vec<Diferenca> {
        CAMPOS
            .iter()
            .map(|campo| Diferenca {
                campo,
                antes: antes.em_palavras(campo),
                depois: self.em_palavras(campo),
            })
            .filter(|diferenca| diferenca.antes != diferenca.depois)
            .collect()
    }
}
