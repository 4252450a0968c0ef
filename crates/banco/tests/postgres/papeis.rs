use banco::cofre::Cofre;
use banco::conexao::{Banco, FalhaBanco, Restricao, abrir};
use migrations::{IMUTAVEIS, SEM_EXCLUSAO};
use sea_orm::ConnectionTrait;

use crate::provisorio::{Provisorio, Resultado};

const NEGADO: Option<FalhaBanco> = Some(FalhaBanco::Conflito(Restricao::LinhaImutavel));

async fn tentar(banco: &Banco, sql: &str) -> Option<FalhaBanco> {
    banco
        .leitura()
        .execute_unprepared(sql)
        .await
        .err()
        .map(Into::into)
}

#[tokio::test]
async fn g02_d11_a_aplicacao_acrescenta_mas_nao_muda_nem_apaga_o_que_e_imutavel() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let banco = provisorio.migrado().await?;
    let linha = "INSERT INTO auditoria (em, papel, acao, alvo_tipo, alvo_id, requisicao) \
         VALUES (now(), 'rt', 'a', 't', 'i', 'r')";
    assert_eq!(tentar(&banco, linha).await, None);
    for tabela in IMUTAVEIS {
        let mudar = format!("UPDATE {tabela} SET ctid = ctid");
        assert!(tentar(&banco, &mudar).await.is_some(), "{mudar}");
        let apagar = format!("DELETE FROM {tabela}");
        assert_eq!(tentar(&banco, &apagar).await, NEGADO, "{apagar}");
        let esvaziar = format!("TRUNCATE {tabela} CASCADE");
        assert_eq!(tentar(&banco, &esvaziar).await, NEGADO, "{esvaziar}");
    }
    assert_eq!(
        tentar(&banco, "UPDATE auditoria SET acao = 'b'").await,
        NEGADO
    );
    for tabela in SEM_EXCLUSAO {
        let apagar = format!("DELETE FROM {tabela}");
        assert_eq!(tentar(&banco, &apagar).await, NEGADO, "{apagar}");
    }
    assert_eq!(tentar(&banco, "UPDATE conta SET ativa = false").await, None);
    assert_eq!(tentar(&banco, "DELETE FROM tarefa").await, None);
    for fora in [
        "CREATE TABLE minha (x int)",
        "DROP TABLE auditoria",
        "DELETE FROM seaql_migrations",
        "ALTER TABLE auditoria DISABLE TRIGGER ALL",
    ] {
        assert_eq!(tentar(&banco, fora).await, NEGADO, "{fora}");
    }
    banco.fechar().await;
    provisorio.apagar().await
}

#[tokio::test]
async fn d11_nem_o_dono_muda_uma_linha_imutavel_sem_tirar_o_gatilho() -> Resultado {
    let Some(provisorio) = Provisorio::novo().await? else {
        return Ok(());
    };
    let dono = abrir(&provisorio.url("dono"), None, Cofre::novo(&[7; 32])?).await?;
    dono.migrar().await?;
    let linha = "INSERT INTO auditoria (em, papel, acao, alvo_tipo, alvo_id, requisicao) \
         VALUES (now(), 'rt', 'a', 't', 'i', 'r')";
    assert_eq!(tentar(&dono, linha).await, None);
    for sql in ["UPDATE auditoria SET acao = 'b'", "DELETE FROM auditoria"] {
        assert_eq!(tentar(&dono, sql).await, NEGADO, "{sql}");
    }
    dono.fechar().await;
    provisorio.apagar().await
}

#[tokio::test]
async fn g02_o_dono_nao_pode_ser_o_papel_da_aplicacao() {
    let url = "postgres://apr@localhost/apr";
    let falha = abrir(url, Some(url), Cofre::novo(&[7; 32]).unwrap()).await;
    assert!(
        matches!(&falha, Err(FalhaBanco::Configuracao(motivo)) if motivo.contains("url_dono")),
        "{falha:?}"
    );
}
