//! The same promises on S3. Runs where `APR_TESTE_S3_URL` names a store.

use std::sync::Arc;

use crate::cena::{preparo, preparos, receber, sha256, todo, versao};
use acervo::{Acervo, Configuracao, FalhaAcervo};
use tempfile::TempDir;
use testes::pular;

const BALDE: &str = "apr-teste-acervo";

async fn em_s3(teste: &str) -> Option<(TempDir, Acervo)> {
    let Ok(endereco) = std::env::var("APR_TESTE_S3_URL") else {
        pular(teste, "APR_TESTE_S3_URL não definida");
        return None;
    };
    reqwest::Client::new()
        .put(format!("{}/{BALDE}", endereco.trim_end_matches('/')))
        .send()
        .await
        .unwrap();
    let pasta = tempfile::tempdir().unwrap();
    let acervo = Acervo::abrir(configuracao(endereco, &pasta)).await.unwrap();
    Some((pasta, acervo))
}

fn configuracao(endereco: String, pasta: &TempDir) -> Configuracao {
    Configuracao::S3 {
        endereco: Some(endereco),
        regiao: "us-east-1".into(),
        balde: BALDE.into(),
        chave_acesso: "teste".into(),
        segredo: "teste-teste".into(),
        permitir_http: true,
        pasta_de_preparo: pasta.path().join("arquivos"),
    }
}

/// Keys of a shared store must differ from run to run; the folder's random name does.
fn numero(pasta: &TempDir) -> u128 {
    let resumo = sha256(pasta.path().as_os_str().as_encoded_bytes());
    u128::from_be_bytes(resumo[..16].try_into().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn d11_no_s3_de_cem_criacoes_simultaneas_da_mesma_chave_uma_vence() {
    let teste = "d11_no_s3_de_cem_criacoes_simultaneas_da_mesma_chave_uma_vence";
    let Some((pasta, acervo)) = em_s3(teste).await else {
        return;
    };
    let acervo = Arc::new(acervo);
    let chave = versao(numero(&pasta));
    let mut tarefas = tokio::task::JoinSet::new();
    for id in 0..100_u128 {
        let acervo = Arc::clone(&acervo);
        tarefas.spawn(async move {
            let conteudo = format!("conteúdo de {id}");
            let recebido = receber(&acervo, id, conteudo.as_bytes()).await;
            (conteudo, acervo.guardar(recebido, &chave).await)
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
        .ler(&chave, &sha256(vencedor), vencedor.len() as u64)
        .await;
    assert_eq!(lido.unwrap(), vencedor);
    assert_eq!(preparos(&pasta), 0);
}

#[tokio::test]
async fn d09_no_s3_conteudo_diferente_do_registrado_nao_e_servido() {
    let teste = "d09_no_s3_conteudo_diferente_do_registrado_nao_e_servido";
    let Some((pasta, acervo)) = em_s3(teste).await else {
        return;
    };
    let chave = versao(numero(&pasta));
    let conteudo = vec![5; 2_000_000];
    let recebido = receber(&acervo, 1, &conteudo).await;
    acervo.guardar(recebido, &chave).await.unwrap();
    let mut resumo = sha256(&conteudo);
    assert_eq!(
        acervo.ler(&chave, &resumo, 2_000_000).await.unwrap(),
        conteudo
    );
    let aberto = acervo.ler_em_arquivo(&chave, &resumo, 2_000_000).await;
    assert_eq!(todo(aberto.unwrap()), conteudo);
    resumo[0] ^= 1;
    let leitura = acervo.ler(&chave, &resumo, 2_000_000).await;
    assert!(matches!(leitura, Err(FalhaAcervo::Corrompido)));
    let aberto = acervo.ler_em_arquivo(&chave, &resumo, 2_000_000).await;
    assert!(matches!(aberto, Err(FalhaAcervo::Corrompido)));
    let outra = versao(numero(&pasta) ^ 1);
    let leitura = acervo.ler(&outra, &resumo, 1).await;
    assert!(matches!(leitura, Err(FalhaAcervo::Ausente)));
}

#[tokio::test]
async fn d10_no_s3_um_preparo_que_mudou_desde_o_recebimento_nao_vira_objeto() {
    let teste = "d10_no_s3_um_preparo_que_mudou_desde_o_recebimento_nao_vira_objeto";
    let Some((pasta, acervo)) = em_s3(teste).await else {
        return;
    };
    let chave = versao(numero(&pasta));
    let mut conteudo = vec![5; 2_000_000];
    let recebido = receber(&acervo, 1, &conteudo).await;
    conteudo[1] ^= 1;
    std::fs::write(preparo(&pasta), &conteudo).unwrap();
    let feito = acervo.guardar(recebido, &chave).await;
    assert!(matches!(feito, Err(FalhaAcervo::Corrompido)), "{feito:?}");
    let leitura = acervo.ler(&chave, &sha256(&conteudo), 2_000_000).await;
    assert!(matches!(leitura, Err(FalhaAcervo::Ausente)), "{leitura:?}");
    assert_eq!(preparos(&pasta), 0);
}

#[tokio::test]
async fn verificar_aprova_um_s3_sao() {
    let Some((_pasta, acervo)) = em_s3("verificar_aprova_um_s3_sao").await else {
        return;
    };
    let (uma, outra) = tokio::join!(acervo.verificar(), acervo.verificar());
    uma.unwrap();
    outra.unwrap();
}

#[tokio::test]
async fn r02_s3_que_nao_responde_e_indisponivel() {
    let pasta = tempfile::tempdir().unwrap();
    // Port 9 (discard) has no listener on a test machine: the connection is refused at once.
    let acervo = Acervo::abrir(configuracao("http://127.0.0.1:9".into(), &pasta))
        .await
        .unwrap();
    let recebido = receber(&acervo, 1, b"bytes").await;
    let falha = acervo.guardar(recebido, &versao(1)).await;
    assert!(
        matches!(falha, Err(FalhaAcervo::Indisponivel(_))),
        "{falha:?}"
    );
    assert_eq!(preparos(&pasta), 0);
}
