//! F12: 20 MiB and not a byte more, known or not beforehand.

use bancada::arquivos;
use contrato::anexo::Versao;

use super::{SLOT, cena};
use crate::cru;

const LIMITE: usize = 20 * 1024 * 1024;

#[tokio::test]
async fn f12_vinte_mib_exatos_entram() {
    let (b, id, _) = cena().await;
    let versao: Versao = b
        .rt_a()
        .await
        .anexar(id, SLOT, "cheio.pdf", arquivos::pdf_de(LIMITE))
        .await
        .exigir(201)
        .json();
    assert_eq!(versao.tamanho, LIMITE as u64);
}

#[tokio::test]
async fn f12_um_byte_a_mais_com_content_length_e_413_antes_do_corpo() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let cabeca = cru::cabeca(
        &rt,
        &format!("/pedidos/{id}/anexos/{SLOT}/versoes"),
        "grande.pdf",
        &format!("Content-Length: {}", LIMITE + 1),
    );
    let resposta = cru::pedir(b.url(), &cabeca, &[]).await;
    assert!(
        resposta.starts_with("HTTP/1.1 413") && resposta.contains("arquivo_grande_demais"),
        "{resposta}"
    );
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn f12_um_byte_a_mais_sem_content_length_e_413_e_nada_fica() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let cabeca = cru::cabeca(
        &rt,
        &format!("/pedidos/{id}/anexos/{SLOT}/versoes"),
        "grande.pdf",
        "Transfer-Encoding: chunked",
    );
    let corpo = arquivos::pdf_de(LIMITE + 1);
    let mut pedacos = Vec::new();
    for pedaco in corpo.chunks(64 * 1024) {
        pedacos.extend(format!("{:x}\r\n", pedaco.len()).into_bytes());
        pedacos.extend(pedaco);
        pedacos.extend(b"\r\n");
    }
    pedacos.extend(b"0\r\n\r\n");
    let resposta = cru::pedir(b.url(), &cabeca, &pedacos).await;
    assert!(
        resposta.starts_with("HTTP/1.1 413") && resposta.contains("arquivo_grande_demais"),
        "{resposta}"
    );
    assert_eq!(b.retrato().await, antes);
}
