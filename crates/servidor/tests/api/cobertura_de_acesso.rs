//! S01: every operation of the OpenAPI document, as everybody. An operation without a row fails; so does a row without
//! an operation.

use bancada::{Bancada, Chamada, Persona, Pessoa, arquivos, dados_completos};
use chrono::TimeDelta;
use dominio::tipo::{Resultado, TipoSolicitacao};
use reqwest::Method;
use serde_json::{Value, json};

/// On what the operation acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alvo {
    Nada,
    Nota,
    Rascunho,
    Enviado,
    Assumido,
    Versao,
    VersaoEnviada,
}

/// Statuses for: nobody · the RT who owns it · another RT · analyst · administrator · ended session.
type Linha = (&'static str, &'static str, Alvo, [u16; 6]);

const TABELA: &[Linha] = &[
    (
        "GET",
        "/openapi.json",
        Alvo::Nada,
        [200, 200, 200, 200, 200, 200],
    ),
    (
        "POST",
        "/sessao",
        Alvo::Nada,
        [201, 201, 201, 201, 201, 201],
    ),
    ("GET", "/sessao", Alvo::Nada, [401, 200, 200, 200, 200, 401]),
    (
        "DELETE",
        "/sessao",
        Alvo::Nada,
        [401, 204, 204, 204, 204, 401],
    ),
    (
        "GET",
        "/notas-de-servico",
        Alvo::Nota,
        [401, 200, 200, 403, 403, 401],
    ),
    (
        "POST",
        "/notas-de-servico/consultas",
        Alvo::Nota,
        [401, 200, 403, 403, 403, 401],
    ),
    (
        "POST",
        "/pedidos",
        Alvo::Nota,
        [401, 201, 403, 403, 403, 401],
    ),
    (
        "GET",
        "/pedidos",
        Alvo::Enviado,
        [401, 200, 200, 200, 200, 401],
    ),
    (
        "GET",
        "/pedidos.xlsx",
        Alvo::Enviado,
        [401, 200, 200, 200, 200, 401],
    ),
    (
        "GET",
        "/pedidos/contagens",
        Alvo::Enviado,
        [401, 200, 200, 200, 200, 401],
    ),
    (
        "GET",
        "/pedidos/{id}",
        Alvo::Rascunho,
        [401, 200, 404, 404, 404, 401],
    ),
    (
        "GET",
        "/pedidos/{id}",
        Alvo::Enviado,
        [401, 200, 404, 200, 200, 401],
    ),
    (
        "PATCH",
        "/pedidos/{id}",
        Alvo::Rascunho,
        [401, 200, 404, 403, 403, 401],
    ),
    (
        "POST",
        "/pedidos/{id}/envio",
        Alvo::Rascunho,
        [401, 201, 404, 403, 403, 401],
    ),
    (
        "POST",
        "/pedidos/{id}/encerramento",
        Alvo::Rascunho,
        [401, 200, 404, 403, 403, 401],
    ),
    (
        "GET",
        "/pedidos/{id}/recibo",
        Alvo::Enviado,
        [401, 200, 404, 200, 200, 401],
    ),
    (
        "GET",
        "/pedidos/{id}/historico",
        Alvo::Rascunho,
        [401, 200, 404, 404, 404, 401],
    ),
    (
        "GET",
        "/pedidos/{id}/historico",
        Alvo::Enviado,
        [401, 200, 404, 200, 200, 401],
    ),
    (
        "GET",
        "/pedidos/{id}/vez",
        Alvo::Enviado,
        [401, 200, 404, 200, 200, 401],
    ),
    (
        "GET",
        "/pedidos/{id}/pendencias",
        Alvo::Enviado,
        [401, 200, 404, 200, 200, 401],
    ),
    (
        "GET",
        "/pedidos/{id}/anexos",
        Alvo::Rascunho,
        [401, 200, 404, 404, 404, 401],
    ),
    (
        "GET",
        "/pedidos/{id}/anexos",
        Alvo::Enviado,
        [401, 200, 404, 200, 200, 401],
    ),
    (
        "GET",
        "/pedidos/{id}/anexos/{slot}/versoes",
        Alvo::Enviado,
        [401, 200, 404, 200, 200, 401],
    ),
    (
        "POST",
        "/pedidos/{id}/anexos/{slot}/versoes",
        Alvo::Rascunho,
        [401, 201, 404, 404, 404, 401],
    ),
    (
        "GET",
        "/versoes/{id}",
        Alvo::Versao,
        [401, 200, 404, 404, 404, 401],
    ),
    (
        "GET",
        "/versoes/{id}",
        Alvo::VersaoEnviada,
        [401, 200, 404, 200, 200, 401],
    ),
    (
        "GET",
        "/versoes/{id}/conteudo",
        Alvo::Versao,
        [401, 200, 404, 404, 404, 401],
    ),
    (
        "GET",
        "/versoes/{id}/conteudo",
        Alvo::VersaoEnviada,
        [401, 200, 404, 200, 200, 401],
    ),
    (
        "PUT",
        "/versoes/{id}/retirada",
        Alvo::Versao,
        [401, 200, 404, 403, 403, 401],
    ),
    (
        "GET",
        "/analise/fila",
        Alvo::Enviado,
        [401, 403, 403, 200, 200, 401],
    ),
    (
        "POST",
        "/pedidos/{id}/analise",
        Alvo::Enviado,
        [401, 403, 403, 200, 403, 401],
    ),
    (
        "DELETE",
        "/pedidos/{id}/analise",
        Alvo::Assumido,
        [401, 403, 403, 200, 200, 401],
    ),
    (
        "POST",
        "/pedidos/{id}/decisao",
        Alvo::Assumido,
        [401, 403, 403, 201, 403, 401],
    ),
    (
        "POST",
        "/webhooks/atende",
        Alvo::Nada,
        [401, 401, 401, 401, 401, 401],
    ),
];

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
const SLOT: &str = "carta_opcao_tarifa";
const NENHUM: &str = "019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f60";

