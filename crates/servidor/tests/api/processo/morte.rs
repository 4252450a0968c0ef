//! W06: the inbox survives kill -9; every event that was acknowledged acts exactly once.

use std::time::Duration;

use bancada::{Atende, Casa, notas};
use casos::relogio::{Relogio as _, RelogioDoSistema};
use dominio::tipo::TipoSolicitacao;

use super::atende;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn w06_kill_9_no_meio_da_chuva_e_cada_evento_aceito_tem_um_efeito() {
    let casa = Casa::nova(env!("CARGO_BIN_EXE_apr")).await;
    let mut aceitos: Vec<String> = Vec::new();
    let mut em_duvida = Vec::new();
    for morte in 0..testes::noturno(5, 200_u64) {
        let processo = casa.servir();
        let mut chuva = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let atende = atende(&processo);
            chuva.spawn(async move {
                let (mut sim, mut talvez) = (Vec::new(), Vec::new());
                loop {
                    let id = Atende::novo_id();
                    let ns = notas::nova(TipoSolicitacao::AnaliseCarga, RelogioDoSistema.agora());
                    let entrega = atende.assinada(&id, atende.corpo("ns.emitida", &ns));
                    match atende.tentar(&entrega).await {
                        Ok(resposta) if resposta.status == 202 => sim.push(id),
                        Ok(resposta) => assert_eq!(resposta.status, 503, "{}", resposta.texto()),
                        Err(_) => {
                            talvez.push(entrega);
                            return (sim, talvez);
                        }
                    }
                }
            });
        }
        // The moments differ from round to round and from machine to machine: that is the point.
        tokio::time::sleep(Duration::from_millis(150 + morte * 190 % 700)).await;
        processo.matar();
        for (sim, talvez) in chuva.join_all().await {
            aceitos.extend(sim);
            em_duvida.extend(talvez);
        }
    }
    assert!(aceitos.len() > 20, "a chuva foi fraca: {}", aceitos.len());

    // The sender repeats what got no answer, and the relay does what was put off.
    let processo = casa.servir();
    for entrega in &em_duvida {
        let atende = atende(&processo);
        let _ = atende
            .postar(&atende.assinada(&entrega.id, entrega.corpo.clone()))
            .await
            .exigir(202);
        aceitos.push(entrega.id.clone());
    }
    let pendentes = "SELECT id FROM webhook_recebido WHERE estado <> 'processado'";
    for _ in 0..200 {
        if casa.textos(pendentes).await.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(casa.textos(pendentes).await, [] as [String; 0]);
    let mut efeitos = casa
        .textos("SELECT webhook_id FROM fato_nota WHERE efeito = 'aplicado'")
        .await;
    let unicos = efeitos.len();
    efeitos.sort();
    efeitos.dedup();
    assert_eq!(efeitos.len(), unicos, "nenhum evento agiu duas vezes");
    for id in &aceitos {
        assert!(
            efeitos.binary_search(id).is_ok(),
            "{id} foi aceito e não agiu"
        );
    }
    let notas = casa.textos("SELECT numero FROM nota").await.len();
    assert_eq!(notas, unicos, "uma NS por evento");
}
