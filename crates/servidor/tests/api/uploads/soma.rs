//! tus checksum: a wrong sum is 460 and keeps nothing (D10).

use bancada::arquivos;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};

use super::{MIB, cena, conteudo, novo};

fn sha256(bytes: &[u8]) -> String {
    format!("sha256 {}", STANDARD.encode(digest(&SHA256, bytes)))
}

fn sha1(bytes: &[u8]) -> String {
    let soma = digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes);
    format!("sha1 {}", STANDARD.encode(soma))
}

#[tokio::test]
async fn d10_soma_errada_e_460_e_nem_os_pedacos_inteiros_ficam() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(3 * MIB);
    let id = novo(&rt, pedido, bytes.len()).await;
    let antes = b.retrato().await;
    let mut trocado = bytes.to_vec();
    trocado[2 * MIB] ^= 1;
    for soma in [sha256(&bytes), sha1(&bytes)] {
        let trecho = rt.continuar_upload(&id, 0, trocado.clone().into());
        let recusa = trecho.cabecalho("upload-checksum", soma).await;
        recusa.problema(460, "soma_divergente");
        assert_eq!(rt.ver_upload(&id).await.exigir(200).deslocamento(), 0);
        assert_eq!(b.retrato().await, antes);
        assert_eq!(b.pedacos(&id).await, 0);
    }
}

#[tokio::test]
async fn d10_soma_certa_em_sha256_ou_sha1_guarda_e_conclui() {
    let (_b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(3 * MIB);
    let id = novo(&rt, pedido, bytes.len()).await;
    let (um, dois) = (bytes.slice(..2 * MIB + 5), bytes.slice(2 * MIB + 5..));
    let soma = sha1(&um);
    let trecho = rt
        .continuar_upload(&id, 0, um)
        .cabecalho("upload-checksum", soma);
    assert_eq!(trecho.await.exigir(204).deslocamento(), 2 * MIB + 5);
    let soma = sha256(&dois);
    let trecho = rt
        .continuar_upload(&id, 2 * MIB + 5, dois)
        .cabecalho("upload-checksum", soma);
    let fim = trecho.await.exigir(204);
    let versao = fim.cabecalho("versao-id");
    assert_eq!(conteudo(&rt, versao).await, bytes);
}

#[tokio::test]
async fn tus_soma_malformada_ou_de_outro_algoritmo_e_400() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(3000);
    let id = novo(&rt, pedido, bytes.len()).await;
    let antes = b.retrato().await;
    for soma in ["md5 AAAA", "sha256", "sha256 AAAA", "sha1 !"] {
        let trecho = rt.continuar_upload(&id, 0, bytes.clone());
        let recusa = trecho.cabecalho("upload-checksum", soma).await;
        recusa.problema(400, "cabecalho_invalido");
    }
    assert_eq!(b.retrato().await, antes);
}
