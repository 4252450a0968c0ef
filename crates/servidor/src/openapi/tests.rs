//! The document keeps its promises: an example for every operation, every refusal described.

use dominio::tipo::{Papel, Situacao, TipoSolicitacao};
use serde_json::Value;

fn documento() -> Value {
    serde_json::to_value(super::documento()).unwrap()
}

fn operacoes(documento: &Value) -> Vec<(String, Value)> {
    let mut saida = Vec::new();
    for (caminho, item) in documento["paths"].as_object().unwrap() {
        for (metodo, operacao) in item.as_object().unwrap() {
            saida.push((format!("{metodo} {caminho}"), operacao.clone()));
        }
    }
    saida
}

#[test]
fn a01_o_documento_e_3_1_e_toda_operacao_se_apresenta() {
    let documento = documento();
    assert!(documento["openapi"].as_str().unwrap().starts_with("3.1"));
    let mut ids = std::collections::BTreeSet::new();
    for (nome, operacao) in operacoes(&documento) {
        let id = operacao["operationId"]
            .as_str()
            .unwrap_or_else(|| panic!("{nome} sem operationId"));
        assert!(ids.insert(id.to_owned()), "operationId repetido: {id}");
        assert!(
            operacao["summary"].as_str().is_some_and(|s| !s.is_empty()),
            "{nome} sem resumo"
        );
        assert_eq!(
            operacao["tags"].as_array().map(Vec::len),
            Some(1),
            "{nome} sem assunto"
        );
        assert!(nome.contains(" /api/v1/"), "{nome} fora do prefixo");
    }
}

#[test]
fn a01_todo_corpo_de_ida_e_de_volta_tem_exemplo() {
    for (nome, operacao) in operacoes(&documento()) {
        let mut conteudos = Vec::new();
        if let Some(corpo) = operacao["requestBody"]["content"].as_object() {
            conteudos.extend(
                corpo
                    .iter()
                    .map(|(tipo, c)| (format!("{nome} pedido {tipo}"), c.clone())),
            );
        }
        for (status, resposta) in operacao["responses"].as_object().unwrap() {
            if let Some(corpo) = resposta["content"].as_object() {
                conteudos.extend(
                    corpo
                        .iter()
                        .map(|(tipo, c)| (format!("{nome} {status} {tipo}"), c.clone())),
                );
            }
        }
        for (onde, conteudo) in conteudos {
            let exemplo = !conteudo["example"].is_null()
                || conteudo["examples"]
                    .as_object()
                    .is_some_and(|e| !e.is_empty());
            let binario = ["octet-stream", "spreadsheetml", "ms-excel", "zip", "pdf"]
                .iter()
                .any(|tipo| onde.contains(tipo));
            assert!(exemplo || binario, "{onde} sem exemplo");
        }
    }
}

#[test]
fn a05_toda_recusa_aponta_para_problema_e_toda_operacao_tem_recusas() {
    for (nome, operacao) in operacoes(&documento()) {
        let respostas = operacao["responses"].as_object().unwrap();
        assert!(respostas.contains_key("429"), "{nome} sem 429");
        for (status, resposta) in respostas {
            if status.parse::<u16>().unwrap() >= 400 {
                let esquema = &resposta["content"]["application/problem+json"]["schema"]["$ref"];
                assert_eq!(esquema, "#/components/schemas/Problema", "{nome} {status}");
            }
        }
    }
}

#[test]
fn toda_referencia_existe() {
    let documento = documento();
    let texto = documento.to_string();
    for parte in texto.split("\"$ref\":\"#").skip(1) {
        let ponteiro = parte.split('"').next().unwrap();
        assert!(
            documento.pointer(ponteiro).is_some(),
            "referência sem alvo: {ponteiro}"
        );
    }
}

#[test]
fn todo_vocabulario_esta_no_documento_com_os_codigos_que_viajam() {
    let documento = documento();
    let enumerado = |nome: &str| documento["components"]["schemas"][nome]["enum"].clone();
    let codigos = |codigos: Vec<&str>| serde_json::json!(codigos);
    assert_eq!(
        enumerado("TipoSolicitacao"),
        codigos(TipoSolicitacao::TODOS.iter().map(|v| v.codigo()).collect())
    );
    assert_eq!(
        enumerado("Situacao"),
        codigos(Situacao::TODOS.iter().map(|v| v.codigo()).collect())
    );
    assert_eq!(
        enumerado("Papel"),
        codigos(Papel::TODOS.iter().map(|v| v.codigo()).collect())
    );
    // Whatever the type, a variant's Rust name never leaves.
    for (nome, esquema) in documento["components"]["schemas"].as_object().unwrap() {
        for valor in esquema["enum"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            let de_rust = valor.chars().next().is_some_and(char::is_uppercase) && valor.len() > 2;
            assert!(!de_rust, "{nome}: {valor}");
        }
    }
}
