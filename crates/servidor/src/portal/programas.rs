//! Which program of the SPA an address belongs to (spec 4.4).

use std::collections::BTreeMap;

use serde::Deserialize;

/// The table that `cargo xtask spa` writes beside the programs: page of the program, addresses that are its own. The
/// program that claims none has all the others.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Programas(BTreeMap<String, Vec<String>>);

impl Programas {
    /// The page for an address; one claimed by name before one claimed by `*`.
    pub(super) fn pagina_de(&self, caminho: &str) -> Option<&str> {
        let reclama = |por: fn(&str, &str) -> bool| {
            let dos_seus = move |seus: &[String]| seus.iter().any(|padrao| por(padrao, caminho));
            self.0.iter().find(|(_, seus)| dos_seus(seus))
        };
        let dono = reclama(|padrao, caminho| !padrao.contains('*') && casa(padrao, caminho))
            .or_else(|| reclama(casa))
            .or_else(|| self.0.iter().find(|(_, seus)| seus.is_empty()));
        dono.map(|(pagina, _)| pagina.as_str())
    }

    /// Every page.
    pub(super) fn paginas(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// Segment by segment; `*` is any one segment.
fn casa(padrao: &str, caminho: &str) -> bool {
    let mut esperados = padrao.split('/');
    let mut vindos = caminho.trim_end_matches('/').split('/');
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
        let tabela = r#"{"analise.html": ["/analise/*"], "equipe.html": ["/analise", "/analise/motivos"],
            "index.html": [], "envio.html": ["/pedidos/novo", "/pedidos/*/anexos"]}"#;
        let programas: Programas = serde_json::from_str(tabela).unwrap();
        for (caminho, pagina) in [
            ("/", "index.html"),
            ("/analise", "equipe.html"),
            ("/analise/motivos", "equipe.html"),
            ("/analise/", "equipe.html"),
            ("/analise/019a", "analise.html"),
            ("/analise/019a/x", "index.html"),
            ("/pedidos/019a", "index.html"),
            ("/pedidos/novo", "envio.html"),
            ("/pedidos/019a/anexos", "envio.html"),
            ("/pedidos//anexos", "index.html"),
        ] {
            assert_eq!(programas.pagina_de(caminho), Some(pagina), "{caminho}");
        }
        assert_eq!(Programas::default().pagina_de("/"), None);
    }
}
