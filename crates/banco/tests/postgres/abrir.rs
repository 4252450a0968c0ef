use std::time::Duration;

use banco::cofre::Cofre;
use banco::conexao::{FalhaBanco, Motor, abrir};
use sea_orm::ConnectionTrait;

use crate::provisorio::{Provisorio, Resultado};

#[tokio::test]
async fn d05_banco_seguro_abre_e_cada_conexao_confere() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let banco = provisorio.migrado().await?;
    assert_eq!(banco.motor(), Motor::Postgres);
    banco.verificar().await?;
    assert_eq!(banco.migracoes_pendentes().await?.len(), 0);
    banco.fechar().await;
    provisorio.apagar().await
}

#[tokio::test]
async fn d05_o_padrao_fraco_do_papel_nao_vence_o_nosso() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let banco = provisorio.migrado().await?;
    banco
        .leitura()
        .execute_unprepared(
            "ALTER ROLE CURRENT_USER SET synchronous_commit = off; ALTER ROLE CURRENT_USER SET timezone = 'America/Sao_Paulo'",
        )
        .await?;
    banco.fechar().await;
    let banco = abrir(&provisorio.url("app"), None, Cofre::novo(&[7; 32])?).await?;
    banco.verificar().await?;
    banco.fechar().await;
    provisorio.apagar().await
}

#[tokio::test]
async fn d05_verificar_acha_a_conexao_que_perdeu_o_ajuste() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let banco = provisorio.migrado().await?;
    banco
        .leitura()
        .execute_unprepared("SET synchronous_commit = off")
        .await?;
    // A connection goes back to its pool in a task of its own.
    while banco.leitura().get_postgres_connection_pool().num_idle() == 0 {
        tokio::task::yield_now().await;
    }
    let falha = banco.verificar().await;
    assert!(
        matches!(&falha, Err(FalhaBanco::Configuracao(motivo)) if motivo.contains("synchronous_commit=off")),
        "{falha:?}"
    );
    banco.fechar().await;
    provisorio.apagar().await
}

#[tokio::test]
async fn senha_errada_e_configuracao_e_nao_mostra_a_senha() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let url = provisorio.url("ninguem");
    let falha = abrir(&url, None, Cofre::novo(&[7; 32])?).await.err();
    assert!(
        matches!(&falha, Some(FalhaBanco::Configuracao(motivo)) if !motivo.contains("so-para-testes")),
        "{falha:?}"
    );
    provisorio.apagar().await
}

#[tokio::test]
async fn r01_servidor_que_nao_atende_e_indisponivel_em_menos_de_3_s() {
    // Bound and never accepted: the handshake gets no answer.
    let porta = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!(
        "postgres://a:b@127.0.0.1:{}/c",
        porta.local_addr().unwrap().port()
    );
    let cofre = Cofre::novo(&[7; 32]).unwrap();
    let tentativa = tokio::time::timeout(Duration::from_secs(3), abrir(&url, None, cofre)).await;
    assert!(
        matches!(tentativa, Ok(Err(FalhaBanco::Indisponivel(_)))),
        "{tentativa:?}"
    );

    drop(porta);
    let cofre = Cofre::novo(&[7; 32]).unwrap();
    let tentativa = tokio::time::timeout(Duration::from_secs(3), abrir(&url, None, cofre)).await;
    assert!(
        matches!(tentativa, Ok(Err(FalhaBanco::Indisponivel(_)))),
        "{tentativa:?}"
    );
}
