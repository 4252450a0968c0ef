//! A05: every refusal is a problem document that says how to go on and nothing of our inside.

use bancada::{Bancada, Pessoa, Resposta};
use dominio::tipo::TipoSolicitacao;
use reqwest::Method;
use serde_json::{Value, json};

use crate::cru;

#[tokio::test]
async fn a05_rota_desconhecida_e_problema_em_qualquer_metodo() {
    let b = Bancada::nova().await;
    for quem in [b.anonimo(), b.rt_a().await] {
        for caminho in [
            "/nada",
            "/pedidos/1/2/3",
            "/pedidos/",
            "/../segredo",
            "/pedidos%00",
            "/%2e%2e/x",
            "/openapi.json/x",
        ] {
            for metodo in [
                Method::GET,
                Method::POST,
                Method::PUT,
                Method::DELETE,
                Method::PATCH,
                Method::OPTIONS,
            ] {
                quem.chamar(metodo, caminho)
                    .await
                    .problema(404, "nao_encontrado");
            }
        }
        for caminho in ["/api", "/api/v2/pedidos", "/dev/nada", "/nao-existe.js"] {
            quem.fora(Method::GET, caminho)
                .await
                .problema(404, "nao_encontrado");
        }
    }
}

#[tokio::test]
async fn a05_metodo_errado_e_405_com_allow_em_toda_rota_do_documento() {
    let b = Bancada::nova().await;
    let documento = b.anonimo().get("/openapi.json").await.valor();
    for (caminho, item) in documento["paths"].as_object().unwrap() {
        let caminho = caminho
            .replace("{id}", "019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f60")
            .replace("{slot}", "art_paga");
        let mut aceitos: Vec<_> = item
            .as_object()
            .unwrap()
            .keys()
            .map(|m| m.to_uppercase())
            .collect();
        if aceitos.contains(&"GET".to_owned()) {
            aceitos.push("HEAD".to_owned());
        }
        aceitos.sort();
        for metodo in [
            "GET",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "TRACE",
            "HEAD",
            "INVENTADO",
        ] {
            if aceitos.contains(&metodo.to_owned()) {
                continue;
            }
            let resposta = b.anonimo().fora(metodo.parse().unwrap(), &caminho).await;
            let mut ditos: Vec<_> = resposta
                .cabecalho("allow")
                .split(", ")
                .map(ToOwned::to_owned)
                .collect();
            ditos.sort();
            assert_eq!(
                (resposta.status, &ditos),
                (405, &aceitos),
                "{metodo} {caminho}"
            );
            if metodo != "HEAD" {
                resposta.problema(405, "metodo_nao_permitido");
            }
        }
    }
    let fora = b.anonimo().fora(Method::POST, "/").await;
    fora.problema(405, "metodo_nao_permitido");
    assert_eq!(fora.cabecalho("allow"), "GET, HEAD");
}

#[tokio::test]
async fn ids_malformados_respondem_o_404_dos_desconhecidos() {
    let b = Bancada::nova().await;
    let rt = b.rt_a().await;
    let modelo = rt
        .get("/pedidos/019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f60")
        .await;
    modelo.problema(404, "nao_encontrado");
    for id in [
        "1",
        "x",
        "019ab0c4",
        "null",
        "019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f6g",
        "%27%20OR%201=1--",
        "..",
        "%00",
    ] {
        for caminho in [
            format!("/pedidos/{id}"),
            format!("/pedidos/{id}/historico"),
            format!("/versoes/{id}/conteudo"),
        ] {
            let resposta = rt.get(&caminho).await;
            resposta.problema(404, "nao_encontrado");
            assert_eq!(
                resposta.sem_requisicao(),
                modelo.sem_requisicao(),
                "{caminho}"
            );
        }
    }
}

