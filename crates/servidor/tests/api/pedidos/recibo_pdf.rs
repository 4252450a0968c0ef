//! `GET /pedidos/{id}/recibo.pdf`: the signed data on paper, to whoever may see the pedido (R-PED-3).

use bancada::Bancada;
use contrato::recibo::Recibo;
use dominio::tipo::TipoSolicitacao;
use ring::digest::{SHA256, digest};
use servidor::cabecalhos::digest::escrever;

const TIPO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;

#[tokio::test]
async fn r_ped_3_o_pdf_tem_os_mesmos_dados_da_tela_e_sempre_os_mesmos_bytes() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let rt = b.rt_a().await;
    let caminho = format!("/pedidos/{id}/recibo.pdf");
    let recibo: Recibo = rt
        .get(&format!("/pedidos/{id}/recibo"))
        .await
        .exigir(200)
        .json();
    let baixado = rt.get(&caminho).await.exigir(200);
    let pagina = format!("{}/verificar", b.url());
    let do_json = documentos::recibo::pdf(&recibo, &pagina).unwrap();
    assert_eq!(baixado.corpo, do_json);
    b.negocio.avancar(chrono::TimeDelta::days(1));
    b.rodar_tarefas().await;
    let depois = b.analista().await.get(&caminho).await.exigir(200);
    assert_eq!(depois.corpo, baixado.corpo, "o relógio não entra no PDF");
    assert_eq!(depois.etag(), baixado.etag());
    let igual = rt
        .get(&caminho)
        .cabecalho("if-none-match", baixado.etag())
        .await
        .exigir(304);
    assert!(igual.corpo.is_empty());
}

#[tokio::test]
async fn f10_o_pdf_do_recibo_sai_com_os_cabecalhos_de_todo_download() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let baixado = b
        .rt_a()
        .await
        .get(&format!("/pedidos/{id}/recibo.pdf"))
        .await
        .exigir(200);
    let mut resumo = [0; 32];
    resumo.copy_from_slice(digest(&SHA256, &baixado.corpo).as_ref());
    for (nome, valor) in [
        ("content-type", "application/pdf"),
        ("content-security-policy", "default-src 'none'; sandbox"),
        ("cache-control", "private, no-store"),
        ("x-content-type-options", "nosniff"),
        ("repr-digest", escrever(&resumo).as_str()),
    ] {
        assert_eq!(baixado.cabecalho(nome), valor, "{nome}");
    }
    let disposicao = baixado.cabecalho("content-disposition");
    assert!(
        disposicao.starts_with("attachment; filename=\"recibo-NS-"),
        "{disposicao}"
    );
}

#[tokio::test]
async fn r_iso_1_sem_envio_ou_de_outro_rt_o_pdf_nao_existe() {
    let b = Bancada::nova().await;
    let rascunho = b.rascunho_pronto(TIPO).await;
    let enviado = b.pedido_enviado(TIPO).await;
    let antes = b.retrato().await;
    for (quem, id) in [
        (b.rt_a().await, rascunho),
        (b.rt_b().await, rascunho),
        (b.rt_b().await, enviado),
    ] {
        quem.get(&format!("/pedidos/{id}/recibo.pdf"))
            .await
            .problema(404, "nao_encontrado");
    }
    b.anonimo()
        .get(&format!("/pedidos/{enviado}/recibo.pdf"))
        .await
        .problema(401, "nao_autenticado");
    assert_eq!(b.retrato().await, antes);
}

/// Every core busy with receipts, and the rest of the API still answers.
#[tokio::test]
async fn r_ped_3_muitos_recibos_de_uma_vez_saem_todos_iguais() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let rt = b.rt_a().await;
    let mut baixas = tokio::task::JoinSet::new();
    for _ in 0..16 {
        let chamada = rt.get(&format!("/pedidos/{id}/recibo.pdf"));
        baixas.spawn(async move { chamada.await.exigir(200).corpo });
    }
    let _ = rt.get("/sessao").await.exigir(200);
    let mut corpos = baixas.join_all().await;
    corpos.dedup();
    assert_eq!(corpos.len(), 1);
}
