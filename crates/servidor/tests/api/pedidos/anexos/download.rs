//! One file, out: whole, in part, by its head only (3.3, F10), and what stays written of it (G02).

use bancada::{Bancada, arquivos};
use contrato::anexo::Versao;
use reqwest::Method;

use super::{SLOT, TIPO, cena};

/// A versão of 4,000 bytes and the path of its content.
async fn guardada(b: &Bancada, id: impl std::fmt::Display) -> (bytes::Bytes, Versao, String) {
    let bytes = arquivos::pdf_de(4000);
    let rt = b.rt_a().await;
    let versao: Versao = rt
        .anexar(id, SLOT, "faixa.pdf", bytes.clone())
        .await
        .exigir(201)
        .json();
    let caminho = format!("/versoes/{}/conteudo", versao.id);
    (bytes, versao, caminho)
}

#[tokio::test]
async fn range_de_um_intervalo_e_206_e_o_que_nao_e_um_intervalo_e_o_arquivo_inteiro() {
    let (b, id, _) = cena().await;
    let (bytes, versao, caminho) = guardada(&b, id).await;
    let rt = b.rt_a().await;
    for (pedido, de, ate) in [
        ("bytes=0-99", 0, 99),
        ("bytes=3990-", 3990, 3999),
        ("bytes=-10", 3990, 3999),
        ("bytes=100-999999", 100, 3999),
    ] {
        let parte = rt
            .get(&caminho)
            .cabecalho("range", pedido)
            .await
            .exigir(206);
        assert_eq!(parte.corpo, bytes.slice(de..=ate), "{pedido}");
        assert_eq!(
            parte.cabecalho("content-range"),
            format!("bytes {de}-{ate}/4000")
        );
        assert_eq!(parte.cabecalho("accept-ranges"), "bytes");
        assert_eq!(parte.cabecalho("etag"), format!("\"{}\"", versao.sha256));
    }
    for ignorado in ["bytes=0-1,5-6", "bytes=9-3", "linhas=1-2", "bytes=x-"] {
        let tudo = rt.get(&caminho).cabecalho("range", ignorado).await;
        assert_eq!(tudo.exigir(200).corpo, bytes, "{ignorado}");
    }
}

#[tokio::test]
async fn range_fora_do_arquivo_e_416_com_o_tamanho() {
    let (b, id, _) = cena().await;
    let (_, _, caminho) = guardada(&b, id).await;
    for fora in ["bytes=4000-", "bytes=9999-10000", "bytes=-0"] {
        let recusa = b.rt_a().await.get(&caminho).cabecalho("range", fora).await;
        recusa.problema(416, "intervalo_invalido");
        assert_eq!(recusa.cabecalho("content-range"), "bytes */4000", "{fora}");
    }
}

#[tokio::test]
async fn if_range_so_devolve_a_parte_do_mesmo_conteudo() {
    let (b, id, _) = cena().await;
    let (bytes, versao, caminho) = guardada(&b, id).await;
    let rt = b.rt_a().await;
    let pedir = async |condicao: &str| {
        rt.get(&caminho)
            .cabecalho("range", "bytes=10-19")
            .cabecalho("if-range", condicao)
            .await
    };
    let mesmo = pedir(&format!("\"{}\"", versao.sha256)).await.exigir(206);
    assert_eq!(mesmo.corpo, bytes.slice(10..20));
    for outro in ["\"outro\"", "W/\"x\"", "Wed, 21 Oct 2026 07:28:00 GMT"] {
        assert_eq!(pedir(outro).await.exigir(200).corpo, bytes, "{outro}");
    }
}

#[tokio::test]
async fn head_traz_os_cabecalhos_do_get_e_nenhum_byte() {
    let (b, id, _) = cena().await;
    let (_, _, caminho) = guardada(&b, id).await;
    let rt = b.rt_a().await;
    let get = rt.get(&caminho).await.exigir(200);
    let head = rt.chamar(Method::HEAD, &caminho).await.exigir(200);
    assert!(head.corpo.is_empty());
    for nome in [
        "content-length",
        "content-type",
        "content-disposition",
        "content-security-policy",
        "cache-control",
        "x-content-type-options",
        "accept-ranges",
        "etag",
        "repr-digest",
    ] {
        assert!(!get.cabecalho(nome).is_empty(), "{nome}");
        assert_eq!(head.cabecalho(nome), get.cabecalho(nome), "{nome}");
    }
    let parte = rt
        .chamar(Method::HEAD, &caminho)
        .cabecalho("range", "bytes=0-9")
        .await
        .exigir(206);
    assert_eq!(parte.cabecalho("content-length"), "10");
    let etag = get.etag();
    let _ = rt
        .get(&caminho)
        .cabecalho("if-none-match", &etag)
        .await
        .exigir(304);
    let estranho = b.rt_b().await.chamar(Method::HEAD, &caminho).await;
    assert_eq!(estranho.status, 404);
}

#[tokio::test]
async fn g02_cada_leitura_tem_a_sua_linha_de_auditoria_e_sem_ela_nao_ha_bytes() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let versao = b.rt_a().await.pedido(id).await.anexos[0].versoes[0].id;
    let caminho = format!("/versoes/{versao}/conteudo");
    let lidas = || b.numero("SELECT count(*) FROM auditoria WHERE acao = 'versao.abrir'");
    for (leituras, pessoa) in
        (1..).zip([b.rt_a().await, b.analista().await, b.administrador().await])
    {
        let _ = pessoa.get(&caminho).await.exigir(200);
        assert_eq!(lidas().await, leituras);
    }
    b.rt_b()
        .await
        .get(&caminho)
        .await
        .problema(404, "nao_encontrado");
    assert_eq!(lidas().await, 3, "a recusa não leu nada");
    b.impedir_auditoria().await;
    b.rt_a()
        .await
        .get(&caminho)
        .await
        .problema(500, "erro_interno");
    assert_eq!(lidas().await, 3);
}
