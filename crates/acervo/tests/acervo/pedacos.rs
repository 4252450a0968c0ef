//! Pieces of uploads: durable one by one, joined whole, collected by age.

use crate::cena::{LIMITE, em_disco, preparos, sha256, versao};
use acervo::{Acervo, FalhaAcervo, Pedaco};
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use dominio::ids::UploadId;
use tempfile::TempDir;
use uuid::Uuid;

fn pedaco(id: u128) -> Pedaco {
    Pedaco {
        upload: UploadId(Uuid::from_u128(1)),
        id: Uuid::from_u128(id),
    }
}

fn guardados(pasta: &TempDir) -> usize {
    std::fs::read_dir(pasta.path().join("arquivos/pedacos"))
        .unwrap()
        .count()
}

async fn com_tres(acervo: &Acervo) -> Vec<(Pedaco, u64)> {
    let mut partes = Vec::new();
    for (id, tamanho) in [(1, 1_000_000), (2, 1), (3, 300_000)] {
        let bytes = Bytes::from(vec![u8::try_from(id).unwrap(); tamanho]);
        acervo.guardar_pedaco(pedaco(id), bytes).await.unwrap();
        partes.push((pedaco(id), tamanho as u64));
    }
    partes
}

#[tokio::test]
async fn os_pedacos_juntos_sao_o_arquivo_na_ordem_dita_e_ficam_ate_serem_apagados() {
    let (pasta, acervo) = em_disco().await;
    let partes = com_tres(&acervo).await;
    let cauda = Bytes::from_static(b"fim");
    let esperado = [
        vec![1; 1_000_000],
        vec![2],
        vec![3; 300_000],
        cauda.to_vec(),
    ]
    .concat();
    let recebido = acervo
        .juntar(Uuid::from_u128(9), &partes, cauda, LIMITE)
        .await
        .unwrap();
    assert_eq!(recebido.tamanho, esperado.len() as u64);
    assert_eq!(recebido.sha256, sha256(&esperado));
    assert_eq!(recebido.inicio, [1; 16]);
    assert_eq!(guardados(&pasta), 3);
    acervo.guardar(recebido, &versao(1)).await.unwrap();
    let lido = acervo
        .ler(&versao(1), &sha256(&esperado), esperado.len() as u64)
        .await;
    assert_eq!(lido.unwrap(), esperado);
    let todos = [pedaco(1), pedaco(2), pedaco(3), pedaco(4)];
    acervo.apagar_pedacos(&todos).await.unwrap();
    assert_eq!((guardados(&pasta), preparos(&pasta)), (0, 0));
}

#[tokio::test]
async fn pedaco_ausente_ou_de_outro_tamanho_nao_vira_arquivo() {
    let (pasta, acervo) = em_disco().await;
    let partes = com_tres(&acervo).await;
    let mut outro = partes.clone();
    outro[1].1 = 2;
    let junta = acervo.juntar(Uuid::from_u128(9), &outro, Bytes::new(), LIMITE);
    assert!(matches!(junta.await, Err(FalhaAcervo::Corrompido)));
    acervo.apagar_pedacos(&[pedaco(3)]).await.unwrap();
    let junta = acervo.juntar(Uuid::from_u128(9), &partes, Bytes::new(), LIMITE);
    assert!(matches!(junta.await, Err(FalhaAcervo::Ausente)));
    assert_eq!(preparos(&pasta), 0);
}

#[tokio::test]
async fn d08_velhos_sao_so_os_de_antes_e_o_meio_escrito_sai_sozinho() {
    let (pasta, acervo) = em_disco().await;
    com_tres(&acervo).await;
    let pedacos = pasta.path().join("arquivos/pedacos");
    let meio = pedacos.join("00000000-0000-0000-0000-000000000001.x#1");
    std::fs::write(&meio, b"meio").unwrap();
    let agora = DateTime::<Utc>::from(meio.metadata().unwrap().modified().unwrap());
    let nenhum = acervo.pedacos_velhos(agora - TimeDelta::hours(1)).await;
    assert_eq!(nenhum.unwrap(), []);
    assert_eq!(guardados(&pasta), 4);
    let mut velhos = acervo
        .pedacos_velhos(agora + TimeDelta::hours(1))
        .await
        .unwrap();
    velhos.sort_by_key(|p| p.id);
    assert_eq!(velhos, [pedaco(1), pedaco(2), pedaco(3)]);
    assert!(!meio.exists());
}
