//! F07: broken files through the door that everybody uses; the server answers and lives.

use std::time::{Duration, Instant};

use bancada::{Casa, Pessoa, arquivos};
use bytes::Bytes;
use testes::noturno;
use tokio::task::JoinSet;

use super::{memoria, rascunho};

const JUNTOS: usize = 4;

/// Numbers that look like chance and are the same every time.
struct Sorteio(u64);

impl Sorteio {
    fn ate(&mut self, limite: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limite.max(1)
    }
}

/// Some bytes changed, a piece cut out, a piece doubled, or the end gone.
fn estragar(bytes: &[u8], sorteio: &mut Sorteio) -> Bytes {
    let mut saida = bytes.to_vec();
    for _ in 0..=sorteio.ate(6) {
        // The first bytes stay, else nothing would be asked but them.
        let de = 8 + sorteio.ate(saida.len().saturating_sub(8));
        let ate = (de + sorteio.ate(64)).min(saida.len());
        match sorteio.ate(5) {
            0 => saida.truncate(de.max(8)),
            1 if de < ate => drop(saida.drain(de..ate)),
            2 if de < ate => {
                let trecho = saida[de..ate].to_vec();
                saida.splice(de..de, trecho);
            }
            _ => {
                if let Some(byte) = saida.get_mut(de) {
                    *byte ^= 1 << sorteio.ate(8);
                }
            }
        }
    }
    saida.into()
}

async fn enviar(rt: Pessoa, pedido: String, nome: &'static str, bytes: Bytes) -> (u16, Duration) {
    let inicio = Instant::now();
    let resposta = rt.anexar(pedido, "art_paga", nome, bytes).await;
    if resposta.status != 201 {
        resposta.problema(422, "arquivo_recusado");
        return (422, inicio.elapsed());
    }
    (201, inicio.elapsed())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f07_mil_arquivos_estragados_por_http_sao_respondidos_e_o_servidor_vive() {
    let casa = Casa::nova(env!("CARGO_BIN_EXE_apr")).await;
    let processo = casa.servir();
    let (rt, pedido) = rascunho(&processo).await;
    let sementes = [
        ("a.pdf", arquivos::pdf("estragado")),
        ("a.zip", arquivos::zip()),
        ("a.xlsx", arquivos::xlsx()),
        ("a.xls", arquivos::xls()),
    ];
    for (nome, semente) in &sementes {
        let _ = enviar(rt.clone(), pedido.clone(), nome, semente.clone()).await;
    }
    let antes = memoria(&processo, "VmRSS:");
    let quantos = noturno(1_000, 10_000);
    let mut sorteio = Sorteio(7);
    let (mut envios, mut tempos, mut recusados) = (JoinSet::new(), Vec::new(), 0);
    for (nome, semente) in sementes.iter().cycle().take(quantos) {
        let bytes = estragar(semente, &mut sorteio);
        envios.spawn(enviar(rt.clone(), pedido.clone(), nome, bytes));
        if envios.len() >= JUNTOS {
            let (status, tempo) = envios.join_next().await.unwrap().unwrap();
            recusados += usize::from(status == 422);
            tempos.push(tempo);
        }
    }
    for (status, tempo) in envios.join_all().await {
        recusados += usize::from(status == 422);
        tempos.push(tempo);
    }
    tempos.sort();
    let p99 = tempos[tempos.len() * 99 / 100];
    let somou = memoria(&processo, "VmHWM:").saturating_sub(antes);
    println!("{quantos} arquivos, {recusados} recusados, p99 {p99:?}, {somou} KiB a mais");
    assert_eq!(tempos.len(), quantos);
    assert!(recusados > quantos / 2, "{recusados} recusados");
    assert!(p99 <= Duration::from_secs(2), "{p99:?}");
    assert!(somou <= 150 * 1024, "{somou} KiB");
}
