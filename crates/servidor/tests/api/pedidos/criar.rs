//! `POST /pedidos` and *Buscar* (R-NS-4, R-NS-5, R-ANX-2).

use bancada::{Bancada, Persona, notas};
use casos::tarefas::FOLGA_DO_VENCIMENTO;
use chrono::TimeDelta;
use contrato::pedido::Pedido;
use dominio::tipo::{Situacao, TipoSolicitacao};
use serde_json::{Value, json};

const TIPO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;

#[tokio::test]
async fn r_ns_4_protocolo_errado_documento_errado_e_ns_desconhecida_respondem_igual() {
    let b = Bancada::nova().await;
    let nota = b.nota_emitida(TIPO).await;
    let rt = b.rt_a().await;
    let antes = b.retrato().await;
    let certo = nota.prova();
    let com = |campo: &str, valor: &str| {
        let mut prova = certo.clone();
        prova[campo] = json!(valor);
        prova
    };
    let mut respostas = Vec::new();
    for prova in [
        com("protocolo", "P99999999"),
        com("cpf_cnpj", "987.654.321-00"),
        com("protocolo", &nota.ns.numero),
    ] {
        let resposta = rt.post("/notas-de-servico/consultas").json(&prova).await;
        resposta.problema(404, "nao_encontrado");
        respostas.push(resposta.sem_requisicao());
        rt.post("/pedidos")
            .json(&prova)
            .await
            .problema(404, "nao_encontrado");
    }
    assert!(respostas.windows(2).all(|par| par[0] == par[1]));
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_ns_4_documento_malformado_aponta_o_campo_e_nao_o_repete() {
    let b = Bancada::nova().await;
    let prova = json!({"protocolo": "P1", "pessoa": "fisica", "cpf_cnpj": "111.111.111-11"});
    let resposta = b
        .rt_a()
        .await
        .post("/notas-de-servico/consultas")
        .json(&prova)
        .await;
    let problema = resposta.problema(422, "validacao");
    assert_eq!(problema.errors[0].pointer, "/cpf_cnpj");
    assert!(!resposta.texto().contains("111.111"));
}

#[tokio::test]
async fn r_ns_4_ns_de_outro_responsavel_e_403_com_a_saida_de_cada_tipo() {
    let b = Bancada::nova().await;
    let rt_b = b.rt_b().await;
    for (tipo, passo) in [
        (
            TipoSolicitacao::ProjetoEletrico,
            "solicite_reanalise_no_atende",
        ),
        (
            TipoSolicitacao::AnaliseCarga,
            "solicite_reanalise_no_atende",
        ),
        (TipoSolicitacao::GeracaoDistribuida, "faca_nova_solicitacao"),
    ] {
        let nota = b.nota_emitida(tipo).await;
        let antes = b.retrato().await;
        for caminho in ["/notas-de-servico/consultas", "/pedidos"] {
            let problema = rt_b
                .post(caminho)
                .json(&nota.prova())
                .await
                .problema(403, "responsavel_divergente");
            assert_eq!(problema.proximo_passo.unwrap().codigo, passo);
        }
        assert_eq!(b.retrato().await, antes);
    }
}

#[tokio::test]
async fn r_ns_4_ns_sem_responsavel_aceita_dois_rts_cada_um_no_seu_pedido() {
    let b = Bancada::nova().await;
    let mut ns = notas::nova(TIPO, b.agora());
    ns.responsavel = None;
    b.atende().emitir_ns(&ns).await;
    let prova =
        json!({"protocolo": ns.protocolo, "pessoa": "fisica", "cpf_cnpj": ns.cliente.cpf_cnpj});
    let de_a: Pedido = b
        .rt_a()
        .await
        .post("/pedidos")
        .json(&prova)
        .await
        .exigir(201)
        .json();
    let de_b: Pedido = b
        .rt_b()
        .await
        .post("/pedidos")
        .json(&prova)
        .await
        .exigir(201)
        .json();
    assert_ne!(de_a.id, de_b.id);
    b.rt_a()
        .await
        .get(&format!("/pedidos/{}", de_b.id))
        .await
        .problema(404, "nao_encontrado");
    b.rt_b()
        .await
        .get(&format!("/pedidos/{}", de_a.id))
        .await
        .problema(404, "nao_encontrado");
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn r_ns_5_o_rt_indicado_abre_pelo_id_da_ns_e_outro_nao() {
    let b = Bancada::nova().await;
    b.nota_emitida(TIPO).await;
    let lista = b
        .rt_a()
        .await
        .get("/notas-de-servico")
        .await
        .exigir(200)
        .valor();
    let nota: &Value = &lista["itens"][0]["id"];
    b.rt_b()
        .await
        .post("/pedidos")
        .json(&json!({"nota": nota}))
        .await
        .problema(404, "nao_encontrado");
    let _ = b
        .rt_a()
        .await
        .post("/pedidos")
        .json(&json!({"nota": nota}))
        .await
        .exigir(201);
    let depois = b
        .rt_a()
        .await
        .get("/notas-de-servico")
        .await
        .exigir(200)
        .valor();
    assert_eq!(
        depois["itens"],
        json!([]),
        "quem já tem pedido sai da lista"
    );
}

#[tokio::test]
async fn r_anx_2_novo_pedido_na_mesma_ns_devolve_o_que_ha_e_reabre_o_encerrado() {
    let b = Bancada::nova().await;
    let nota = b.nota_emitida(TIPO).await;
    let rt = b.rt_a().await;
    let primeiro: Pedido = rt
        .post("/pedidos")
        .json(&nota.prova())
        .await
        .exigir(201)
        .json();
    let segundo: Pedido = rt
        .post("/pedidos")
        .json(&nota.prova())
        .await
        .exigir(200)
        .json();
    assert_eq!(primeiro.id, segundo.id);
    let encerrado: Pedido = rt
        .post(&format!("/pedidos/{}/encerramento", primeiro.id))
        .await
        .exigir(200)
        .json();
    assert_eq!(encerrado.situacao, Situacao::Encerrado);
    let reaberto: Pedido = rt
        .post("/pedidos")
        .json(&nota.prova())
        .await
        .exigir(200)
        .json();
    assert_eq!(
        (reaberto.id, reaberto.situacao),
        (primeiro.id, Situacao::Rascunho)
    );
    let _ = rt
        .post(&format!("/pedidos/{}/encerramento", primeiro.id))
        .await
        .exigir(200);
    b.negocio.avancar(TimeDelta::hours(48));
    rt.post("/pedidos")
        .json(&nota.prova())
        .await
        .problema(409, "situacao_nao_permite");
    b.rodar_tarefas().await;
    assert_eq!(
        rt.pedido(primeiro.id).await.situacao,
        Situacao::Encerrado,
        "encerrado não muda sozinho"
    );
}

#[tokio::test]
async fn r_ns_3_janela_fechada_nao_abre_pedido_e_a_ns_vence_sozinha() {
    let b = Bancada::nova().await;
    for (tipo, horas, situacao) in [
        (TipoSolicitacao::AnaliseCarga, 48, "suspenso"),
        (TipoSolicitacao::ProjetoEletrico, 48, "reprovado"),
        (TipoSolicitacao::GeracaoDistribuida, 24, "reprovado"),
    ] {
        let nota = b.nota_emitida(tipo).await;
        b.negocio.avancar(TimeDelta::hours(horas));
        let pedido = b.rt_a().await.post("/pedidos").json(&nota.prova()).await;
        assert!(
            !pedido
                .problema(409, "situacao_nao_permite")
                .proximo_passo
                .unwrap()
                .texto
                .is_empty()
        );
        b.negocio.avancar(FOLGA_DO_VENCIMENTO);
        b.rodar_tarefas().await;
        let linha = format!(
            "SELECT situacao FROM nota WHERE numero = '{}'",
            nota.ns.numero
        );
        assert_eq!(b.textos(&linha).await, [situacao]);
    }
    assert_eq!(b.linhas("pedido").await, 0);
}

#[tokio::test]
async fn r_prz_2_ns_que_chega_vencida_e_contada_como_vencida() {
    let b = Bancada::nova().await;
    let ns = notas::nova(TIPO, b.agora() - TimeDelta::hours(49));
    b.atende().emitir_ns(&ns).await;
    b.rodar_tarefas().await;
    assert_eq!(b.textos("SELECT situacao FROM nota").await, ["reprovado"]);
    let carta = b.correio().await.pop().unwrap();
    assert!(carta.para.contains(Persona::RtA.conta().email));
    assert_eq!(
        b.textos("SELECT tipo FROM historico ORDER BY seq").await,
        ["ns_recebida", "janela_vencida"]
    );
}

#[tokio::test]
async fn sem_prova_nem_ns_a_recusa_diz_o_que_informar() {
    let b = Bancada::nova().await;
    let antes = b.retrato().await;
    let rt = b.rt_a().await;
    rt.post("/pedidos")
        .json(&json!({}))
        .await
        .problema(422, "validacao");
    rt.post("/pedidos")
        .json(&json!({"protocolo": "P1"}))
        .await
        .problema(422, "validacao");
    let sem_chave = rt
        .post("/pedidos")
        .json(&json!({}))
        .sem("idempotency-key")
        .await;
    sem_chave.problema(400, "chave_ausente");
    assert_eq!(b.retrato().await, antes);
}
