//! Uploads against a bare handler: throughput at 1 and 8 connections, and the memory of 32.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Barrier;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use super::jornada::Jornada;
use super::maquina::{Maquina, Servidor};
use super::quadro::{Quadro, mediana};
use super::{arquivos, http};

/// Connections at once.
const MUITAS: usize = 8;
/// Of the memory of the server (F12).
const JUNTOS: usize = 32;
const MEMORIA_MIB: f64 = 64.0;
const RODADAS: usize = 5;

/// A file, its name, its type, and the ratio that it must reach at 8 connections.
struct Carga {
    nome: &'static str,
    arquivo: &'static str,
    tipo: &'static str,
    bytes: Vec<u8>,
    meta: f64,
}

pub(super) fn medir(quadro: &mut Quadro) -> Result<()> {
    let cargas = [
        Carga {
            nome: "PDF de uma imagem",
            arquivo: "prancha.pdf",
            tipo: "application/pdf",
            bytes: arquivos::pdf()?,
            meta: 0.6,
        },
        Carga {
            nome: "ZIP de um projeto",
            arquivo: "projeto.zip",
            tipo: "application/zip",
            bytes: arquivos::zip()?,
            meta: 0.2,
        },
    ];
    let maquina = Maquina::nova("envios")?;
    let (servidor, _) = maquina.partir(true)?;
    let jornada = Jornada::preparar(&maquina, JUNTOS)?;
    let (_referencia, nua) = maquina.referencia()?;
    memoria(quadro, &servidor, &jornada, &cargas)?;
    encher_o_cache(maquina.pasta())?;
    for carga in &cargas {
        for conexoes in [1, MUITAS] {
            razao(quadro, &jornada, &nua, carga, conexoes)?;
        }
    }
    Ok(())
}

/// What 32 uploads at once add to the server, the children that inspect apart.
fn memoria(
    quadro: &mut Quadro,
    servidor: &Servidor,
    jornada: &Jornada,
    cargas: &[Carga],
) -> Result<()> {
    // What the first of each leaves allocated is not of the others.
    for carga in cargas {
        enviar(jornada, carga, 0)?;
    }
    let antes = servidor.memoria_kib("VmRSS")?;
    for carga in cargas {
        ao_mesmo_tempo(JUNTOS, 1, |conexao| enviar(jornada, carga, conexao))?;
    }
    let somou = servidor.memoria_kib("VmHWM")?.saturating_sub(antes);
    #[expect(clippy::cast_precision_loss, reason = "a few MiB")]
    let somou = somou as f64 / 1024.0;
    quadro.no_maximo(
        &format!("memória de {JUNTOS} envios de 20 MiB juntos"),
        somou,
        "MiB",
        MEMORIA_MIB,
    );
    Ok(())
}

/// Ours over the bare one, turn by turn so that both meet the same machine.
fn razao(
    quadro: &mut Quadro,
    jornada: &Jornada,
    nua: &str,
    carga: &Carga,
    conexoes: usize,
) -> Result<()> {
    let cada = if conexoes == 1 { 6 } else { 3 };
    let (mut nossas, mut nuas, mut razoes) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RODADAS {
        let dela = vazao(conexoes, cada, carga, |_| enviar_nua(nua, carga))?;
        let nossa = vazao(conexoes, cada, carga, |conexao| {
            enviar(jornada, carga, conexao)
        })?;
        razoes.push(nossa / dela);
        nossas.push(nossa);
        nuas.push(dela);
    }
    let onde = format!("{}, {conexoes} conexões", carga.nome);
    let onde = onde.replace(", 1 conexões", ", 1 conexão");
    quadro.figura(&format!("{onde}: actix nu"), mediana(&mut nuas), "MiB/s");
    quadro.figura(&format!("{onde}: APR"), mediana(&mut nossas), "MiB/s");
    let razao = mediana(&mut razoes);
    if conexoes == MUITAS {
        quadro.no_minimo(&format!("{onde}: razão"), razao, "", carga.meta);
    } else {
        quadro.figura(&format!("{onde}: razão"), razao, "");
    }
    Ok(())
}

/// Fills the page cache, as that of a server that has run for a day is.
///
/// A virtual machine gets memory from its host page by page at the first touch, for more than a write to disk costs. With
/// memory to spare each file would land in pages nobody touched, and both programs would measure the host.
fn encher_o_cache(pasta: &Path) -> Result<()> {
    let vazio = pasta.join("cache");
    let arquivo = File::create_new(&vazio)?;
    arquivo.set_len(memoria_da_maquina()?)?;
    // Of a file without blocks, every page read is new in the cache, and nothing is read from disk.
    let mut tampao = vec![0; 1024 * 1024];
    let mut leitura = File::open(&vazio)?;
    while leitura.read(&mut tampao)? > 0 {}
    Ok(())
}

/// Bytes of `MemTotal` (proc(5)).
fn memoria_da_maquina() -> Result<u64> {
    let texto = std::fs::read_to_string("/proc/meminfo")?;
    let kib = texto
        .lines()
        .find_map(|linha| linha.strip_prefix("MemTotal:")?.trim().strip_suffix(" kB"))
        .context("não há MemTotal em /proc/meminfo")?;
    Ok(kib.parse::<u64>()? * 1024)
}

/// MiB a second of so many connections, each with so many files one after the other.
fn vazao(
    conexoes: usize,
    cada: usize,
    carga: &Carga,
    enviar: impl Fn(usize) -> Result<()> + Sync,
) -> Result<f64> {
    let segundos = ao_mesmo_tempo(conexoes, cada, enviar)?;
    #[expect(clippy::cast_precision_loss, reason = "a few hundred MiB")]
    let mib = (conexoes * cada * carga.bytes.len()) as f64 / (1024.0 * 1024.0);
    Ok(mib / segundos)
}

fn ao_mesmo_tempo(
    conexoes: usize,
    cada: usize,
    enviar: impl Fn(usize) -> Result<()> + Sync,
) -> Result<f64> {
    let largada = Barrier::new(conexoes + 1);
    std::thread::scope(|linhas| {
        let conexoes: Vec<_> = (0..conexoes)
            .map(|conexao| {
                let (largada, enviar) = (&largada, &enviar);
                linhas.spawn(move || {
                    largada.wait();
                    (0..cada).try_for_each(|_| enviar(conexao))
                })
            })
            .collect();
        largada.wait();
        let inicio = Instant::now();
        for conexao in conexoes {
            conexao
                .join()
                .map_err(|_| anyhow::anyhow!("uma conexão caiu"))??;
        }
        Ok(inicio.elapsed().as_secs_f64())
    })
}

fn enviar(jornada: &Jornada, carga: &Carga, conexao: usize) -> Result<()> {
    let onde = format!("{} na conexão {conexao}", carga.nome);
    jornada
        .enviar(conexao, carga.arquivo, carga.tipo, &carga.bytes)
        .context(onde)
}

fn enviar_nua(endereco: &str, carga: &Carga) -> Result<()> {
    let resposta = http::pedir(
        endereco,
        "POST /",
        &[("Content-Type", carga.tipo)],
        &carga.bytes,
    )?;
    if resposta.status != 200 {
        bail!("a referência respondeu {}", resposta.status);
    }
    Ok(())
}
