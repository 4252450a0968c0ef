//! The running server and its graceful stop (R04).

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::web::Data;
use casos::Plataforma;
use tokio::task::JoinHandle;

use super::{Aplicacao, FalhaAplicacao, http};
use crate::borda::Borda;
use crate::tarefas::coletor::Coletor;
use crate::tarefas::rele::Rele;

/// Longest wait for requests in course when stopping, in seconds.
pub(super) const PACIENCIA_AO_PARAR: u64 = 30;

/// A server that answers.
#[derive(Debug)]
pub struct EmExecucao {
    /// Address of the public listener.
    pub endereco: SocketAddr,
    /// Address of `/livez`, `/readyz` and `/metrics`.
    pub observacao: SocketAddr,
    plataforma: Arc<Plataforma>,
    borda: Data<Borda>,
    alcas: [ServerHandle; 2],
    servidores: [JoinHandle<io::Result<()>>; 2],
    tarefas: Option<(Rele, Coletor)>,
}

impl EmExecucao {
    pub(super) fn comecar(aplicacao: Aplicacao) -> Result<Self, FalhaAplicacao> {
        let falha = |causa: io::Error| FalhaAplicacao::Interna(causa.to_string());
        let Aplicacao {
            configuracao,
            plataforma,
            borda,
            publico,
            observacao,
            com_rele,
        } = aplicacao;
        let endereco = publico.local_addr().map_err(falha)?;
        let endereco_observacao = observacao.local_addr().map_err(falha)?;
        let demonstracao = configuracao.demonstracao.ativa && endereco.ip().is_loopback();
        let publico = http::publico(&configuracao, &plataforma, &borda, demonstracao, publico)
            .map_err(falha)?;
        let observacao = http::observacao(&borda, observacao).map_err(falha)?;
        let alcas = [publico.handle(), observacao.handle()];
        let servidores = [tokio::spawn(publico), tokio::spawn(observacao)];
        let tarefas = com_rele.then(|| {
            let rele = Rele::ligar(Arc::clone(&plataforma));
            (rele, Coletor::ligar(&plataforma))
        });
        Ok(Self {
            endereco,
            observacao: endereco_observacao,
            plataforma,
            borda,
            alcas,
            servidores,
            tarefas,
        })
    }

    /// Address to open in a browser or call from a test.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.endereco)
    }

    /// What the use cases stand on.
    #[must_use]
    pub fn plataforma(&self) -> &Arc<Plataforma> {
        &self.plataforma
    }

    /// Stops accepting, lets requests in course end (at most 30 s), stops background work, closes the database.
    pub async fn parar(self) {
        self.borda.parar();
        let [publico, observacao] = &self.alcas;
        publico.stop(true).await;
        if let Some((rele, coletor)) = self.tarefas {
            rele.parar().await;
            coletor.parar().await;
        }
        observacao.stop(true).await;
        for servidor in self.servidores {
            if let Ok(Err(falha)) = servidor.await {
                tracing::error!(%falha, "servidor terminou com falha");
            }
        }
        let fechamento =
            tokio::time::timeout(Duration::from_secs(5), self.plataforma.banco.fechar());
        if fechamento.await.is_err() {
            tracing::warn!("o banco não fechou a tempo; ele se recupera ao abrir");
        }
    }
}
