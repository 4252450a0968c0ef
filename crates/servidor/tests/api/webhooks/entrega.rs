//! W01: however often an event comes, it acts once, and every delivery is answered 2xx.

use bancada::{Atende, Bancada, Entrega, notas};
use chrono::TimeDelta;
use contrato::webhook::Recebido;
use dominio::tipo::TipoSolicitacao;

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;

#[tokio::test]
async fn w01_cinco_em_serie_cinco_juntas_e_recarimbadas_ate_trinta_dias_fazem_um_efeito() {
    let b = Bancada::nova().await;
    let atende = b.atende();
    let ns = notas::nova(TIPO, b.agora());
    let corpo = atende.corpo("ns.emitida", &ns);
    let id = Atende::novo_id();
    let mut novas = 0;
    let mut conferir = |resposta: bancada::Resposta| {
        let recebido: Recebido = resposta.exigir(202).json();
        assert_eq!(recebido.recebido, id);
        novas += u32::from(!recebido.duplicado);
    };
    for _ in 0..5 {
        conferir(atende.postar(&atende.assinada(&id, corpo.clone())).await);
    }
    let entrega: Entrega = atende.assinada(&id, corpo.clone());
    let juntas = (0..5).map(|_| atende.postar(&entrega));
    futures_util::future::join_all(juntas)
        .await
        .into_iter()
        .for_each(&mut conferir);
    let esperas = [
        TimeDelta::seconds(5),
        TimeDelta::minutes(5),
        TimeDelta::hours(2),
        TimeDelta::minutes(75 * 60 + 36),
        TimeDelta::days(30),
    ];
    for espera in esperas {
        b.seguranca.avancar(espera);
        conferir(atende.postar(&atende.assinada(&id, corpo.clone())).await);
    }
    assert_eq!(novas, 1);
    b.rodar_tarefas().await;
    let unicos = [
        b.linhas("nota").await,
        b.linhas("fato_nota").await,
        b.linhas("webhook_recebido").await,
        b.linhas("mensagem").await,
    ];
    assert_eq!(unicos, [1, 1, 1, 1]);
    assert_eq!(
        b.textos("SELECT tipo FROM historico").await,
        ["ns_recebida"]
    );
}

#[tokio::test]
async fn w01_vinte_ao_mesmo_tempo_com_o_mesmo_id_desde_a_primeira() {
    let b = Bancada::nova().await;
    let atende = b.atende();
    let corpo = atende.corpo("ns.emitida", &notas::nova(TIPO, b.agora()));
    let entrega = atende.assinada(&Atende::novo_id(), corpo);
    let respostas = futures_util::future::join_all((0..20).map(|_| atende.postar(&entrega))).await;
    let novas = respostas
        .iter()
        .filter(|r| !r.json::<Recebido>().duplicado)
        .count();
    assert!(respostas.iter().all(|r| r.status == 202));
    b.rodar_tarefas().await;
    assert_eq!(
        (novas, b.linhas("nota").await, b.linhas("fato_nota").await),
        (1, 1, 1)
    );
}

#[tokio::test]
async fn segunda_emissao_do_mesmo_numero_e_fato_recusado_e_nao_muda_a_ns() {
    let b = Bancada::nova().await;
    let ns = notas::nova(TIPO, b.agora());
    b.atende().emitir_ns(&ns).await;
    let mut outra = notas::nova(TIPO, b.agora());
    outra.numero = format!("00{}", ns.numero);
    b.atende().emitir_ns(&outra).await;
    assert_eq!(b.textos("SELECT protocolo FROM nota").await, [ns.protocolo]);
    assert_eq!(
        b.textos("SELECT codigo FROM fato_nota WHERE efeito = 'recusado'")
            .await,
        ["ns_ja_emitida"]
    );
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn w05_256_kib_entram_e_257_kib_sao_413() {
    let b = Bancada::nova().await;
    let atende = b.atende();
    let encher = |bytes: usize| {
        let vazio = atende.corpo("tipo.novo", &"").len();
        atende.corpo("tipo.novo", &"x".repeat(bytes - vazio))
    };
    let justo = encher(256 * 1024);
    assert_eq!(justo.len(), 256 * 1024);
    let _ = atende
        .postar(&atende.assinada(&Atende::novo_id(), justo))
        .await
        .exigir(202);
    let grande = atende.assinada(&Atende::novo_id(), encher(257 * 1024));
    let cabeca = format!(
        "POST /api/v1/webhooks/atende HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nwebhook-id: {}\r\n\
         webhook-timestamp: {}\r\nwebhook-signature: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        b.url().trim_start_matches("http://"),
        grande.id,
        grande.carimbo,
        grande.assinatura,
        grande.corpo.len(),
    );
    let resposta = crate::cru::pedir(b.url(), &cabeca, &[]).await;
    assert!(
        resposta.starts_with("HTTP/1.1 413") && resposta.contains("corpo_grande_demais"),
        "{resposta}"
    );
    assert_eq!(b.linhas("webhook_recebido").await, 1);
}
