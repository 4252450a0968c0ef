//! Whole journeys, by the API alone: from the NS to the answer, with everything that is written beside (R-SIT-3).

mod carga;
mod gd;
mod projeto;
mod reanalise;

use bancada::{Bancada, NotaEmitida, arquivos, dados_completos, slots_obrigatorios};
use banco::cofre::assinatura_confere;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use contrato::analise::ItemFila;
use contrato::nota::Nota;
use contrato::pedido::{Acontecimento, Pedido};
use contrato::recibo::Recibo;
use contrato::{Lista, Pagina};
use dominio::ids::PedidoId;
use dominio::tipo::{Situacao, SituacaoNs};
use dominio::vez::Quem;
use serde_json::json;

/// From *Buscar* to the receipt, a minute for each step.
async fn apresentar(b: &Bancada, nota: &NotaEmitida) -> (PedidoId, Recibo) {
    let tipo = nota.ns.tipo_solicitacao;
    let rt = b.rt_a().await;
    let lista: Lista<Nota> = rt.get("/notas-de-servico").await.exigir(200).json();
    assert!(
        lista
            .itens
            .iter()
            .any(|n| n.numero == nota.ns.numero && n.pedido.is_none())
    );
    let achada: Nota = rt
        .post("/notas-de-servico/consultas")
        .json(&nota.prova())
        .await
        .exigir(200)
        .json();
    assert_eq!(
        (achada.numero.as_str(), achada.situacao),
        (nota.ns.numero.as_str(), SituacaoNs::Aguardando)
    );
    assert_eq!(
        achada.cliente_documento, "***.456.789-**",
        "o documento do cliente vai mascarado"
    );
    b.avancar(TimeDelta::minutes(1));
    let criado = rt.post("/pedidos").json(&nota.prova()).await.exigir(201);
    let pedido: Pedido = criado.json();
    assert_eq!(
        criado.cabecalho("location"),
        format!("/api/v1/pedidos/{}", pedido.id)
    );
    assert_eq!(
        (pedido.situacao, pedido.vez.quem),
        (Situacao::Rascunho, Quem::Rt)
    );
    assert!(pedido.campos_da_nota.contains(&"nome_cliente".to_owned()));
    b.avancar(TimeDelta::minutes(1));
    let corpo = json!({"dados": dados_completos(tipo)});
    let salvo = rt
        .patch(&format!("/pedidos/{}", pedido.id))
        .se_bater(&criado.etag())
        .json(&corpo)
        .await
        .exigir(200);
    assert_ne!(salvo.etag(), criado.etag());
    let faltam: Vec<_> = salvo
        .json::<Pedido>()
        .faltam
        .into_iter()
        .map(|f| f.pointer)
        .collect();
    let slots: Vec<_> = slots_obrigatorios(tipo)
        .iter()
        .map(|slot| format!("/anexos/{slot}"))
        .collect();
    assert_eq!(faltam, slots, "só faltam os anexos obrigatórios");
    for slot in slots_obrigatorios(tipo) {
        b.avancar(TimeDelta::minutes(1));
        let _ = rt
            .anexar(pedido.id, slot, &format!("{slot}.pdf"), arquivos::pdf(slot))
            .await
            .exigir(201);
    }
    assert!(rt.pedido(pedido.id).await.faltam.is_empty());
    b.avancar(TimeDelta::minutes(1));
    let envio = rt
        .post(&format!("/pedidos/{}/envio", pedido.id))
        .await
        .exigir(201);
    let recibo: Recibo = envio.json();
    let lido: Recibo = rt
        .get(&format!("/pedidos/{}/recibo", pedido.id))
        .await
        .exigir(200)
        .json();
    assert_eq!(lido, recibo);
    b.rodar_tarefas().await;
    (pedido.id, recibo)
}

fn conferir_recibo(b: &Bancada, nota: &NotaEmitida, recibo: &Recibo) {
    let dados = &recibo.dados;
    assert_eq!(dados.numero_ns, nota.ns.numero);
    assert_eq!((dados.ciclo, dados.enviado_em), (1, b.agora()));
    assert_eq!(
        dados.arquivos.len(),
        slots_obrigatorios(nota.ns.tipo_solicitacao).len()
    );
    assert!(
        dados
            .arquivos
            .iter()
            .all(|a| a.sha256.len() == 64 && a.tamanho > 0)
    );
    let texto = serde_json::to_value(dados).unwrap().to_string();
    let assinatura = URL_SAFE_NO_PAD.decode(&recibo.assinatura).unwrap();
    let publica = b.cofre().chave_publica();
    assert!(
        assinatura_confere(&publica, texto.as_bytes(), &assinatura),
        "a assinatura do recibo confere"
    );
    let outro = texto.replace(&nota.ns.numero, "9999999999");
    assert!(
        !assinatura_confere(&publica, outro.as_bytes(), &assinatura),
        "e só com os dados do recibo"
    );
}

/// The analyst finds it in the queue and takes it.
async fn assumir(b: &Bancada, id: PedidoId) -> String {
    let analista = b.analista().await;
    let fila: Pagina<ItemFila> = analista
        .get("/analise/fila?quais=livres")
        .await
        .exigir(200)
        .json();
    assert!(
        fila.itens
            .iter()
            .any(|item| item.pedido == id && !item.minha)
    );
    b.avancar(TimeDelta::minutes(1));
    let assumido = analista
        .post(&format!("/pedidos/{id}/analise"))
        .await
        .exigir(200);
    assert!(assumido.json::<Pedido>().analise.unwrap().minha);
    let minhas: Pagina<ItemFila> = analista
        .get("/analise/fila?quais=minhas")
        .await
        .exigir(200)
        .json();
    assert!(
        minhas
            .itens
            .iter()
            .any(|item| item.pedido == id && item.minha)
    );
    b.avancar(TimeDelta::minutes(1));
    assumido.etag()
}

async fn eventos(b: &Bancada, id: PedidoId) -> Vec<String> {
    let todos = b
        .textos("SELECT tipo || ' ' || CAST(dados AS text) FROM evento ORDER BY seq")
        .await;
    let id = id.to_string();
    todos
        .into_iter()
        .filter(|e| e.contains(&id))
        .map(|e| e.split(' ').next().unwrap_or_default().to_owned())
        .collect()
}

async fn historico(b: &Bancada, id: PedidoId) -> Vec<(String, String)> {
    let lista: Lista<Acontecimento> = b
        .rt_a()
        .await
        .get(&format!("/pedidos/{id}/historico"))
        .await
        .exigir(200)
        .json();
    assert!(
        lista.itens.windows(2).all(|par| par[0].seq > par[1].seq),
        "o mais novo primeiro"
    );
    lista
        .itens
        .into_iter()
        .rev()
        .map(|a| (a.tipo.codigo().to_owned(), a.quem))
        .collect()
}

fn par(tipo: &str, quem: &str) -> (String, String) {
    (tipo.to_owned(), quem.to_owned())
}

async fn auditoria(b: &Bancada, alvo: impl std::fmt::Display) -> Vec<String> {
    b.textos(&format!(
        "SELECT acao FROM auditoria WHERE alvo_id = '{alvo}' ORDER BY seq"
    ))
    .await
}
