//! `POST /uploads`: what can be refused before the bytes is refused here, and leaves nothing.

use bancada::{Bancada, arquivos, metadados};
use casos::uploads::{MAXIMO_DA_CONTA, MAXIMO_DO_PEDIDO};
use chrono::TimeDelta;
use contrato::upload::Upload;
use dominio::tipo::TipoSolicitacao;

use super::{MIB, SLOT, TIPO, cena};

#[tokio::test]
async fn tus_a_criacao_responde_onde_continuar_e_registra_na_auditoria() {
    let (b, rt, pedido, _) = cena().await;
    let criado = rt
        .criar_upload(pedido, SLOT, "carta.pdf", 20 * MIB)
        .await
        .exigir(201);
    assert_eq!(criado.deslocamento(), 0);
    let upload: Upload = criado.json();
    assert_eq!(upload.id.to_string(), criado.id_do_upload());
    assert_eq!(
        (upload.pedido, upload.slot.as_str(), upload.nome.as_str()),
        (pedido, SLOT, "carta.pdf")
    );
    assert_eq!((upload.tamanho, upload.recebido), (20 * 1024 * 1024, 0));
    assert_eq!(upload.expira_em - upload.criado_em, TimeDelta::hours(24));
    let auditada = format!(
        "SELECT count(*) FROM auditoria WHERE acao = 'upload.criar' AND alvo_id = '{}'",
        upload.id
    );
    assert_eq!(b.numero(&auditada).await, 1);
}

