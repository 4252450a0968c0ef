//! Readiness of the store (5.1).

use std::sync::atomic::Ordering;

use object_store::path::Path;
use object_store::{Error, ObjectStore, ObjectStoreExt, PutMode};

use crate::abrir::Acervo;
use crate::chave;
use crate::disco;
use crate::falha::FalhaAcervo;
use crate::receber::bloqueando;

const CONTEUDO: &[u8] = b"sonda";

/// Names tried before giving up: leftovers of another replica may hold a few.
const NOMES: u32 = 16;

impl Acervo {
    /// Writes, reads and deletes a probe, and asks for a tenth of the local volume free (`SemEspaco`).
    ///
    /// After a failed fsync it fails until the process restarts (D06).
    pub async fn verificar(&self) -> Result<(), FalhaAcervo> {
        self.recusar_se_em_duvida()?;
        let raiz = self.raiz_local.clone();
        if !bloqueando(move || disco::tem_folga(&raiz)).await? {
            return Err(FalhaAcervo::SemEspaco);
        }
        let sonda = self.gravar_sonda().await?;
        let lida = self.ler_sonda(&sonda).await;
        self.objetos.delete(&sonda).await?;
        lida
    }

    async fn gravar_sonda(&self) -> Result<Path, FalhaAcervo> {
        for _ in 0..NOMES {
            let numero = self.sondas.fetch_add(1, Ordering::Relaxed);
            let sonda = chave::sonda(std::process::id(), numero);
            let gravacao = self
                .objetos
                .put_opts(&sonda, CONTEUDO.into(), PutMode::Create.into())
                .await;
            match gravacao {
                Ok(_) => return Ok(sonda),
                Err(Error::AlreadyExists { .. }) => {}
                Err(erro) => {
                    let falha = FalhaAcervo::from(erro);
                    if falha.erro_de_disco() {
                        self.por_em_duvida(&falha);
                    }
                    return Err(falha);
                }
            }
        }
        Err(FalhaAcervo::JaExiste)
    }

    async fn ler_sonda(&self, sonda: &Path) -> Result<(), FalhaAcervo> {
        let conteudo = self.objetos.get(sonda).await?.bytes().await?;
        if conteudo == CONTEUDO {
            Ok(())
        } else {
            Err(FalhaAcervo::Corrompido)
        }
    }
}
