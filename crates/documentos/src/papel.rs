//! What every paper shares, ready to be set: how anyone checks it, and long words cut where they may break.

mod qr;

use serde::Serialize;

use crate::composicao::FalhaPdf;

/// The words of *Como conferir* (R-REC-1).
#[derive(Serialize)]
pub(crate) struct Conferencia<'a> {
    codigo: &'a str,
    assinatura: &'a str,
    chave: &'a str,
    pagina: Vec<String>,
    qr: String,
}

impl<'a> Conferencia<'a> {
    /// `pagina` is the address of *verificar*, absolute, without the final slash.
    pub(crate) fn nova(
        codigo: &'a str,
        assinatura: &'a str,
        chave: &'a str,
        pagina: &str,
    ) -> Result<Self, FalhaPdf> {
        Ok(Self {
            codigo,
            assinatura,
            chave,
            pagina: em_pedacos(pagina),
            qr: qr::svg(&format!("{pagina}/{codigo}"))?,
        })
    }
}

/// Where a long name may break: after a separator, and every 24 letters at most.
pub(crate) fn em_pedacos(nome: &str) -> Vec<String> {
    const LARGURA: usize = 24;
    let mut pedacos = vec![String::new()];
    let mut seguidas = 0;
    for letra in nome.chars() {
        if seguidas == LARGURA {
            pedacos.push(String::new());
            seguidas = 0;
        }
        seguidas += 1;
        if let Some(pedaco) = pedacos.last_mut() {
            pedaco.push(letra);
        }
        if matches!(letra, '_' | '-' | '.' | '/') {
            seguidas = LARGURA;
        }
    }
    pedacos
}

/// Groups of eight, which eyes can compare.
pub(crate) fn em_grupos(sha256: &str) -> Vec<String> {
    let letras: Vec<char> = sha256.chars().collect();
    letras.chunks(8).map(|g| g.iter().collect()).collect()
}
