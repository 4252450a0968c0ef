//! Geração distribuída: 24 h, parecer de acesso and works.

use bancada::{Bancada, arquivos};
use dominio::tipo::{Obras, Situacao, TipoSolicitacao};
use serde_json::json;

use super::{apresentar, assumir, conferir_recibo};

#[tokio::test]
async fn r_sit_2_gd_so_e_aprovada_com_obras_e_parecer() {
    let b = Bancada::nova().await;
    let nota = b.nota_emitida(TipoSolicitacao::GeracaoDistribuida).await;
    let (id, recibo) = apresentar(&b, &nota).await;
    conferir_recibo(&b, &nota, &recibo);
    let etag = assumir(&b, id).await;
    let analista = b.analista().await;
    let retrato = b.retrato().await;
    let caminho = format!("/pedidos/{id}/decisao");
    let corpo = json!({"resultado": "aprovado"});
    let falta = analista
        .post(&caminho)
        .se_bater(&etag)
        .json(&corpo)
        .await
        .problema(422, "validacao");
    let codigos: Vec<_> = falta.errors.iter().map(|e| e.codigo.as_str()).collect();
    assert_eq!(codigos, ["obras_obrigatorias", "documento_obrigatorio"]);
    let corpo =
        json!({"resultado": "suspenso", "pendencias": [{"tipo": "outra", "descricao": "x"}]});
    let nao_cabe = analista.post(&caminho).se_bater(&etag).json(&corpo).await;
    assert!(matches!(nao_cabe.status, 409 | 422), "{}", nao_cabe.texto());
    nao_cabe.e_problema();
    assert_eq!(b.retrato().await, retrato, "as recusas não deixam nada");
    let parecer = arquivos::pdf("parecer de acesso");
    let _ = analista
        .anexar(id, "documento_da_decisao", "parecer.pdf", parecer)
        .await
        .exigir(201);
    let etag = analista.get(&format!("/pedidos/{id}")).await.etag();
    let corpo = json!({"resultado": "aprovado", "obras": "com"});
    let _ = analista
        .post(&caminho)
        .se_bater(&etag)
        .json(&corpo)
        .await
        .exigir(201);
    let visto = b.rt_a().await.pedido(id).await;
    assert_eq!(
        (visto.situacao, visto.decisao.unwrap().obras),
        (Situacao::Aprovado, Some(Obras::Com))
    );
    b.rodar_tarefas().await;
}
