//! What tus 1.0.0 asks of every server.

use bancada::arquivos;
use reqwest::Method;

use super::{SLOT, cena, novo};

#[tokio::test]
async fn tus_options_diz_versao_extensoes_tamanho_e_somas_a_qualquer_um() {
    let (b, ..) = cena().await;
    let resposta = b
        .anonimo()
        .chamar(Method::OPTIONS, "/uploads")
        .await
        .exigir(204);
    for (nome, valor) in [
        ("tus-resumable", "1.0.0"),
        ("tus-version", "1.0.0"),
        ("tus-extension", "creation,expiration,checksum,termination"),
        ("tus-max-size", "20971520"),
        ("tus-checksum-algorithm", "sha256,sha1"),
    ] {
        assert_eq!(resposta.cabecalho(nome), valor, "{nome}");
    }
}

#[tokio::test]
async fn tus_sem_a_nossa_versao_e_412_com_tus_version_e_nada_acontece() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf("carta");
    let id = novo(&rt, pedido, bytes.len()).await;
    let antes = b.retrato().await;
    for versao in [None, Some("0.2.2"), Some("1.0")] {
        let chamadas = [
            rt.criar_upload(pedido, SLOT, "carta.pdf", 100),
            rt.continuar_upload(&id, 0, bytes.clone()),
            rt.cancelar_upload(&id),
        ];
        for chamada in chamadas {
            let chamada = chamada.sem("tus-resumable");
            let resposta = match versao {
                None => chamada.await,
                Some(versao) => chamada.cabecalho("tus-resumable", versao).await,
            };
            resposta.problema(412, "tus_incompativel");
            assert_eq!(resposta.cabecalho("tus-version"), "1.0.0");
        }
        let vista = rt.ver_upload(&id).sem("tus-resumable").await;
        assert_eq!(
            (vista.status, vista.cabecalho("tus-version")),
            (412, "1.0.0")
        );
    }
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn tus_toda_resposta_leva_tus_resumable_e_no_store_tambem_as_recusas() {
    let (b, rt, pedido, _) = cena().await;
    let id = novo(&rt, pedido, 100).await;
    let respostas = [
        rt.ver_upload(&id).await.exigir(200),
        rt.ver_upload("nada").await.exigir(404),
        rt.criar_upload(pedido, "nada", "a.pdf", 1)
            .await
            .exigir(404),
        b.anonimo().ver_upload(&id).await.exigir(401),
        rt.cancelar_upload(&id)
            .sem("x-csrf-token")
            .await
            .exigir(403),
        rt.tus(Method::PUT, "/uploads").await.exigir(405),
    ];
    for resposta in respostas {
        assert_eq!(resposta.cabecalho("tus-resumable"), "1.0.0");
        assert!(
            resposta.cabecalho("cache-control").contains("no-store"),
            "{resposta:?}"
        );
    }
}

#[tokio::test]
async fn tus_head_diz_onde_parou_o_tamanho_os_metadados_e_o_fim() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(5000);
    let id = novo(&rt, pedido, bytes.len()).await;
    let passo = rt
        .continuar_upload(&id, 0, bytes.slice(..1234))
        .await
        .exigir(204);
    assert_eq!(passo.deslocamento(), 1234);
    assert_eq!(passo.cabecalho("location"), "", "ainda não há versão");
    let vista = rt.ver_upload(&id).await.exigir(200);
    assert_eq!(vista.deslocamento(), 1234);
    assert_eq!(vista.cabecalho("upload-length"), "5000");
    let pedido = pedido.to_string();
    let pares = [
        ("pedido", pedido.as_str()),
        ("slot", SLOT),
        ("filename", "carta.pdf"),
    ];
    assert_eq!(
        vista.cabecalho("upload-metadata"),
        bancada::metadados(&pares)
    );
    assert_eq!(
        vista.cabecalho("upload-expires"),
        "Wed, 25 Nov 2026 12:00:00 GMT",
        "24 h depois do último trecho"
    );
    b.deixar_tarefas();
}

#[tokio::test]
async fn tus_o_metodo_pretendido_atras_de_um_proxy_estreito_e_o_que_vale() {
    let (_b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf("carta");
    let id = novo(&rt, pedido, bytes.len()).await;
    let caminho = format!("/uploads/{id}");
    let passo = rt
        .tus(Method::POST, &caminho)
        .cabecalho("x-http-method-override", "PATCH")
        .cabecalho("upload-offset", 0)
        .corpo("application/offset+octet-stream", bytes.slice(..10));
    assert_eq!(passo.await.exigir(204).deslocamento(), 10);
    let outro = rt
        .tus(Method::POST, &caminho)
        .cabecalho("x-http-method-override", "GET");
    let _ = outro.await.exigir(405);
    let sem_token = rt
        .tus(Method::POST, &caminho)
        .cabecalho("x-http-method-override", "DELETE")
        .sem("x-csrf-token");
    sem_token.await.problema(403, "csrf_recusado");
    let fim = rt
        .tus(Method::POST, &caminho)
        .cabecalho("x-http-method-override", "DELETE");
    let _ = fim.await.exigir(204);
    let _ = rt.ver_upload(&id).await.exigir(404);
}

#[tokio::test]
async fn tus_patch_malformado_e_recusado_e_o_deslocamento_fica() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(5000);
    let id = novo(&rt, pedido, bytes.len()).await;
    let _ = rt
        .continuar_upload(&id, 0, bytes.slice(..1000))
        .await
        .exigir(204);
    let antes = b.retrato().await;
    let trecho = || rt.continuar_upload(&id, 1000, bytes.slice(1000..2000));
    trecho()
        .cabecalho("content-type", "application/octet-stream")
        .await
        .problema(415, "tipo_nao_aceito");
    trecho()
        .cabecalho("content-encoding", "gzip")
        .await
        .problema(415, "tipo_nao_aceito");
    for ruim in ["", "-1", "mil"] {
        trecho()
            .cabecalho("upload-offset", ruim)
            .await
            .problema(400, "cabecalho_invalido");
    }
    for (de, bytes) in [
        (0, bytes.slice(..500)),
        (999, bytes.slice(..1)),
        (1001, bytes.slice(..1)),
    ] {
        rt.continuar_upload(&id, de, bytes)
            .await
            .problema(409, "deslocamento_divergente");
    }
    let demais = rt.continuar_upload(&id, 1000, vec![0; 4001].into()).await;
    demais.problema(413, "arquivo_grande_demais");
    let demais = rt.continuar_upload(&id, 1000, bytes.clone()).aos_pedacos(
        "application/offset+octet-stream",
        vec![vec![0; 4000].into(), vec![0; 1].into()],
    );
    demais.await.problema(413, "arquivo_grande_demais");
    assert_eq!(rt.ver_upload(&id).await.exigir(200).deslocamento(), 1000);
    assert_eq!(b.retrato().await, antes);
}
