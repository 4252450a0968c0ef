//! Which program of the SPA an address belongs to (spec 4.4).

use std::collections::BTreeMap;
use std::path::Path;

/// Written beside the programs by `cargo xtask spa`: name of the program, addresses that are its own.
const TABELA: &str = "programas.json";

/// The page of every address that no program claims.
const PRINCIPAL: &str = "index.html";

/// The table, read once.
#[derive(Debug, Clone, Default)]
pub(super) struct Programas(BTreeMap<String, Vec<String>>);

impl Programas {
    /// The table of a portal; without one, everything is the main program's.
    pub(super) fn ler(pasta: &Path) -> Self {
        let Ok(texto) = std::fs::read(pasta.join(TABELA)) else {
            return Self::default();
        };
        match serde_json::from_slice(&texto) {
            Ok(tabela) => Self(tabela),
            Err(falha) => {
                tracing::error!(%falha, "tabela de programas do portal ilegível; refaça o portal");
                Self::default()
            }
        }
    }

    /// The page for an address.
    pub(super) fn pagina_de(&self, caminho: &str) -> String {
        let dono = self
            .0
            .iter()
            .find(|(_, enderecos)| enderecos.iter().any(|padrao| casa(padrao, caminho)));
        dono.map_or_else(|| PRINCIPAL.to_owned(), |(nome, _)| format!("{nome}.html"))
    }
}

/// Segment by segment; `*` is any one segment.
fn casa(padrao: &str, caminho: &str) -> bool {
    let (mut esperados, mut vindos) = (padrao.split('/'), caminho.trim_end_matches('/').split('/'));
    loop {
        match (esperados.next(), vindos.next()) {
            (None, None) => return true,
            (Some("*"), Some(parte)) if !parte.is_empty() => {}
            (Some(esperada), Some(parte)) if esperada == parte => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cada_endereco_abre_o_programa_que_o_reclama() {
        let programas = Programas(BTreeMap::from([
            ("portal".to_owned(), vec![]),
            (
                "analise".to_owned(),
                vec!["/analise".to_owned(), "/analise/*".to_owned()],
            ),
            (
                "envio".to_owned(),
                vec!["/pedidos/novo".to_owned(), "/pedidos/*/anexos".to_owned()],
            ),
        ]));
        for (caminho, pagina) in [
            ("/", "index.html"),
            ("/analise", "analise.html"),
            ("/analise/", "analise.html"),
            ("/analise/019a", "analise.html"),
            ("/analise/019a/x", "index.html"),
            ("/pedidos/019a", "index.html"),
            ("/pedidos/novo", "envio.html"),
            ("/pedidos/019a/anexos", "envio.html"),
            ("/pedidos//anexos", "index.html"),
        ] {
            assert_eq!(programas.pagina_de(caminho), pagina, "{caminho}");
        }
    }
}
