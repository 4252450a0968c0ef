//! S08: an unsafe method comes from our own page, with the token of its session.

use bancada::{Bancada, Chamada, Persona};
use dominio::tipo::TipoSolicitacao;
use reqwest::Method;
use serde_json::json;

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;

#[tokio::test]
async fn s08_toda_operacao_insegura_recusa_quem_nao_prova_a_origem() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TIPO).await;
    let rt = b.rt_a().await;
    let documento = b.anonimo().get("/openapi.json").await.valor();
    let antes = b.retrato().await;
    let mut conferidas = 0;
    for (caminho, item) in documento["paths"].as_object().unwrap() {
        let com_sessao = |m: &&String| {
            !matches!(m.as_str(), "get" | "head" | "options")
                && !caminho.ends_with("/webhooks/atende")
        };
        for metodo in item.as_object().unwrap().keys().filter(com_sessao) {
            let concreto = caminho
                .replace("{id}", &id.to_string())
                .replace("{slot}", "art_paga");
            let metodo: Method = metodo.to_uppercase().parse().unwrap();
            let entrada = metodo == Method::POST && caminho.ends_with("/sessao");
            for (nome, torcer) in torcoes() {
                if entrada
                    && matches!(
                        nome,
                        "sem token" | "token errado" | "sem origem" | "token de outra sessão"
                    )
                {
                    continue;
                }
                let chamada = rt
                    .fora(metodo.clone(), &concreto)
                    .chave("csrf")
                    .se_bater("\"1\"")
                    .json(&json!({}));
                let resposta = torcer(chamada, b.url()).await;
                assert_eq!(
                    resposta.status,
                    403,
                    "{metodo} {caminho}, {nome}: {}",
                    resposta.texto()
                );
                resposta.problema(403, "csrf_recusado");
                conferidas += 1;
            }
        }
    }
    assert!(conferidas > 60, "{conferidas}");
    assert_eq!(b.retrato().await, antes);
}

type Torcao = (&'static str, fn(Chamada, &str) -> Chamada);

fn torcoes() -> [Torcao; 8] {
    [
        ("sem token", |c, _| c.sem("x-csrf-token")),
        ("token errado", |c, _| {
            c.cabecalho("x-csrf-token", "x".repeat(43))
        }),
        ("sem origem", |c, _| c.sem("origin")),
        ("outra origem", |c, _| {
            c.cabecalho("origin", "https://mal.exemplo")
        }),
        ("origem nula", |c, _| c.cabecalho("origin", "null")),
        ("outra porta", |c, url| {
            c.cabecalho("origin", format!("{url}0"))
        }),
        ("cross-site", |c, _| {
            c.cabecalho("sec-fetch-site", "cross-site")
        }),
        ("same-site", |c, _| {
            c.cabecalho("sec-fetch-site", "same-site")
        }),
    ]
}

#[tokio::test]
async fn s08_formulario_e_texto_simples_nao_entram() {
    let b = Bancada::nova().await;
    let nota = b.nota_emitida(TIPO).await;
    let rt = b.rt_a().await;
    let antes = b.retrato().await;
    for tipo in [
        "application/x-www-form-urlencoded",
        "text/plain",
        "multipart/form-data; boundary=x",
    ] {
        rt.post("/pedidos")
            .corpo(tipo, nota.prova().to_string())
            .await
            .problema(415, "tipo_nao_aceito");
    }
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn s08_o_token_de_uma_sessao_nao_serve_a_outra() {
    let b = Bancada::nova().await;
    let nota = b.nota_emitida(TIPO).await;
    let rt = b.rt_a().await;
    let outra = b.anonimo().entrar(Persona::RtA).await;
    let trocada = rt
        .post("/pedidos")
        .cabecalho("x-csrf-token", &outra.csrf)
        .json(&nota.prova())
        .await;
    trocada.problema(403, "csrf_recusado");
    let do_navegador = rt
        .post("/pedidos")
        .sem("origin")
        .cabecalho("sec-fetch-site", "same-origin")
        .json(&nota.prova());
    let _ = do_navegador.await.exigir(201);
}

#[tokio::test]
async fn s08_ninguem_entra_na_conta_do_atacante_a_partir_de_outro_site() {
    let b = Bancada::nova().await;
    let corpo = json!({"usuario": "marina@demo.apr", "senha": servidor::demonstracao::SENHA});
    let de_fora = b
        .anonimo()
        .post("/sessao")
        .cabecalho("sec-fetch-site", "cross-site")
        .json(&corpo)
        .await;
    de_fora.problema(403, "csrf_recusado");
    b.anonimo()
        .post("/sessao")
        .cabecalho("origin", "https://mal.exemplo")
        .json(&corpo)
        .await
        .problema(403, "csrf_recusado");
    assert_eq!(b.linhas("sessao").await, 0);
    let programa = b.anonimo().post("/sessao").sem("origin").json(&corpo).await;
    let _ = programa.exigir(201);
}
