//! Opening the store.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};

use object_store::ObjectStore;
use object_store::local::LocalFileSystem;
use tokio::sync::{Mutex, Semaphore};

use crate::chave::{PASTA_DE_PEDACOS, PASTA_DE_PREPARO, PASTA_DE_VERSOES};
use crate::configuracao::{Configuracao, Remoto};
use crate::disco;
use crate::enviar_s3::Escritor;
use crate::falha::FalhaAcervo;

/// Whole objects in memory while they are read (2.3).
const LEITURAS_SIMULTANEAS: usize = 4;

/// Uploads whose pieces are being joined on disk, two of them in memory for each.
const JUNTAS_SIMULTANEAS_NO_DISCO: usize = 4;

/// Files on their way to S3 at once; no more are joined, since they would only wait.
const GRAVACOES_SIMULTANEAS_NO_S3: usize = 2;

/// The attachments. Share it behind an `Arc`; every method takes `&self`.
pub struct Acervo {
    pub(crate) objetos: Arc<dyn ObjectStore>,
    pub(crate) destino: Destino,
    /// Holds the staging folder; on disk it is also the root of the objects.
    pub(crate) raiz_local: PathBuf,
    pub(crate) leituras: Semaphore,
    pub(crate) juntas: Semaphore,
    pub(crate) sondas: AtomicU64,
    /// Set by a failed fsync and cleared only by a restart (D06).
    pub(crate) em_duvida: AtomicBool,
}

/// How a staging file becomes an object.
pub(crate) enum Destino {
    /// Hard link on the same volume; the lock orders the making of NS folders.
    Disco { pastas: Arc<Mutex<()>> },
    /// One conditional PUT; the permits bound what is open at once.
    S3 {
        gravacoes: Semaphore,
        escritor: Escritor,
    },
}

impl core::fmt::Debug for Acervo {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Acervo")
            .field("objetos", &self.objetos.to_string())
            .finish_non_exhaustive()
    }
}

impl Acervo {
    /// Opens the store and makes the local folders. S3 is first spoken to by [`Acervo::verificar`].
    pub async fn abrir(configuracao: Configuracao) -> Result<Self, FalhaAcervo> {
        tokio::task::spawn_blocking(move || Self::abrir_bloqueando(&configuracao)).await?
    }

    fn abrir_bloqueando(configuracao: &Configuracao) -> Result<Self, FalhaAcervo> {
        match configuracao {
            Configuracao::Disco { pasta } => {
                let raiz_local = preparar_raiz(pasta)?;
                criar(&raiz_local.join(PASTA_DE_VERSOES))?;
                criar(&raiz_local.join(PASTA_DE_PEDACOS))?;
                let objetos = LocalFileSystem::new_with_prefix(&raiz_local)
                    .map_err(|erro| recusa_de_pasta(&raiz_local, &erro))?
                    .with_fsync(true);
                let destino = Destino::Disco {
                    pastas: Arc::new(Mutex::new(())),
                };
                let objetos = Arc::new(objetos);
                let juntas = JUNTAS_SIMULTANEAS_NO_DISCO;
                Ok(Self::novo(objetos, destino, raiz_local, juntas))
            }
            Configuracao::S3 {
                endereco,
                regiao,
                balde,
                chave_acesso,
                segredo,
                permitir_http,
                pasta_de_preparo,
            } => {
                let objetos = Remoto {
                    endereco: endereco.as_deref(),
                    regiao,
                    balde,
                    chave_acesso,
                    segredo,
                    permitir_http: *permitir_http,
                }
                .cliente()?;
                let raiz_local = preparar_raiz(pasta_de_preparo)?;
                let destino = Destino::S3 {
                    gravacoes: Semaphore::new(GRAVACOES_SIMULTANEAS_NO_S3),
                    escritor: Escritor::novo(objetos.clone(), *permitir_http)?,
                };
                let objetos = Arc::new(objetos);
                let juntas = GRAVACOES_SIMULTANEAS_NO_S3;
                Ok(Self::novo(objetos, destino, raiz_local, juntas))
            }
        }
    }

    fn novo(
        objetos: Arc<dyn ObjectStore>,
        destino: Destino,
        raiz_local: PathBuf,
        juntas: usize,
    ) -> Self {
        Self {
            objetos,
            destino,
            raiz_local,
            leituras: Semaphore::new(LEITURAS_SIMULTANEAS),
            juntas: Semaphore::new(juntas),
            sondas: AtomicU64::new(0),
            em_duvida: AtomicBool::new(false),
        }
    }
}

fn preparar_raiz(pasta: &Path) -> Result<PathBuf, FalhaAcervo> {
    criar(pasta)?;
    let raiz = pasta
        .canonicalize()
        .map_err(|erro| recusa_de_pasta(pasta, &erro))?;
    criar(&raiz.join(PASTA_DE_PREPARO))?;
    Ok(raiz)
}

fn criar(pasta: &Path) -> Result<(), FalhaAcervo> {
    disco::criar_pasta(pasta).map_err(|erro| recusa_de_pasta(pasta, &erro))
}

fn recusa_de_pasta(pasta: &Path, erro: &dyn core::fmt::Display) -> FalhaAcervo {
    FalhaAcervo::Configuracao(format!(
        "Não foi possível usar a pasta de arquivos `{}` ({erro}). \
         Confira o caminho e as permissões na seção `acervo`.",
        pasta.display()
    ))
}
