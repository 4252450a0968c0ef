//! `PATCH /pedidos/{id}` (R-PED-3, S12).

use bancada::Bancada;
use dominio::tipo::TipoSolicitacao;
use serde_json::{Value, json};

const TIPO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;

struct Cena {
    b: Bancada,
    caminho: String,
    etag: String,
    antes: Vec<i64>,
}

async fn cena() -> Cena {
    let b = Bancada::nova().await;
    let pedido = b.rascunho_vazio(TIPO).await;
    let caminho = format!("/pedidos/{}", pedido.id);
    let antes = b.retrato().await;
    Cena {
        b,
        caminho,
        etag: format!("\"{}\"", pedido.versao),
        antes,
    }
}

impl Cena {
    async fn recusado(
        &self,
        corpo: &Value,
        status: u16,
        codigo: &str,
    ) -> contrato::problema::Problema {
        let resposta = self
            .b
            .rt_a()
            .await
            .patch(&self.caminho)
            .se_bater(&self.etag)
            .json(corpo)
            .await;
        let problema = resposta.problema(status, codigo);
        assert_eq!(
            self.b.retrato().await,
            self.antes,
            "a recusa mudou algo: {corpo}"
        );
        problema
    }
}

#[tokio::test]
async fn r_ped_3_o_rascunho_guarda_o_que_foi_digitado_ate_o_que_ainda_nao_vale() {
    let c = cena().await;
    let rt = c.b.rt_a().await;
    let corpo = json!({"dados": {"cep": "123", "bairro": "Centro"}});
    let salvo = rt
        .patch(&c.caminho)
        .se_bater(&c.etag)
        .json(&corpo)
        .await
        .exigir(200);
    let visto = salvo.valor();
    assert_eq!(visto["dados"]["cep"], "123");
    let faltas = visto["faltam"].to_string();
    assert!(faltas.contains("/dados/cep") && !faltas.contains("/dados/bairro"));
    let limpo = rt
        .patch(&c.caminho)
        .se_bater(&salvo.etag())
        .json(&json!({"dados": {"bairro": null}}))
        .await
        .exigir(200);
    assert_eq!(limpo.valor()["dados"]["bairro"], Value::Null);
    assert_eq!(limpo.valor()["dados"]["cep"], "123", "campo ausente fica");
}

#[tokio::test]
async fn campo_desconhecido_e_400_no_corpo_e_em_dados() {
    let c = cena().await;
    let no_corpo = c
        .recusado(
            &json!({"dados": {}, "situacao": "aprovado"}),
            400,
            "campo_desconhecido",
        )
        .await;
    assert_eq!(no_corpo.errors[0].pointer, "/situacao");
    let em_dados = c
        .recusado(&json!({"dados": {"preco": 1}}), 400, "campo_desconhecido")
        .await;
    assert_eq!(em_dados.errors[0].pointer, "/dados/preco");
}

#[tokio::test]
async fn s12_nenhum_campo_do_servidor_entra_pelo_corpo() {
    let c = cena().await;
    for campo in [
        "id",
        "versao",
        "situacao",
        "ciclo",
        "rt",
        "enviado_em",
        "prazo",
        "decisao",
        "analise",
        "anexos",
        "acoes",
    ] {
        c.recusado(&json!({"dados": {}, campo: 1}), 400, "campo_desconhecido")
            .await;
        c.recusado(&json!({"dados": {campo: 1}}), 400, "campo_desconhecido")
            .await;
    }
}

#[tokio::test]
async fn valor_de_tipo_errado_texto_longo_e_campo_da_ns_apontam_o_lugar() {
    let c = cena().await;
    let tipo = c
        .recusado(&json!({"dados": {"bairro": 7}}), 422, "validacao")
        .await;
    assert_eq!(tipo.errors[0].pointer, "/dados/bairro");
    let longo = c
        .recusado(
            &json!({"dados": {"bairro": "x".repeat(1001)}}),
            422,
            "validacao",
        )
        .await;
    assert_eq!(longo.errors[0].codigo, "longo_demais");
    let da_nota = c
        .recusado(
            &json!({"dados": {"nome_cliente": "Outro"}}),
            422,
            "validacao",
        )
        .await;
    assert_eq!(da_nota.errors[0].codigo, "campo_da_nota");
}

#[tokio::test]
async fn json_quebrado_diz_linha_e_coluna_e_tipo_de_midia_errado_e_415() {
    let c = cena().await;
    let rt = c.b.rt_a().await;
    let quebrado = rt
        .patch(&c.caminho)
        .se_bater(&c.etag)
        .corpo("application/json", "{\"dados\": {")
        .await;
    let problema = quebrado.problema(400, "json_invalido");
    assert_eq!(problema.errors[0].meta.as_ref().unwrap()["linha"], 1);
    let texto = rt
        .patch(&c.caminho)
        .se_bater(&c.etag)
        .corpo("text/plain", "{\"dados\": {}}")
        .await;
    texto.problema(415, "tipo_nao_aceito");
    let grande = json!({"dados": {"bairro": "x".repeat(70_000)}});
    rt.patch(&c.caminho)
        .se_bater(&c.etag)
        .json(&grande)
        .await
        .problema(413, "corpo_grande_demais");
    assert_eq!(c.b.retrato().await, c.antes);
}

#[tokio::test]
async fn sem_if_match_e_428_e_com_estado_velho_e_412() {
    let c = cena().await;
    let rt = c.b.rt_a().await;
    let corpo = json!({"dados": {"bairro": "Centro"}});
    rt.patch(&c.caminho)
        .json(&corpo)
        .await
        .problema(428, "if_match_ausente");
    rt.patch(&c.caminho)
        .se_bater("\"999\"")
        .json(&corpo)
        .await
        .problema(412, "versao_desatualizada");
    rt.patch(&c.caminho)
        .se_bater("\"x\"")
        .json(&corpo)
        .await
        .problema(412, "versao_desatualizada");
    rt.patch(&c.caminho)
        .se_bater("*")
        .json(&corpo)
        .await
        .problema(400, "cabecalho_invalido");
    assert_eq!(c.b.retrato().await, c.antes);
    let _ = rt
        .patch(&c.caminho)
        .se_bater(&c.etag)
        .json(&corpo)
        .await
        .exigir(200);
    rt.patch(&c.caminho)
        .se_bater(&c.etag)
        .json(&corpo)
        .await
        .problema(412, "versao_desatualizada");
}

#[tokio::test]
async fn o_mesmo_etag_na_leitura_devolve_304_sem_corpo() {
    let c = cena().await;
    let rt = c.b.rt_a().await;
    let lido = rt.get(&c.caminho).await.exigir(200);
    assert_eq!(lido.etag(), c.etag);
    let de_novo = rt
        .get(&c.caminho)
        .cabecalho("if-none-match", &c.etag)
        .await
        .exigir(304);
    assert!(de_novo.corpo.is_empty());
}
