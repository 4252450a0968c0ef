//! Where the data of a child process live, from one start of it to the next.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sea_orm::{ConnectionTrait as _, Statement};
use secrecy::{ExposeSecret as _, SecretString};
use servidor::Configuracao;
use tempfile::TempDir;

use crate::pilha::{self, CHAVE_MESTRA, crescida};
use crate::processo::Processo;

/// A data folder, and on the bigger stack a database and a bucket of its own; all go when it is dropped.
#[derive(Debug)]
pub struct Casa {
    apr: &'static str,
    pasta: TempDir,
    configuracao: Option<Configuracao>,
}

impl Casa {
    /// An empty one for this `apr` (`env!("CARGO_BIN_EXE_apr")`).
    pub async fn nova(apr: &'static str) -> Self {
        let mut casa = Self::no_disco(apr);
        if crescida() {
            let mut configuracao = pilha::preparar(&casa.pasta).await;
            configuracao.acervo.balde = pilha::balde_proprio().await;
            casa.configuracao = Some(configuracao);
        }
        casa
    }

    /// One that keeps everything in its folder, whatever the stack: for what only a disk does.
    #[must_use]
    pub fn no_disco(apr: &'static str) -> Self {
        Self {
            apr,
            pasta: tempfile::tempdir().expect("pasta temporária"),
            configuracao: None,
        }
    }

    /// The data folder.
    #[must_use]
    pub fn pasta(&self) -> &Path {
        self.pasta.path()
    }

    /// Starts the server over these data.
    #[must_use]
    pub fn servir(&self) -> Processo {
        Processo::no_ambiente(self.apr, self.pasta(), &[], &self.ambiente())
    }

    /// Another command over the same data.
    #[must_use]
    pub fn comando(&self, argumentos: &[&str]) -> Command {
        let mut comando = Command::new(self.apr);
        comando.arg("--dados").arg(self.pasta()).args(argumentos);
        comando.current_dir(self.pasta()).envs(self.ambiente());
        comando
    }

    /// The first column of every row as text, read beside the process.
    pub async fn textos(&self, sql: &str) -> Vec<String> {
        let url = self
            .configuracao
            .as_ref()
            .and_then(|c| c.banco.url.as_ref());
        let url = url.map_or_else(
            || format!("sqlite:{}", self.pasta().join("apr.db").display()),
            |url| url.expose_secret().to_owned(),
        );
        textos(&url, sql).await
    }

    /// What points a child at the database and the bucket.
    fn ambiente(&self) -> Vec<(&'static str, OsString)> {
        let Some(configuracao) = &self.configuracao else {
            return Vec::new();
        };
        let segredo = |segredo: &Option<SecretString>| {
            let segredo = segredo.as_ref().map(|s| s.expose_secret().to_owned());
            segredo.unwrap_or_default()
        };
        let acervo = &configuracao.acervo;
        let texto = |texto: &Option<String>| texto.clone().unwrap_or_default();
        [
            ("APR__BANCO__URL", segredo(&configuracao.banco.url)),
            (
                "APR__BANCO__URL_DONO",
                segredo(&configuracao.banco.url_dono),
            ),
            ("APR__ACERVO__TIPO", "s3".to_owned()),
            ("APR__ACERVO__ENDERECO", texto(&acervo.endereco)),
            ("APR__ACERVO__BALDE", texto(&acervo.balde)),
            ("APR__ACERVO__CHAVE_ACESSO", texto(&acervo.chave_acesso)),
            ("APR__ACERVO__SEGREDO", segredo(&acervo.segredo)),
            ("APR__ACERVO__PERMITIR_HTTP", "true".to_owned()),
            (
                "APR__SEGURANCA__CHAVE_MESTRA",
                STANDARD.encode(CHAVE_MESTRA),
            ),
        ]
        .into_iter()
        .map(|(nome, valor)| (nome, OsString::from(valor)))
        .collect()
    }
}

impl Drop for Casa {
    fn drop(&mut self) {
        let Some(configuracao) = self.configuracao.take() else {
            return;
        };
        // A runtime cannot be dropped inside the test's own.
        let descida = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("runtime da descida");
            runtime.block_on(pilha::desfazer(&configuracao));
        });
        let _ = descida.join();
    }
}

/// The first column of every row of a database, as text.
pub(crate) async fn textos(url: &str, sql: &str) -> Vec<String> {
    let cofre = banco::Cofre::novo(&[0; 32]).expect("cofre");
    let banco = banco::conexao::abrir(url, None, cofre)
        .await
        .expect("o banco do processo não abriu");
    let c = banco.leitura();
    let linhas = c
        .query_all_raw(Statement::from_string(c.get_database_backend(), sql))
        .await
        .expect("consulta");
    let textos = linhas
        .iter()
        .map(|l| l.try_get_by_index(0).expect("coluna de texto"))
        .collect();
    banco.fechar().await;
    textos
}
