//! R-ISO-1: what is someone else's does not exist.

use bancada::Bancada;
use serde_json::{Value, json};

use super::cena::{Feito, NENHUM, TIPO, fazer, pedir};
use super::tabela::TABELA;

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
        if *metodo == "HEAD" {
            assert_eq!((um.status, dois.status), (404, 404));
        } else {
            um.problema(404, "nao_encontrado");
        }
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
    assert!(conferidas >= 19);
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
