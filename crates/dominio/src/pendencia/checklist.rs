//! The checklist of each tipo: data written by us (R-SIT-2).

mod carga;
mod gd;
mod projeto;

use serde::Serialize;

use crate::tipo::TipoSolicitacao;

/// A titled group of items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GrupoChecklist {
    /// Title of the group.
    pub titulo: &'static str,
    /// Its items, in the order of the analysis.
    pub itens: &'static [ItemChecklist],
}

/// One thing to check: conforme, não conforme or não se aplica.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ItemChecklist {
    /// Stable code, unique within the tipo; never reused.
    pub codigo: &'static str,
    /// The statement that holds when the item is conforme.
    pub texto: &'static str,
}

/// The checklist of a tipo: twenty items in groups.
#[must_use]
pub const fn checklist(tipo: TipoSolicitacao) -> &'static [GrupoChecklist] {
    match tipo {
        TipoSolicitacao::AnaliseCarga => carga::CHECKLIST,
        TipoSolicitacao::ProjetoEletrico => projeto::CHECKLIST,
        TipoSolicitacao::GeracaoDistribuida => gd::CHECKLIST,
    }
}

const fn item(codigo: &'static str, texto: &'static str) -> ItemChecklist {
    ItemChecklist { codigo, texto }
}
