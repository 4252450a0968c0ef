//! Folders and free space of the local volume. Everything here blocks.

use std::fs::{DirBuilder, File};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

/// Share of the volume that must stay free for readiness (5.1), in percent.
const LIVRE_MINIMO: u64 = 10;

/// Makes a folder for our eyes only, with its parents, and makes its name durable.
pub(crate) fn criar_pasta(pasta: &Path) -> io::Result<()> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(pasta)?;
    sincronizar_pasta(pasta)?;
    pasta.parent().map_or(Ok(()), sincronizar_pasta)
}

/// Makes the names inside a folder durable.
pub(crate) fn sincronizar_pasta(pasta: &Path) -> io::Result<()> {
    let pasta = if pasta.as_os_str().is_empty() {
        Path::new(".")
    } else {
        pasta
    };
    File::open(pasta)?.sync_all()
}

/// True when at least a tenth of the volume is free to us.
pub(crate) fn tem_folga(pasta: &Path) -> io::Result<bool> {
    let volume = rustix::fs::statvfs(pasta)?;
    Ok(folga(volume.f_bavail, volume.f_blocks))
}

fn folga(livres: u64, total: u64) -> bool {
    u128::from(livres) * 100 >= u128::from(total) * u128::from(LIVRE_MINIMO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dez_por_cento_livres_bastam_e_menos_nao() {
        assert!(folga(10, 100));
        assert!(!folga(9, 100));
        assert!(folga(u64::MAX, u64::MAX));
    }
}
