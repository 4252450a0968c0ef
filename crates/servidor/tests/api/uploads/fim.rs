//! Uploads that end without a versão: cancelled, or forgotten after 24 hours (tus expiration, termination, D08).

use bancada::{Bancada, Persona, arquivos};
use chrono::TimeDelta;

use super::{MIB, cena, cena_do_coletor, conteudo, novo};

async fn recolher(b: &Bancada) {
    b.no_servidor(|p| async move { casos::tarefas::recolher(&p).await })
        .await
        .expect("coleta");
}

#[tokio::test]
async fn tus_cancelar_esquece_o_envio_e_os_seus_bytes() {
    let (b, rt, pedido, antes) = cena().await;
    let bytes = arquivos::pdf_de(3 * MIB);
    let id = novo(&rt, pedido, bytes.len()).await;
    let _ = rt
        .continuar_upload(&id, 0, bytes.slice(..2 * MIB))
        .await
        .exigir(204);
    assert_eq!(b.pedacos(&id).await, 2);
    let _ = rt.cancelar_upload(&id).await.exigir(204);
    let _ = rt.ver_upload(&id).await.exigir(404);
    rt.continuar_upload(&id, 2 * MIB, bytes.slice(2 * MIB..))
        .await
        .problema(404, "nao_encontrado");
    rt.cancelar_upload(&id)
        .await
        .problema(404, "nao_encontrado");
    assert_eq!(b.retrato().await, antes);
    assert_eq!(b.pedacos(&id).await, 0);
}

#[tokio::test]
async fn tus_expira_24_h_depois_do_ultimo_trecho_pelo_relogio_de_seguranca() {
    let (b, rt, pedido, antes) = cena_do_coletor().await;
    let bytes = arquivos::pdf_de(3000);
    let id = novo(&rt, pedido, bytes.len()).await;
    b.seguranca.avancar(TimeDelta::hours(23));
    let rt = b.anonimo().entrar(Persona::RtA).await;
    let _ = rt
        .continuar_upload(&id, 0, bytes.slice(..1000))
        .await
        .exigir(204);
    b.seguranca
        .avancar(TimeDelta::hours(24) - TimeDelta::seconds(1));
    recolher(&b).await;
    let rt = b.anonimo().entrar(Persona::RtA).await;
    assert_eq!(rt.ver_upload(&id).await.exigir(200).deslocamento(), 1000);
    b.seguranca.avancar(TimeDelta::seconds(1));
    let _ = rt.ver_upload(&id).await.exigir(410);
    rt.continuar_upload(&id, 1000, bytes.slice(1000..))
        .await
        .problema(410, "upload_expirado");
    let lista = rt.get(&format!("/uploads?pedido={pedido}")).await;
    assert_eq!(lista.exigir(200).valor()["itens"], serde_json::json!([]));
    recolher(&b).await;
    let _ = rt.ver_upload(&id).await.exigir(404);
    assert_eq!(b.pedacos(&id).await, 0);
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn d08_o_coletor_leva_pedacos_sem_envio_e_poupa_os_que_contam() {
    let (b, rt, pedido, _) = cena_do_coletor().await;
    let bytes = arquivos::pdf_de(3 * MIB);
    let id = novo(&rt, pedido, bytes.len()).await;
    let _ = rt
        .continuar_upload(&id, 0, bytes.slice(..2 * MIB))
        .await
        .exigir(204);
    // What a crash between the object and its row leaves behind.
    let orfao = acervo::Pedaco {
        upload: id.parse().unwrap(),
        id: uuid::Uuid::from_u128(7),
    };
    b.no_servidor(move |p| async move { p.acervo.guardar_pedaco(orfao, vec![1; 10].into()).await })
        .await
        .expect("pedaço órfão");
    assert_eq!(b.pedacos(&id).await, 3);
    // Objects carry the machine's date, a year and more before that of the bench.
    recolher(&b).await;
    b.seguranca
        .por_em(chrono::DateTime::from_timestamp(4_000_000_000, 0).unwrap());
    let _ = b
        .sql("UPDATE upload SET expira_em = '2099-01-01T00:00:00.000000+00:00'")
        .await;
    recolher(&b).await;
    assert_eq!(b.pedacos(&id).await, 2, "só o órfão saiu");
    let rt = b.anonimo().entrar(Persona::RtA).await;
    let fim = rt
        .continuar_upload(&id, 2 * MIB, bytes.slice(2 * MIB..))
        .await
        .exigir(204);
    let versao = fim.cabecalho("versao-id");
    assert_eq!(conteudo(&rt, versao).await, bytes);
}
