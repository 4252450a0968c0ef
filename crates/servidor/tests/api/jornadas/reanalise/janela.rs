//! When the window opens, for whom, and what it goes back to.

use bancada::{Bancada, NotaEmitida};
use chrono::{DateTime, TimeDelta, Utc};
use contrato::pedido::Pedido;
use dominio::tipo::{Resultado, Situacao};
use serde_json::json;

use super::{CARGA, PROJETO, confirmar, diferencas, enviar, numero, reanalise};

async fn recusas(b: &Bancada) -> Vec<String> {
    b.textos("SELECT codigo FROM fato_nota WHERE efeito = 'recusado' ORDER BY id")
        .await
}

#[tokio::test]
async fn r_rea_1_sem_envio_a_reanalise_vence_e_o_pedido_volta_a_situacao_anterior() {
    let b = Bancada::nova().await;
    let (id, _) = b.decidido(PROJETO, Resultado::Reprovado).await;
    reanalise(&b, id).await;
    b.negocio.avancar(TimeDelta::hours(48));
    let rt = b.rt_a().await;
    let tarde = rt.post(&format!("/pedidos/{id}/envio")).await;
    tarde.problema(409, "situacao_nao_permite");
    let visto = rt.pedido(id).await;
    assert_eq!(visto.situacao, Situacao::Reprovado, "antes da tarefa rodar");
    b.negocio.avancar(TimeDelta::minutes(1));
    b.rodar_tarefas().await;
    assert_eq!(
        b.textos("SELECT situacao FROM pedido").await,
        ["reprovado"],
        "e depois"
    );
    assert_eq!(
        b.textos("SELECT situacao FROM nota").await,
        ["enviada"],
        "R-NS-5: um pedido da NS já tinha sido enviado"
    );
    reanalise(&b, id).await;
    assert_eq!(
        rt.pedido(id).await.situacao,
        Situacao::ReanaliseLiberada,
        "e pode ser pedida de novo"
    );
}

#[tokio::test]
async fn r_rea_2_a_ns_que_venceu_sem_pedido_reabre_e_o_primeiro_envio_e_o_ciclo_1() {
    let b = Bancada::nova().await;
    let nota = b.nota_emitida(PROJETO).await;
    b.negocio.avancar(TimeDelta::hours(49));
    b.rodar_tarefas().await;
    assert_eq!(b.textos("SELECT situacao FROM nota").await, ["reprovado"]);
    let dados = json!({"numero": nota.ns.numero, "confirmada_em": b.agora()});
    confirmar(&b, "reanalise.confirmada", &dados).await;
    let criado: Pedido = criar(&b, &nota).await;
    assert_eq!(criado.situacao, Situacao::ReanaliseLiberada);
    b.preencher(criado.id, PROJETO).await;
    b.anexar_obrigatorios(criado.id, PROJETO).await;
    assert_eq!(enviar(&b, criado.id).await.dados.ciclo, 1);
    b.rodar_tarefas().await;
    let comparado = diferencas(&b, criado.id).await;
    assert_eq!((comparado.ciclo, comparado.desde), (1, None));
}

async fn criar(b: &Bancada, nota: &NotaEmitida) -> Pedido {
    let rt = b.rt_a().await;
    let criado = rt.post("/pedidos").json(&nota.prova()).await;
    criado.exigir(201).json()
}

