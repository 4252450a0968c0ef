//! The window that opens again: reanálise and reavaliação (R-REA-1..4, R-NS-5, R-VAL-2).

mod janela;

use bancada::{Bancada, Resposta, arquivos};
use chrono::TimeDelta;
use contrato::analise::Diferencas;
use contrato::pedido::Pedido;
use contrato::recibo::Recibo;
use dominio::ids::{PedidoId, PendenciaId};
use dominio::tipo::{Resultado, Situacao, TipoSolicitacao};
use dominio::versao::MudancaDoArquivo;
use reqwest::Method;
use serde_json::{Value, json};

use super::{eventos, historico, par};

const CARGA: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
const PROJETO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;

async fn confirmar(b: &Bancada, tipo: &str, dados: &Value) {
    let _ = b.atende().enviar(tipo, dados).await.exigir(202);
    b.rodar_tarefas().await;
}

async fn numero(b: &Bancada, id: PedidoId) -> String {
    b.rt_a().await.pedido(id).await.nota.numero
}

async fn reanalise(b: &Bancada, id: PedidoId) {
    let dados = json!({"numero": numero(b, id).await, "confirmada_em": b.agora()});
    confirmar(b, "reanalise.confirmada", &dados).await;
}

async fn diferencas(b: &Bancada, id: PedidoId) -> Diferencas {
    b.analista()
        .await
        .get(&format!("/pedidos/{id}/diferencas"))
        .await
        .exigir(200)
        .json()
}

async fn corrigir(b: &Bancada, id: PedidoId, dados: &Value) {
    let rt = b.rt_a().await;
    let etag = rt.get(&format!("/pedidos/{id}")).await.etag();
    let _ = rt
        .patch(&format!("/pedidos/{id}"))
        .se_bater(&etag)
        .json(&json!({ "dados": dados }))
        .await
        .exigir(200);
}

/// Answers what the last decision asks.
async fn responder_tudo(b: &Bancada, id: PedidoId) {
    let rt = b.rt_a().await;
    for pendencia in rt.pedido(id).await.decisao.unwrap().pendencias {
        let corpo = json!({"como": "corrigi", "texto": format!("Feito: {}", pendencia.ordem)});
        let _ = responder(b, id, pendencia.id, &corpo).await.exigir(200);
    }
}

async fn responder(
    b: &Bancada,
    pedido: PedidoId,
    pendencia: PendenciaId,
    corpo: &Value,
) -> Resposta {
    let rt = b.rt_a().await;
    let etag = rt.get(&format!("/pedidos/{pedido}")).await.etag();
    rt.chamar(Method::PUT, &format!("/pendencias/{pendencia}/resposta"))
        .se_bater(&etag)
        .json(corpo)
        .await
}

async fn enviar(b: &Bancada, id: PedidoId) -> Recibo {
    let rt = b.rt_a().await;
    let envio = rt.post(&format!("/pedidos/{id}/envio")).await;
    envio.exigir(201).json()
}

