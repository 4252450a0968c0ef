//! F12: many uploads at once hold one piece each, not the files.

use bancada::arquivos;
use tokio::task::JoinSet;

use super::super::memoria;
use super::{Cena, MIB};

const JUNTOS: usize = 32;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f12_trinta_e_dois_envios_de_20_mib_somam_ate_2_mib_cada() {
    let cena = Cena::nova().await;
    let bytes = arquivos::pdf_de(20 * MIB);
    // What the first upload leaves allocated is not of the others.
    let id = cena.novo_upload(bytes.len()).await;
    let _ = cena
        .rt
        .continuar_upload(&id, 0, bytes.clone())
        .await
        .exigir(204);
    let antes = memoria(&cena.processo, "VmRSS:");
    let mut envios = JoinSet::new();
    for _ in 0..JUNTOS {
        let id = cena.novo_upload(bytes.len()).await;
        let (rt, bytes) = (cena.rt.clone(), bytes.clone());
        envios.spawn(async move { rt.continuar_upload(&id, 0, bytes).await.exigir(204) });
    }
    let feitos = envios.join_all().await;
    assert_eq!(feitos.len(), JUNTOS);
    let depois = memoria(&cena.processo, "VmHWM:");
    let somou = depois.saturating_sub(antes);
    println!("{JUNTOS} envios de 20 MiB: {somou} KiB a mais");
    assert!(somou <= 2 * 1024 * JUNTOS as u64, "{somou} KiB");
}
