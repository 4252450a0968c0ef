//! What each operation acts on, and how it is asked.

use bancada::{Bancada, Chamada, Persona, Pessoa, arquivos, dados_completos};
use dominio::tipo::{Resultado, TipoSolicitacao};
use reqwest::Method;
use serde_json::{Value, json};

use super::tabela::Alvo;

pub(super) const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
pub(super) const SLOT: &str = "carta_opcao_tarifa";
pub(super) const NENHUM: &str = "019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f60";

/// A target just made: its id and its tag.
pub(super) struct Feito {
    pub(super) id: String,
    pub(super) etag: String,
    pub(super) prova: Value,
}

pub(super) async fn fazer(b: &Bancada, alvo: Alvo) -> Feito {
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
        Alvo::Motivo => {
            let corpo = motivo();
            let novo = b.analista().await.post("/motivos").json(&corpo).await;
            let novo: contrato::motivo::Motivo = novo.exigir(201).json();
            return Feito {
                id: novo.id.to_string(),
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
        Alvo::Rascunho | Alvo::Versao | Alvo::Upload => b.rascunho_pronto(TIPO).await,
        Alvo::Enviado | Alvo::VersaoEnviada | Alvo::Codigo => b.pedido_enviado(TIPO).await,
        Alvo::Assumido => b.em_analise_assumido(TIPO).await,
        Alvo::Decisao => b.decidido(TIPO, Resultado::Aprovado).await.0,
        Alvo::Pendencia => b.reanalise_aberta(TIPO).await.0,
    };
    if alvo == Alvo::Codigo {
        let recibo = rt.get(&format!("/pedidos/{pedido}/recibo")).await;
        let codigo = &recibo.exigir(200).valor()["dados"]["codigo"];
        prova = json!({"codigo": codigo});
    }
    let visto = rt.get(&format!("/pedidos/{pedido}")).await.exigir(200);
    let id = match alvo {
        Alvo::Versao | Alvo::VersaoEnviada => visto.json::<contrato::pedido::Pedido>().anexos[0]
            .versoes[0]
            .id
            .to_string(),
        Alvo::Upload => {
            let novo = rt.criar_upload(pedido, SLOT, "carta.pdf", arquivos::pdf("carta").len());
            novo.await.exigir(201).id_do_upload()
        }
        Alvo::Decisao => {
            let visto = visto.json::<contrato::pedido::Pedido>();
            visto.decisao.unwrap().id.to_string()
        }
        Alvo::Pendencia => {
            let visto = visto.json::<contrato::pedido::Pedido>();
            visto.decisao.unwrap().pendencias[0].id.to_string()
        }
        _ => pedido.to_string(),
    };
    Feito {
        id,
        etag: visto.etag(),
        prova: std::mem::take(&mut prova),
    }
}

/// The operation as `quem` would ask it, whole enough to pass every check but that of access.
pub(super) fn pedir(quem: &Pessoa, (metodo, caminho): (&str, &str), feito: &Feito) -> Chamada {
    let metodo: Method = metodo.parse().unwrap();
    let modelo = caminho;
    let caminho = caminho.replace("{id}", &feito.id).replace("{slot}", SLOT);
    match (metodo.as_str(), modelo) {
        ("POST", "/uploads") => {
            return quem.criar_upload(&feito.id, SLOT, "carta.pdf", 1000);
        }
        ("GET", "/uploads") => return quem.get(&format!("/uploads?pedido={}", feito.id)),
        ("HEAD", "/uploads/{id}") => return quem.ver_upload(&feito.id),
        ("PATCH", "/uploads/{id}") => {
            return quem.continuar_upload(&feito.id, 0, arquivos::pdf("carta"));
        }
        ("DELETE", "/uploads/{id}") => return quem.cancelar_upload(&feito.id),
        _ => {}
    }
    let chamada = match metodo {
        Method::POST => quem.post(&caminho),
        _ => quem.chamar(metodo.clone(), &caminho),
    };
    match (metodo.as_str(), caminho.rsplit('/').next().unwrap()) {
        ("POST", "sessao") => chamada.json(&json!({
            "usuario": Persona::RtB.conta().email, "senha": servidor::demonstracao::SENHA,
        })),
        ("POST", "consultas" | "pedidos" | "verificacoes") => chamada.json(&feito.prova),
        ("PATCH", _) => chamada
            .se_bater(&feito.etag)
            .json(&json!({"dados": dados_completos(TIPO)})),
        ("PUT", "retirada") => chamada
            .se_bater(&feito.etag)
            .json(&json!({"retirada": true})),
        ("PUT", "resposta") => chamada
            .se_bater(&feito.etag)
            .json(&json!({"como": "corrigi", "texto": "Demanda refeita."})),
        ("PUT", "visoes") => chamada
            .se_bater("\"0\"")
            .json(&contrato::visao::Visoes::default()),
        ("POST", "motivos") => chamada.json(&motivo()),
        ("PUT", _) if modelo == "/motivos/{id}" => chamada.se_bater(&feito.etag).json(&motivo()),
        ("PUT", "anotacoes") => chamada
            .se_bater("\"0\"")
            .json(&contrato::anotacoes::Anotacoes::default()),
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

fn motivo() -> Value {
    json!({
        "tipo": "art_irregular", "titulo": "ART de outro conselho", "texto": "Apresente a ART do conselho certo.",
        "bloqueante": true, "ativo": true,
    })
}
