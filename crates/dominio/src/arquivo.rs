//! Files before their bytes are read: size, name, format (R-ANX-1).

mod em_disco;
mod formato;
mod limpeza;
mod nome;
pub mod protecao;

pub use em_disco::{arquivo_em_disco, nome_reservado, pasta_do_anexo};
pub use formato::{FormatoArquivo, tipo_declarado_confere};
pub use nome::{LIMITE_NOME, MotivoNome, NomeArquivo, NomeRecusado};

/// Largest file accepted, in bytes (20 MiB, R-ANX-1).
pub const LIMITE_BYTES: u64 = 20 * 1024 * 1024;

/// `512 bytes`, `186 KB`, `14,8 MB`; binary units, as the limit is.
#[must_use]
pub fn formatar_tamanho(bytes: u64) -> String {
    const KIB: u64 = 1024;
    const MIB: u64 = 1024 * 1024;
    match bytes {
        1 => "1 byte".to_owned(),
        0..KIB => format!("{bytes} bytes"),
        KIB..MIB => format!("{} KB", (bytes + KIB / 2) / KIB),
        _ => {
            let decimos = u128::from(bytes) * 10 + u128::from(MIB / 2);
            let decimos = decimos / u128::from(MIB);
            match decimos % 10 {
                0 => format!("{} MB", decimos / 10),
                resto => format!("{},{resto} MB", decimos / 10),
            }
        }
    }
}