#[tokio::test]
async fn r_rea_1_carga_suspensa_abre_24_h_e_a_correcao_e_o_ciclo_2() {
    let b = Bancada::nova().await;
    let (id, _) = b.decidido(CARGA, Resultado::Suspenso).await;
    b.negocio.avancar(TimeDelta::days(3));
    reanalise(&b, id).await;
    let rt = b.rt_a().await;
    let aberto = rt.pedido(id).await;
    let prazo = aberto.prazo.unwrap();
    assert_eq!(aberto.situacao, Situacao::ReanaliseLiberada);
    assert_eq!(
        (prazo.inicio, prazo.fim),
        (b.agora(), b.agora() + TimeDelta::hours(24))
    );
    let cartas = b.correio().await;
    let liberadas = cartas
        .iter()
        .filter(|carta| carta.assunto.starts_with("Reanálise liberada"));
    assert_eq!(liberadas.count(), 1);
    assert!(
        eventos(&b, id)
            .await
            .contains(&"reanalise.aberta".to_owned())
    );

    let _ = rt
        .anexar(id, "art_paga", "nova.pdf", arquivos::pdf("nova ART"))
        .await
        .exigir(201);
    corrigir(&b, id, &json!({"demanda_kva": "225"})).await;
    responder_tudo(&b, id).await;
    b.negocio
        .avancar(TimeDelta::hours(24) - TimeDelta::milliseconds(1));
    let recibo = enviar(&b, id).await;
    assert_eq!(recibo.dados.ciclo, 2);
    b.rodar_tarefas().await;
    let visto = rt.pedido(id).await;
    assert_eq!((visto.situacao, visto.ciclo), (Situacao::EmAnalise, 2));
    let fim = historico(&b, id).await;
    assert_eq!(
        fim[fim.len() - 5..],
        [
            par("reanalise_aberta", "Cemig Atende"),
            par("versao_recebida", "Marina Andrade"),
            par("pendencia_respondida", "Marina Andrade"),
            par("pendencia_respondida", "Marina Andrade"),
            par("pedido_enviado", "Marina Andrade"),
        ]
    );
}

