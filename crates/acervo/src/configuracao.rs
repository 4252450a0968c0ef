//! The two places where attachments may live (2.2).

use std::path::PathBuf;
use std::time::Duration;

use object_store::aws::{AmazonS3, AmazonS3Builder, Checksum, S3ConditionalPut};
use object_store::{BackoffConfig, ClientOptions, RetryConfig};
use secrecy::{ExposeSecret, SecretString};

use crate::falha::FalhaAcervo;

/// Patience with S3 (2.3): a lost connection shows in 2 s, a lost request in 8 s.
pub(crate) const ESPERA_DE_CONEXAO: Duration = Duration::from_secs(2);
pub(crate) const ESPERA_DE_PEDIDO: Duration = Duration::from_secs(8);
pub(crate) const TENTATIVAS_EXTRAS: usize = 2;

/// Where the attachments are kept.
#[derive(Debug, Clone)]
pub enum Configuracao {
    /// A local folder; staging and objects share its volume.
    Disco {
        /// Root folder, made when missing.
        pasta: PathBuf,
    },
    /// Any S3 store with conditional create and SHA-256 checksums.
    S3 {
        /// Address of the store, absent for AWS itself.
        endereco: Option<String>,
        /// Region, such as `sa-east-1`.
        regiao: String,
        /// Bucket; it must exist.
        balde: String,
        /// Access key.
        chave_acesso: String,
        /// Secret of the access key.
        segredo: SecretString,
        /// Accepts plain HTTP; for tests and private networks only.
        permitir_http: bool,
        /// Local folder where bytes wait until they are complete, made when missing.
        pasta_de_preparo: PathBuf,
    },
}

/// What `Configuracao::S3` says about the remote side.
pub(crate) struct Remoto<'a> {
    pub(crate) endereco: Option<&'a str>,
    pub(crate) regiao: &'a str,
    pub(crate) balde: &'a str,
    pub(crate) chave_acesso: &'a str,
    pub(crate) segredo: &'a SecretString,
    pub(crate) permitir_http: bool,
}

impl Remoto<'_> {
    /// The client of the store; nothing is sent yet.
    pub(crate) fn cliente(&self) -> Result<AmazonS3, FalhaAcervo> {
        let opcoes = ClientOptions::new()
            .with_connect_timeout(ESPERA_DE_CONEXAO)
            .with_timeout(ESPERA_DE_PEDIDO)
            .with_allow_http(self.permitir_http);
        let mut construtor = AmazonS3Builder::new()
            .with_region(self.regiao)
            .with_bucket_name(self.balde)
            .with_access_key_id(self.chave_acesso)
            .with_secret_access_key(self.segredo.expose_secret())
            .with_allow_http(self.permitir_http)
            .with_client_options(opcoes)
            .with_conditional_put(S3ConditionalPut::ETagMatch)
            .with_checksum_algorithm(Checksum::SHA256)
            .with_retry(RetryConfig {
                backoff: BackoffConfig {
                    init_backoff: Duration::from_millis(200),
                    max_backoff: Duration::from_secs(2),
                    base: 2.0,
                },
                max_retries: TENTATIVAS_EXTRAS,
                retry_timeout: ESPERA_DE_PEDIDO,
            });
        if let Some(endereco) = self.endereco {
            construtor = construtor.with_endpoint(endereco);
        }
        construtor.build().map_err(|erro| {
            FalhaAcervo::Configuracao(format!(
                "O acesso ao S3 está incompleto ou inválido ({erro}). \
                 Confira endereço, região, balde e chaves na seção `acervo`."
            ))
        })
    }
}
