//! From columns back to domain values. A code that the domain does not know means a damaged row, never a guess.

use crate::conexao::FalhaBanco;

/// The domain value of a stored code.
pub(crate) fn ler<T>(valor: Option<T>, coluna: &'static str) -> Result<T, FalhaBanco> {
    valor.ok_or(FalhaBanco::Corrompido(coluna))
}

/// The domain value of a stored code that may be absent.
pub(crate) fn ler_opcional<T>(
    codigo: Option<&str>,
    de_codigo: impl Fn(&str) -> Option<T>,
    coluna: &'static str,
) -> Result<Option<T>, FalhaBanco> {
    codigo.map(|c| ler(de_codigo(c), coluna)).transpose()
}

/// A stored 32-byte digest.
pub(crate) fn ler_sha256(bytes: Vec<u8>) -> Result<[u8; 32], FalhaBanco> {
    bytes
        .try_into()
        .map_err(|_| FalhaBanco::Corrompido("sha256"))
}
