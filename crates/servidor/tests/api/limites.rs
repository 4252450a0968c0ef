//! Request limits (3.1, A09): exact, told in advance, and over when they say.

use bancada::{Bancada, arquivos};
use chrono::TimeDelta;
use dominio::tipo::TipoSolicitacao;
use serde_json::json;
use servidor::configuracao::SecaoLimites;

async fn com_limites() -> Bancada {
    Bancada::ajustada(|c| c.limites = SecaoLimites::default()).await
}

#[tokio::test]
async fn a09_vinte_entradas_por_minuto_e_endereco_e_a_seguinte_espera() {
    let b = com_limites().await;
    let tentar = || {
        b.anonimo()
            .post("/sessao")
            .json(&json!({"usuario": "x@y.z", "senha": "errada"}))
    };
    for resta in (0..20).rev() {
        let resposta = tentar().await;
        resposta.problema(401, "credenciais_invalidas");
        assert_eq!(
            resposta.cabecalho("ratelimit-policy"),
            "\"entrada\";q=20;w=60"
        );
        assert_eq!(
            resposta.cabecalho("ratelimit"),
            format!("\"entrada\";r={resta};t=60")
        );
    }
    b.seguranca.avancar(TimeDelta::seconds(10));
    let recusa = tentar().await;
    recusa.problema(429, "limite_excedido");
    let espera: i64 = recusa.cabecalho("retry-after").parse().unwrap();
    assert_eq!(espera, 50);
    b.seguranca.avancar(TimeDelta::seconds(espera - 1));
    tentar().await.problema(429, "limite_excedido");
    b.seguranca.avancar(TimeDelta::seconds(1));
    tentar().await.problema(401, "credenciais_invalidas");
}

#[tokio::test]
async fn a09_trezentas_por_minuto_e_conta_e_a_outra_conta_nao_sente() {
    let b = com_limites().await;
    let (rt, outro) = (b.rt_a().await, b.rt_b().await);
    for _ in 0..300 {
        let resposta = rt.get("/sessao").await.exigir(200);
        assert!(resposta.cabecalho("ratelimit").starts_with("\"conta\";r="));
    }
    let recusa = rt.get("/sessao").await;
    recusa.problema(429, "limite_excedido");
    assert!(recusa.cabecalho("retry-after").parse::<i64>().unwrap() <= 60);
    let _ = outro.get("/sessao").await.exigir(200);
    b.seguranca.avancar(TimeDelta::seconds(60));
    let _ = rt.get("/sessao").await.exigir(200);
}

#[tokio::test]
async fn a09_sessenta_por_minuto_e_endereco_sem_sessao_e_o_webhook_nao_conta() {
    let b = com_limites().await;
    for _ in 0..60 {
        let _ = b.anonimo().get("/sessao").await.exigir(204);
    }
    b.anonimo()
        .get("/sessao")
        .await
        .problema(429, "limite_excedido");
    b.nota_emitida(TipoSolicitacao::AnaliseCarga).await;
}

#[tokio::test]
async fn os_envios_de_arquivo_do_dia_tem_limite_proprio() {
    let b = Bancada::ajustada(|c| c.limites.envios_por_dia = 3).await;
    let id = b.rascunho_pronto(TipoSolicitacao::AnaliseCarga).await;
    let rt = b.rt_a().await;
    let _ = rt
        .anexar(id, "art_paga", "a.pdf", arquivos::pdf("a"))
        .await
        .exigir(201);
    let antes = b.retrato().await;
    let recusa = rt.anexar(id, "art_paga", "b.pdf", arquivos::pdf("b")).await;
    recusa.problema(429, "limite_excedido");
    assert_eq!(recusa.cabecalho("retry-after"), "86400");
    assert_eq!(b.retrato().await, antes);
    let _ = rt.get("/sessao").await.exigir(200);
}

#[tokio::test]
async fn a09_trechos_de_envio_tem_conta_propria_e_nao_gastam_a_das_outras_requisicoes() {
    let b = Bancada::ajustada(|c| {
        c.limites = SecaoLimites {
            pedacos_por_conta: 3,
            ..SecaoLimites::default()
        };
    })
    .await;
    let pedido = b.rascunho_vazio(TipoSolicitacao::AnaliseCarga).await.id;
    let rt = b.rt_a().await;
    let criado = rt.criar_upload(pedido, "art_paga", "art.pdf", 1000).await;
    let id = criado.exigir(201).id_do_upload();
    for resta in (0..3).rev() {
        let vista = rt.ver_upload(&id).await.exigir(200);
        assert_eq!(
            vista.cabecalho("ratelimit"),
            format!("\"pedaco\";r={resta};t=60")
        );
    }
    let trecho = || rt.continuar_upload(&id, 0, arquivos::pdf_de(1000));
    trecho().await.problema(429, "limite_excedido");
    let _ = rt.get("/sessao").await.exigir(200);
    b.seguranca.avancar(TimeDelta::seconds(60));
    let _ = trecho().await.exigir(204);
}
