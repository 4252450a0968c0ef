//! W02, W03: no flipped bit is accepted, and time is judged to the second.

use bancada::{Atende, Bancada, Entrega, notas};
use bytes::Bytes;
use chrono::TimeDelta;
use dominio::tipo::TipoSolicitacao;
use secrecy::SecretString;
use serde_json::json;

const NOVO: &str = "whsec_bm92by1ub3ZvLW5vdm8tbm92by1ub3ZvLW5vdm8=";
const VELHO: &str = "whsec_dmVsaG8tdmVsaG8tdmVsaG8tdmVsaG8tdmVsaG8=";
const ESTRANHO: &str = "whsec_ZXN0cmFuaG8tZXN0cmFuaG8tZXN0cmFuaG8tZXM=";

/// The texts that differ from `texto` by one bit and still fit in a header.
fn com_um_bit_trocado(texto: &str) -> Vec<String> {
    let mut saida = Vec::new();
    for lugar in 0..texto.len() {
        for bit in 0..7 {
            let mut bytes = texto.as_bytes().to_vec();
            bytes[lugar] ^= 1 << bit;
            if bytes[lugar].is_ascii_graphic() {
                saida.push(String::from_utf8(bytes).unwrap());
            }
        }
    }
    saida
}

#[tokio::test]
async fn w02_nenhum_bit_trocado_e_aceito_na_assinatura_no_id_no_carimbo_e_no_corpo() {
    let b = Bancada::nova().await;
    let atende = b.atende();
    let corpo = atende.corpo(
        "ns.emitida",
        &notas::nova(TipoSolicitacao::AnaliseCarga, b.agora()),
    );
    let certa = atende.assinada("msg_bits", corpo.clone());
    let mut tortas: Vec<Entrega> = Vec::new();
    tortas.extend(
        com_um_bit_trocado(&certa.assinatura)
            .into_iter()
            .map(|assinatura| Entrega {
                assinatura,
                ..certa.clone()
            }),
    );
    tortas.extend(com_um_bit_trocado(&certa.id).into_iter().map(|id| Entrega {
        id,
        ..certa.clone()
    }));
    tortas.extend(
        com_um_bit_trocado(&certa.carimbo)
            .into_iter()
            .map(|carimbo| Entrega {
                carimbo,
                ..certa.clone()
            }),
    );
    for lugar in (0..corpo.len()).step_by(7) {
        let mut bytes = corpo.to_vec();
        bytes[lugar] ^= 1 << (lugar % 8);
        tortas.push(Entrega {
            corpo: Bytes::from(bytes),
            ..certa.clone()
        });
    }
    assert!(tortas.len() > 400, "{}", tortas.len());
    for torta in &tortas {
        atende
            .postar(torta)
            .await
            .problema(401, "assinatura_invalida");
    }
    for (id, carimbo, assinatura) in [
        ("", "1", "v1,x"),
        ("a", "", "v1,x"),
        ("a", "1", ""),
        ("a", "1", "v2,x"),
    ] {
        let torta = Entrega {
            id: id.to_owned(),
            carimbo: carimbo.to_owned(),
            assinatura: assinatura.to_owned(),
            corpo: corpo.clone(),
        };
        atende
            .postar(&torta)
            .await
            .problema(401, "assinatura_invalida");
    }
    assert_eq!(
        (b.linhas("webhook_recebido").await, b.linhas("nota").await),
        (0, 0)
    );
    let _ = atende.postar(&certa).await.exigir(202);
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn w03_300_segundos_para_cada_lado_e_nem_um_a_mais() {
    let b = Bancada::nova().await;
    let atende = b.atende();
    for (segundos, aceita) in [
        (-301, false),
        (-300, true),
        (-299, true),
        (299, true),
        (300, true),
        (301, false),
    ] {
        let corpo = atende.corpo("tipo.novo", &json!({"n": segundos}));
        let entrega = atende.assinada_em(
            &Atende::novo_id(),
            corpo,
            b.agora() + TimeDelta::seconds(segundos),
        );
        let resposta = atende.postar(&entrega).await;
        if aceita {
            let _ = resposta.exigir(202);
        } else {
            resposta.problema(400, "carimbo_vencido");
        }
    }
    assert_eq!(b.linhas("webhook_recebido").await, 4);
}

#[tokio::test]
async fn w04_na_troca_valem_os_dois_segredos_e_nenhum_outro() {
    let b =
        Bancada::ajustada(|c| c.atende.segredos = [NOVO, VELHO].map(SecretString::from).to_vec())
            .await;
    let derivado = b.atende();
    let corpo = derivado.corpo("tipo.novo", &json!({}));
    let com = async |segredo: &str| {
        let atende = derivado.com_segredo(segredo);
        atende
            .postar(&atende.assinada(&Atende::novo_id(), corpo.clone()))
            .await
    };
    let _ = com(NOVO).await.exigir(202);
    let _ = com(VELHO).await.exigir(202);
    com(ESTRANHO).await.problema(401, "assinatura_invalida");
    derivado
        .postar(&derivado.assinada(&Atende::novo_id(), corpo.clone()))
        .await
        .problema(401, "assinatura_invalida");
    let id = Atende::novo_id();
    let (nova, estranha) = (
        derivado.com_segredo(NOVO).assinada(&id, corpo.clone()),
        derivado.com_segredo(ESTRANHO).assinada(&id, corpo.clone()),
    );
    let duas = Entrega {
        assinatura: format!("{} {}", estranha.assinatura, nova.assinatura),
        ..nova
    };
    let _ = derivado.postar(&duas).await.exigir(202);
}

#[tokio::test]
async fn o_webhook_nao_pede_sessao_nem_token_e_uma_sessao_nao_o_abre() {
    let b = Bancada::nova().await;
    let atende = b.atende();
    let entrega = atende.assinada(&Atende::novo_id(), atende.corpo("tipo.novo", &json!({})));
    let admin = b.administrador().await;
    let sem_assinatura = admin
        .post("/webhooks/atende")
        .corpo("application/json", entrega.corpo.clone())
        .await;
    sem_assinatura.problema(401, "assinatura_invalida");
    let _ = atende.postar(&entrega).await.exigir(202);
}
