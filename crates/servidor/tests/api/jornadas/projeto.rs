//! Projeto elétrico: 48 h, a decision document, or pendências.

use bancada::{Bancada, arquivos};
use contrato::Lista;
use contrato::analise::{Decisao, Pendencia};
use dominio::tipo::{Resultado, Situacao, TipoSolicitacao};
use dominio::vez::Quem;
use serde_json::json;

use super::{apresentar, assumir, auditoria, conferir_recibo, eventos, historico, par};

#[tokio::test]
async fn r_sit_2_projeto_vai_da_ns_ao_aprovado_com_o_documento_da_decisao() {
    let b = Bancada::nova().await;
    let nota = b.nota_emitida(TipoSolicitacao::ProjetoEletrico).await;
    let (id, recibo) = apresentar(&b, &nota).await;
    conferir_recibo(&b, &nota, &recibo);
    let _ = assumir(&b, id).await;
    let (rt, analista) = (b.rt_a().await, b.analista().await);

    let documento = arquivos::pdf("projeto aprovado");
    let versao = analista
        .anexar(
            id,
            "documento_da_decisao",
            "aprovado.pdf",
            documento.clone(),
        )
        .await
        .exigir(201);
    let versao: contrato::anexo::Versao = versao.json();
    let antes = rt.get(&format!("/versoes/{}", versao.id)).await;
    antes.problema(404, "nao_encontrado");
    let etag = analista.get(&format!("/pedidos/{id}")).await.etag();
    let decisao = json!({"resultado": "aprovado", "observacao": "Execute conforme o projeto."});
    let feita = analista
        .post(&format!("/pedidos/{id}/decisao"))
        .se_bater(&etag)
        .json(&decisao)
        .await
        .exigir(201);
    let feita: Decisao = feita.json();
    b.rodar_tarefas().await;

    let visto = rt.pedido(id).await;
    assert_eq!(
        (visto.situacao, visto.respondido_em),
        (Situacao::Aprovado, Some(b.agora()))
    );
    let decisao = visto.decisao.unwrap();
    assert_eq!(
        (decisao.codigo.as_str(), decisao.documento),
        (feita.codigo.as_str(), Some(versao.id))
    );
    assert_eq!(decisao.analista, None, "o RT não vê o nome do analista");
    assert_eq!(visto.prazo.unwrap().tipo, "validade");
    let bytes = rt
        .get(&format!("/versoes/{}/conteudo", versao.id))
        .await
        .exigir(200);
    assert_eq!(bytes.corpo, documento);
    assert!(
        bytes
            .cabecalho("content-disposition")
            .starts_with("attachment")
    );
    assert_eq!(
        bytes.cabecalho("content-security-policy"),
        "default-src 'none'; sandbox"
    );

    let esperado = [
        par("ns_recebida", "Cemig Atende"),
        par("pedido_criado", "Marina Andrade"),
        par("versao_recebida", "Marina Andrade"),
        par("versao_recebida", "Marina Andrade"),
        par("pedido_enviado", "Marina Andrade"),
        par("assumido", "Cemig"),
        par("versao_recebida", "Cemig"),
        par("decidido", "Cemig"),
    ];
    assert_eq!(historico(&b, id).await, esperado);
    let esperados = [
        "pedido.criado",
        "anexo.recebido",
        "anexo.recebido",
        "pedido.enviado",
        "pedido.assumido",
        "anexo.recebido",
        "pedido.decidido",
    ];
    assert_eq!(eventos(&b, id).await, esperados);
    let atos = [
        "pedido.criar",
        "pedido.alterar",
        "pedido.enviar",
        "analise.assumir",
        "pedido.decidir",
    ];
    assert_eq!(auditoria(&b, id).await, atos);
    assert_eq!(
        auditoria(&b, versao.id).await,
        ["versao.receber", "versao.abrir"]
    );

    conferir_cartas(&b, &nota.ns.numero, &recibo.dados.codigo, &feita.codigo).await;
}

#[tokio::test]
async fn r_sit_2_projeto_reprovado_chega_ao_rt_com_as_duas_pendencias() {
    let b = Bancada::nova().await;
    let (id, decisao) = b
        .decidido(TipoSolicitacao::ProjetoEletrico, Resultado::Reprovado)
        .await;
    assert_eq!(decisao.pendencias.len(), 2);
    let rt = b.rt_a().await;
    let visto = rt.pedido(id).await;
    assert_eq!(
        (visto.situacao, visto.vez.quem),
        (Situacao::Reprovado, Quem::Rt)
    );
    let lista: Lista<Pendencia> = rt
        .get(&format!("/pedidos/{id}/pendencias"))
        .await
        .exigir(200)
        .json();
    let tipos: Vec<_> = lista
        .itens
        .iter()
        .map(|p| (p.ordem, p.ciclo, p.titulo.as_str(), p.bloqueante))
        .collect();
    let esperadas = [
        (1, 1, "Cálculo de demanda incorreto", true),
        (2, 1, "ART, RRT ou TRT irregular", true),
    ];
    assert_eq!(tipos, esperadas);
    assert_eq!(lista.itens[1].norma.as_deref(), Some("Lei nº 6.496/1977"));
    assert_eq!(
        eventos(&b, id).await.last().map(String::as_str),
        Some("pedido.decidido")
    );
    let cartas = b.correio().await;
    let carta = cartas
        .iter()
        .find(|c| c.assunto.starts_with("Pedido reprovado"))
        .unwrap();
    assert!(
        carta
            .texto
            .contains("A demanda do projeto difere da do formulário.")
    );
    assert!(carta.texto.contains("A ART não traz o endereço da obra."));
    let slot = "/anexos/projeto_eletrico/versoes";
    let tarde = rt
        .anexar(id, "projeto_eletrico", "novo.pdf", arquivos::pdf("novo"))
        .await;
    let problema = tarde.problema(409, "situacao_nao_permite");
    assert_eq!(
        problema.proximo_passo.unwrap().codigo,
        "solicite_reanalise_no_atende",
        "{slot} (2E)"
    );
}

/// One letter for each thing the RT must know, and the client's document in none.
async fn conferir_cartas(b: &Bancada, numero: &str, recibo: &str, decisao: &str) {
    let cartas = b.correio().await;
    assert_eq!(cartas.len(), 3, "NS recebida, pedido enviado, decisão");
    assert!(
        cartas
            .iter()
            .all(|c| c.para.contains("marina@demo.apr") && c.entregue_em.is_some())
    );
    assert!(
        cartas
            .iter()
            .all(|c| c.texto.contains(numero) && !c.texto.contains("123.456"))
    );
    assert!(cartas[1].texto.contains(recibo));
    assert!(cartas[2].texto.contains(decisao) && cartas[2].texto.contains("aprovado.pdf"));
}