#[tokio::test]
async fn f12_um_byte_acima_de_20_mib_e_413_e_nada_e_criado() {
    let (b, rt, pedido, antes) = cena().await;
    rt.criar_upload(pedido, SLOT, "grande.pdf", 20 * MIB + 1)
        .await
        .problema(413, "arquivo_grande_demais");
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_anx_1_nome_tipo_e_tamanho_sao_julgados_antes_dos_bytes() {
    let (b, rt, pedido, antes) = cena().await;
    let criar = |nome: &str| rt.criar_upload(pedido, SLOT, nome, 100);
    let recusa = criar("Memorial descrição (2).pdf").await;
    let erro = recusa.problema(422, "validacao").errors.remove(0);
    assert_eq!(erro.pointer, "Upload-Metadata");
    let meta = erro.meta.unwrap();
    assert_eq!(meta["proposta"], "Memorial descricao 2.pdf");
    assert_eq!(meta["caracteres"], serde_json::json!(["ç", "ã", "(", ")"]));
    for nome in ["planta.docx", "planta", "planta.pdf.exe"] {
        criar(nome).await.problema(415, "tipo_nao_aceito");
    }
    let texto = pedido.to_string();
    let tipo = |tipo| {
        let pares = [
            ("pedido", texto.as_str()),
            ("slot", SLOT),
            ("filename", "a.pdf"),
            ("filetype", tipo),
        ];
        criar("a.pdf").cabecalho("upload-metadata", metadados(&pares))
    };
    tipo("application/zip")
        .await
        .problema(415, "tipo_nao_aceito");
    let vazio = rt.criar_upload(pedido, SLOT, "a.pdf", 0).await;
    let recusa = vazio.problema(422, "arquivo_recusado");
    assert_eq!(recusa.motivo.as_deref(), Some("vazio"));
    assert_eq!(b.retrato().await, antes);
    let _ = tipo("application/pdf").await.exigir(201);
    let _ = tipo("").await.exigir(201);
}

#[tokio::test]
async fn tus_criacao_malformada_e_400_e_nada_e_criado() {
    let (b, rt, pedido, antes) = cena().await;
    let criar = || rt.criar_upload(pedido, SLOT, "a.pdf", 100);
    let texto = pedido.to_string();
    for pares in [
        vec![("slot", SLOT), ("filename", "a.pdf")],
        vec![("pedido", texto.as_str()), ("filename", "a.pdf")],
        vec![("pedido", texto.as_str()), ("slot", SLOT)],
    ] {
        let recusa = criar()
            .cabecalho("upload-metadata", metadados(&pares))
            .await;
        recusa.problema(400, "cabecalho_invalido");
    }
    let chamadas = [
        criar().sem("upload-metadata"),
        criar().cabecalho("upload-metadata", "pedido !"),
        criar().sem("upload-length"),
        criar().cabecalho("upload-length", "muitos"),
        criar()
            .sem("upload-length")
            .cabecalho("upload-defer-length", 1),
        criar().cabecalho("upload-concat", "partial"),
        criar().corpo("application/offset+octet-stream", arquivos::pdf("a")),
    ];
    for chamada in chamadas {
        chamada.await.problema(400, "cabecalho_invalido");
    }
    let desconhecido = rt.criar_upload(pedido, SLOT, "a.pdf", 100);
    let _ = desconhecido.cabecalho("x-qualquer", "1").await.exigir(201);
    let _ = b.sql("DELETE FROM upload").await;
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_ped_2_slot_de_outro_tipo_e_404_e_o_livre_pede_titulo() {
    let (b, rt, pedido, antes) = cena().await;
    for slot in ["dub", "nada", "livre_21"] {
        rt.criar_upload(pedido, slot, "a.pdf", 100)
            .await
            .problema(404, "nao_encontrado");
    }
    rt.criar_upload("sem-sentido", SLOT, "a.pdf", 100)
        .await
        .problema(404, "nao_encontrado");
    let sem = rt.criar_upload(pedido, "livre_1", "a.pdf", 100).await;
    assert_eq!(
        sem.problema(422, "validacao").errors[0].pointer,
        "Upload-Metadata"
    );
    let texto = pedido.to_string();
    let com = |titulo: &str| {
        let pares = [
            ("pedido", texto.as_str()),
            ("slot", "livre_1"),
            ("filename", "a.pdf"),
            ("titulo", titulo),
        ];
        rt.criar_upload(pedido, "livre_1", "a.pdf", 100)
            .cabecalho("upload-metadata", metadados(&pares))
    };
    com(&"ç".repeat(121)).await.problema(422, "validacao");
    assert_eq!(b.retrato().await, antes);
    let upload: Upload = com("Carta de anuência").await.exigir(201).json();
    assert_eq!(upload.titulo.as_deref(), Some("Carta de anuência"));
}

#[tokio::test]
async fn r_anx_3_janela_vencida_e_analise_assumida_recusam_na_criacao_com_o_proximo_passo() {
    let (b, rt, pedido, _) = cena().await;
    b.negocio.avancar(TimeDelta::hours(48));
    let antes = b.retrato().await;
    let recusa = rt.criar_upload(pedido, SLOT, "a.pdf", 100).await;
    let recusa = recusa.problema(409, "situacao_nao_permite");
    assert!(recusa.proximo_passo.is_some());
    assert_eq!(b.retrato().await, antes);
    b.rodar_tarefas().await;

    let b = Bancada::nova().await;
    let pedido = b.em_analise_assumido(TIPO).await;
    let antes = b.retrato().await;
    let recusa = b
        .rt_a()
        .await
        .criar_upload(pedido, SLOT, "a.pdf", 100)
        .await;
    let recusa = recusa.problema(409, "situacao_nao_permite");
    assert_eq!(recusa.proximo_passo.unwrap().codigo, "aguarde_decisao");
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_sit_2_o_documento_da_decisao_tambem_vai_por_partes_e_so_de_quem_assumiu() {
    let b = Bancada::nova().await;
    let pedido = b
        .em_analise_assumido(TipoSolicitacao::ProjetoEletrico)
        .await;
    let bytes = arquivos::pdf("decisao");
    let criar = |quem: bancada::Pessoa| {
        quem.criar_upload(pedido, "documento_da_decisao", "d.pdf", bytes.len())
    };
    let antes = b.retrato().await;
    for quem in [
        b.rt_a().await,
        b.outra_analista().await,
        b.administrador().await,
    ] {
        let recusa = criar(quem).await;
        assert!(matches!(recusa.status, 403 | 409), "{}", recusa.texto());
    }
    assert_eq!(b.retrato().await, antes);
    let analista = b.analista().await;
    let id = criar(analista.clone()).await.exigir(201).id_do_upload();
    let fim = analista
        .continuar_upload(&id, 0, bytes.clone())
        .await
        .exigir(204);
    let _ = analista
        .get(&format!("/versoes/{}", fim.cabecalho("versao-id")))
        .await
        .exigir(200);
    b.rodar_tarefas().await;
}

#[tokio::test]
async fn f13_envios_por_terminar_tem_teto_por_pedido_e_por_conta_e_o_de_outro_nao_conta() {
    let (b, rt, pedido, _) = cena().await;
    let criar = |pedido| {
        let rt = rt.clone();
        async move { rt.criar_upload(pedido, SLOT, "a.pdf", 100).await }
    };
    for _ in 0..MAXIMO_DO_PEDIDO {
        let _ = criar(pedido).await.exigir(201);
    }
    let antes = b.retrato().await;
    let recusa = criar(pedido).await;
    recusa.problema(429, "limite_excedido");
    assert_eq!(recusa.cabecalho("retry-after"), "86400");
    assert_eq!(b.retrato().await, antes);
    let outro = b.rascunho_vazio(TIPO).await.id;
    for _ in MAXIMO_DO_PEDIDO..MAXIMO_DA_CONTA {
        let _ = criar(outro).await.exigir(201);
    }
    let terceiro = b.rascunho_vazio(TIPO).await.id;
    criar(terceiro).await.problema(429, "limite_excedido");
    // The end of the uploads frees their places, whether they were collected or not.
    b.seguranca.avancar(TimeDelta::hours(24));
    let rt = b.anonimo().entrar(bancada::Persona::RtA).await;
    let _ = rt
        .criar_upload(terceiro, SLOT, "a.pdf", 100)
        .await
        .exigir(201);
}
