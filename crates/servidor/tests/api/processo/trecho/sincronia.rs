//! D06 and D07 of a piece: what did not reach the disk does not count.

use bancada::arquivos;

use super::super::estorvo::Estorvo;
use super::{Cena, MIB};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d06_fsync_que_falha_num_trecho_e_503_e_so_o_reinicio_o_redime() {
    let cena = Cena::no_disco().await;
    let bytes = arquivos::pdf_de(2 * MIB + 10);
    let id = cena.novo_upload(bytes.len()).await;
    let Some(estorvo) = Estorvo::ou_pular(
        &cena.processo,
        "fsync:error=EIO",
        "processo::trecho::d06_fsync",
    ) else {
        return;
    };
    let trecho = |cena: &Cena| cena.rt.continuar_upload(&id, 0, bytes.slice(..MIB + 5));
    trecho(&cena).await.problema(503, "indisponivel");
    drop(estorvo);
    // The disk answers again, but pages may have been dropped: nothing is retried into success.
    trecho(&cena).await.problema(503, "indisponivel");
    assert_eq!(cena.ver(&id).await, 0);
    let cena = cena.reerguer();
    assert_eq!(cena.ver(&id).await, 0);
    assert_eq!(trecho(&cena).await.exigir(204).deslocamento(), MIB + 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d07_disco_cheio_num_trecho_e_507_e_o_envio_continua_quando_ha_espaco() {
    let cena = Cena::no_disco().await;
    let bytes = arquivos::pdf_de(2 * MIB + 10);
    let id = cena.novo_upload(bytes.len()).await;
    let um = cena.rt.continuar_upload(&id, 0, bytes.slice(..MIB)).await;
    assert_eq!(um.exigir(204).deslocamento(), MIB);
    let Some(estorvo) = Estorvo::ou_pular(
        &cena.processo,
        "fsync:error=ENOSPC",
        "processo::trecho::d07_disco_cheio",
    ) else {
        return;
    };
    for ate in [MIB + 5, bytes.len()] {
        let trecho = cena.rt.continuar_upload(&id, MIB, bytes.slice(MIB..ate));
        trecho.await.problema(507, "sem_espaco");
    }
    assert_eq!(cena.ver(&id).await, MIB, "o que contava conta");
    drop(estorvo);
    let fim = cena.rt.continuar_upload(&id, MIB, bytes.slice(MIB..)).await;
    let fim = fim.exigir(204);
    let conteudo = format!("/versoes/{}/conteudo", fim.cabecalho("versao-id"));
    assert!(cena.rt.get(&conteudo).await.exigir(200).corpo == bytes);
}