#[tokio::test]
async fn r_rea_1_o_rascunho_que_venceu_reabre_com_o_que_ja_tinha() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(CARGA).await;
    b.negocio.avancar(TimeDelta::hours(48));
    b.negocio.avancar(TimeDelta::minutes(1));
    b.rodar_tarefas().await;
    assert_eq!(b.rt_a().await.pedido(id).await.situacao, Situacao::Suspenso);
    reanalise(&b, id).await;
    let aberto = b.rt_a().await.pedido(id).await;
    assert_eq!(aberto.situacao, Situacao::ReanaliseLiberada);
    assert!(aberto.faltam.is_empty(), "dados e arquivos continuam lá");
    assert_eq!(enviar(&b, id).await.dados.ciclo, 1);
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn r_sit_1_a_confirmacao_e_julgada_no_seu_proprio_instante() {
    let b = Bancada::nova().await;
    let antes = b.agora();
    b.negocio.avancar(TimeDelta::hours(1));
    let (id, _) = b.decidido(PROJETO, Resultado::Reprovado).await;
    let numero = numero(&b, id).await;
    let em = |quando: DateTime<Utc>| json!({"numero": numero, "confirmada_em": quando});
    confirmar(&b, "reanalise.confirmada", &em(antes)).await;
    assert_eq!(
        recusas(&b).await,
        ["situacao_nao_permite"],
        "antes da decisão ninguém podia pedir"
    );
    b.negocio.avancar(TimeDelta::hours(60));
    confirmar(
        &b,
        "reanalise.confirmada",
        &em(b.agora() - TimeDelta::hours(50)),
    )
    .await;
    assert_eq!(
        b.rt_a().await.pedido(id).await.situacao,
        Situacao::Reprovado,
        "chegou com a janela de 48 h já vencida"
    );
    confirmar(&b, "reanalise.confirmada", &em(b.agora())).await;
    confirmar(&b, "reanalise.confirmada", &em(b.agora())).await;
    assert_eq!(
        recusas(&b).await,
        ["situacao_nao_permite", "reanalise_ja_aberta"]
    );
}

#[tokio::test]
async fn r_val_2_a_reavaliacao_reabre_o_projeto_expirado_e_so_ele() {
    let b = Bancada::nova().await;
    let (id, _) = b.decidido(PROJETO, Resultado::Aprovado).await;
    let numero = numero(&b, id).await;
    let em = |quando: DateTime<Utc>| json!({"numero": "9900000001", "ns_aprovada": numero, "confirmada_em": quando});
    confirmar(&b, "reavaliacao.confirmada", &em(b.agora())).await;
    assert_eq!(recusas(&b).await, ["reavaliacao_antes_da_expiracao"]);
    b.negocio.avancar(TimeDelta::days(367));
    confirmar(&b, "reavaliacao.confirmada", &em(b.agora())).await;
    let aberto = b.rt_a().await.pedido(id).await;
    assert_eq!(aberto.situacao, Situacao::ReanaliseLiberada);
    b.negocio.avancar(TimeDelta::hours(48));
    b.negocio.avancar(TimeDelta::minutes(1));
    b.rodar_tarefas().await;
    assert_eq!(
        b.rt_a().await.pedido(id).await.situacao,
        Situacao::Expirado,
        "sem envio, volta a Expirado"
    );
}

#[tokio::test]
async fn r_ns_5_a_confirmacao_que_nomeia_um_rt_nao_abre_o_pedido_de_outro() {
    let b = Bancada::nova().await;
    let (id, _) = b.decidido(PROJETO, Resultado::Reprovado).await;
    let numero = numero(&b, id).await;
    let dados = json!({
        "numero": numero, "confirmada_em": b.agora(), "responsavel": {"cpf": "529.982.247-25"},
    });
    confirmar(&b, "reanalise.confirmada", &dados).await;
    assert_eq!(
        b.rt_a().await.pedido(id).await.situacao,
        Situacao::Reprovado
    );
    assert_eq!(recusas(&b).await, ["situacao_nao_permite"]);
}

#[tokio::test]
async fn r_anx_2_o_rascunho_encerrado_reabre_tambem_na_janela_da_reanalise() {
    let b = Bancada::nova().await;
    let pedido = b.rascunho_vazio(PROJETO).await;
    let rt = b.rt_a().await;
    let _ = rt
        .post(&format!("/pedidos/{}/encerramento", pedido.id))
        .await
        .exigir(200);
    b.negocio.avancar(TimeDelta::hours(49));
    b.rodar_tarefas().await;
    let reabrir = json!({"nota": pedido.nota.id});
    let cedo = rt.post("/pedidos").json(&reabrir).await;
    cedo.problema(409, "situacao_nao_permite");
    reanalise(&b, pedido.id).await;
    assert_eq!(rt.pedido(pedido.id).await.situacao, Situacao::Encerrado);
    let reaberto: Pedido = rt.post("/pedidos").json(&reabrir).await.exigir(200).json();
    assert_eq!(reaberto.situacao, Situacao::Rascunho);
}
