//! How e-mail leaves (2.2).

use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::TlsParameters;
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use secrecy::{ExposeSecret, SecretString};

/// Longest wait for one answer of the SMTP server.
const ESPERA: Duration = Duration::from_secs(20);

/// Sender of messages that never leave the database.
const REMETENTE_EMBUTIDO: &str = "APR aberto <apr@localhost>";

/// The two ways of delivering.
#[derive(Debug, Clone)]
pub enum Transporte {
    /// Through an SMTP server.
    Smtp(Box<Smtp>),
    /// Nowhere: the caller keeps the message in its database.
    Embutido,
}

/// A configured SMTP server.
#[derive(Debug, Clone)]
pub struct Smtp {
    pub(crate) servidor: AsyncSmtpTransport<Tokio1Executor>,
    pub(crate) remetente: Mailbox,
}

/// Protection of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// None: only for a server on this machine.
    Nenhum,
    /// STARTTLS, refused when the server lacks it.
    Starttls,
    /// TLS from the first byte.
    Tls,
}

/// What it takes to reach an SMTP server.
#[derive(Debug, Clone)]
pub struct ConfiguracaoSmtp {
    /// Name of the server.
    pub endereco: String,
    /// Port.
    pub porta: u16,
    /// User, with a password.
    pub usuario: Option<String>,
    /// Password.
    pub senha: Option<SecretString>,
    /// Protection of the connection.
    pub tls: Tls,
    /// Sender of every message, such as `APR <apr@exemplo.com.br>`.
    pub remetente: String,
}

/// A sender that is not an address.
#[derive(Debug, thiserror::Error)]
#[error(
    "O remetente `{0}` não é um endereço. Escreva `Nome <endereco@dominio>` em `correio.remetente`."
)]
pub struct RemetenteInvalido(pub String);

/// A configuration that cannot work.
#[derive(Debug, thiserror::Error)]
pub enum SmtpInvalido {
    /// The sender.
    #[error(transparent)]
    Remetente(#[from] RemetenteInvalido),
    /// TLS for this server name.
    #[error("Não foi possível preparar TLS para `{servidor}`. Confira `correio.servidor`.")]
    Tls {
        /// Name of the server.
        servidor: String,
        /// Cause.
        #[source]
        fonte: smtp::Error,
    },
}

impl Transporte {
    /// Prepares an SMTP server; nothing is sent yet.
    pub fn smtp(configuracao: &ConfiguracaoSmtp) -> Result<Self, SmtpInvalido> {
        let servidor = &configuracao.endereco;
        let remetente = ler_remetente(&configuracao.remetente)?;
        let mut construtor = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(servidor)
            .port(configuracao.porta)
            .tls(tls(configuracao)?)
            .timeout(Some(ESPERA));
        if let (Some(usuario), Some(senha)) = (&configuracao.usuario, &configuracao.senha) {
            let credenciais = Credentials::new(usuario.clone(), senha.expose_secret().to_owned());
            construtor = construtor.credentials(credenciais);
        }
        Ok(Self::Smtp(Box::new(Smtp {
            servidor: construtor.build(),
            remetente,
        })))
    }

    pub(crate) fn remetente(&self) -> Result<Mailbox, RemetenteInvalido> {
        match self {
            Self::Smtp(smtp) => Ok(smtp.remetente.clone()),
            Self::Embutido => ler_remetente(REMETENTE_EMBUTIDO),
        }
    }
}

fn ler_remetente(texto: &str) -> Result<Mailbox, RemetenteInvalido> {
    texto
        .parse()
        .map_err(|_| RemetenteInvalido(texto.to_owned()))
}

fn tls(configuracao: &ConfiguracaoSmtp) -> Result<smtp::client::Tls, SmtpInvalido> {
    let parametros = || {
        TlsParameters::new(configuracao.endereco.clone()).map_err(|fonte| SmtpInvalido::Tls {
            servidor: configuracao.endereco.clone(),
            fonte,
        })
    };
    Ok(match configuracao.tls {
        Tls::Nenhum => smtp::client::Tls::None,
        Tls::Starttls => smtp::client::Tls::Required(parametros()?),
        Tls::Tls => smtp::client::Tls::Wrapper(parametros()?),
    })
}
