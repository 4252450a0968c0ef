//! Passwords: argon2id, at most one hash per core at a time (S06).

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};

use crate::acaso;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// OWASP's minimum for argon2id: 19 MiB, 2 passes, 1 lane.
fn hasher() -> Result<Argon2<'static>, Falha> {
    let params = Params::new(19_456, 2, 1, None).map_err(|e| Falha::Interna(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The PHC string of a password.
pub(crate) async fn gerar(p: &Plataforma, senha: String) -> Result<String, Falha> {
    let sal: [u8; 16] = acaso::bytes(&*p.acaso)?;
    sozinho(p, move || {
        let phc: argon2::password_hash::phc::PasswordHash = hasher()?
            .hash_password_with_salt(senha.as_bytes(), &sal)
            .map_err(|e| Falha::Interna(e.to_string()))?;
        Ok(phc.to_string())
    })
    .await
}

/// Whether a password matches. `None` stands for an unknown user and costs the same (R-ACE-6).
pub(crate) async fn confere(
    p: &Plataforma,
    senha: String,
    phc: Option<String>,
) -> Result<bool, Falha> {
    sozinho(p, move || {
        let Some(phc) = phc else {
            let _: argon2::password_hash::phc::PasswordHash = hasher()?
                .hash_password_with_salt(senha.as_bytes(), b"ninguem-com-este")
                .map_err(|e| Falha::Interna(e.to_string()))?;
            return Ok(false);
        };
        let guardada = PasswordHash::new(&phc).map_err(|e| Falha::Interna(e.to_string()))?;
        Ok(hasher()?
            .verify_password(senha.as_bytes(), &guardada)
            .is_ok())
    })
    .await
}

async fn sozinho<T: Send + 'static>(
    p: &Plataforma,
    conta: impl FnOnce() -> Result<T, Falha> + Send + 'static,
) -> Result<T, Falha> {
    let _vez = p
        .vez_da_senha
        .acquire()
        .await
        .map_err(|e| Falha::Interna(e.to_string()))?;
    tokio::task::spawn_blocking(conta)
        .await
        .map_err(|e| Falha::Interna(e.to_string()))?
}