/// A target just made: its id and its tag.
struct Feito {
    id: String,
    etag: String,
    prova: Value,
}

async fn fazer(b: &Bancada, alvo: Alvo) -> Feito {
    let rt = b.rt_a().await;
    let mut prova = Value::Null;
    let pedido = match alvo {
        Alvo::Nada => {
            return Feito {
                id: NENHUM.to_owned(),
                etag: "\"1\"".to_owned(),
                prova,
            };
        }
        Alvo::Nota => {
            prova = b.nota_emitida(TIPO).await.prova();
            return Feito {
                id: NENHUM.to_owned(),
                etag: "\"1\"".to_owned(),
                prova,
            };
        }
        Alvo::Rascunho | Alvo::Versao => b.rascunho_pronto(TIPO).await,
        Alvo::Enviado | Alvo::VersaoEnviada => b.pedido_enviado(TIPO).await,
        Alvo::Assumido => b.em_analise_assumido(TIPO).await,
    };
    let visto = rt.get(&format!("/pedidos/{pedido}")).await.exigir(200);
    let id = match alvo {
        Alvo::Versao | Alvo::VersaoEnviada => visto.json::<contrato::pedido::Pedido>().anexos[0]
            .versoes[0]
            .id
            .to_string(),
        _ => pedido.to_string(),
    };
    Feito {
        id,
        etag: visto.etag(),
        prova: std::mem::take(&mut prova),
    }
}

