//! D01: no byte that was acknowledged is lost by kill -9.

use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use bancada::{Atende, Persona, Pessoa, Processo, arquivos, notas};
use bytes::Bytes;
use casos::relogio::{Relogio as _, RelogioDoSistema};
use contrato::anexo::Versao;
use dominio::tipo::TipoSolicitacao;
use serde_json::json;
use tokio::task::JoinSet;

/// When each round dies, in milliseconds after the uploads began; `noturno` asks for 300 rounds.
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

async fn abrir_pedido(processo: &Processo) -> String {
    let relogio = Arc::new(RelogioDoSistema);
    let atende = Atende::novo(processo.anonimo(), bancada::SEGREDO_DO_PROCESSO, relogio);
    let ns = notas::nova(TipoSolicitacao::AnaliseCarga, RelogioDoSistema.agora());
    atende.emitir_ns(&ns).await;
    let prova =
        json!({"protocolo": ns.protocolo, "pessoa": "fisica", "cpf_cnpj": ns.cliente.cpf_cnpj});
    let rt = processo.anonimo().entrar(Persona::RtA).await;
    let pedido = rt.post("/pedidos").json(&prova).await.exigir(201).valor();
    pedido["id"].as_str().unwrap_or_default().to_owned()
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
    let pasta = tempfile::tempdir().unwrap();
    let apr = env!("CARGO_BIN_EXE_apr");
    let mut aceitas: Vec<Versao> = Vec::new();
    let mut pedido = String::new();
    for (rodada, morte) in MORTES_MS.into_iter().enumerate() {
        let processo = Processo::servir(apr, pasta.path(), &[]);
        if pedido.is_empty() {
            pedido = abrir_pedido(&processo).await;
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
    let processo = Processo::servir(apr, pasta.path(), &[]);
    let linhas = processo
        .textos(pasta.path(), "SELECT lower(hex(sha256)) FROM versao")
        .await;
    for versao in &aceitas {
        assert!(linhas.contains(&versao.sha256), "{} sumiu", versao.id);
    }
    let laudo = Command::new(apr)
        .arg("--dados")
        .arg(pasta.path())
        .args(["acervo", "verificar"])
        .current_dir(pasta.path())
        .output()
        .unwrap();
    let dito = String::from_utf8_lossy(&laudo.stdout);
    assert!(laudo.status.success(), "{dito}");
    let conferidos = format!("{} arquivos conferidos", linhas.len());
    assert!(dito.contains(&conferidos), "{dito}");

    // And the command tells damage from its absence.
    let nota = std::fs::read_dir(pasta.path().join("acervo/versoes")).unwrap();
    let nota = nota.flatten().next().unwrap().path();
    std::fs::write(nota.join(aceitas[0].id.to_string()), "outra coisa").unwrap();
    let laudo = Command::new(apr)
        .arg("--dados")
        .arg(pasta.path())
        .args(["acervo", "verificar"])
        .current_dir(pasta.path())
        .output()
        .unwrap();
    let dito = String::from_utf8_lossy(&laudo.stdout);
    assert!(!laudo.status.success(), "{dito}");
    assert!(
        dito.contains(&format!("[dano]  {}", aceitas[0].id)),
        "{dito}"
    );
}
