//! A PostgreSQL that falls silent or goes away, and comes back (R01).

use std::net::SocketAddr;
use std::time::Duration;

use banco::cofre::Cofre;
use banco::conexao::{Banco, FalhaBanco, abrir};
use sea_orm::sqlx::postgres::PgConnectOptions;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::provisorio::{Provisorio, Resultado};

/// Stands between the application and the server.
struct Ponte {
    endereco: SocketAddr,
    mudez: watch::Sender<bool>,
    tarefas: JoinSet<std::io::Result<()>>,
}

impl Ponte {
    async fn nova(endereco: SocketAddr, servidor: String) -> std::io::Result<Self> {
        let ouvinte = TcpListener::bind(endereco).await?;
        let endereco = ouvinte.local_addr()?;
        let (mudez, aviso) = watch::channel(false);
        let mut tarefas = JoinSet::new();
        tarefas.spawn(async move {
            let mut conversas = JoinSet::new();
            loop {
                let (cliente, _) = ouvinte.accept().await?;
                let servidor = TcpStream::connect(&servidor).await?;
                conversas.spawn(conversar(cliente, servidor, aviso.clone()));
            }
        });
        Ok(Self {
            endereco,
            mudez,
            tarefas,
        })
    }

    /// Cuts every connection and frees the address.
    async fn cair(mut self) {
        self.tarefas.shutdown().await;
    }

    /// From now on bytes go in and nothing comes out, as behind a server that is stopped.
    fn calar(&self) {
        self.mudez.send_replace(true);
    }
}

async fn conversar(
    mut cliente: TcpStream,
    mut servidor: TcpStream,
    mut mudez: watch::Receiver<bool>,
) {
    let calou = async move { drop(mudez.wait_for(|mudo| *mudo).await) };
    // Asked first, so that a conversation which begins after the silence is silent too; held open, not cut.
    tokio::select! {
        biased;
        () = calou => std::future::pending().await,
        _ = tokio::io::copy_bidirectional(&mut cliente, &mut servidor) => {}
    }
}

async fn pela_ponte(
    provisorio: &Provisorio,
) -> Result<(Banco, Ponte, String), Box<dyn std::error::Error>> {
    provisorio.migrado().await?.fechar().await;
    let url = provisorio.url("app");
    let opcoes: PgConnectOptions = url.parse()?;
    let servidor = format!("{}:{}", opcoes.get_host(), opcoes.get_port());
    let ponte = Ponte::nova(SocketAddr::from(([127, 0, 0, 1], 0)), servidor.clone()).await?;
    let url = url.replacen(
        &format!("@{servidor}/"),
        &format!("@{}/", ponte.endereco),
        1,
    );
    let banco = abrir(&url, None, Cofre::novo(&[7; 32])?).await?;
    banco.iniciar().await?.commit().await?;
    Ok((banco, ponte, servidor))
}

async fn falha_em_menos_de_3_s(banco: &Banco) -> Resultado {
    let falha = tokio::time::timeout(Duration::from_secs(3), banco.iniciar()).await?;
    assert!(
        matches!(
            falha,
            Err(FalhaBanco::Ocupado | FalhaBanco::Indisponivel(_))
        ),
        "{falha:?}"
    );
    Ok(())
}

async fn volta_em_menos_de_5_s(banco: &Banco, endereco: SocketAddr, servidor: String) -> Resultado {
    let _ponte = Ponte::nova(endereco, servidor).await?;
    tokio::time::timeout(Duration::from_secs(5), async {
        while banco.iniciar().await.is_err() || banco.verificar().await.is_err() {}
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn r01_banco_que_cai_falha_em_menos_de_3_s_e_volta_sem_reinicio() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let (banco, ponte, servidor) = pela_ponte(&provisorio).await?;
    let endereco = ponte.endereco;
    ponte.cair().await;
    falha_em_menos_de_3_s(&banco).await?;
    volta_em_menos_de_5_s(&banco, endereco, servidor).await?;
    provisorio.apagar().await
}

#[tokio::test]
async fn r01_banco_que_emudece_falha_em_menos_de_3_s_e_volta_sem_reinicio() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let (banco, ponte, servidor) = pela_ponte(&provisorio).await?;
    ponte.calar();
    falha_em_menos_de_3_s(&banco).await?;
    let endereco = ponte.endereco;
    ponte.cair().await;
    volta_em_menos_de_5_s(&banco, endereco, servidor).await?;
    provisorio.apagar().await
}
