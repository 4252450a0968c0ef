//! A06: the same key is the same act, whoever retries and however often.

use bancada::{Bancada, Resposta, arquivos};
use chrono::TimeDelta;
use contrato::anexo::Versao;
use dominio::tipo::TipoSolicitacao;
use serde_json::{Value, json};

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;

#[tokio::test]
async fn a06_cem_pedidos_com_a_mesma_chave_fazem_um_so_efeito() {
    let b = Bancada::nova().await;
    let nota = b.nota_emitida(TIPO).await;
    let rt = b.rt_a().await;
    let mut envios = tokio::task::JoinSet::new();
    for _ in 0..100 {
        let (rt, prova) = (rt.clone(), nota.prova());
        envios.spawn(async move {
            loop {
                let resposta = rt.post("/pedidos").chave("a-mesma").json(&prova).await;
                // Busy: nothing was done, and the caller is asked to try again.
                if resposta.status != 503 {
                    return resposta;
                }
                resposta.problema(503, "indisponivel");
            }
        });
    }
    let respostas: Vec<Resposta> = envios.join_all().await;
    let primeiras = respostas
        .iter()
        .filter(|r| r.cabecalho("idempotent-replayed").is_empty())
        .count();
    assert_eq!(primeiras, 1, "uma fez, as outras repetem");
    let modelo = &respostas[0];
    for resposta in &respostas {
        assert_eq!((resposta.status, &resposta.corpo), (201, &modelo.corpo));
        for nome in ["etag", "location", "content-type"] {
            assert_eq!(resposta.cabecalho(nome), modelo.cabecalho(nome));
        }
    }
    assert_eq!((b.linhas("pedido").await, b.linhas("evento").await), (1, 1));
}

