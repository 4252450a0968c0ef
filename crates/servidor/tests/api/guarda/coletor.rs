//! D08: orphans go, live data never, even when our clock is 25 h ahead of the disk's.

use std::time::SystemTime;

use bancada::{Bancada, Persona, arquivos};
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use contrato::anexo::Versao;
use dominio::tipo::TipoSolicitacao;
use futures_util::stream;
use reqwest::Body;
use tokio::sync::mpsc;

use super::{SLOT, encher, recolher};
use crate::esperar;

/// Live objects; `noturno` asks for 10,000.
const VIVOS: usize = 1000;
const ORFAOS: usize = 20;

/// Brings the clocks of the bench to the one that the disk stamps files with, unless they are past it.
fn acertar_com_o_disco(b: &Bancada) {
    #[expect(
        clippy::disallowed_methods,
        reason = "the disk does not take an injected clock"
    )]
    let disco = DateTime::<Utc>::from(SystemTime::now());
    b.avancar((disco - b.agora()).max(TimeDelta::zero()));
}

#[tokio::test]
async fn d08_orfaos_somem_e_nenhum_vivo_e_tocado_com_o_relogio_25_horas_adiante() {
    let b = Bancada::com_acervo_proprio().await;
    acertar_com_o_disco(&b);
    let id = b.rascunho_pronto(TipoSolicitacao::AnaliseCarga).await;
    let vivos = encher(&b.rt_a().await, id, VIVOS).await;
    let mut orfaos = Vec::new();
    for _ in 0..ORFAOS {
        orfaos.push(b.orfao(b"sem linha").await);
    }
    let restos = [
        b.resto_de_preparo("").await,
        b.resto_de_preparo("#1").await,
        b.resto_meio_escrito("#2").await,
    ];

    recolher(&b).await;
    for orfao in &orfaos {
        assert!(b.orfao_existe(*orfao).await, "ainda não passaram 24 h");
    }
    assert!(restos.iter().flatten().all(|resto| resto.exists()));

    b.avancar(TimeDelta::hours(25));
    // Just made, though the disk's clock says 25 h ago: a row may still come.
    let recente = b.orfao(b"quase com linha").await;
    let rt = b.anonimo().entrar(Persona::RtA).await;
    let (torneira, saida) = mpsc::channel::<Bytes>(1);
    let fluxo = stream::unfold(saida, async |mut saida| {
        Some((Ok::<_, std::io::Error>(saida.recv().await?), saida))
    });
    let bytes = arquivos::pdf("em curso");
    let chamada = rt
        .anexar(id, SLOT, "em-curso.pdf", Bytes::new())
        .fluxo("application/pdf", Body::wrap_stream(fluxo));
    let em_curso = tokio::spawn(async move { chamada.await });
    let antes = b.preparos();
    torneira.send(bytes.slice(..20)).await.unwrap();
    esperar("o preparo começar", || b.preparos() > antes).await;
    let chuva = tokio::spawn({
        let rt = rt.clone();
        async move { encher(&rt, id, 40).await }
    });
    recolher(&b).await;
    let novos = chuva.await.unwrap();
    recolher(&b).await;
    torneira.send(bytes.slice(20..)).await.unwrap();
    drop(torneira);
    let em_curso: Versao = em_curso.await.unwrap().exigir(201).json();

    for orfao in &orfaos {
        assert!(!b.orfao_existe(*orfao).await, "órfão ficou");
    }
    assert!(!restos.iter().flatten().any(|resto| resto.exists()));
    assert!(b.orfao_existe(recente).await, "recém-feito foi levado");
    for (versao, _) in vivos.iter().chain(&novos) {
        assert!(b.objeto_inteiro(*versao).await, "{versao} foi tocado");
    }
    assert!(b.objeto_inteiro(em_curso.id).await);
    assert_eq!(b.preparos(), 0);
    b.deixar_tarefas();
}

#[tokio::test]
async fn d08_banco_que_nao_e_deste_acervo_nao_apaga_nada() {
    let b = Bancada::com_acervo_proprio().await;
    acertar_com_o_disco(&b);
    let mut objetos = Vec::new();
    for _ in 0..101 {
        objetos.push(b.orfao(b"de outra casa").await);
    }
    b.avancar(TimeDelta::hours(25));
    let coleta = b
        .no_servidor(|p| async move { casos::guarda::recolher_orfaos(&p).await })
        .await;
    let falha = coleta.unwrap_err().to_string();
    assert!(
        falha.contains("101 de 101 objetos não têm registro"),
        "{falha}"
    );
    for objeto in objetos {
        assert!(b.orfao_existe(objeto).await);
    }
}
