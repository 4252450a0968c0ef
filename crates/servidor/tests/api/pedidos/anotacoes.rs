//! `/pedidos/{id}/analise/anotacoes`: what the analyst writes is saved as they work and stays (4.2, 4.3).

use bancada::{Bancada, Resposta};
use contrato::anotacoes::{Anotacoes, AnotacoesSalvas, PendenciaEscrita, RespostaDoItem};
use dominio::pendencia::{RespostaChecklist, TipoPendencia, checklist};
use dominio::tipo::{Resultado, TipoSolicitacao};
use serde_json::json;

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;

fn escritas() -> Anotacoes {
    Anotacoes {
        respostas: vec![RespostaDoItem {
            item: checklist(TIPO)[0].itens[0].codigo.to_owned(),
            resposta: RespostaChecklist::NaoConforme,
        }],
        pendencias: vec![PendenciaEscrita {
            tipo: Some(TipoPendencia::ArtIrregular),
            pagina: "12a".to_owned(),
            ..PendenciaEscrita::default()
        }],
        observacao: "Ligar antes de suspender.".to_owned(),
        obras: None,
    }
}

async fn lidas(quem: &bancada::Pessoa, caminho: &str) -> AnotacoesSalvas {
    quem.get(caminho).await.exigir(200).json()
}

#[tokio::test]
async fn r_sit_2_as_anotacoes_voltam_como_foram_escritas_e_ficam_depois_da_decisao() {
    let b = Bancada::nova().await;
    let id = b.em_analise_assumido(TIPO).await;
    let caminho = format!("/pedidos/{id}/analise/anotacoes");
    let analista = b.analista().await;
    let vazias = analista.get(&caminho).await.exigir(200);
    assert_eq!(vazias.etag(), "\"0\"");
    let salvas = salvar(&analista, &caminho, 0, &escritas())
        .await
        .exigir(200);
    assert_eq!(salvas.etag(), "\"1\"");
    let lidas_ja = lidas(&b.outra_analista().await, &caminho).await;
    assert_eq!(lidas_ja.anotacoes, escritas());
    assert_eq!((lidas_ja.ciclo, lidas_ja.revisao), (1, 1));
    assert!(lidas_ja.autor.is_some());

    let etag = analista.get(&format!("/pedidos/{id}")).await.etag();
    let _ = analista
        .post(&format!("/pedidos/{id}/decisao"))
        .se_bater(&etag)
        .json(&Bancada::decisao(TIPO, Resultado::Suspenso))
        .await
        .exigir(201);
    assert_eq!(lidas(&analista, &caminho).await, lidas_ja);
    b.rodar_tarefas().await;
    salvar(&analista, &caminho, 1, &Anotacoes::default())
        .await
        .problema(409, "situacao_nao_permite");
    assert_eq!(lidas(&analista, &caminho).await, lidas_ja);
}

#[tokio::test]
async fn as_anotacoes_de_outra_aba_nao_sao_cobertas_e_so_quem_assumiu_salva() {
    let b = Bancada::nova().await;
    let id = b.em_analise_assumido(TIPO).await;
    let caminho = format!("/pedidos/{id}/analise/anotacoes");
    let analista = b.analista().await;
    let _ = salvar(&analista, &caminho, 0, &escritas())
        .await
        .exigir(200);
    for velha in [0, 7] {
        salvar(&analista, &caminho, velha, &Anotacoes::default())
            .await
            .problema(412, "versao_desatualizada");
    }
    analista
        .chamar(reqwest::Method::PUT, &caminho)
        .json(&escritas())
        .await
        .problema(428, "if_match_ausente");
    salvar(
        &b.outra_analista().await,
        &caminho,
        1,
        &Anotacoes::default(),
    )
    .await
    .problema(403, "sem_permissao");
    assert_eq!(lidas(&analista, &caminho).await.anotacoes, escritas());
}

#[tokio::test]
async fn um_item_que_nao_e_da_lista_e_apontado_e_nada_se_perde() {
    let b = Bancada::nova().await;
    let id = b.em_analise_assumido(TIPO).await;
    let caminho = format!("/pedidos/{id}/analise/anotacoes");
    let analista = b.analista().await;
    let corpo = json!({"respostas": [{"item": "nao_existe", "resposta": "conforme"}]});
    let recusa = analista
        .chamar(reqwest::Method::PUT, &caminho)
        .se_bater("\"0\"")
        .json(&corpo)
        .await;
    recusa.problema(422, "validacao");
    assert_eq!(recusa.valor()["errors"][0]["pointer"], "/respostas/0/item");
    let texto = "a".repeat(4001);
    let corpo = json!({"observacao": texto});
    analista
        .chamar(reqwest::Method::PUT, &caminho)
        .se_bater("\"0\"")
        .json(&corpo)
        .await
        .problema(422, "validacao");
    assert_eq!(lidas(&analista, &caminho).await.revisao, 0);
}

async fn salvar(
    quem: &bancada::Pessoa,
    caminho: &str,
    revisao: i64,
    corpo: &Anotacoes,
) -> Resposta {
    quem.chamar(reqwest::Method::PUT, caminho)
        .se_bater(&format!("\"{revisao}\""))
        .json(corpo)
        .await
}
