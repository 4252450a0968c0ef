//! The master key: from the configuration, or a file of the data folder (2.2).

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::rand::{SecureRandom as _, SystemRandom};
use secrecy::{ExposeSecret, SecretBox, SecretString};

use super::FalhaConfiguracao;

/// Name of the file in the data folder.
const ARQUIVO: &str = "chave-mestra";
/// Bytes of the key.
const TAMANHO: usize = 32;

/// 32 secret bytes from which every other key derives.
#[derive(Debug)]
pub struct ChaveMestra(SecretBox<[u8; TAMANHO]>);

impl ChaveMestra {
    /// The bytes, for the vault alone.
    #[must_use]
    pub fn bytes(&self) -> &[u8; TAMANHO] {
        self.0.expose_secret()
    }

    pub(super) fn obter(
        configurada: Option<&SecretString>,
        dados: &Path,
    ) -> Result<Self, FalhaConfiguracao> {
        if let Some(texto) = configurada {
            return Self::de_base64(texto.expose_secret(), "seguranca.chave_mestra");
        }
        let arquivo = dados.join(ARQUIVO);
        let falha = |causa| FalhaConfiguracao::Arquivo {
            arquivo: arquivo.clone(),
            causa,
        };
        match fs::read_to_string(&arquivo) {
            Ok(texto) => {
                if fs::metadata(&arquivo).map_err(falha)?.permissions().mode() & 0o077 != 0 {
                    return Err(FalhaConfiguracao::NaoServe {
                        chave: "seguranca.chave_mestra",
                        motivo: format!(
                            "Outras pessoas leem {0}. Execute: chmod 600 {0}",
                            arquivo.display()
                        ),
                    });
                }
                Self::de_base64(texto.trim(), "arquivo chave-mestra")
            }
            Err(causa) if causa.kind() == io::ErrorKind::NotFound => criar(&arquivo).map_err(falha),
            Err(causa) => Err(falha(causa)),
        }
    }

    fn de_base64(texto: &str, chave: &'static str) -> Result<Self, FalhaConfiguracao> {
        let bytes = STANDARD
            .decode(texto)
            .ok()
            .and_then(|bytes| <[u8; TAMANHO]>::try_from(bytes).ok());
        bytes
            .map(|bytes| Self(SecretBox::new(Box::new(bytes))))
            .ok_or_else(|| FalhaConfiguracao::NaoServe {
                chave,
                motivo: "A chave tem 32 bytes em base64. Gere uma com: openssl rand -base64 32"
                    .to_owned(),
            })
    }
}

/// Makes the key with mode 0600, whole or not at all; a second process that arrives meanwhile reads the first one's.
fn criar(arquivo: &Path) -> Result<ChaveMestra, io::Error> {
    let mut bytes = [0_u8; TAMANHO];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|_| io::Error::other("o sistema não forneceu bytes aleatórios"))?;
    let pasta = arquivo.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(pasta)?;
    let preparo = pasta.join(format!(".{ARQUIVO}-{}", std::process::id()));
    let mut aberto = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&preparo)?;
    aberto.write_all(STANDARD.encode(bytes).as_bytes())?;
    aberto.sync_all()?;
    let ligacao = fs::hard_link(&preparo, arquivo);
    fs::remove_file(&preparo)?;
    fs::File::open(pasta)?.sync_all()?;
    match ligacao {
        Ok(()) => Ok(ChaveMestra(SecretBox::new(Box::new(bytes)))),
        Err(causa) if causa.kind() == io::ErrorKind::AlreadyExists => {
            let texto = fs::read_to_string(arquivo)?;
            ChaveMestra::de_base64(texto.trim(), "arquivo chave-mestra").map_err(io::Error::other)
        }
        Err(causa) => Err(causa),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chave_nasce_uma_vez_so_e_ninguem_mais_a_le() {
        let pasta = tempfile::tempdir().unwrap();
        let dados = pasta.path().join("dados");
        let primeira = ChaveMestra::obter(None, &dados).unwrap();
        let segunda = ChaveMestra::obter(None, &dados).unwrap();
        assert_eq!(primeira.bytes(), segunda.bytes());
        let modo = fs::metadata(dados.join(ARQUIVO))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(modo & 0o777, 0o600);
        fs::set_permissions(dados.join(ARQUIVO), fs::Permissions::from_mode(0o644)).unwrap();
        assert!(
            ChaveMestra::obter(None, &dados)
                .unwrap_err()
                .to_string()
                .contains("chmod 600")
        );
    }

    #[test]
    fn chave_configurada_de_outro_tamanho_e_recusada() {
        let falha = ChaveMestra::obter(Some(&SecretString::from("YWJj")), Path::new("/nao-usada"))
            .unwrap_err();
        assert!(falha.to_string().contains("32 bytes"));
    }
}
