//! The consulta with a million pedidos: requests a second against the bare SQL, and the slowest against ten thousand.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::exportacao;
use super::http::Conexao;
use super::jornada::Jornada;
use super::maquina::{Maquina, referencia};
use super::quadro::{Quadro, mediana, ms, percentil};
use crate::comando;
use crate::servicos::Postgres;

const POUCOS: usize = 10_000;
const MUITOS: usize = 1_000_000;
/// Of ours and of the bare SQL alike.
const CONEXOES: usize = 8;
const RODADAS: usize = 5;
const SEGUNDOS: u64 = 3;
const RAZAO_DO_SQL: f64 = 0.5;
const RAZAO_DO_P99: f64 = 1.5;
/// Of a popular backend, as it was given with the targets: another machine and other rows, not measured here.
const POCKETBASE: f64 = 2143.0;

/// Whose list, and how `referencia` calls it.
struct Leitor {
    nome: &'static str,
    papel: &'static str,
    email: &'static str,
    filtro: &'static str,
}

/// An RT with a tenth of all pedidos, and who sees everybody's.
const LEITORES: [Leitor; 2] = [
    Leitor {
        nome: "RT",
        papel: "rt",
        email: "marina@demo.apr",
        filtro: "situacao=aprovado,em_analise&regional=SU",
    },
    Leitor {
        nome: "analista",
        papel: "analista",
        email: "renata@demo.apr",
        filtro: "situacao=aprovado,em_analise&regional=SU",
    },
];

pub(super) fn medir(quadro: &mut Quadro) -> Result<()> {
    quadro.figura("PocketBase, de fora, não medido aqui", POCKETBASE, "req/s");
    let poucos = Maquina::nova("consulta-poucos")?;
    let muitos = Maquina::nova("consulta-muitos")?;
    no_motor(quadro, "SQLite", &poucos, &muitos)?;
    drop((poucos, muitos));
    let postgres = Postgres::subir()?;
    let poucos = Maquina::no_postgres("consulta-poucos", postgres.criar_banco("poucos")?)?;
    let muitos = Maquina::no_postgres("consulta-muitos", postgres.criar_banco("muitos")?)?;
    no_motor(quadro, "PostgreSQL", &poucos, &muitos)
}

fn no_motor(quadro: &mut Quadro, motor: &str, poucos: &Maquina, muitos: &Maquina) -> Result<()> {
    encher(poucos, POUCOS)?;
    encher(muitos, MUITOS)?;
    {
        let _servidores = (poucos.partir(false)?, muitos.partir(false)?);
        for leitor in &LEITORES {
            listas(quadro, motor, leitor, poucos, muitos)?;
        }
    }
    exportacao::medir(quadro, motor, muitos)
}

/// The schema and one pedido are the product's own work; the rest are copies.
fn encher(maquina: &Maquina, pedidos: usize) -> Result<()> {
    let (_servidor, _) = maquina.partir(true)?;
    Jornada::preparar(maquina, 1)?;
    let mut encher = referencia();
    encher.args(["encher", "--banco", &maquina.banco()]);
    comando::rodar(encher.args(["--pedidos", &pedidos.to_string()]))
}

