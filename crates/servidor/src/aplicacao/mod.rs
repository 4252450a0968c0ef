//! The composition root: from a configuration to a running server.
//!
//! Embed it as tests do: [`Aplicacao::montar`] with injected clocks and randomness, port 0, then
//! [`Aplicacao::iniciar`]; the answer carries the addresses and stops gracefully.

mod em_execucao;
mod escuta;
mod falha;
mod http;
pub(crate) mod partes;

use std::net::TcpListener;
use std::sync::Arc;

use actix_web::web::Data;
use casos::Plataforma;
use casos::acaso::Acaso;
use casos::relogio::Relogios;

pub use self::em_execucao::EmExecucao;
pub use self::falha::FalhaAplicacao;
use crate::borda::Borda;
use crate::configuracao::Configuracao;
use crate::demonstracao;
use crate::metricas::Metricas;

/// A server whose parts are open and whose ports are taken, not yet answering.
#[derive(Debug)]
pub struct Aplicacao {
    configuracao: Configuracao,
    plataforma: Arc<Plataforma>,
    borda: Data<Borda>,
    publico: TcpListener,
    observacao: TcpListener,
    com_rele: bool,
}

impl Aplicacao {
    /// Takes the ports, opens database and storage, applies pending migrations and, in demo mode, makes the demo
    /// accounts.
    ///
    /// # Errors
    /// A refused configuration, a taken port, a database or storage that does not open.
    pub async fn montar(
        configuracao: Configuracao,
        relogios: Relogios,
        acaso: Arc<dyn Acaso>,
    ) -> Result<Self, FalhaAplicacao> {
        let publico = escuta::tomar("servidor.endereco", &configuracao.servidor.endereco)?;
        let observacao = escuta::tomar("observacao.endereco", &configuracao.observacao.endereco)?;
        let origem = escuta::origem(&configuracao.servidor, &publico)?;
        let plataforma =
            Arc::new(partes::plataforma(&configuracao, origem, relogios, acaso).await?);
        partes::migrar(&plataforma.banco).await?;
        casos::motivos::semear(&plataforma).await?;
        if configuracao.demonstracao.ativa {
            demonstracao::criar_contas(&plataforma).await?;
        }
        let metricas =
            Metricas::novas().map_err(|falha| FalhaAplicacao::Interna(falha.to_string()))?;
        let borda = Data::new(Borda::nova(
            &configuracao,
            Arc::clone(&plataforma),
            metricas,
        ));
        Ok(Self {
            configuracao,
            plataforma,
            borda,
            publico,
            observacao,
            com_rele: true,
        })
    }

    /// Leaves background work to the caller, who runs it when a test asks.
    #[must_use]
    pub fn sem_rele(mut self) -> Self {
        self.com_rele = false;
        self
    }

    /// What the use cases stand on.
    #[must_use]
    pub fn plataforma(&self) -> &Arc<Plataforma> {
        &self.plataforma
    }

    /// Begins to answer.
    ///
    /// # Errors
    /// Only when the system refuses threads or sockets.
    pub fn iniciar(self) -> Result<EmExecucao, FalhaAplicacao> {
        EmExecucao::comecar(self)
    }
}
