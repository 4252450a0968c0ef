//! `apr servir`.

use std::sync::Arc;

use casos::acaso::AcasoDoSistema;
use casos::relogio::Relogios;
use clap::Args;
use tokio::signal::unix::{SignalKind, signal};

use super::{FalhaComando, Geral, dizer};
use crate::aplicacao::{Aplicacao, EmExecucao};
use crate::demonstracao::{CONTAS, SENHA};

#[derive(Debug, Args)]
pub(super) struct Opcoes {
    /// Cria as contas de demonstração e mostra o correio em /dev/correio.
    #[arg(long)]
    demonstracao: bool,
    /// Endereço e porta, no lugar de `servidor.endereco`; porta 0 escolhe uma livre.
    #[arg(long, value_name = "ENDERECO")]
    endereco: Option<String>,
    /// Endereço de saúde e métricas, no lugar de `observacao.endereco`.
    #[arg(long, value_name = "ENDERECO")]
    observacao: Option<String>,
}

/// Serves until SIGTERM or Ctrl-C.
pub(super) async fn servir(geral: &Geral, opcoes: Opcoes) -> Result<(), FalhaComando> {
    let falha = |causa: std::io::Error| {
        FalhaComando::Dita(format!("Não foi possível ouvir sinais do sistema: {causa}"))
    };
    let mut termino = signal(SignalKind::terminate()).map_err(falha)?;
    let mut interrupcao = signal(SignalKind::interrupt()).map_err(falha)?;
    let mut configuracao = geral.configuracao()?;
    configuracao.demonstracao.ativa |= opcoes.demonstracao;
    if let Some(endereco) = opcoes.endereco {
        configuracao.servidor.endereco = endereco;
    }
    if let Some(endereco) = opcoes.observacao {
        configuracao.observacao.endereco = endereco;
    }
    let demonstracao = configuracao.demonstracao.ativa;
    let aplicacao = Aplicacao::montar(
        configuracao,
        Relogios::do_sistema(),
        Arc::new(AcasoDoSistema::novo()),
    )
    .await?;
    let execucao = aplicacao.iniciar()?;
    anunciar(&execucao, demonstracao);
    tokio::select! {
        _ = termino.recv() => {}
        _ = interrupcao.recv() => {}
    }
    dizer("Parando; requisições em curso têm até 30 segundos.");
    execucao.parar().await;
    Ok(())
}

fn anunciar(execucao: &EmExecucao, demonstracao: bool) {
    dizer(&format!(
        "APR em {}",
        execucao.plataforma().ajustes.origem_publica
    ));
    dizer(&format!(
        "Saúde e métricas em http://{}",
        execucao.observacao
    ));
    if demonstracao {
        dizer(&format!("Contas de demonstração (senha {SENHA}):"));
        for conta in CONTAS {
            dizer(&format!("  {:<20} {}", conta.email, conta.papel));
        }
        if execucao.endereco.ip().is_loopback() {
            dizer(&format!("Correio em {}/dev/correio", execucao.url()));
        }
    }
}