#[tokio::test]
async fn a05_corpos_ruins_sao_400_413_ou_415_com_problema() {
    let b = Bancada::nova().await;
    let quem = b.anonimo();
    let entrar = |tipo: &str, corpo: &str| quem.post("/sessao").corpo(tipo, corpo.to_owned());
    for (corpo, codigo) in [
        ("", "json_invalido"),
        ("{", "json_invalido"),
        ("[]", "json_invalido"),
        ("null", "json_invalido"),
        ("\"x\"", "json_invalido"),
        ("{\"usuario\": 1, \"senha\": \"x\"}", "json_invalido"),
        ("{\"usuario\": \"x\"}", "json_invalido"),
        (
            "{\"usuario\": \"x\", \"senha\": \"y\", \"papel\": \"administrador\"}",
            "campo_desconhecido",
        ),
        ("{\"usuario\": \"\u{0}\"", "json_invalido"),
    ] {
        entrar("application/json", corpo)
            .await
            .problema(400, codigo);
    }
    let torto = quem
        .post("/sessao")
        .corpo("application/json", vec![0xff, 0xfe, b'{'])
        .await;
    torto.problema(400, "json_invalido");
    let fundo = "[".repeat(5000);
    entrar("application/json", &fundo)
        .await
        .problema(400, "json_invalido");
    for tipo in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/xml",
    ] {
        entrar(tipo, "{}").await.problema(415, "tipo_nao_aceito");
    }
    let longo = json!({"usuario": "x".repeat(70_000), "senha": "y"}).to_string();
    entrar("application/json", &longo)
        .await
        .problema(413, "corpo_grande_demais");
    let campo = json!({"usuario": "x".repeat(300), "senha": "y"}).to_string();
    assert_eq!(
        entrar("application/json", &campo)
            .await
            .problema(422, "validacao")
            .errors[0]
            .pointer,
        "/usuario"
    );
    assert_eq!(b.linhas("sessao").await, 0);
}

#[tokio::test]
async fn a05_o_request_id_do_cliente_volta_e_o_perigoso_e_trocado() {
    let b = Bancada::nova().await;
    let quem = b.anonimo();
    let com = async |id: &str| {
        quem.get("/nada")
            .cabecalho("request-id", id)
            .await
            .problema(404, "nao_encontrado")
            .request_id
    };
    assert_eq!(com("meu-id_1").await, "meu-id_1");
    for perigoso in ["a b", "a\"b", "<script>", &"x".repeat(65)] {
        assert_ne!(com(perigoso).await, perigoso);
    }
}

#[tokio::test]
async fn a05_uma_chuva_de_requisicoes_tortas_so_recebe_problemas() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TipoSolicitacao::AnaliseCarga).await;
    let pessoas = [b.rt_a().await, b.analista().await, b.anonimo()];
    let documento = b.anonimo().get("/openapi.json").await.valor();
    let antes = b.retrato().await;
    let corpos = [
        Value::Null,
        json!([]),
        json!({"x": 1}),
        json!("texto"),
        json!(-1),
        json!({"dados": "x"}),
    ];
    for (caminho, item) in documento["paths"].as_object().unwrap() {
        let concreto = caminho
            .replace("{id}", &id.to_string())
            .replace("{slot}", "art_paga");
        let muda = |m: &&String| !matches!(m.as_str(), "get" | "head" | "options");
        for metodo in item.as_object().unwrap().keys().filter(muda) {
            for pessoa in &pessoas {
                for corpo in &corpos {
                    let resposta = torta(pessoa, metodo, &concreto, corpo).await;
                    assert!(
                        (400..500).contains(&resposta.status),
                        "{metodo} {caminho}: {} {}",
                        resposta.status,
                        resposta.texto()
                    );
                    resposta.e_problema();
                }
            }
        }
    }
    assert_eq!(
        b.retrato().await,
        antes,
        "nada do que foi recusado deixou rastro"
    );
}

async fn torta(pessoa: &Pessoa, metodo: &str, caminho: &str, corpo: &Value) -> Resposta {
    let metodo: Method = metodo.to_uppercase().parse().unwrap();
    // A body that is never right: even where none is asked, and with a tag that no state has.
    let chamada = pessoa
        .fora(metodo, caminho)
        .chave("torta")
        .se_bater("\"999\"")
        .json(corpo);
    let chamada = if caminho.ends_with("/sessao") || caminho.ends_with("/analise") {
        chamada
            .sem("x-csrf-token")
            .cabecalho("sec-fetch-site", "cross-site")
    } else {
        chamada
    };
    chamada.await
}

#[tokio::test]
async fn r03_corpo_declarado_enorme_e_recusado_sem_ser_lido() {
    let b = Bancada::nova().await;
    let host = b.url().trim_start_matches("http://").to_owned();
    let cabeca = format!(
        "POST /api/v1/sessao HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: 9999999999\r\n\
         Connection: close\r\n\r\n"
    );
    let resposta = cru::pedir(b.url(), &cabeca, &[]).await;
    assert!(
        resposta.starts_with("HTTP/1.1 413") && resposta.contains("corpo_grande_demais"),
        "{resposta}"
    );
}
