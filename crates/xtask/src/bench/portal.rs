//! What a person with a phone on slow 4G meets: Lighthouse, and a consulta of 100 rows (4.4).

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::jornada::Jornada;
use super::maquina::Maquina;
use super::quadro::Quadro;
use crate::{caminhos, comando, instalar, spa};

const LINHAS: usize = 100;

pub(super) fn medir(quadro: &mut Quadro) -> Result<()> {
    spa::construir(spa::Modo::Final)?;
    instalar::npm("e2e")?;
    instalar::npm("e2e/medidas")?;
    let maquina = Maquina::nova("portal")?;
    let (_servidor, _) = maquina.partir(true)?;
    let jornada = Jornada::preparar(&maquina, LINHAS)?;
    let mut node = comando::programa("node".as_ref());
    node.arg(caminhos::raiz().join("e2e/medidas/portal.mjs"))
        .arg(format!("http://{}", maquina.endereco()))
        .arg(jornada.cookie());
    let saida = node.output().context("não foi possível executar o node")?;
    if !saida.status.success() {
        bail!(
            "e2e/medidas/portal.mjs falhou: {}",
            String::from_utf8_lossy(&saida.stderr)
        );
    }
    let texto = String::from_utf8(saida.stdout)?;
    let linha = texto.lines().last().unwrap_or_default();
    let figuras: serde_json::Map<String, Value> =
        serde_json::from_str(linha).context("portal.mjs não respondeu JSON")?;
    for (nome, valor) in &figuras {
        let valor = valor.as_f64().context("portal.mjs respondeu sem número")?;
        match nome.rsplit(": ").next().unwrap_or_default() {
            "desempenho" => quadro.no_minimo(nome, valor, "", 90.0),
            "acessibilidade" | "boas práticas" => quadro.no_minimo(nome, valor, "", 100.0),
            "interativa em" => quadro.no_maximo(nome, valor, "ms", 3000.0),
            _ => quadro.no_maximo(nome, valor, "ms", 150.0),
        }
    }
    Ok(())
}
