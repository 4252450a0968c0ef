//! Security headers of pages, API, downloads and refusals (5.1, S09).

use bancada::Bancada;
use dominio::tipo::TipoSolicitacao;
use reqwest::Method;

#[tokio::test]
async fn s09_toda_resposta_traz_os_cabecalhos_de_seguranca() {
    let b = Bancada::nova().await;
    let rt = b.rt_a().await;
    let caminhos = [
        "/",
        "/entrar",
        "/pedidos/1",
        "/nada.js",
        "/api/docs/",
        "/api/docs/problemas",
        "/readyz",
        "/api/v1/openapi.json",
        "/api/v1/sessao",
        "/api/v1/pedidos",
        "/api/v1/nada",
        "/api/v1/pedidos.xlsx",
        "/dev/correio",
    ];
    for caminho in caminhos {
        for quem in [b.anonimo(), rt.clone()] {
            let resposta = quem
                .fora(Method::GET, caminho)
                .cabecalho("accept", "text/html")
                .await;
            for (nome, valor) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "no-referrer"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
            ] {
                assert_eq!(resposta.cabecalho(nome), valor, "{caminho} {nome}");
            }
            assert!(
                resposta
                    .cabecalho("strict-transport-security")
                    .contains("max-age="),
                "{caminho}"
            );
            let csp = resposta.cabecalho("content-security-policy");
            assert!(
                csp.starts_with("default-src 'none'") && csp.contains("frame-ancestors 'none'"),
                "{caminho}: {csp}"
            );
            // Swagger UI writes styles of its own; scripts are never inline, not even there.
            let estilo_solto = csp.contains("style-src 'self' 'unsafe-inline'");
            assert!(!estilo_solto || caminho == "/api/docs/", "{caminho}: {csp}");
            let resto = csp.replacen("'unsafe-inline'", "", usize::from(estilo_solto));
            assert!(
                !resto.contains("unsafe-inline") && !resto.contains("'unsafe-eval'"),
                "{caminho}: {csp}"
            );
            assert!(!resposta.cabecalho("request-id").is_empty(), "{caminho}");
            assert!(
                resposta.cabecalho("server").is_empty()
                    && resposta.cabecalho("x-powered-by").is_empty()
            );
        }
    }
}

#[tokio::test]
async fn s09_respostas_com_dados_de_alguem_nao_ficam_em_cache() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TipoSolicitacao::AnaliseCarga).await;
    let rt = b.rt_a().await;
    for caminho in [
        "/sessao",
        "/pedidos",
        "/pedidos.xlsx",
        &format!("/pedidos/{id}"),
        &format!("/pedidos/{id}/recibo"),
    ] {
        let resposta = rt.get(caminho).await.exigir(200);
        assert_eq!(
            resposta.cabecalho("cache-control"),
            "private, no-store",
            "{caminho}"
        );
    }
    assert_eq!(
        b.anonimo().get("/sessao").await.cabecalho("cache-control"),
        "no-store"
    );
}

#[tokio::test]
async fn f10_o_download_e_sempre_anexo_e_nada_nele_roda() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TipoSolicitacao::AnaliseCarga).await;
    let rt = b.rt_a().await;
    let versao = rt.pedido(id).await.anexos[0].versoes[0].id;
    let resposta = rt
        .get(&format!("/versoes/{versao}/conteudo"))
        .await
        .exigir(200);
    assert!(
        resposta
            .cabecalho("content-disposition")
            .starts_with("attachment; filename=")
    );
    assert_eq!(
        resposta.cabecalho("content-security-policy"),
        "default-src 'none'; sandbox"
    );
    assert_eq!(resposta.cabecalho("x-content-type-options"), "nosniff");
    assert_eq!(resposta.cabecalho("cache-control"), "private, no-store");
    assert!(resposta.cabecalho("repr-digest").starts_with("sha-256=:"));
}

#[tokio::test]
async fn saude_e_metricas_ficam_na_porta_delas() {
    let b = Bancada::nova().await;
    let dentro = bancada::Pessoa::anonima(&b.observacao());
    for caminho in ["/livez", "/readyz", "/metrics"] {
        let _ = dentro.fora(Method::GET, caminho).await.exigir(200);
    }
    let _ = b.anonimo().fora(Method::GET, "/readyz").await.exigir(200);
    b.anonimo()
        .fora(Method::GET, "/metrics")
        .await
        .problema(404, "nao_encontrado");
    let metricas = dentro.fora(Method::GET, "/metrics").await.texto();
    assert!(
        !metricas.contains("019") || !metricas.contains("/pedidos/0"),
        "nenhum id vira rótulo"
    );
    assert!(
        metricas.contains("apr_tarefas_vencidas 0") && metricas.contains("apr_tarefas_mortas 0")
    );
}

/// The bench has no portal built: where a page would be, it says so with 503; where there is none, 404.
#[tokio::test]
async fn a_porta_da_frente_atende_quem_aceita_qualquer_coisa_e_o_endereco_desconhecido_responde_problema()
 {
    let b = Bancada::nova().await;
    for (caminho, aceita, esperado) in [
        ("/", "text/html", 503),
        ("/", "*/*", 503),
        ("/pedidos", "text/html", 503),
        ("/", "application/json", 404),
        ("/pedidos", "*/*", 404),
        ("/nada", "*/*", 404),
    ] {
        let pedido = b.anonimo().fora(Method::GET, caminho);
        let resposta = pedido.cabecalho("accept", aceita).await;
        assert_eq!(resposta.status, esperado, "{caminho} {aceita}");
    }
}