/// The operation as `quem` would ask it, whole enough to pass every check but that of access.
fn pedir(quem: &Pessoa, (metodo, caminho): (&str, &str), feito: &Feito) -> Chamada {
    let metodo: Method = metodo.parse().unwrap();
    let caminho = caminho.replace("{id}", &feito.id).replace("{slot}", SLOT);
    let chamada = match metodo {
        Method::POST => quem.post(&caminho),
        _ => quem.chamar(metodo.clone(), &caminho),
    };
    match (metodo.as_str(), caminho.rsplit('/').next().unwrap()) {
        ("POST", "sessao") => chamada.json(&json!({
            "usuario": Persona::RtB.conta().email, "senha": servidor::demonstracao::SENHA,
        })),
        ("POST", "consultas" | "pedidos") => chamada.json(&feito.prova),
        ("PATCH", _) => chamada
            .se_bater(&feito.etag)
            .json(&json!({"dados": dados_completos(TIPO)})),
        ("PUT", "retirada") => chamada
            .se_bater(&feito.etag)
            .json(&json!({"retirada": true})),
        ("POST", "decisao") => chamada
            .se_bater(&feito.etag)
            .json(&Bancada::decisao(TIPO, Resultado::Aprovado)),
        ("POST", "versoes") => chamada
            .cabecalho("content-disposition", "attachment; filename=\"carta.pdf\"")
            .corpo("application/pdf", arquivos::pdf("carta")),
        ("POST", "atende") => chamada.corpo("application/json", "{}"),
        _ => chamada,
    }
}

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
            // Leaving ends the session, so each leaves one of its own.
            let de_saida = (*metodo, *caminho) == ("DELETE", "/sessao") && *esperado == 204;
            let pessoa = if de_saida {
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
                resposta.e_problema();
            } else if *metodo != "GET" {
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

#[tokio::test]
async fn r_iso_1_o_id_alheio_responde_os_mesmos_bytes_que_o_desconhecido() {
    let b = Bancada::nova().await;
    let outro = b.rt_b().await;
    let mut conferidas = 0;
    for (metodo, caminho, alvo, esperados) in TABELA {
        if esperados[2] != 404 {
            continue;
        }
        let alheio = fazer(&b, *alvo).await;
        let antes = b.retrato().await;
        let nenhum = Feito {
            id: NENHUM.to_owned(),
            etag: alheio.etag.clone(),
            prova: Value::Null,
        };
        let um = pedir(&outro, (metodo, caminho), &alheio).await;
        let dois = pedir(&outro, (metodo, caminho), &nenhum).await;
        um.problema(404, "nao_encontrado");
        assert_eq!(
            um.sem_requisicao(),
            dois.sem_requisicao(),
            "{metodo} {caminho}"
        );
        let nomes = |r: &bancada::Resposta| {
            let mut nomes: Vec<_> = r.cabecalhos.keys().map(ToString::to_string).collect();
            nomes.sort();
            nomes
        };
        assert_eq!(nomes(&um), nomes(&dois), "{metodo} {caminho}");
        assert_eq!(b.retrato().await, antes, "{metodo} {caminho} deixou rastro");
        conferidas += 1;
    }
    assert!(conferidas >= 14);
}

#[tokio::test]
async fn r_iso_1_listas_buscas_e_planilhas_nao_mostram_o_alheio() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let pedido = b.rt_a().await.pedido(id).await;
    let outro = b.rt_b().await;
    for consulta in [
        String::new(),
        format!("?ns={}", pedido.nota.numero),
        format!("?protocolo={}", pedido.nota.protocolo),
        format!("?q={}", pedido.nota.numero),
    ] {
        let texto = outro
            .get(&format!("/pedidos{consulta}"))
            .await
            .exigir(200)
            .texto();
        assert!(
            !texto.contains(&pedido.nota.numero) && !texto.contains(&pedido.nota.cliente_nome),
            "{texto}"
        );
    }
    let contagens = outro.get("/pedidos/contagens").await.exigir(200).valor();
    assert_eq!(contagens["todos"], 0);
    let notas = outro.get("/notas-de-servico").await.exigir(200).texto();
    assert!(!notas.contains(&pedido.nota.numero));
    let chave = b
        .rt_a()
        .await
        .post(&format!("/pedidos/{id}/encerramento"))
        .chave("minha")
        .await;
    chave.problema(409, "situacao_nao_permite");
    let etag = b.rt_a().await.get(&format!("/pedidos/{id}")).await.etag();
    let espiada = outro
        .get(&format!("/pedidos/{id}"))
        .cabecalho("if-none-match", etag)
        .await;
    espiada.problema(404, "nao_encontrado");
}

#[tokio::test]
async fn r_anx_3_a_equipe_nao_ve_o_que_o_rt_ainda_prepara() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TIPO).await;
    for pessoa in [b.analista().await, b.administrador().await] {
        pessoa
            .get(&format!("/pedidos/{id}"))
            .await
            .problema(404, "nao_encontrado");
        assert_eq!(
            pessoa.get("/pedidos").await.exigir(200).valor()["itens"],
            json!([])
        );
        assert_eq!(
            pessoa.get("/analise/fila").await.exigir(200).valor()["itens"],
            json!([])
        );
        assert_eq!(
            pessoa.get("/pedidos/contagens").await.exigir(200).valor()["todos"],
            0
        );
    }
}
