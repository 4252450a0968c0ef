//! Receptions: limit, digest, interruption, what stays in staging.

use crate::cena::{LIMITE, corpo, em_disco, preparos, receber, sha256, versao};
use acervo::RecusaRecebimento;
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::stream::{self, StreamExt};
use std::io;
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(1);

#[tokio::test]
async fn r_anx_1_o_limite_exato_vale_e_um_byte_a_mais_nao() {
    let (pasta, acervo) = em_disco().await;
    for (tamanho, cabe) in [(999_999_usize, true), (1_000_000, true), (1_000_001, false)] {
        let conteudo = vec![7; tamanho];
        let recebido = acervo.receber(ID, corpo(&conteudo), 1_000_000, None).await;
        match recebido {
            Ok(recebido) => {
                assert!(cabe);
                assert_eq!(recebido.tamanho, tamanho as u64);
                assert_eq!(recebido.sha256, sha256(&conteudo));
            }
            Err(RecusaRecebimento::GrandeDemais { limite }) => {
                assert!(!cabe);
                assert_eq!(limite, 1_000_000);
            }
            Err(outra) => panic!("{outra:?}"),
        }
        assert_eq!(preparos(&pasta), 0, "soltar o recebido apaga o preparo");
    }
}

#[tokio::test]
async fn f12_acima_do_limite_a_leitura_para_no_pedaco_que_o_passa() {
    let (_pasta, acervo) = em_disco().await;
    let mut lidos = 0_u64;
    let infinito = stream::repeat_with(|| {
        lidos += 64 * 1024;
        Ok::<_, io::Error>(Bytes::from(vec![0; 64 * 1024]))
    });
    let recusa = acervo.receber(ID, Box::pin(infinito), LIMITE, None).await;
    assert!(matches!(
        recusa,
        Err(RecusaRecebimento::GrandeDemais { .. })
    ));
    assert_eq!(lidos, LIMITE + 64 * 1024);
}

#[tokio::test]
async fn envio_interrompido_nao_deixa_nada() {
    let (pasta, acervo) = em_disco().await;
    let cortado = stream::iter([
        Ok(Bytes::from(vec![1; 700_000])),
        Err(io::Error::from(io::ErrorKind::ConnectionReset)),
    ]);
    let recusa = acervo.receber(ID, cortado, LIMITE, None).await;
    assert!(matches!(recusa, Err(RecusaRecebimento::Interrompido)));
    assert_eq!(preparos(&pasta), 0);
}

#[tokio::test]
async fn recepcao_abandonada_no_meio_nao_deixa_nada() {
    let (pasta, acervo) = em_disco().await;
    let parado =
        stream::iter([Ok::<_, io::Error>(Bytes::from(vec![1; 700_000]))]).chain(stream::pending());
    let mut recepcao = Box::pin(acervo.receber(ID, Box::pin(parado), LIMITE, None));
    while preparos(&pasta) == 0 {
        let _ = futures_util::poll!(&mut recepcao);
        tokio::task::yield_now().await;
    }
    drop(recepcao);
    assert_eq!(preparos(&pasta), 0);
}

#[tokio::test]
async fn d10_resumo_divergente_e_recusado_e_o_certo_aceito() {
    let (pasta, acervo) = em_disco().await;
    let conteudo = b"%PDF-1.7 conteudo".repeat(1000);
    let mut trocado = conteudo.clone();
    trocado[500] ^= 1;
    let exigido = Some(sha256(&conteudo));
    let recusa = acervo.receber(ID, corpo(&trocado), LIMITE, exigido).await;
    assert!(matches!(recusa, Err(RecusaRecebimento::DigestDivergente)));
    assert_eq!(preparos(&pasta), 0);
    let aceito = acervo.receber(ID, corpo(&conteudo), LIMITE, exigido).await;
    assert_eq!(aceito.unwrap().inicio, &conteudo[..16]);
}

#[tokio::test]
async fn o_inicio_vem_inteiro_mesmo_de_pedacos_de_um_byte() {
    let (_pasta, acervo) = em_disco().await;
    let miudos = stream::iter((0..40_u8).map(|byte| Ok::<_, io::Error>(Bytes::from(vec![byte]))));
    let recebido = acervo.receber(ID, miudos, LIMITE, None).await.unwrap();
    assert_eq!(recebido.inicio, (0..16).collect::<Vec<u8>>());
    let curto = receber(&acervo, 2, b"PK").await;
    assert_eq!(curto.inicio, b"PK");
    let vazio = receber(&acervo, 3, b"").await;
    assert_eq!((vazio.tamanho, vazio.sha256), (0, sha256(b"")));
}

#[tokio::test]
async fn descartado_some_e_guardado_tambem_sai_do_preparo() {
    let (pasta, acervo) = em_disco().await;
    let recebido = receber(&acervo, 1, b"um").await;
    assert_eq!(preparos(&pasta), 1);
    acervo.descartar(recebido).await;
    assert_eq!(preparos(&pasta), 0);
    let recebido = receber(&acervo, 2, b"dois").await;
    acervo.guardar(recebido, &versao(2)).await.unwrap();
    assert_eq!(preparos(&pasta), 0);
}

#[tokio::test]
async fn d08_o_coletor_leva_os_preparos_velhos_e_poupa_os_novos() {
    let (pasta, acervo) = em_disco().await;
    let orfao = pasta.path().join("arquivos/preparo/orfao#1");
    std::fs::write(&orfao, b"resto").unwrap();
    let escrito_em = DateTime::<Utc>::from(orfao.metadata().unwrap().modified().unwrap());
    let vivo = receber(&acervo, 1, b"vivo").await;
    let antes = escrito_em - TimeDelta::hours(24);
    assert_eq!(acervo.recolher_preparos(antes).await.unwrap(), 0);
    let depois = escrito_em + TimeDelta::nanoseconds(1);
    std::fs::File::open(
        pasta
            .path()
            .join("arquivos/preparo")
            .join(Uuid::from_u128(1).to_string()),
    )
    .unwrap()
    .set_modified((depois + TimeDelta::seconds(1)).into())
    .unwrap();
    assert_eq!(acervo.recolher_preparos(depois).await.unwrap(), 1);
    acervo.guardar(vivo, &versao(1)).await.unwrap();
    assert_eq!(preparos(&pasta), 0);
}
