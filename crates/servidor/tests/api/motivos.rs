//! `/motivos`: the reason library that the staff keep (4.3).

use bancada::Bancada;
use contrato::Pagina;
use contrato::motivo::Motivo;
use dominio::pendencia::MOTIVOS_INICIAIS;
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn a_biblioteca_comeca_cheia_uma_vez_so_e_o_que_a_equipe_muda_fica() {
    let b = Bancada::nova().await;
    let analista = b.analista().await;
    let todos: Pagina<Motivo> = analista.get("/motivos").await.exigir(200).json();
    assert_eq!(todos.itens.len(), MOTIVOS_INICIAIS.len());
    let primeiro = &todos.itens[0];
    let mut corpo = serde_json::to_value(&primeiro.dados).unwrap();
    corpo["titulo"] = json!("Título da equipe");
    corpo["ativo"] = json!(false);
    let caminho = format!("/motivos/{}", primeiro.id);
    let mudado = analista
        .chamar(Method::PUT, &caminho)
        .se_bater("\"1\"")
        .json(&corpo)
        .await
        .exigir(200);
    assert_eq!(mudado.etag(), "\"2\"");
    b.no_servidor(async |p| casos::motivos::semear(&p).await.unwrap())
        .await;
    let agora: Pagina<Motivo> = analista.get("/motivos").await.exigir(200).json();
    assert_eq!(agora.itens.len(), MOTIVOS_INICIAIS.len());
    let visto = agora.itens.iter().find(|m| m.id == primeiro.id).unwrap();
    assert_eq!(visto.dados.titulo, "Título da equipe");
    assert!(!visto.dados.ativo && visto.autor.is_some());
}

#[tokio::test]
async fn um_motivo_se_cria_uma_vez_por_chave_e_quem_leu_o_velho_nao_cobre_o_novo() {
    let b = Bancada::nova().await;
    let analista = b.analista().await;
    let corpo = json!({
        "tipo": "art_irregular", "titulo": " ART vencida ", "texto": "Apresente a ART em vigor.",
        "norma": "", "bloqueante": true, "ativo": true,
    });
    let criar = || analista.post("/motivos").chave("motivo-1").json(&corpo);
    let novo: Motivo = criar().await.exigir(201).json();
    let outro: Motivo = criar().await.exigir(201).json();
    assert_eq!(novo, outro);
    assert_eq!(novo.dados.titulo, "ART vencida");
    assert_eq!(novo.dados.norma, None);
    let caminho = format!("/motivos/{}", novo.id);
    let mudar = |etag: &str| {
        analista
            .chamar(Method::PUT, &caminho)
            .se_bater(etag)
            .json(&corpo)
    };
    let _ = mudar("\"1\"").await.exigir(200);
    mudar("\"1\"").await.problema(412, "versao_desatualizada");
    analista
        .chamar(Method::PUT, "/motivos/019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f60")
        .se_bater("\"1\"")
        .json(&corpo)
        .await
        .problema(404, "nao_encontrado");
    let mut vazio = corpo.clone();
    vazio["texto"] = json!("");
    analista
        .post("/motivos")
        .json(&vazio)
        .await
        .problema(422, "validacao");
}
