//! Two writers of one upload never corrupt it, and the offset never goes back (A10).

use bancada::{Pessoa, arquivos};
use bytes::Bytes;
use contrato::Lista;
use contrato::anexo::Versao;

use super::{MIB, SLOT, cena, conteudo, novo};

/// Sends the file to its end, as a client does: ask, go on, ask again when refused. Says every offset that it saw.
async fn teimar(rt: Pessoa, id: String, bytes: Bytes, trecho: usize) -> Vec<usize> {
    let mut vistos = Vec::new();
    loop {
        let de = rt.ver_upload(&id).await.exigir(200).deslocamento();
        vistos.push(de);
        if de == bytes.len() {
            return vistos;
        }
        let ate = bytes.len().min(de + trecho);
        let passo = rt.continuar_upload(&id, de, bytes.slice(de..ate)).await;
        match passo.status {
            204 => vistos.push(passo.deslocamento()),
            // Somebody else was there first, or came in between.
            409 | 503 => {
                passo.e_problema();
            }
            outro => panic!("{outro}: {}", passo.texto()),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a10_dois_escritores_ao_mesmo_tempo_fazem_um_arquivo_certo_e_uma_versao() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(6 * MIB + 12_345);
    let id = novo(&rt, pedido, bytes.len()).await;
    let escritores = [300_000, 700_001, 2 * MIB]
        .map(|trecho| tokio::spawn(teimar(rt.clone(), id.clone(), bytes.clone(), trecho)));
    for escritor in escritores {
        let vistos = escritor.await.unwrap();
        assert!(vistos.is_sorted(), "o deslocamento nunca volta: {vistos:?}");
    }
    let caminho = format!("/pedidos/{pedido}/anexos/{SLOT}/versoes");
    let lista: Lista<Versao> = rt.get(&caminho).await.exigir(200).json();
    assert_eq!(lista.itens.len(), 1, "uma versão só");
    assert_eq!(conteudo(&rt, lista.itens[0].id).await, bytes);
    assert_eq!((b.preparos(), b.pedacos(&id).await), (0, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a10_quem_escreve_outra_coisa_nao_se_mistura_ao_que_ja_conta() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(4 * MIB);
    let id = novo(&rt, pedido, bytes.len()).await;
    let _ = rt
        .continuar_upload(&id, 0, bytes.slice(..MIB + 7))
        .await
        .exigir(204);
    // Another process has already moved the offset when this one commits: the guard refuses what it wrote.
    let estranho = uuid::Uuid::from_u128(9);
    let upload: dominio::ids::UploadId = id.parse().unwrap();
    let avancou = b
        .no_servidor(move |p| async move {
            let bytes = Bytes::from(vec![0; 100]);
            let objeto = acervo::Pedaco {
                upload,
                id: estranho,
            };
            p.acervo.guardar_pedaco(objeto, bytes).await.unwrap();
            let tx = p.banco.iniciar().await.unwrap();
            let pedaco = banco::uploads::Pedaco {
                inicio: 1_048_576,
                tamanho: 100,
                objeto: estranho,
            };
            let fim = p.agora_seguro();
            let avancou = banco::uploads::avancar(&tx, upload, 1_048_576, &[pedaco], fim).await;
            tx.commit().await.unwrap();
            avancou.unwrap()
        })
        .await;
    assert!(!avancou, "o deslocamento já era outro");
    let fim = rt
        .continuar_upload(&id, MIB + 7, bytes.slice(MIB + 7..))
        .await
        .exigir(204);
    let versao = fim.cabecalho("versao-id");
    assert_eq!(conteudo(&rt, versao).await, bytes);
}
