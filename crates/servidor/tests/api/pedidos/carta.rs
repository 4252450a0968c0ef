//! `GET /decisoes/{id}/carta.pdf`: the decision on paper, to whoever may see its pedido (R-SIT-2, R-REC-1).

use bancada::Bancada;
use dominio::tipo::{Resultado, TipoSolicitacao};

const TIPO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;

#[tokio::test]
async fn r_sit_2_a_carta_e_a_mesma_para_o_rt_e_para_a_equipe_hoje_e_depois() {
    let b = Bancada::nova().await;
    let (_, decisao) = b.decidido(TIPO, Resultado::Reprovado).await;
    let caminho = format!("/decisoes/{}/carta.pdf", decisao.id);
    let do_rt = b.rt_a().await.get(&caminho).await.exigir(200);
    assert_eq!(do_rt.cabecalho("content-type"), "application/pdf");
    assert!(
        do_rt
            .cabecalho("content-disposition")
            .starts_with("attachment; filename=\"decisao-NS-")
    );
    b.negocio.avancar(chrono::TimeDelta::days(400));
    b.rodar_tarefas().await;
    let da_equipe = b.analista().await.get(&caminho).await.exigir(200);
    assert_eq!(
        da_equipe.corpo, do_rt.corpo,
        "nem o relógio nem quem pede entram no PDF"
    );
}

#[tokio::test]
async fn r_iso_1_a_carta_de_outro_rt_e_a_desconhecida_nao_existem() {
    let b = Bancada::nova().await;
    let (pedido, decisao) = b.decidido(TIPO, Resultado::Reprovado).await;
    let antes = b.retrato().await;
    for id in [decisao.id.to_string(), pedido.to_string()] {
        b.rt_b()
            .await
            .get(&format!("/decisoes/{id}/carta.pdf"))
            .await
            .problema(404, "nao_encontrado");
    }
    assert_eq!(b.retrato().await, antes);
}
