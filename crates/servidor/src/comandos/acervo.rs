//! `apr acervo …`.

use clap::Subcommand;
use dominio::arquivo::formatar_tamanho;

use super::{FalhaComando, Geral, conta, dizer};

#[derive(Debug, Subcommand)]
pub(super) enum Comando {
    /// Confere o SHA-256 de todo arquivo guardado.
    Verificar,
}

/// Runs a command over the stored files.
pub(super) async fn executar(geral: &Geral, comando: Comando) -> Result<(), FalhaComando> {
    match comando {
        Comando::Verificar => verificar(geral).await,
    }
}

/// Prints what was found; fails when a file is damaged or gone.
async fn verificar(geral: &Geral) -> Result<(), FalhaComando> {
    let plataforma = conta::plataforma(geral).await?;
    let laudo = casos::guarda::verificar(&plataforma).await;
    plataforma.banco.fechar().await;
    let laudo = laudo?;
    dizer(&format!(
        "{} arquivos conferidos, {}.",
        laudo.versoes,
        formatar_tamanho(laudo.bytes)
    ));
    if laudo.orfaos > 0 {
        dizer(&format!(
            "{} objetos sem registro; o coletor os remove.",
            laudo.orfaos
        ));
    }
    for versao in &laudo.nao_conferidas {
        dizer(&format!("[não conferida]  {versao}"));
    }
    if laudo.danificadas.is_empty() && laudo.nao_conferidas.is_empty() {
        dizer("Nenhum dano.");
        return Ok(());
    }
    for versao in &laudo.danificadas {
        dizer(&format!("[dano]  {versao}"));
    }
    Err(FalhaComando::Dita(format!(
        "Arquivos danificados ou ausentes: {}; não conferidos: {}. Restaure os primeiros de uma cópia, veja no log por que \
         os outros não puderam ser lidos, e repita.",
        laudo.danificadas.len(),
        laudo.nao_conferidas.len()
    )))
}
