//! `POST /pedidos/{id}/envio`: windows to the second, what is missing, double sends (R-PRZ-1, R-SIT-2).

use bancada::{Bancada, arquivos};
use casos::tarefas::FOLGA_DO_VENCIMENTO;
use chrono::TimeDelta;
use contrato::recibo::Recibo;
use dominio::tipo::{Situacao, TipoSolicitacao};
use serde_json::json;

const TIPOS: [(TipoSolicitacao, i64); 3] = [
    (TipoSolicitacao::AnaliseCarga, 48),
    (TipoSolicitacao::ProjetoEletrico, 48),
    (TipoSolicitacao::GeracaoDistribuida, 24),
];

#[tokio::test]
async fn r_prz_1_o_ultimo_segundo_vale_em_cada_tipo() {
    for (tipo, horas) in TIPOS {
        let b = Bancada::nova().await;
        let id = b.rascunho_pronto(tipo).await;
        b.negocio
            .avancar(TimeDelta::hours(horas) - TimeDelta::seconds(1));
        let recibo: Recibo = b
            .rt_a()
            .await
            .post(&format!("/pedidos/{id}/envio"))
            .await
            .exigir(201)
            .json();
        assert_eq!(recibo.dados.enviado_em, b.agora());
        b.negocio
            .avancar(TimeDelta::seconds(1) + FOLGA_DO_VENCIMENTO);
        b.rodar_tarefas().await;
        let visto = b.rt_a().await.pedido(id).await;
        assert_eq!(
            visto.situacao,
            Situacao::EmAnalise,
            "{tipo:?}: enviado não é movido pelo vencimento (R-NS-5)"
        );
    }
}

#[tokio::test]
async fn r_prz_1_o_segundo_seguinte_nao_vale_com_ou_sem_o_vencimento_rodado() {
    for (tipo, horas) in TIPOS {
        for com_vencimento in [false, true] {
            let b = Bancada::nova().await;
            let id = b.rascunho_pronto(tipo).await;
            b.negocio.avancar(TimeDelta::hours(horas));
            if com_vencimento {
                b.negocio.avancar(FOLGA_DO_VENCIMENTO);
                b.rodar_tarefas().await;
            }
            let antes = b.retrato().await;
            let recusa = b.rt_a().await.post(&format!("/pedidos/{id}/envio")).await;
            assert!(
                recusa
                    .problema(409, "situacao_nao_permite")
                    .proximo_passo
                    .is_some()
            );
            let anexo = b
                .rt_a()
                .await
                .anexar(id, "art_paga", "tarde.pdf", arquivos::pdf("tarde"))
                .await;
            anexo.problema(409, "situacao_nao_permite");
            assert_eq!(b.retrato().await, antes);
            let esperada = match tipo {
                TipoSolicitacao::AnaliseCarga => Situacao::Suspenso,
                _ => Situacao::Reprovado,
            };
            assert_eq!(b.rt_a().await.pedido(id).await.situacao, esperada, "R-NS-3");
            b.negocio.avancar(FOLGA_DO_VENCIMENTO);
            b.rodar_tarefas().await;
            let cartas = b.correio().await;
            assert!(
                cartas
                    .iter()
                    .any(|c| c.assunto.to_lowercase().contains("prazo")),
                "{tipo:?}: R-NS-3 avisa"
            );
        }
    }
}

