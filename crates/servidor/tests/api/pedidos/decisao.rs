//! `POST /pedidos/{id}/decisao` and the claim before it (R-SIT-2, A07).

use bancada::{Bancada, Resposta};
use dominio::tipo::{Resultado, Situacao, TipoSolicitacao};
use serde_json::json;

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;

#[tokio::test]
async fn a07_cinquenta_decisoes_ao_mesmo_tempo_e_so_uma_vale() {
    let b = Bancada::nova().await;
    let id = b.em_analise_assumido(TIPO).await;
    let analista = b.analista().await;
    let etag = analista.get(&format!("/pedidos/{id}")).await.etag();
    let caminho = format!("/pedidos/{id}/decisao");
    let mut envios = tokio::task::JoinSet::new();
    for n in 0..50 {
        let corpo =
            json!({"resultado": "aprovado", "obras": if n % 2 == 0 { "sem" } else { "com" }});
        let (quem, caminho, etag) = (analista.clone(), caminho.clone(), etag.clone());
        // A busy database answers 503 and asks to be tried again: an obedient caller does.
        envios.spawn(async move {
            loop {
                let resposta = quem.post(&caminho).se_bater(&etag).json(&corpo).await;
                if resposta.status != 503 {
                    return resposta;
                }
            }
        });
    }
    let respostas: Vec<Resposta> = envios.join_all().await;
    let feitas = respostas.iter().filter(|r| r.status == 201).count();
    let velhas = respostas.iter().filter(|r| r.status == 412).count();
    assert_eq!((feitas, velhas), (1, 49));
    for recusa in respostas.iter().filter(|r| r.status == 412) {
        recusa.problema(412, "versao_desatualizada");
    }
    assert_eq!(b.linhas("decisao").await, 1);
    b.rodar_tarefas().await;
    assert_eq!(
        b.correio()
            .await
            .iter()
            .filter(|c| c.assunto.contains("aprovad"))
            .count(),
        1
    );
    analista
        .post(&caminho)
        .json(&json!({"resultado": "aprovado", "obras": "sem"}))
        .await
        .problema(428, "if_match_ausente");
}

#[tokio::test]
async fn r_sit_2_so_quem_assumiu_decide_e_devolve_e_o_administrador_devolve_por_todos() {
    let b = Bancada::nova().await;
    let id = b.em_analise_assumido(TIPO).await;
    let outra = b.outra_analista().await;
    let etag = outra.get(&format!("/pedidos/{id}")).await.etag();
    let antes = b.retrato().await;
    let decisao = Bancada::decisao(TIPO, Resultado::Suspenso);
    let recusa = outra
        .post(&format!("/pedidos/{id}/decisao"))
        .se_bater(&etag)
        .json(&decisao)
        .await;
    recusa.problema(403, "sem_permissao");
    outra
        .delete(&format!("/pedidos/{id}/analise"))
        .await
        .problema(403, "sem_permissao");
    outra
        .post(&format!("/pedidos/{id}/analise"))
        .await
        .problema(409, "situacao_nao_permite");
    assert_eq!(b.retrato().await, antes);
    let _ = b
        .administrador()
        .await
        .delete(&format!("/pedidos/{id}/analise"))
        .await
        .exigir(200);
    let _ = outra
        .post(&format!("/pedidos/{id}/analise"))
        .await
        .exigir(200);
    let _ = outra
        .post(&format!("/pedidos/{id}/analise"))
        .await
        .exigir(200);
    let _ = outra
        .delete(&format!("/pedidos/{id}/analise"))
        .await
        .exigir(200);
    let lista = b
        .rt_a()
        .await
        .get(&format!("/pedidos/{id}/historico"))
        .await
        .valor();
    let tipos: Vec<_> = lista["itens"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| a["tipo"].as_str().unwrap())
        .take(4)
        .collect();
    assert_eq!(
        tipos,
        ["devolvido", "assumido", "devolvido", "assumido"],
        "assumir de novo o que é seu não se repete"
    );
}

