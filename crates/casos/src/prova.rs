//! Signed data of receipts and decisions (R-REC-1): canonical JSON, Ed25519, fingerprint of the key.

use banco::Cofre;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use serde::Serialize;

use crate::falha::Falha;

/// Text as signed, and its proof.
pub(crate) struct Prova {
    /// JSON with keys sorted and no spaces.
    pub(crate) dados: String,
    /// Signature, base64url.
    pub(crate) assinatura: String,
    /// First 16 hex digits of the SHA-256 of the public key.
    pub(crate) chave: String,
}

/// Signs `dados`. `serde_json::Value` keeps object keys sorted, which is all that RFC 8785 asks of data whose numbers are
/// integers and whose text is valid.
pub(crate) fn provar(cofre: &Cofre, dados: &impl Serialize) -> Result<Prova, Falha> {
    let texto = serde_json::to_string(&serde_json::to_value(dados)?)?;
    let assinatura = URL_SAFE_NO_PAD.encode(cofre.assinar(texto.as_bytes()));
    Ok(Prova {
        assinatura,
        chave: impressao_da_chave(cofre),
        dados: texto,
    })
}

/// Whether this installation signed exactly this text.
pub(crate) fn confere(cofre: &Cofre, dados: &str, assinatura: &str) -> bool {
    URL_SAFE_NO_PAD
        .decode(assinatura)
        .is_ok_and(|bytes| cofre.conferir_assinatura(dados.as_bytes(), &bytes))
}

pub(crate) fn impressao_da_chave(cofre: &Cofre) -> String {
    let mut hexa = hex::encode(digest(&SHA256, &cofre.chave_publica()));
    hexa.truncate(16);
    hexa
}
