//! Turning a staging file into an immutable object.

use std::sync::Arc;
use std::time::Duration;

use object_store::path::Path;
use object_store::{Attribute, CopyMode, CopyOptions, GetOptions, ObjectStore};
use tokio::sync::{Mutex, Semaphore};

use crate::abrir::{Acervo, Destino};
use crate::chave::Chave;
use crate::disco;
use crate::enviar_s3::{Escritor, RECEBIMENTO};
use crate::falha::FalhaAcervo;
use crate::preparo::Recebido;
use crate::receber::bloqueando;

/// Longest time an upload waits for S3, its turn included (R02).
pub(crate) const ESPERA_DO_S3: Duration = Duration::from_secs(9);

impl Acervo {
    /// Makes the received bytes an object that is never replaced; a key in use is `JaExiste` (D11).
    ///
    /// When this returns `Ok` the object is durable: fsynced with its folder, or acknowledged by S3
    /// with its checksum. The staging file is gone in every case.
    pub async fn guardar(&self, recebido: Recebido, versao: &Chave) -> Result<(), FalhaAcervo> {
        self.recusar_se_em_duvida()?;
        match &self.destino {
            Destino::Disco { pastas } => self.ligar(&recebido, versao, pastas).await,
            Destino::S3 {
                gravacoes,
                escritor,
            } => {
                let envio = self.enviar(&recebido, versao, (gravacoes, escritor));
                tokio::time::timeout(ESPERA_DO_S3, envio)
                    .await
                    .unwrap_or_else(|prazo| Err(FalhaAcervo::indisponivel(prazo)))
            }
        }
    }

    /// Gives up a received file.
    pub async fn descartar(&self, recebido: Recebido) {
        // Dropping removes the file; off the async threads because a large unlink may take a while.
        if let Err(falha) = bloqueando(move || {
            drop(recebido);
            Ok::<_, FalhaAcervo>(())
        })
        .await
        {
            tracing::warn!(?falha, "descarte de preparo interrompido");
        }
    }

    async fn ligar(
        &self,
        recebido: &Recebido,
        versao: &Chave,
        pastas: &Arc<Mutex<()>>,
    ) -> Result<(), FalhaAcervo> {
        let destino = versao.caminho();
        self.criar_pasta_do_objeto(&destino, pastas).await?;
        let origem = Chave::Preparo {
            id: recebido.preparo.id,
        };
        let opcoes = CopyOptions::new().with_mode(CopyMode::Create);
        self.objetos
            .copy_opts(&origem.caminho(), &destino, opcoes)
            .await
            .map_err(|erro| self.julgar(erro.into()))
    }

    /// One at a time: whoever finds the folder made must find it durable too.
    async fn criar_pasta_do_objeto(
        &self,
        destino: &Path,
        pastas: &Arc<Mutex<()>>,
    ) -> Result<(), FalhaAcervo> {
        let arquivo = self.raiz_local.join(destino.as_ref());
        let vez = Arc::clone(pastas).lock_owned().await;
        bloqueando(move || {
            // Held to the end, even when the sender has gone away meanwhile.
            let _vez = vez;
            match arquivo.parent() {
                Some(pasta) if !pasta.is_dir() => disco::criar_pasta(pasta),
                _ => Ok(()),
            }
        })
        .await
        .map_err(|falha| self.julgar(falha))
    }

    pub(crate) fn julgar(&self, falha: FalhaAcervo) -> FalhaAcervo {
        if falha.erro_de_disco() {
            self.por_em_duvida(&falha);
        }
        falha
    }

    async fn enviar(
        &self,
        recebido: &Recebido,
        versao: &Chave,
        (gravacoes, escritor): (&Semaphore, &Escritor),
    ) -> Result<(), FalhaAcervo> {
        let _vez = gravacoes
            .acquire()
            .await
            .map_err(FalhaAcervo::indisponivel)?;
        let caminho = versao.caminho();
        match escritor.criar(recebido, &caminho).await {
            // A new try after a lost answer meets the object of the one before: that one is ours.
            Err(FalhaAcervo::JaExiste)
                if self
                    .e_nosso(&caminho, &recebido.preparo.id.to_string())
                    .await? =>
            {
                Ok(())
            }
            feito => feito,
        }
    }

    async fn e_nosso(&self, caminho: &Path, identidade: &str) -> Result<bool, FalhaAcervo> {
        let cabeca = self
            .objetos
            .get_opts(caminho, GetOptions::new().with_head(true))
            .await?;
        let dono = cabeca
            .attributes
            .get(&Attribute::Metadata(RECEBIMENTO.into()));
        Ok(dono.is_some_and(|valor| valor.as_ref() == identidade))
    }
}