#[tokio::test]
async fn r_prz_1_um_microssegundo_antes_vale() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TipoSolicitacao::GeracaoDistribuida).await;
    b.negocio
        .avancar(TimeDelta::hours(24) - TimeDelta::microseconds(1));
    let _ = b
        .rt_a()
        .await
        .post(&format!("/pedidos/{id}/envio"))
        .await
        .exigir(201);
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn r_sit_2_o_que_falta_e_dito_campo_a_campo_e_anexo_a_anexo() {
    let b = Bancada::nova().await;
    let pedido = b.rascunho_vazio(TipoSolicitacao::ProjetoEletrico).await;
    let antes = b.retrato().await;
    let recusa = b
        .rt_a()
        .await
        .post(&format!("/pedidos/{}/envio", pedido.id))
        .await;
    let lugares: Vec<_> = recusa
        .problema(422, "validacao")
        .errors
        .into_iter()
        .map(|e| e.pointer)
        .collect();
    for lugar in [
        "/dados/numero_art",
        "/dados/cep",
        "/anexos/projeto_eletrico",
        "/anexos/art_paga",
    ] {
        assert!(
            lugares.contains(&lugar.to_owned()),
            "{lugar} em {lugares:?}"
        );
    }
    assert!(
        !lugares.contains(&"/dados/nome_cliente".to_owned()),
        "o que veio com a NS não falta"
    );
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_anx_2_versao_retirada_nao_conta_e_nao_vai_no_recibo() {
    let b = Bancada::nova().await;
    let tipo = TipoSolicitacao::AnaliseCarga;
    let id = b.rascunho_pronto(tipo).await;
    let rt = b.rt_a().await;
    let visto = rt.pedido(id).await;
    let art = &visto
        .anexos
        .iter()
        .find(|a| a.slot == "art_paga")
        .unwrap()
        .versoes[0];
    let retirar = rt
        .put(&format!("/versoes/{}/retirada", art.id))
        .json(&json!({"retirada": true}));
    let _ = retirar
        .se_bater(&format!("\"{}\"", visto.versao))
        .await
        .exigir(200);
    let recusa = rt
        .post(&format!("/pedidos/{id}/envio"))
        .await
        .problema(422, "validacao");
    assert_eq!(recusa.errors[0].pointer, "/anexos/art_paga");
    let _ = rt
        .anexar(id, "art_paga", "art-nova.pdf", arquivos::pdf("nova"))
        .await
        .exigir(201);
    let recibo: Recibo = rt
        .post(&format!("/pedidos/{id}/envio"))
        .await
        .exigir(201)
        .json();
    let arts: Vec<_> = recibo
        .dados
        .arquivos
        .iter()
        .filter(|a| a.nome.starts_with("art"))
        .map(|a| (a.nome.as_str(), a.numero))
        .collect();
    assert_eq!(arts, [("art-nova.pdf", 2)]);
    assert_eq!(
        rt.pedido(id)
            .await
            .anexos
            .iter()
            .find(|a| a.slot == "art_paga")
            .unwrap()
            .versoes
            .len(),
        2,
        "fica no histórico"
    );
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn enviar_duas_vezes_com_chaves_diferentes_e_409_e_nada_muda() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TipoSolicitacao::AnaliseCarga).await;
    let antes = b.retrato().await;
    let recusa = b
        .rt_a()
        .await
        .post(&format!("/pedidos/{id}/envio"))
        .await
        .problema(409, "situacao_nao_permite");
    assert_eq!(recusa.proximo_passo.unwrap().codigo, "aguarde_decisao");
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn com_if_match_so_e_enviado_o_estado_que_foi_revisado() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TipoSolicitacao::AnaliseCarga).await;
    let rt = b.rt_a().await;
    let caminho = format!("/pedidos/{id}/envio");
    let antes = b.retrato().await;
    rt.post(&caminho)
        .se_bater("\"1\"")
        .await
        .problema(412, "versao_desatualizada");
    rt.post(&caminho)
        .json(&json!({"x": 1}))
        .await
        .problema(400, "campo_desconhecido");
    rt.post(&caminho)
        .sem("idempotency-key")
        .await
        .problema(400, "chave_ausente");
    assert_eq!(b.retrato().await, antes);
    let etag = rt.get(&format!("/pedidos/{id}")).await.etag();
    let _ = rt.post(&caminho).se_bater(&etag).await.exigir(201);
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn r_anx_2_rascunho_encerrado_nao_se_envia_e_diz_como_reabrir() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TipoSolicitacao::AnaliseCarga).await;
    let rt = b.rt_a().await;
    let _ = rt
        .post(&format!("/pedidos/{id}/encerramento"))
        .await
        .exigir(200);
    let recusa = rt
        .post(&format!("/pedidos/{id}/envio"))
        .await
        .problema(409, "situacao_nao_permite");
    assert_eq!(
        recusa.proximo_passo.unwrap().codigo,
        "reabra_com_novo_pedido"
    );
}
