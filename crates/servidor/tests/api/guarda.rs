//! Custody of the stored files: the scanner (F11), the collector (D08), the scrubber (D09).

mod antivirus;
mod coletor;
mod ronda;

use bancada::{Bancada, Pessoa, arquivos};
use bytes::Bytes;
use contrato::anexo::Versao;
use dominio::ids::{PedidoId, VersaoId};
use tokio::task::JoinSet;

const SLOT: &str = "carta_opcao_tarifa";

/// Uploads at a time while a scene is set.
const SIMULTANEOS: usize = 4;

/// So many versões in one slot, each with a content of its own.
async fn encher(quem: &Pessoa, pedido: PedidoId, quantas: usize) -> Vec<(VersaoId, Bytes)> {
    let mut envios = JoinSet::new();
    for parte in 0..SIMULTANEOS {
        let quem = quem.clone();
        envios.spawn(async move {
            let mut feitas = Vec::new();
            for numero in (parte..quantas).step_by(SIMULTANEOS) {
                let bytes = arquivos::pdf(&format!("arquivo {numero}"));
                let envio = quem.anexar(pedido, SLOT, "a.pdf", bytes.clone()).await;
                feitas.push((envio.exigir(201).json::<Versao>().id, bytes));
            }
            feitas
        });
    }
    envios.join_all().await.concat()
}

async fn recolher(b: &Bancada) {
    b.no_servidor(|p| async move { casos::tarefas::recolher(&p).await.expect("coleta") })
        .await;
}
