//! The connection layer over a real SQLite file.

mod abrir;
mod escrever;
mod imutavel;
mod migrar;

use std::path::Path;

use banco::cofre::Cofre;
use banco::conexao::{Banco, FalhaBanco, abrir};

/// The URL of the database in a folder, with parameters such as `?synchronous=NORMAL`.
fn url(pasta: &Path, parametros: &str) -> String {
    format!("sqlite://{}{parametros}", pasta.join("apr.db").display())
}

async fn aberto(pasta: &Path) -> Result<Banco, FalhaBanco> {
    abrir(&url(pasta, ""), None, Cofre::novo(&[7; 32])?).await
}

async fn migrado(pasta: &Path) -> Result<Banco, FalhaBanco> {
    let banco = aberto(pasta).await?;
    banco.migrar().await?;
    Ok(banco)
}
