//! Análise de carga: suspended or approved, with works or without.

use bancada::Bancada;
use contrato::pedido::Pedido;
use dominio::situacao::Acao;
use dominio::tipo::{Obras, Resultado, Situacao, TipoSolicitacao};
use serde_json::json;

#[tokio::test]
async fn r_sit_2_carga_suspensa_e_a_decisao_nunca_e_desfeita() {
    let b = Bancada::nova().await;
    let (id, _) = b
        .decidido(TipoSolicitacao::AnaliseCarga, Resultado::Suspenso)
        .await;
    assert_eq!(b.rt_a().await.pedido(id).await.situacao, Situacao::Suspenso);
    let analista = b.analista().await;
    let atual = analista.get(&format!("/pedidos/{id}")).await.exigir(200);
    assert!(!atual.json::<Pedido>().acoes.contains(&Acao::Assumir));
    let corpo = json!({"resultado": "aprovado", "obras": "sem"});
    let outra = analista
        .post(&format!("/pedidos/{id}/decisao"))
        .se_bater(&atual.etag())
        .json(&corpo)
        .await;
    outra.problema(409, "situacao_nao_permite");
    assert_eq!(b.linhas("decisao").await, 1);
}

#[tokio::test]
async fn r_sit_2_carga_aprovada_diz_se_ha_obras_e_a_validade_so_corre_sem_elas() {
    let b = Bancada::nova().await;
    let (sem, decisao) = b
        .decidido(TipoSolicitacao::AnaliseCarga, Resultado::Aprovado)
        .await;
    assert_eq!(decisao.obras, Some(Obras::Sem));
    let visto = b.rt_a().await.pedido(sem).await;
    assert_eq!(
        visto.prazo.as_ref().map(|p| p.tipo.as_str()),
        Some("validade"),
        "R-VAL-1: 120 dias"
    );
    let com = b.em_analise_assumido(TipoSolicitacao::AnaliseCarga).await;
    let analista = b.analista().await;
    let etag = analista.get(&format!("/pedidos/{com}")).await.etag();
    let muda = analista
        .post(&format!("/pedidos/{com}/decisao"))
        .se_bater(&etag)
        .json(&json!({"resultado": "aprovado"}))
        .await;
    let falta = muda.problema(422, "validacao");
    assert_eq!(
        (
            falta.errors[0].pointer.as_str(),
            falta.errors[0].codigo.as_str()
        ),
        ("/obras", "obras_obrigatorias")
    );
    let corpo = json!({"resultado": "aprovado", "obras": "com"});
    let _ = analista
        .post(&format!("/pedidos/{com}/decisao"))
        .se_bater(&etag)
        .json(&corpo)
        .await
        .exigir(201);
    let visto = b.rt_a().await.pedido(com).await;
    assert!(
        visto.prazo.is_none_or(|p| p.tipo != "validade"),
        "R-VAL-1: com obras começa em obra.concluida"
    );
    b.rodar_tarefas().await;
}
