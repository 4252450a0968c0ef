//! `Repr-Digest` (RFC 9530), sha-256 only.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The SHA-256 of a `Repr-Digest`; other algorithms in the dictionary are ignored (RFC 9530, 2).
///
/// # Errors
/// When `sha-256` is there and is not 32 bytes in base64 between colons.
pub fn ler(campo: &str) -> Result<Option<[u8; 32]>, Malformado> {
    for membro in campo.split(',') {
        let (nome, valor) = membro.split_once('=').ok_or(Malformado)?;
        if !nome.trim().eq_ignore_ascii_case("sha-256") {
            continue;
        }
        let base64 = valor
            .trim()
            .strip_prefix(':')
            .and_then(|v| v.strip_suffix(':'))
            .ok_or(Malformado)?;
        let bytes = STANDARD.decode(base64).map_err(|_| Malformado)?;
        return <[u8; 32]>::try_from(bytes)
            .map(Some)
            .map_err(|_| Malformado);
    }
    Ok(None)
}

/// The field for a content.
#[must_use]
pub fn escrever(sha256: &[u8; 32]) -> String {
    format!("sha-256=:{}:", STANDARD.encode(sha256))
}

/// The field is not a dictionary of byte sequences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformado;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vai_e_volta_e_ignora_outros_algoritmos() {
        let digest = [7; 32];
        assert_eq!(ler(&escrever(&digest)), Ok(Some(digest)));
        assert_eq!(
            ler(&format!("sha-512=:YWJj:, {}", escrever(&digest))),
            Ok(Some(digest))
        );
        assert_eq!(ler("sha-512=:YWJj:"), Ok(None));
    }

    #[test]
    fn malformado_nao_passa_por_ausente() {
        for campo in [
            "",
            "sha-256",
            "sha-256=YWJj",
            "sha-256=:YWJj:",
            "sha-256=:!:",
        ] {
            assert_eq!(ler(campo), Err(Malformado), "{campo}");
        }
    }
}
