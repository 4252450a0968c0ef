//! Name, type and bytes of a file (R-ANX-1, F01, D10).

use bancada::arquivos;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use contrato::Lista;
use contrato::anexo::Versao;

use super::{SLOT, cena};

#[tokio::test]
async fn r_anx_1_os_quatro_formatos_entram_e_saem_iguais_com_o_hash() {
    let (b, id, _) = cena().await;
    let rt = b.rt_a().await;
    let arquivos = [
        ("a.pdf", arquivos::pdf("a")),
        ("a.zip", arquivos::zip()),
        ("a.xlsx", arquivos::xlsx()),
        ("a.xls", arquivos::xls()),
    ];
    for (numero, (nome, bytes)) in (1..).zip(arquivos) {
        let enviada = rt.anexar(id, SLOT, nome, bytes.clone()).await.exigir(201);
        let versao: Versao = enviada.json();
        assert_eq!(
            (versao.numero, versao.nome.as_str(), versao.tamanho),
            (numero, nome, bytes.len() as u64)
        );
        assert_eq!(
            enviada.cabecalho("location"),
            format!("/api/v1/versoes/{}", versao.id)
        );
        let lida = rt
            .get(&format!("/versoes/{}/conteudo", versao.id))
            .await
            .exigir(200);
        assert_eq!(lida.corpo, bytes);
        assert_eq!(
            lida.cabecalho("repr-digest"),
            enviada.cabecalho("repr-digest")
        );
        assert_eq!(lida.cabecalho("etag"), format!("\"{}\"", versao.sha256));
    }
    let caminho = format!("/pedidos/{id}/anexos/{SLOT}/versoes");
    let lista: Lista<Versao> = rt.get(&caminho).await.exigir(200).json();
    assert_eq!(
        lista.itens.iter().map(|v| v.numero).collect::<Vec<_>>(),
        [4, 3, 2, 1],
        "a mais nova primeiro"
    );
    assert_eq!(b.preparos(), 0);
}

#[tokio::test]
async fn r_anx_1_extensao_e_tipo_declarado_que_nao_servem_sao_415() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    for nome in ["planta.docx", "planta.dwg", "planta", "planta.pdf.exe"] {
        rt.anexar(id, SLOT, nome, arquivos::pdf("x"))
            .await
            .problema(415, "tipo_nao_aceito");
    }
    let trocado = rt
        .anexar(id, SLOT, "planta.pdf", arquivos::zip())
        .cabecalho("content-type", "application/zip")
        .await;
    trocado.problema(415, "tipo_nao_aceito");
    let comprimido = rt
        .anexar(id, SLOT, "planta.pdf", arquivos::pdf("x"))
        .cabecalho("content-encoding", "gzip")
        .await;
    comprimido.problema(415, "tipo_nao_aceito");
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_anx_1_nome_com_acento_diz_os_caracteres_e_oferece_o_nome_limpo() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let nome = "attachment; filename*=UTF-8''Memorial%20descri%C3%A7%C3%A3o%20(2).pdf";
    let recusa = rt
        .anexar(id, SLOT, "x.pdf", arquivos::pdf("x"))
        .cabecalho("content-disposition", nome)
        .await;
    let erro = recusa.problema(422, "validacao").errors.remove(0);
    let meta = erro.meta.unwrap();
    assert_eq!(meta["proposta"], "Memorial descricao 2.pdf");
    assert_eq!(meta["caracteres"], serde_json::json!(["ç", "ã", "(", ")"]));
    let longo = format!("{}.pdf", "a".repeat(120));
    let recusa = rt.anexar(id, SLOT, &longo, arquivos::pdf("x")).await;
    assert_eq!(
        recusa.problema(422, "validacao").errors[0].codigo,
        "longo_demais"
    );
    let sem_nome = rt
        .anexar(id, SLOT, "x.pdf", arquivos::pdf("x"))
        .sem("content-disposition")
        .await;
    sem_nome.problema(400, "cabecalho_invalido");
    assert_eq!(b.retrato().await, antes);
    let _ = rt
        .anexar(
            id,
            SLOT,
            meta["proposta"].as_str().unwrap(),
            arquivos::pdf("x"),
        )
        .await
        .exigir(201);
}

#[tokio::test]
async fn f01_conteudo_que_nao_e_da_extensao_e_recusado_com_motivo() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    for (nome, bytes) in [
        ("a.pdf", arquivos::zip()),
        ("a.pdf", Bytes::from_static(b" %PDF-1.4 fora do lugar")),
        ("a.xlsx", arquivos::pdf("x")),
        ("a.zip", Bytes::from_static(b"PK")),
        ("a.xls", arquivos::xlsx()),
    ] {
        let recusa = rt
            .anexar(id, SLOT, nome, bytes)
            .await
            .problema(422, "arquivo_recusado");
        assert_eq!(recusa.motivo.as_deref(), Some("conteudo_diverge"), "{nome}");
    }
    let vazio = rt
        .anexar(id, SLOT, "a.pdf", Bytes::new())
        .await
        .problema(422, "arquivo_recusado");
    assert_eq!(vazio.motivo.as_deref(), Some("vazio"));
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn d10_um_byte_trocado_no_caminho_e_digest_divergente() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let certo = arquivos::pdf_de(8_000);
    let digest = |bytes: &[u8]| {
        let hash = ring::digest::digest(&ring::digest::SHA256, bytes);
        format!("sha-256=:{}:", STANDARD.encode(hash))
    };
    for lugar in (9..certo.len()).step_by(79).take(100) {
        let mut trocado = certo.to_vec();
        trocado[lugar] ^= 1;
        let chamada = rt
            .anexar(id, SLOT, "a.pdf", trocado.into())
            .cabecalho("repr-digest", digest(&certo));
        chamada.await.problema(400, "digest_divergente");
    }
    let malformado = rt
        .anexar(id, SLOT, "a.pdf", certo.clone())
        .cabecalho("repr-digest", "sha-256=abc")
        .await;
    malformado.problema(400, "cabecalho_invalido");
    assert_eq!(b.retrato().await, antes);
    let bom = rt
        .anexar(id, SLOT, "a.pdf", certo.clone())
        .cabecalho("repr-digest", digest(&certo))
        .await
        .exigir(201);
    assert_eq!(bom.cabecalho("repr-digest"), digest(&certo));
}