#[tokio::test]
async fn a06_outro_corpo_com_a_mesma_chave_e_422_e_nao_muda_nada() {
    let b = Bancada::nova().await;
    let (uma, outra) = (b.nota_emitida(TIPO).await, b.nota_emitida(TIPO).await);
    let rt = b.rt_a().await;
    let _ = rt
        .post("/pedidos")
        .chave("k")
        .json(&uma.prova())
        .await
        .exigir(201);
    let antes = b.retrato().await;
    rt.post("/pedidos")
        .chave("k")
        .json(&outra.prova())
        .await
        .problema(422, "chave_reutilizada");
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn a06_a_chave_de_uma_pessoa_nao_e_a_de_outra() {
    let b = Bancada::nova().await;
    let mut ns = bancada::notas::nova(TIPO, b.agora());
    ns.responsavel = None;
    b.atende().emitir_ns(&ns).await;
    let prova =
        json!({"protocolo": ns.protocolo, "pessoa": "fisica", "cpf_cnpj": ns.cliente.cpf_cnpj});
    let de_a = b
        .rt_a()
        .await
        .post("/pedidos")
        .chave("k")
        .json(&prova)
        .await
        .exigir(201);
    let de_b = b
        .rt_b()
        .await
        .post("/pedidos")
        .chave("k")
        .json(&prova)
        .await
        .exigir(201);
    assert!(de_b.cabecalho("idempotent-replayed").is_empty());
    let id = |r: &Resposta| r.json::<Value>()["id"].clone();
    assert_ne!(id(&de_a), id(&de_b));
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn a06_o_envio_repetido_devolve_o_mesmo_recibo_e_uma_recusa_nao_gasta_a_chave() {
    let b = Bancada::nova().await;
    let pedido = b.rascunho_vazio(TIPO).await;
    let rt = b.rt_a().await;
    let caminho = format!("/pedidos/{}/envio", pedido.id);
    rt.post(&caminho)
        .chave("envio")
        .await
        .problema(422, "validacao");
    b.preencher(pedido.id, TIPO).await;
    b.anexar_obrigatorios(pedido.id, TIPO).await;
    let feito = rt.post(&caminho).chave("envio").await.exigir(201);
    assert!(feito.cabecalho("idempotent-replayed").is_empty());
    b.avancar(TimeDelta::minutes(5));
    let repetido = rt.post(&caminho).chave("envio").await.exigir(201);
    assert_eq!(repetido.corpo, feito.corpo);
    assert_eq!(repetido.cabecalho("idempotent-replayed"), "true");
    assert_eq!(b.linhas("envio").await, 1);
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn a06_o_arquivo_repetido_nao_vira_segunda_versao_nem_depois_da_janela() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TIPO).await;
    let rt = b.rt_a().await;
    let enviar = |chave: &str, marca: &str| {
        rt.anexar(id, "art_paga", "art.pdf", arquivos::pdf(marca))
            .chave(chave)
    };
    let feito = enviar("up", "um").await.exigir(201);
    let versoes = b.linhas("versao").await;
    let repetido = enviar("up", "um").await.exigir(201);
    assert_eq!(
        (&repetido.corpo, repetido.cabecalho("idempotent-replayed")),
        (&feito.corpo, "true")
    );
    assert_eq!(
        repetido.cabecalho("repr-digest"),
        feito.cabecalho("repr-digest")
    );
    enviar("up", "outro conteudo")
        .await
        .problema(422, "chave_reutilizada");
    let mudado = rt
        .anexar(id, "art_paga", "art-2.pdf", arquivos::pdf("um"))
        .chave("up")
        .await;
    mudado.problema(422, "chave_reutilizada");
    assert_eq!(b.linhas("versao").await, versoes);
    b.negocio.avancar(TimeDelta::hours(49));
    let tarde = enviar("up", "um").await.exigir(201);
    assert_eq!(
        tarde.json::<Versao>(),
        feito.json::<Versao>(),
        "o que foi aceito continua respondido"
    );
    enviar("outra", "um")
        .await
        .problema(409, "situacao_nao_permite");
    assert_eq!((b.linhas("versao").await, b.preparos()), (versoes, 0));
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn a06_vinte_envios_paralelos_do_mesmo_arquivo_com_a_mesma_chave_sao_uma_versao() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TIPO).await;
    let rt = b.rt_a().await;
    let versoes = b.linhas("versao").await;
    let mut envios = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let rt = rt.clone();
        envios.spawn(async move {
            loop {
                let resposta = rt
                    .anexar(id, "art_paga", "art.pdf", arquivos::pdf("mesma"))
                    .chave("junto")
                    .await;
                if resposta.status != 503 {
                    return resposta.exigir(201).corpo;
                }
            }
        });
    }
    let corpos = envios.join_all().await;
    assert!(corpos.windows(2).all(|par| par[0] == par[1]));
    assert_eq!((b.linhas("versao").await, b.preparos()), (versoes + 1, 0));
}

#[tokio::test]
async fn a06_onde_a_chave_e_opcional_ela_vale_quando_vem() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let analista = b.analista().await;
    let caminho = format!("/pedidos/{id}/analise");
    let feito = analista.post(&caminho).chave("assumo").await.exigir(200);
    let _ = analista.delete(&caminho).await.exigir(200);
    let repetido = analista.post(&caminho).chave("assumo").await.exigir(200);
    assert_eq!(
        (&repetido.corpo, repetido.cabecalho("idempotent-replayed")),
        (&feito.corpo, "true")
    );
    assert!(
        analista.pedido(id).await.analise.is_none(),
        "repetir não assume de novo"
    );
    let _ = analista
        .post(&caminho)
        .sem("idempotency-key")
        .await
        .exigir(200);
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn a06_chave_malformada_e_400() {
    let b = Bancada::nova().await;
    let nota = b.nota_emitida(TIPO).await;
    let rt = b.rt_a().await;
    for chave in ["com espaço", &"k".repeat(256), "á"] {
        let chamada = rt
            .post("/pedidos")
            .cabecalho("idempotency-key", chave)
            .json(&nota.prova());
        chamada.await.problema(400, "cabecalho_invalido");
    }
    assert_eq!(b.linhas("pedido").await, 0);
}
