//! `/conta/visoes`: the saved views of the consulta (4.2).

use bancada::Bancada;
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn as_visoes_sao_de_cada_conta_e_uma_aba_nao_cobre_a_outra() {
    let b = Bancada::nova().await;
    let (rt, outro) = (b.rt_a().await, b.rt_b().await);
    let corpo = json!({"itens": [{"nome": "Projetos", "consulta": "tipo=projeto_eletrico"}]});
    let guardar = |etag: &str| {
        rt.chamar(Method::PUT, "/conta/visoes")
            .se_bater(etag)
            .json(&corpo)
    };
    let salvas = guardar("\"0\"").await.exigir(200);
    assert_eq!(salvas.etag(), "\"1\"");
    guardar("\"0\"").await.problema(412, "versao_desatualizada");
    let _ = guardar("\"1\"").await.exigir(200);
    let lidas = rt.get("/conta/visoes").await.exigir(200).valor();
    assert_eq!(lidas["itens"], corpo["itens"]);
    let dele = outro.get("/conta/visoes").await.exigir(200).valor();
    assert_eq!(dele, json!({"revisao": 0, "itens": []}));
    let repetida = json!({"itens": [{"nome": "Aviação", "consulta": ""}, {"nome": "aviacao", "consulta": ""}]});
    let recusa = rt
        .chamar(Method::PUT, "/conta/visoes")
        .se_bater("\"2\"")
        .json(&repetida)
        .await;
    recusa.problema(422, "validacao");
    assert_eq!(recusa.valor()["errors"][0]["pointer"], "/itens/1/nome");
}
