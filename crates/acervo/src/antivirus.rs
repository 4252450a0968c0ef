//! One scan by clamd (5.1 item 7): the bytes travel to the scanner, the scanner reads no file of ours.

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use clamav_client::tokio::{Socket, Tcp, ping, scan_buffer};
use tokio::time::timeout;

/// Patience with the scanner: to say that it is there, and to look into one file.
const ESPERA_DO_SINAL: Duration = Duration::from_secs(2);
const ESPERA_DA_CONFERENCIA: Duration = Duration::from_mins(1);
/// Bytes of each chunk of the INSTREAM command.
const PEDACO: usize = 64 * 1024;

/// A scanner, by its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Antivirus {
    /// A socket of this machine.
    Unix(PathBuf),
    /// `host:port`.
    Tcp(String),
}

/// What the scanner says of a content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Veredito {
    /// Nothing found.
    Limpo,
    /// The name of what was found.
    Infectado(String),
}

/// The scanner did not say.
#[derive(Debug, thiserror::Error)]
pub enum FalhaAntivirus {
    /// It does not answer.
    #[error("o antivírus não respondeu: {0}")]
    SemResposta(#[from] std::io::Error),
    /// It took too long.
    #[error("o antivírus não respondeu a tempo")]
    Demora(#[from] tokio::time::error::Elapsed),
    /// It answered neither clean nor found: a limit of its own, an error.
    #[error("o antivírus não concluiu: {0}")]
    SemVeredito(String),
}

/// The address is neither `unix:/caminho` nor `tcp:host:porta`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Escreva unix:/caminho/do/clamd.ctl ou tcp:host:porta.")]
pub struct EnderecoInvalido;

impl FromStr for Antivirus {
    type Err = EnderecoInvalido;

    fn from_str(texto: &str) -> Result<Self, EnderecoInvalido> {
        match texto.split_once(':') {
            Some(("unix", caminho)) if caminho.starts_with('/') => Ok(Self::Unix(caminho.into())),
            Some(("tcp", alvo)) => match alvo.rsplit_once(':') {
                Some((host, porta)) if !host.is_empty() && porta.parse::<u16>().is_ok() => {
                    Ok(Self::Tcp(alvo.to_owned()))
                }
                _ => Err(EnderecoInvalido),
            },
            _ => Err(EnderecoInvalido),
        }
    }
}

impl Antivirus {
    /// Asks whether it is there.
    pub async fn sinal(&self) -> Result<(), FalhaAntivirus> {
        let resposta = match self {
            Self::Unix(caminho) => timeout(ESPERA_DO_SINAL, ping(socket(caminho))).await??,
            Self::Tcp(alvo) => timeout(ESPERA_DO_SINAL, ping(tcp(alvo))).await??,
        };
        if resposta == clamav_client::PONG {
            Ok(())
        } else {
            Err(sem_veredito(&resposta))
        }
    }

    /// Looks into a content.
    pub async fn conferir(&self, conteudo: &[u8]) -> Result<Veredito, FalhaAntivirus> {
        let pedaco = Some(PEDACO);
        let resposta = match self {
            Self::Unix(caminho) => {
                let conferencia = scan_buffer(conteudo, socket(caminho), pedaco);
                timeout(ESPERA_DA_CONFERENCIA, conferencia).await??
            }
            Self::Tcp(alvo) => {
                let conferencia = scan_buffer(conteudo, tcp(alvo), pedaco);
                timeout(ESPERA_DA_CONFERENCIA, conferencia).await??
            }
        };
        ler_veredito(&resposta)
    }
}

fn socket(caminho: &PathBuf) -> Socket<&PathBuf> {
    Socket {
        socket_path: caminho,
    }
}

fn tcp(alvo: &str) -> Tcp<&str> {
    Tcp { host_address: alvo }
}

/// `stream: OK` or `stream: Nome FOUND`. Anything else is no verdict, never a clean one.
fn ler_veredito(resposta: &[u8]) -> Result<Veredito, FalhaAntivirus> {
    let texto = std::str::from_utf8(resposta).map_err(|_| sem_veredito(resposta))?;
    let texto = texto.trim_end_matches(['\0', '\n']);
    match texto.strip_prefix("stream: ") {
        Some("OK") => Ok(Veredito::Limpo),
        Some(achado) => achado
            .strip_suffix(" FOUND")
            .map(|nome| Veredito::Infectado(nome.to_owned()))
            .ok_or_else(|| sem_veredito(resposta)),
        None => Err(sem_veredito(resposta)),
    }
}

fn sem_veredito(resposta: &[u8]) -> FalhaAntivirus {
    let texto = String::from_utf8_lossy(resposta);
    FalhaAntivirus::SemVeredito(texto.trim_end_matches('\0').chars().take(200).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f11_so_ok_e_limpo_e_so_found_e_infectado() {
        assert_eq!(ler_veredito(b"stream: OK\0").unwrap(), Veredito::Limpo);
        assert_eq!(
            ler_veredito(b"stream: Eicar-Test-Signature FOUND\0").unwrap(),
            Veredito::Infectado("Eicar-Test-Signature".to_owned())
        );
        for resposta in [
            &b""[..],
            b"stream: ",
            b"stream: OK FOUND?",
            b"INSTREAM size limit exceeded. ERROR\0",
            b"stream: Can't allocate memory ERROR\0",
            b"OK\0",
            b"\xFF",
        ] {
            assert!(ler_veredito(resposta).is_err(), "{resposta:?}");
        }
    }

    #[test]
    fn o_endereco_diz_de_que_tipo_e() {
        assert_eq!(
            "unix:/run/clamav/clamd.ctl".parse(),
            Ok(Antivirus::Unix("/run/clamav/clamd.ctl".into()))
        );
        assert_eq!(
            "tcp:[::1]:3310".parse(),
            Ok(Antivirus::Tcp("[::1]:3310".to_owned()))
        );
        for mau in [
            "",
            "unix:clamd.ctl",
            "tcp:host",
            "tcp::3310",
            "tcp:h:x",
            "/run/clamd",
        ] {
            assert_eq!(mau.parse::<Antivirus>(), Err(EnderecoInvalido), "{mau}");
        }
    }
}
