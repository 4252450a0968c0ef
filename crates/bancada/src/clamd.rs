//! The real clamd, with a signature file of two lines instead of the world's: it is up at once, and asks nobody.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use acervo::Antivirus;
use tempfile::TempDir;

/// What clamd calls EICAR, as a file of its own and inside another.
const ASSINATURAS: [(&str, &str); 2] = [
    (
        "apr.hdb",
        "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n",
    ),
    (
        "apr.ndb",
        "Eicar-Test-Body:0:*:58354f2150254041505b345c505a58353428505e2937434329377d2445494341522d\
         5354414e444152442d414e544956495255532d544553542d46494c452124482b482a\n",
    ),
];

/// The harmless file that every antivirus takes for a virus.
pub const EICAR: &str = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

/// A scanner of the test's own, stopped when dropped.
#[derive(Debug)]
pub struct Clamd {
    programa: PathBuf,
    pasta: TempDir,
    filho: Option<Child>,
}

impl Clamd {
    /// Starts it; `None` where the machine has no clamd.
    pub async fn ligar() -> Option<Self> {
        let programa = programa()?;
        let pasta = tempfile::tempdir().expect("pasta do clamd");
        let base = pasta.path().join("base");
        std::fs::create_dir(&base).expect("base do clamd");
        for (nome, linha) in ASSINATURAS {
            std::fs::write(base.join(nome), linha).expect("assinatura");
        }
        let raiz = pasta.path().display();
        let configuracao = format!(
            "Foreground yes\nDatabaseDirectory {raiz}/base\nLocalSocket {raiz}/clamd.sock\n\
             TemporaryDirectory {raiz}\nStreamMaxLength 25M\nMaxThreads 2\n"
        );
        std::fs::write(pasta.path().join("clamd.conf"), configuracao).expect("clamd.conf");
        let mut clamd = Self {
            programa,
            pasta,
            filho: None,
        };
        clamd.religar().await;
        Some(clamd)
    }

    /// What the configuration says of it.
    #[must_use]
    pub fn endereco(&self) -> String {
        format!("unix:{}", self.socket().display())
    }

    /// Stops it.
    pub fn parar(&mut self) {
        if let Some(mut filho) = self.filho.take() {
            let _ = filho.kill();
            let _ = filho.wait();
        }
        let _ = std::fs::remove_file(self.socket());
    }

    /// Starts it again, at the same address.
    pub async fn religar(&mut self) {
        let configuracao = self.pasta.path().join("clamd.conf");
        let mut comando = Command::new(&self.programa);
        comando.arg(format!("--config-file={}", configuracao.display()));
        comando
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        self.filho = Some(comando.spawn().expect("o clamd não iniciou"));
        let antivirus = Antivirus::Unix(self.socket());
        let mut volta = tokio::time::interval(Duration::from_millis(20));
        let pronto = async {
            while antivirus.sinal().await.is_err() {
                volta.tick().await;
            }
        };
        let pronto = tokio::time::timeout(Duration::from_secs(20), pronto).await;
        pronto.expect("o clamd não respondeu em 20 s");
    }

    fn socket(&self) -> PathBuf {
        self.pasta.path().join("clamd.sock")
    }
}

impl Drop for Clamd {
    fn drop(&mut self) {
        self.parar();
    }
}

/// Debian keeps daemons where the path of a person may not reach.
fn programa() -> Option<PathBuf> {
    let pastas = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&pastas)
        .chain(["/usr/sbin", "/usr/local/sbin"].map(PathBuf::from))
        .map(|pasta| pasta.join("clamd"))
        .find(|programa| Path::is_file(programa))
}
