//! `cargo xtask bench`: figures of the release binary on this machine.

mod http;
mod jornada;

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{caminhos, comando};
use jornada::Jornada;

const PARTIDAS: usize = 20;
const LIMITE_DA_PARTIDA: Duration = Duration::from_millis(300);
const NOTAS: usize = 60;
const ENVIOS: usize = 8;
const LISTAS: usize = 100;

/// Measures and prints; fails when the start is slower than its target.
pub(crate) fn medir() -> Result<()> {
    comando::rodar(comando::cargo().args(["build", "--release", "--bin", "apr"]))?;
    let pasta = Pasta(std::env::temp_dir().join(format!("apr-bench-{}", std::process::id())));
    std::fs::create_dir_all(&pasta.0)?;
    let [porta, observacao] = crate::servicos::portas_livres()?;
    let maquina = Maquina {
        pasta: pasta.0.clone(),
        porta,
        observacao,
    };

    // The first start makes the database and the demo accounts; it is not the one measured.
    let (primeiro, _) = maquina.partir(true)?;
    drop(primeiro);
    let mut partidas = Vec::new();
    for _ in 0..PARTIDAS {
        let (_servidor, duracao) = maquina.partir(false)?;
        partidas.push(duracao);
    }
    let (_servidor, _) = maquina.partir(true)?;
    let jornada = Jornada::preparar(&maquina, NOTAS)?;
    let envios = repetir(ENVIOS, |vez| jornada.enviar_arquivo(vez))?;
    let listas = repetir(LISTAS, |_| jornada.listar())?;

    let partida = mediana(&mut partidas);
    println!(
        "\n{:<46} {:>12} {:>12}",
        "medida (release)", "mediana", "meta"
    );
    linha(
        "partida até a primeira resposta",
        partida,
        &format!("{} ms", LIMITE_DA_PARTIDA.as_millis()),
    );
    let envio = percentil(&envios, 50);
    linha("envio de um arquivo de 19 MiB", envio, "");
    let mib_por_s = f64::from(jornada::TAMANHO_MIB) / envio.as_secs_f64();
    println!("{:<46} {:>7.0} MiB/s", "vazão do envio", mib_por_s);
    linha(
        &format!("lista de {NOTAS} pedidos"),
        percentil(&listas, 50),
        "",
    );
    linha("lista, percentil 95", percentil(&listas, 95), "");
    if partida > LIMITE_DA_PARTIDA {
        bail!("a partida passou da meta");
    }
    Ok(())
}

/// Where the measured server lives.
pub(super) struct Maquina {
    pasta: PathBuf,
    porta: u16,
    observacao: u16,
}

impl Maquina {
    pub(super) fn endereco(&self) -> String {
        format!("127.0.0.1:{}", self.porta)
    }

    /// Starts the server and returns the time from there to its first answer.
    fn partir(&self, demonstracao: bool) -> Result<(Servidor, Duration)> {
        let mut apr = self.apr(&["servir"]);
        if demonstracao {
            apr.arg("--demonstracao");
        }
        let inicio = Instant::now();
        let servidor = Servidor(apr.spawn().context("não foi possível iniciar o servidor")?);
        while http::pedir(&self.endereco(), "GET /readyz", &[], b"").map_or(0, |r| r.status) != 200
        {
            if inicio.elapsed() > Duration::from_mins(1) {
                bail!("o servidor não respondeu em 60 s");
            }
            std::thread::yield_now();
        }
        Ok((servidor, inicio.elapsed()))
    }

    /// A call of the release binary with this data folder.
    pub(super) fn apr(&self, argumentos: &[&str]) -> Command {
        let mut apr = comando::programa(&caminhos::target().join("release/apr"));
        apr.args(argumentos)
            .arg("--dados")
            .arg(&self.pasta)
            .env("APR__SERVIDOR__ENDERECO", self.endereco())
            .env(
                "APR__OBSERVACAO__ENDERECO",
                format!("127.0.0.1:{}", self.observacao),
            )
            .env("APR__SERVIDOR__PORTAL", caminhos::portal())
            .env("APR__LIMITES__POR_CONTA", "1000000")
            .env("APR__LIMITES__POR_ENDERECO", "1000000")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        apr
    }
}

struct Servidor(Child);

impl Drop for Servidor {
    fn drop(&mut self) {
        let _ = Command::new("kill")
            .args(["-s", "TERM", &self.0.id().to_string()])
            .status();
        let _ = self.0.wait();
    }
}

struct Pasta(PathBuf);

impl Drop for Pasta {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(AsRef::<Path>::as_ref(&self.0));
    }
}

fn repetir(vezes: usize, mut o_que: impl FnMut(usize) -> Result<()>) -> Result<Vec<Duration>> {
    let mut duracoes = Vec::with_capacity(vezes);
    for vez in 0..vezes {
        let inicio = Instant::now();
        o_que(vez)?;
        duracoes.push(inicio.elapsed());
    }
    duracoes.sort();
    Ok(duracoes)
}

fn mediana(duracoes: &mut [Duration]) -> Duration {
    duracoes.sort();
    percentil(duracoes, 50)
}

/// Of sorted durations; zero when there is none.
fn percentil(duracoes: &[Duration], por_cento: usize) -> Duration {
    let posicao = (duracoes.len() * por_cento / 100).min(duracoes.len().saturating_sub(1));
    duracoes.get(posicao).copied().unwrap_or_default()
}

fn linha(nome: &str, duracao: Duration, meta: &str) {
    println!(
        "{nome:<46} {:>9.1} ms {meta:>12}",
        duracao.as_secs_f64() * 1000.0
    );
}