#[tokio::test]
async fn r_rea_4_o_analista_ve_o_que_mudou_desde_o_ciclo_anterior_campo_a_campo_e_arquivo_a_arquivo()
 {
    let b = Bancada::nova().await;
    let (id, decisao) = b.decidido(CARGA, Resultado::Suspenso).await;
    let primeiro = diferencas(&b, id).await;
    assert_eq!((primeiro.ciclo, primeiro.desde), (1, None));
    assert_eq!((primeiro.campos, primeiro.arquivos.len()), (None, 0));

    b.negocio.avancar(TimeDelta::hours(1));
    reanalise(&b, id).await;
    let rt = b.rt_a().await;
    let novo = arquivos::pdf("nova ART");
    let _ = rt
        .anexar(id, "art_paga", "nova.pdf", novo)
        .await
        .exigir(201);
    corrigir(
        &b,
        id,
        &json!({"demanda_kva": "225", "ponto_referencia": "Em frente à escola"}),
    )
    .await;
    let analista = b.analista().await;
    let antes: Pedido = analista.get(&format!("/pedidos/{id}")).await.json();
    assert_eq!(
        antes.dados.demanda_kva.as_deref(),
        Some("75,5"),
        "R-ANX-3: a correção que ainda não foi enviada não é da equipe"
    );
    assert_eq!(diferencas(&b, id).await.ciclo, 1);
    responder_tudo(&b, id).await;

    b.negocio.avancar(TimeDelta::hours(1));
    let _ = enviar(&b, id).await;
    let vistas = diferencas(&b, id).await;
    assert_eq!(vistas.ciclo, 2);
    assert_eq!(vistas.desde, Some(decisao.decidida_em));
    let campos: Vec<_> = vistas.campos.unwrap();
    let demanda = campos.iter().find(|c| c.campo == "demanda_kva").unwrap();
    assert_eq!(
        (
            demanda.rotulo.as_str(),
            demanda.antes.as_deref(),
            demanda.depois.as_deref()
        ),
        ("Demanda em kVA", Some("75,50 kVA"), Some("225 kVA"))
    );
    assert!(
        campos
            .iter()
            .all(|c| ["demanda_kva", "ponto_referencia"].contains(&c.campo.as_str()))
    );
    let pedido: Pedido = analista.get(&format!("/pedidos/{id}")).await.json();
    for arquivo in &vistas.arquivos {
        let anexo = pedido.anexos.iter().find(|a| a.slot == arquivo.slot);
        let atual = anexo.unwrap().versoes.first().unwrap();
        assert_eq!(arquivo.depois, atual.id);
        if arquivo.slot == "art_paga" {
            assert_eq!(arquivo.mudanca, MudancaDoArquivo::Trocado);
            assert_eq!(arquivo.antes, anexo.unwrap().versoes.get(1).map(|v| v.id));
        } else {
            assert_eq!(arquivo.mudanca, MudancaDoArquivo::Igual);
            assert_eq!(arquivo.antes, Some(arquivo.depois));
        }
    }
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn r_rea_2_cada_pendencia_que_impede_pede_resposta_antes_do_envio_da_correcao() {
    let b = Bancada::nova().await;
    let (id, decisao) = b.reanalise_aberta(PROJETO).await;
    let rt = b.rt_a().await;
    let [primeira, segunda] = [0, 1].map(|n| decisao.pendencias[n].id);
    let visto = rt.pedido(id).await;
    let faltam: Vec<_> = visto.faltam.iter().map(|f| f.pointer.clone()).collect();
    assert_eq!(
        faltam,
        [primeira, segunda].map(|p| format!("/pendencias/{p}"))
    );
    assert_eq!(visto.vez.acao.as_deref(), Some("responder_pendencias"));
    let cedo = rt.post(&format!("/pedidos/{id}/envio")).await;
    let problema = cedo.problema(422, "validacao");
    assert_eq!(problema.errors.len(), 2);
    assert_eq!(problema.errors[0].codigo, "pendencia_sem_resposta");
    assert!(problema.errors[0].detail.contains("demanda"), "diz qual");

    for (corpo, codigo) in [
        (json!({"como": "corrigi", "texto": "  "}), "resposta_vazia"),
        (json!({"como": "discordo"}), "motivo_obrigatorio"),
        (
            json!({"como": "corrigi", "versao": "019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f60"}),
            "versao_estranha",
        ),
    ] {
        let recusada = responder(&b, id, primeira, &corpo).await;
        assert_eq!(recusada.problema(422, "validacao").errors[0].codigo, codigo);
    }
    let novo = arquivos::pdf("ART com o endereço");
    let versao = rt.anexar(id, "art_paga", "art_r1.pdf", novo).await;
    let versao: contrato::anexo::Versao = versao.exigir(201).json();
    let corpo = json!({"como": "corrigi", "versao": versao.id});
    let _ = responder(&b, id, segunda, &corpo).await.exigir(200);
    let corpo = json!({"como": "discordo", "texto": "A demanda segue a ND-5.3."});
    let _ = responder(&b, id, primeira, &corpo).await.exigir(200);
    let corpo = json!({"como": "discordo", "texto": "A demanda segue a ND-5.3, tabela 2."});
    let _ = responder(&b, id, primeira, &corpo).await.exigir(200);
    let vezes = historico(&b, id).await;
    let respondidas = vezes
        .iter()
        .filter(|(tipo, _)| tipo == "pendencia_respondida");
    assert_eq!(
        respondidas.count(),
        2,
        "mudar a resposta não repete a linha do tempo"
    );

    let analista = b.analista().await;
    let antes: Pedido = analista.get(&format!("/pedidos/{id}")).await.json();
    assert!(
        antes.decisao.unwrap().pendencias[0].resposta.is_none(),
        "R-ANX-3: a equipe lê a resposta depois do envio"
    );
    let _ = enviar(&b, id).await;
    b.rodar_tarefas().await;
    let depois: Pedido = analista.get(&format!("/pedidos/{id}")).await.json();
    let pendencias = depois.decisao.unwrap().pendencias;
    let resposta = pendencias[0].resposta.clone().unwrap();
    assert_eq!(resposta.texto, "A demanda segue a ND-5.3, tabela 2.");
    let resposta = pendencias[1].resposta.clone().unwrap();
    assert_eq!(resposta.arquivo.as_deref(), Some("art_r1.pdf"));
    let tarde = responder(&b, id, primeira, &corpo_simples()).await;
    tarde.problema(409, "situacao_nao_permite");
}

fn corpo_simples() -> Value {
    json!({"como": "corrigi", "texto": "Outra coisa."})
}