#[tokio::test]
async fn r_sit_2_negativa_sem_pendencia_e_recusada_e_nada_muda() {
    let b = Bancada::nova().await;
    let id = b.em_analise_assumido(TIPO).await;
    let analista = b.analista().await;
    let etag = analista.get(&format!("/pedidos/{id}")).await.etag();
    let antes = b.retrato().await;
    let decidir = |corpo| {
        let chamada = analista
            .post(&format!("/pedidos/{id}/decisao"))
            .se_bater(&etag)
            .json(&corpo);
        async move { chamada.await }
    };
    let falta = decidir(json!({"resultado": "suspenso"}))
        .await
        .problema(422, "validacao");
    assert_eq!(falta.errors[0].codigo, "pendencia_obrigatoria");
    let estranha = json!({"resultado": "suspenso", "pendencias": [
        {"tipo": "outra", "descricao": "x", "versao": "019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f60"}]});
    assert_eq!(
        decidir(estranha).await.problema(422, "validacao").errors[0].pointer,
        "/pendencias/0/versao"
    );
    let vazia =
        json!({"resultado": "suspenso", "pendencias": [{"tipo": "outra", "descricao": ""}]});
    assert_eq!(
        decidir(vazia).await.problema(422, "validacao").errors[0].pointer,
        "/pendencias/0/descricao"
    );
    let demais = json!({"resultado": "aprovado", "obras": "sem", "observacao": "x".repeat(4001)});
    assert_eq!(
        decidir(demais).await.problema(422, "validacao").errors[0].pointer,
        "/observacao"
    );
    decidir(json!({"resultado": "talvez"}))
        .await
        .problema(400, "json_invalido");
    decidir(json!({"resultado": "aprovado", "obras": "sem", "analista": "eu"}))
        .await
        .problema(400, "campo_desconhecido");
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_sit_2_analise_esquecida_volta_sozinha_a_fila() {
    let b = Bancada::nova().await;
    let id = b.em_analise_assumido(TIPO).await;
    // Tuesday 24/11: five dias úteis end on Tuesday 1/12 at 24:00 in São Paulo.
    b.negocio.avancar(chrono::TimeDelta::days(9));
    b.rodar_tarefas().await;
    let visto = b.analista().await.pedido(id).await;
    assert_eq!(
        (visto.situacao, visto.analise.is_none()),
        (Situacao::EmAnalise, true)
    );
    let fila = b
        .outra_analista()
        .await
        .get("/analise/fila?quais=livres")
        .await
        .exigir(200)
        .valor();
    assert_eq!(fila["itens"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn r_sit_2_o_pino_da_pendencia_volta_na_decisao_e_sem_pagina_e_recusado() {
    let b = Bancada::nova().await;
    let id = b.em_analise_assumido(TIPO).await;
    let analista = b.analista().await;
    let pedido = analista.get(&format!("/pedidos/{id}")).await.exigir(200);
    let etag = pedido.etag();
    let versao = pedido.valor()["anexos"][0]["versoes"][0]["id"].clone();
    let decidir = |pagina: serde_json::Value, ponto: serde_json::Value| {
        let pendencia = json!({"tipo": "art_irregular", "descricao": "Falta a atividade.",
            "versao": versao, "pagina": pagina, "ponto": ponto});
        analista
            .post(&format!("/pedidos/{id}/decisao"))
            .se_bater(&etag)
            .json(&json!({"resultado": "suspenso", "pendencias": [pendencia]}))
    };
    let ponto = json!({"x": 640, "y": 0});
    let solto = decidir(json!(null), ponto.clone()).await;
    solto.problema(422, "validacao");
    assert_eq!(solto.valor()["errors"][0]["pointer"], "/pendencias/0/ponto");
    let fora = decidir(json!(2), json!({"x": 1001, "y": 0})).await;
    fora.problema(400, "json_invalido");
    assert_eq!(fora.valor()["errors"][0]["pointer"], "/pendencias/0/ponto");
    let decisao = decidir(json!(2), ponto.clone()).await.exigir(201);
    assert_eq!(decisao.valor()["pendencias"][0]["ponto"], ponto);
    let lidas = analista
        .get(&format!("/pedidos/{id}/pendencias"))
        .await
        .exigir(200);
    assert_eq!(lidas.valor()["itens"][0]["ponto"], ponto);
    b.rodar_tarefas().await;
}
