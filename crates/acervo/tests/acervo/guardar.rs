//! Objects on disk: immutable, whole, and never served when a bit differs.

use std::sync::Arc;

use crate::cena::{em_disco, preparos, receber, sha256, todo, versao};
use acervo::{Acervo, Configuracao, FalhaAcervo};

#[tokio::test(flavor = "multi_thread")]
async fn d11_de_cem_criacoes_simultaneas_da_mesma_chave_uma_vence() {
    let (pasta, acervo) = em_disco().await;
    let acervo = Arc::new(acervo);
    let mut tarefas = tokio::task::JoinSet::new();
    for id in 0..100_u128 {
        let acervo = Arc::clone(&acervo);
        tarefas.spawn(async move {
            let conteudo = format!("conteúdo de {id}");
            let recebido = receber(&acervo, id, conteudo.as_bytes()).await;
            (conteudo, acervo.guardar(recebido, &versao(1)).await)
        });
    }
    let mut vencedores = Vec::new();
    for (conteudo, resultado) in tarefas.join_all().await {
        match resultado {
            Ok(()) => vencedores.push(conteudo),
            Err(FalhaAcervo::JaExiste) => {}
            Err(outra) => panic!("{outra:?}"),
        }
    }
    assert_eq!(vencedores.len(), 1);
    let vencedor = vencedores[0].as_bytes();
    let lido = acervo
        .ler(&versao(1), &sha256(vencedor), vencedor.len() as u64)
        .await;
    assert_eq!(lido.unwrap(), vencedor);
    assert_eq!(preparos(&pasta), 0);
}

#[tokio::test]
async fn d09_um_bit_trocado_e_visto_e_nunca_servido() {
    let (pasta, acervo) = em_disco().await;
    let conteudo = vec![0x55; 300_000];
    let recebido = receber(&acervo, 1, &conteudo).await;
    acervo.guardar(recebido, &versao(1)).await.unwrap();
    let arquivo = objeto(&pasta.path().join("arquivos/versoes"));
    let resumo = sha256(&conteudo);
    let aberto = acervo.ler_em_arquivo(&versao(1), &resumo, 300_000).await;
    assert_eq!(todo(aberto.unwrap()), conteudo);
    let nunca_servido = async || {
        let leitura = acervo.ler(&versao(1), &resumo, 300_000).await;
        assert!(matches!(leitura, Err(FalhaAcervo::Corrompido)));
        let aberto = acervo.ler_em_arquivo(&versao(1), &resumo, 300_000).await;
        assert!(matches!(aberto, Err(FalhaAcervo::Corrompido)));
    };
    for posicao in [0, 150_000, 299_999] {
        let mut estragado = conteudo.clone();
        estragado[posicao] ^= 0b100;
        std::fs::write(&arquivo, &estragado).unwrap();
        nunca_servido().await;
    }
    std::fs::write(&arquivo, &conteudo[1..]).unwrap();
    nunca_servido().await;
}

#[tokio::test]
async fn objeto_que_nao_existe_e_ausente_e_nao_indisponivel() {
    let (_pasta, acervo) = em_disco().await;
    let leitura = acervo.ler(&versao(9), &[0; 32], 1).await;
    assert!(matches!(leitura, Err(FalhaAcervo::Ausente)));
}

#[tokio::test]
async fn o_que_foi_guardado_sobrevive_a_reabertura() {
    let (pasta, acervo) = em_disco().await;
    let conteudo = vec![3; 1_000_000];
    let recebido = receber(&acervo, 1, &conteudo).await;
    acervo.guardar(recebido, &versao(1)).await.unwrap();
    drop(acervo);
    let reaberto = Acervo::abrir(Configuracao::Disco {
        pasta: pasta.path().join("arquivos"),
    })
    .await
    .unwrap();
    let lido = reaberto
        .ler(&versao(1), &sha256(&conteudo), 1_000_000)
        .await;
    assert_eq!(lido.unwrap(), conteudo);
}

#[tokio::test]
async fn verificar_aprova_um_acervo_sao_e_nao_deixa_rastro() {
    let (pasta, acervo) = em_disco().await;
    let (uma, outra) = tokio::join!(acervo.verificar(), acervo.verificar());
    uma.unwrap();
    outra.unwrap();
    assert_eq!(preparos(&pasta), 0);
}

#[tokio::test]
async fn pasta_impossivel_e_recusada_com_o_caminho_e_o_que_fazer() {
    let pasta = tempfile::tempdir().unwrap();
    let arquivo = pasta.path().join("ocupado");
    std::fs::write(&arquivo, b"").unwrap();
    let recusa = Acervo::abrir(Configuracao::Disco { pasta: arquivo }).await;
    let Err(FalhaAcervo::Configuracao(texto)) = recusa else {
        panic!("{recusa:?}");
    };
    assert!(
        texto.contains("ocupado") && texto.contains("Confira"),
        "{texto}"
    );
}

fn objeto(pasta: &std::path::Path) -> std::path::PathBuf {
    let item = std::fs::read_dir(pasta).unwrap().next().unwrap().unwrap();
    if item.path().is_dir() {
        objeto(&item.path())
    } else {
        item.path()
    }
}