/// Turn by turn, so that the three meet the same machine.
fn listas(
    quadro: &mut Quadro,
    motor: &str,
    leitor: &Leitor,
    poucos: &Maquina,
    muitos: &Maquina,
) -> Result<()> {
    let nossa_de_poucos = Lista::preparar(poucos, leitor)?;
    let nossa = Lista::preparar(muitos, leitor)?;
    let [
        mut nuas,
        mut nossas,
        mut razoes,
        mut lentas,
        mut lentas_de_poucos,
        mut quedas,
    ] = [const { Vec::new() }; 6];
    for rodada in 0..=RODADAS {
        let nua = sql_nu(muitos, leitor)?;
        let medida = nossa.medir()?;
        let de_poucos = nossa_de_poucos.medir()?;
        // The first only warms the caches of all three.
        if rodada > 0 {
            nuas.push(nua);
            nossas.push(medida.vazao);
            razoes.push(medida.vazao / nua);
            lentas.push(medida.p99);
            lentas_de_poucos.push(de_poucos.p99);
            quedas.push(medida.p99 / de_poucos.p99);
        }
    }
    let onde = format!("{motor}, lista do {}", leitor.nome);
    quadro.figura(&format!("{onde}: SQL nu"), mediana(&mut nuas), "req/s");
    quadro.figura(&format!("{onde}: APR"), mediana(&mut nossas), "req/s");
    quadro.no_minimo(
        &format!("{onde}: razão"),
        mediana(&mut razoes),
        "",
        RAZAO_DO_SQL,
    );
    let p99 = format!("{onde}, p99");
    quadro.figura(
        &format!("{p99} de {POUCOS}"),
        mediana(&mut lentas_de_poucos),
        "ms",
    );
    quadro.figura(&format!("{p99} de {MUITOS}"), mediana(&mut lentas), "ms");
    quadro.no_maximo(
        &format!("{p99}: razão"),
        mediana(&mut quedas),
        "",
        RAZAO_DO_P99,
    );
    Ok(())
}

/// Lists a second of the same query without the server.
fn sql_nu(maquina: &Maquina, leitor: &Leitor) -> Result<f64> {
    let mut programa = referencia();
    programa
        .args([
            "consulta",
            "--banco",
            &maquina.banco(),
            "--papel",
            leitor.papel,
        ])
        .args(["--conexoes", &CONEXOES.to_string()])
        .args(["--segundos", &SEGUNDOS.to_string()]);
    let saida = comando::ler(&mut programa)?;
    let vazao = saida.split_whitespace().next();
    vazao
        .and_then(|vazao| vazao.parse().ok())
        .context("a referência não disse a vazão")
}

/// The request of a list, ready to be sent.
struct Lista {
    endereco: String,
    pedido: Vec<u8>,
}

struct Medido {
    vazao: f64,
    p99: f64,
}

impl Lista {
    fn preparar(maquina: &Maquina, leitor: &Leitor) -> Result<Self> {
        let jornada = Jornada::entrar(maquina, leitor.email)?;
        let caminho = format!("/api/v1/pedidos?{}", leitor.filtro);
        let pagina = jornada.ler(&caminho)?;
        ensure!(
            pagina["itens"].as_array().map(Vec::len) == Some(50)
                && pagina["proximo_cursor"].is_string(),
            "a lista não veio com 50 linhas e continuação: {pagina}"
        );
        let endereco = maquina.endereco();
        let pedido = format!(
            "GET {caminho} HTTP/1.1\r\nHost: {endereco}\r\nCookie: {}\r\n\r\n",
            jornada.cookie()
        );
        Ok(Self {
            endereco,
            pedido: pedido.into_bytes(),
        })
    }

    fn medir(&self) -> Result<Medido> {
        let inicio = Instant::now();
        let tempos = std::thread::scope(|linhas| {
            let conexoes: Vec<_> = (0..CONEXOES)
                .map(|_| linhas.spawn(|| self.repetir(inicio)))
                .collect();
            let tempos = conexoes.into_iter().map(|conexao| {
                conexao
                    .join()
                    .map_err(|_| anyhow::anyhow!("uma conexão caiu"))?
            });
            tempos.collect::<Result<Vec<_>>>()
        })?;
        let passou = inicio.elapsed().as_secs_f64();
        let mut tempos = tempos.concat();
        #[expect(clippy::cast_precision_loss, reason = "a few thousand requests")]
        let vazao = tempos.len() as f64 / passou;
        Ok(Medido {
            vazao,
            p99: percentil(&mut tempos, 99),
        })
    }

    fn repetir(&self, inicio: Instant) -> Result<Vec<f64>> {
        let mut conexao = Conexao::abrir(&self.endereco)?;
        let mut tempos = Vec::new();
        while inicio.elapsed() < Duration::from_secs(SEGUNDOS) {
            let antes = Instant::now();
            conexao.pedir(&self.pedido)?;
            tempos.push(ms(antes.elapsed()));
        }
        Ok(tempos)
    }
}
