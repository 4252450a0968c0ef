//! S01: every operation of the OpenAPI document, as everybody. An operation without a row fails; so does a row without
//! an operation.

mod cena;
mod isolamento;
mod tabela;

use bancada::{Bancada, Persona, Pessoa};
use chrono::TimeDelta;
use serde_json::Value;

use self::cena::{fazer, pedir};
use self::tabela::TABELA;

fn operacoes(documento: &Value) -> Vec<(String, String)> {
    let mut todas = Vec::new();
    for (caminho, item) in documento["paths"].as_object().unwrap() {
        for metodo in item.as_object().unwrap().keys() {
            todas.push((
                metodo.to_uppercase(),
                caminho.strip_prefix("/api/v1").unwrap().to_owned(),
            ));
        }
    }
    todas
}

#[tokio::test]
async fn s01_toda_operacao_do_documento_tem_linha_e_toda_linha_tem_operacao() {
    let b = Bancada::nova().await;
    let documento = b.anonimo().get("/openapi.json").await.exigir(200).valor();
    let do_documento = operacoes(&documento);
    let da_tabela: Vec<_> = TABELA
        .iter()
        .map(|(m, c, ..)| ((*m).to_owned(), (*c).to_owned()))
        .collect();
    for operacao in &do_documento {
        assert!(
            da_tabela.contains(operacao),
            "sem linha na matriz de acesso: {operacao:?}"
        );
    }
    for linha in &da_tabela {
        assert!(
            do_documento.contains(linha),
            "a matriz fala de uma operação que não existe: {linha:?}"
        );
    }
}

#[tokio::test]
async fn s01_cada_celula_da_matriz_responde_o_que_a_tabela_diz() {
    let b = Bancada::nova().await;
    let velha = b.anonimo().entrar(Persona::RtA).await;
    b.seguranca.avancar(TimeDelta::minutes(61));
    let quem = [
        ("ninguém", b.anonimo()),
        ("RT dono", b.rt_a().await),
        ("outro RT", b.rt_b().await),
        ("analista", b.analista().await),
        ("administrador", b.administrador().await),
        ("sessão vencida", velha),
    ];
    let mut erros = Vec::new();
    for (metodo, caminho, alvo, esperados) in TABELA {
        let mut feito = fazer(&b, *alvo).await;
        for ((nome, pessoa), esperado) in quem.iter().zip(esperados) {
            // Leaving, and entering again, end the session: each ends one of its own.
            let encerra = *caminho == "/sessao"
                && *metodo != "GET"
                && !["ninguém", "sessão vencida"].contains(nome);
            let pessoa = if encerra {
                entrar_de_novo(&b, nome).await
            } else {
                pessoa.clone()
            };
            let resposta = pedir(&pessoa, (metodo, caminho), &feito).await;
            if resposta.status != *esperado {
                erros.push(format!(
                    "{metodo} {caminho} ({alvo:?}) como {nome}: {} e não {esperado}: {}",
                    resposta.status,
                    resposta.texto()
                ));
            }
            if resposta.status >= 400 {
                // What answers HEAD has no body to be a problem document.
                if *metodo != "HEAD" {
                    resposta.e_problema();
                }
            } else if !matches!(*metodo, "GET" | "HEAD" | "OPTIONS") {
                feito = fazer(&b, *alvo).await;
            }
        }
        b.rodar_tarefas().await;
    }
    assert!(erros.is_empty(), "{}", erros.join("\n"));
}

async fn entrar_de_novo(b: &Bancada, nome: &str) -> Pessoa {
    let persona = match nome {
        "RT dono" => Persona::RtA,
        "outro RT" => Persona::RtB,
        "analista" => Persona::Analista,
        _ => Persona::Administrador,
    };
    b.anonimo().entrar(persona).await
}
