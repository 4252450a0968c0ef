//! What each event does, also when it comes before its NS or says nothing we know (R-SIT-1, R-REA-3).

use bancada::{Atende, Bancada, notas};
use bytes::Bytes;
use chrono::TimeDelta;
use dominio::tipo::{Resultado, Situacao, TipoSolicitacao};
use serde_json::json;

const TIPO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;

#[tokio::test]
async fn tipo_desconhecido_e_corpo_que_nao_se_entende_sao_guardados_e_aceitos() {
    let b = Bancada::nova().await;
    let atende = b.atende();
    let _ = atende
        .enviar("servico.inventado", &json!({"x": 1}))
        .await
        .exigir(202);
    let _ = atende
        .enviar("ns.emitida", &json!({"numero": 1}))
        .await
        .exigir(202);
    for corpo in ["", "{", "[]", "texto"] {
        let entrega = atende.assinada(&Atende::novo_id(), Bytes::from(corpo));
        let _ = atende.postar(&entrega).await.exigir(202);
    }
    let estados = b
        .textos("SELECT estado FROM webhook_recebido ORDER BY estado")
        .await;
    assert_eq!(
        estados,
        [
            "desconhecido",
            "invalido",
            "invalido",
            "invalido",
            "invalido",
            "invalido"
        ]
    );
    b.avancar(TimeDelta::minutes(1));
    b.rodar_tarefas().await;
    assert_eq!(b.linhas("nota").await, 0);
}

#[tokio::test]
async fn evento_de_ns_que_ainda_nao_chegou_espera_e_vale_quando_ela_vem() {
    let b = Bancada::nova().await;
    let atende = b.atende();
    let ns = notas::nova(TIPO, b.agora());
    atende.cancelar(&ns.numero, "Cliente desistiu").await;
    assert_eq!(
        b.textos("SELECT estado FROM webhook_recebido").await,
        ["espera"]
    );
    b.avancar(TimeDelta::minutes(1));
    b.rodar_tarefas().await;
    assert_eq!(
        b.textos("SELECT estado FROM webhook_recebido").await,
        ["espera"],
        "continua à espera"
    );
    atende.emitir_ns(&ns).await;
    b.rodar_tarefas().await;
    assert_eq!(b.textos("SELECT situacao FROM nota").await, ["cancelado"]);
    assert_eq!(
        b.textos("SELECT DISTINCT estado FROM webhook_recebido")
            .await,
        ["processado"]
    );
}

#[tokio::test]
async fn r_sit_1_cancelada_alcanca_o_que_nao_e_final_e_avisa_o_rt() {
    let b = Bancada::nova().await;
    for preparar in 0..3 {
        let id = match preparar {
            0 => b.rascunho_pronto(TIPO).await,
            1 => b.em_analise_assumido(TIPO).await,
            _ => b.decidido(TIPO, Resultado::Aprovado).await.0,
        };
        let numero = b.rt_a().await.pedido(id).await.nota.numero;
        b.atende()
            .cancelar(&numero, "NS emitida em duplicidade")
            .await;
        b.rodar_tarefas().await;
        let visto = b.rt_a().await.pedido(id).await;
        assert_eq!(
            (visto.situacao, visto.acoes.len()),
            (Situacao::Cancelado, 0)
        );
        assert!(b.correio().await.iter().any(|c| c.texto.contains("NS emitida em duplicidade") && c.texto.contains(&numero)));
        let antes = b.linhas("historico").await;
        b.atende().cancelar(&numero, "De novo").await;
        b.rodar_tarefas().await;
        assert_eq!(
            b.linhas("historico").await,
            antes,
            "cancelar o cancelado só guarda o fato"
        );
    }
}

#[tokio::test]
async fn r_rea_3_gd_nao_tem_reanalise_o_evento_fica_com_o_codigo() {
    let b = Bancada::nova().await;
    let (id, _) = b
        .decidido(TipoSolicitacao::GeracaoDistribuida, Resultado::Reprovado)
        .await;
    let numero = b.rt_a().await.pedido(id).await.nota.numero;
    let _ = b
        .atende()
        .enviar(
            "reanalise.confirmada",
            &json!({"numero": numero, "confirmada_em": b.agora()}),
        )
        .await
        .exigir(202);
    b.rodar_tarefas().await;
    assert_eq!(
        b.textos("SELECT codigo FROM fato_nota WHERE efeito = 'recusado'")
            .await,
        ["gd_sem_reanalise"]
    );
    assert_eq!(
        b.rt_a().await.pedido(id).await.situacao,
        Situacao::Reprovado
    );
    let cartas = b.correio().await;
    assert!(
        cartas
            .iter()
            .any(|c| c.texto.contains("Faça uma nova solicitação de acesso")),
        "e o RT lê o caminho"
    );
    let eventos = b
        .textos("SELECT tipo FROM evento WHERE tipo LIKE 'reanalise.%'")
        .await;
    assert_eq!(eventos, ["reanalise.recusada"]);
}

#[tokio::test]
async fn r_sit_1_fatos_datados_ficam_guardados_em_qualquer_situacao_e_em_qualquer_ordem() {
    let b = Bancada::nova().await;
    let nota = b.nota_emitida(TIPO).await;
    for (tipo, dias) in [
        ("obra.concluida", 20),
        ("obra.iniciada", 10),
        ("ligacao.concluida", 30),
        ("parecer.negociado", 5),
    ] {
        b.atende()
            .fato(tipo, &nota.ns.numero, b.agora() + TimeDelta::days(dias))
            .await;
    }
    let guardados = b
        .textos("SELECT tipo FROM fato_nota WHERE tipo <> 'ns.emitida' ORDER BY em")
        .await;
    assert_eq!(
        guardados,
        [
            "parecer.negociado",
            "obra.iniciada",
            "obra.concluida",
            "ligacao.concluida"
        ]
    );
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn r_prz_4_notificada_no_futuro_conta_como_recepcao_e_antes_da_emissao_como_emissao() {
    let b = Bancada::nova().await;
    let agora = b.agora();
    let casos = [
        (TimeDelta::seconds(301), TimeDelta::zero()),
        (TimeDelta::seconds(300), TimeDelta::seconds(300)),
        (TimeDelta::hours(-5), TimeDelta::hours(-2)),
    ];
    for (notificada, inicio) in casos {
        let mut ns = notas::nova(TIPO, agora - TimeDelta::hours(2));
        ns.notificada_em = Some(agora + notificada);
        b.atende().emitir_ns(&ns).await;
        let lista = b
            .rt_a()
            .await
            .get("/notas-de-servico")
            .await
            .exigir(200)
            .valor();
        let minha = lista["itens"]
            .as_array()
            .unwrap()
            .iter()
            .find(|n| n["numero"] == ns.numero.as_str())
            .unwrap()
            .clone();
        let prazo: contrato::prazo::Prazo = serde_json::from_value(minha["prazo"].clone()).unwrap();
        assert_eq!(
            (prazo.inicio, prazo.fim),
            (agora + inicio, agora + inicio + TimeDelta::hours(48))
        );
    }
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn servico_e_regional_desconhecidos_nao_perdem_a_ns() {
    let b = Bancada::nova().await;
    let mut ns = notas::nova(TIPO, b.agora());
    ns.servico = "servico_do_futuro".to_owned();
    ns.regional = "ZZ".to_owned();
    b.atende().emitir_ns(&ns).await;
    b.rodar_tarefas().await;
    assert_eq!(
        b.textos("SELECT servico || ' ' || regional FROM nota")
            .await,
        ["servico_do_futuro ZZ"]
    );
}
