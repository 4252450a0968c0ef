//! Whole journeys, by the API alone: from the NS to the answer, with everything that is written beside (R-SIT-3).

use bancada::{Bancada, NotaEmitida, arquivos, dados_completos, slots_obrigatorios};
use banco::cofre::assinatura_confere;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use contrato::Lista;
use contrato::Pagina;
use contrato::analise::{Decisao, ItemFila, Pendencia};
use contrato::nota::Nota;
use contrato::pedido::{Acontecimento, Pedido};
use contrato::recibo::Recibo;
use dominio::ids::PedidoId;
use dominio::situacao::Acao;
use dominio::tipo::{Obras, Resultado, Situacao, SituacaoNs, TipoSolicitacao};
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
            .all(|c| c.texto.contains(&nota.ns.numero) && !c.texto.contains("123.456"))
    );
    assert!(cartas[1].texto.contains(&recibo.dados.codigo));
    assert!(cartas[2].texto.contains(&feita.codigo) && cartas[2].texto.contains("aprovado.pdf"));
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

#[tokio::test]
async fn r_sit_2_carga_suspensa_e_a_decisao_nunca_e_desfeita() {
    let b = Bancada::nova().await;
    let (id, _) = b
        .decidido(TipoSolicitacao::AnaliseCarga, Resultado::Suspenso)
        .await;
    assert_eq!(b.rt_a().await.pedido(id).await.situacao, Situacao::Suspenso);
    let analista = b.analista().await;
    let atual = analista.get(&format!("/pedidos/{id}")).await.exigir(200);
    assert!(!atual.json::<Pedido>().acoes.contains(&Acao::Assumir));
    let corpo = json!({"resultado": "aprovado", "obras": "sem"});
    let outra = analista
        .post(&format!("/pedidos/{id}/decisao"))
        .se_bater(&atual.etag())
        .json(&corpo)
        .await;
    outra.problema(409, "situacao_nao_permite");
    assert_eq!(b.linhas("decisao").await, 1);
}

#[tokio::test]
async fn r_sit_2_carga_aprovada_diz_se_ha_obras_e_a_validade_so_corre_sem_elas() {
    let b = Bancada::nova().await;
    let (sem, decisao) = b
        .decidido(TipoSolicitacao::AnaliseCarga, Resultado::Aprovado)
        .await;
    assert_eq!(decisao.obras, Some(Obras::Sem));
    let visto = b.rt_a().await.pedido(sem).await;
    assert_eq!(
        visto.prazo.as_ref().map(|p| p.tipo.as_str()),
        Some("validade"),
        "R-VAL-1: 120 dias"
    );
    let com = b.em_analise_assumido(TipoSolicitacao::AnaliseCarga).await;
    let analista = b.analista().await;
    let etag = analista.get(&format!("/pedidos/{com}")).await.etag();
    let muda = analista
        .post(&format!("/pedidos/{com}/decisao"))
        .se_bater(&etag)
        .json(&json!({"resultado": "aprovado"}))
        .await;
    let falta = muda.problema(422, "validacao");
    assert_eq!(
        (
            falta.errors[0].pointer.as_str(),
            falta.errors[0].codigo.as_str()
        ),
        ("/obras", "obras_obrigatorias")
    );
    let corpo = json!({"resultado": "aprovado", "obras": "com"});
    let _ = analista
        .post(&format!("/pedidos/{com}/decisao"))
        .se_bater(&etag)
        .json(&corpo)
        .await
        .exigir(201);
    let visto = b.rt_a().await.pedido(com).await;
    assert!(
        visto.prazo.is_none_or(|p| p.tipo != "validade"),
        "R-VAL-1: com obras começa em obra.concluida"
    );
    b.rodar_tarefas().await;
}

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
