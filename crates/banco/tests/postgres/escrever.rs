use banco::cofre::Cofre;
use banco::conexao::{FalhaBanco, Restricao, Transacao, abrir};
use sea_orm::ConnectionTrait;

use crate::provisorio::{Provisorio, Resultado};

async fn inserir(tx: &Transacao, chave: &str) -> Result<(), FalhaBanco> {
    tx.execute_unprepared(&format!(
        "INSERT INTO tarefa (id, tipo, chave, dados, criada_em, vence_em, tentativas) \
         VALUES (gen_random_uuid(), 't', '{chave}', '{{}}', now(), now(), 0)"
    ))
    .await?;
    Ok(())
}

#[tokio::test]
async fn so_o_commit_grava_e_restricao_violada_chega_pelo_nome() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let banco = provisorio.migrado().await?;
    let tx = banco.iniciar().await?;
    inserir(&tx, "a").await?;
    drop(tx);
    let tx = banco.iniciar().await?;
    inserir(&tx, "a").await?;
    tx.commit().await?;
    let tx = banco.iniciar().await?;
    assert_eq!(
        inserir(&tx, "a").await,
        Err(FalhaBanco::Conflito(Restricao::TarefaChave))
    );
    tx.desfazer().await?;
    let tx = banco.iniciar().await?;
    let orfa: FalhaBanco = tx
        .execute_unprepared(
            "INSERT INTO anexo VALUES (gen_random_uuid(), gen_random_uuid(), 'art', NULL)",
        )
        .await
        .err()
        .ok_or("a linha órfã entrou")?
        .into();
    assert!(matches!(orfa, FalhaBanco::Interno(_)), "{orfa:?}");
    drop(tx);
    banco.fechar().await;
    provisorio.apagar().await
}

#[tokio::test]
async fn linha_travada_e_tempo_esgotado_sao_ocupado() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let banco = provisorio.migrado().await?;
    let tx = banco.iniciar().await?;
    inserir(&tx, "a").await?;
    tx.commit().await?;

    let dona = banco.iniciar().await?;
    dona.execute_unprepared("SELECT 1 FROM tarefa FOR UPDATE")
        .await?;
    for espera in ["lock_timeout", "statement_timeout"] {
        let outra = banco.iniciar().await?;
        outra
            .execute_unprepared(&format!("SET LOCAL {espera} = '50ms'"))
            .await?;
        let falha = outra
            .execute_unprepared("UPDATE tarefa SET tentativas = 1")
            .await
            .err()
            .map(FalhaBanco::from);
        assert_eq!(falha, Some(FalhaBanco::Ocupado), "{espera}");
    }
    drop(dona);
    banco.fechar().await;
    provisorio.apagar().await
}

#[tokio::test]
async fn duas_replicas_que_migram_juntas_terminam_bem() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let (app, dono) = (provisorio.url("app"), provisorio.url("dono"));
    let cofre = Cofre::novo(&[7; 32])?;
    let um = abrir(&app, Some(&dono), cofre.clone()).await?;
    let outro = abrir(&app, Some(&dono), cofre).await?;
    assert!(!um.migracoes_pendentes().await?.is_empty());
    let (primeira, segunda) = tokio::join!(um.migrar(), outro.migrar());
    primeira?;
    segunda?;
    assert_eq!(outro.migracoes_pendentes().await?.len(), 0);
    um.fechar().await;
    outro.fechar().await;
    provisorio.apagar().await
}
