//! The consulta as an Excel file: seconds of 100,000 rows, and that memory does not grow with them.

use std::time::Instant;

use anyhow::{Result, ensure};

use super::jornada::Jornada;
use super::maquina::Maquina;
use super::quadro::Quadro;

const SEGUNDOS: f64 = 10.0;
const MEMORIA_MIB: f64 = 32.0;

/// Rows, and the filter that leaves so many of Marina's.
const TAMANHOS: [(usize, &str); 2] = [(10_000, "?regional=SU"), (100_000, "")];

/// Each on a server that has just started, so that the first leaves nothing to the second.
pub(super) fn medir(quadro: &mut Quadro, motor: &str, maquina: &Maquina) -> Result<()> {
    for (linhas, filtro) in TAMANHOS {
        let (servidor, _) = maquina.partir(false)?;
        let jornada = Jornada::entrar(maquina, "marina@demo.apr")?;
        jornada.listar()?;
        let antes = servidor.memoria_kib("VmRSS")?;
        servidor.esquecer_o_pico()?;
        let inicio = Instant::now();
        let bytes = jornada.baixar(&format!("/api/v1/pedidos.xlsx{filtro}"))?;
        let levou = inicio.elapsed().as_secs_f64();
        let somou = servidor.memoria_kib("VmHWM")?.saturating_sub(antes);
        ensure!(bytes > linhas, "a planilha tem {bytes} bytes");
        let onde = format!("{motor}, Excel de {linhas} linhas");
        #[expect(clippy::cast_precision_loss, reason = "a few MiB")]
        let somou = somou as f64 / 1024.0;
        quadro.no_maximo(&onde, levou, "s", SEGUNDOS);
        quadro.no_maximo(&format!("{onde}: memória"), somou, "MiB", MEMORIA_MIB);
    }
    Ok(())
}
