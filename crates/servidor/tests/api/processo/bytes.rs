//! D01: no byte that was acknowledged is lost by kill -9.

use std::time::Duration;

use bancada::{Casa, Persona, Pessoa, arquivos, crescida};
use bytes::Bytes;
use contrato::anexo::Versao;
use tokio::task::JoinSet;

use super::rascunho;

/// When a round dies, in milliseconds after the uploads began.
const MORTES_MS: [u64; 8] = [0, 90, 210, 370, 600, 950, 1500, 2400];
const PARALELOS: u8 = 8;
const TAMANHO: usize = 20 * 1024 * 1024;

/// 20 MiB that no other upload has.
fn arquivo(rodada: usize, numero: u8) -> Bytes {
    let mut bytes = arquivos::pdf_de(TAMANHO).to_vec();
    let marca = format!("{rodada} {numero}");
    bytes[20..20 + marca.len()].copy_from_slice(marca.as_bytes());
    bytes.into()
}

/// One upload; the versão if the answer came.
async fn enviar(rt: Pessoa, pedido: String, bytes: Bytes) -> Option<Versao> {
    let resposta = rt
        .anexar(pedido, "art_paga", "art.pdf", bytes)
        .tentar()
        .await;
    resposta.ok().map(|resposta| resposta.exigir(201).json())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d01_kill_9_no_meio_de_oito_envios_de_20_mib_nao_perde_o_que_foi_aceito() {
    let casa = Casa::nova(env!("CARGO_BIN_EXE_apr")).await;
    let mut aceitas: Vec<Versao> = Vec::new();
    let mut pedido = String::new();
    let rodadas = testes::noturno(MORTES_MS.len(), 300);
    for (rodada, morte) in MORTES_MS.into_iter().cycle().take(rodadas).enumerate() {
        // Later turns die at other moments.
        let morte = morte + 37 * (rodada / MORTES_MS.len()) as u64 % 300;
        let processo = casa.servir();
        if pedido.is_empty() {
            pedido = rascunho(&processo).await.1;
        }
        let rt = processo.anonimo().entrar(Persona::RtA).await;
        let mut envios = JoinSet::new();
        for numero in 0..PARALELOS {
            envios.spawn(enviar(rt.clone(), pedido.clone(), arquivo(rodada, numero)));
        }
        tokio::time::sleep(Duration::from_millis(morte)).await;
        processo.matar();
        aceitas.extend(envios.join_all().await.into_iter().flatten());
    }
    assert!(aceitas.len() > 8, "poucos aceites: {}", aceitas.len());

    // Every row has its object, byte for byte, and every acknowledged versão has its row.
    let processo = casa.servir();
    let rt = processo.anonimo().entrar(Persona::RtA).await;
    for versao in &aceitas {
        let vista = rt.get(&format!("/versoes/{}", versao.id)).await;
        assert_eq!(vista.exigir(200).json::<Versao>().sha256, versao.sha256);
    }
    let linhas = casa.textos("SELECT nome FROM versao").await.len();
    let laudo = casa.comando(&["acervo", "verificar"]).output().unwrap();
    let dito = String::from_utf8_lossy(&laudo.stdout);
    assert!(laudo.status.success(), "{dito}");
    let conferidos = format!("{linhas} arquivos conferidos");
    assert!(dito.contains(&conferidos), "{dito}");
    if crescida() {
        return;
    }

    // And the command tells damage from its absence.
    let nota = std::fs::read_dir(casa.pasta().join("acervo/versoes")).unwrap();
    let nota = nota.flatten().next().unwrap().path();
    std::fs::write(nota.join(aceitas[0].id.to_string()), "outra coisa").unwrap();
    let laudo = casa.comando(&["acervo", "verificar"]).output().unwrap();
    let dito = String::from_utf8_lossy(&laudo.stdout);
    assert!(!laudo.status.success(), "{dito}");
    assert!(
        dito.contains(&format!("[dano]  {}", aceitas[0].id)),
        "{dito}"
    );
}
