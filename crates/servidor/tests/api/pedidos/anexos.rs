//! `POST /pedidos/{id}/anexos/{slot}/versoes`: what is refused leaves nothing behind (R-ANX-1..3, F12, D10).

use std::io::{Read as _, Write as _};
use std::net::Shutdown;

use bancada::{Bancada, arquivos};
use bytes::Bytes;
use chrono::TimeDelta;
use contrato::Lista;
use contrato::anexo::{Anexo, Versao};
use dominio::ids::PedidoId;
use dominio::tipo::TipoSolicitacao;
use futures_util::stream;
use reqwest::Body;
use tokio::sync::mpsc;

use crate::cru;
use crate::esperar;

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
const LIMITE: usize = 20 * 1024 * 1024;
const SLOT: &str = "carta_opcao_tarifa";

async fn cena() -> (Bancada, PedidoId, Vec<i64>) {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TIPO).await;
    let retrato = b.retrato().await;
    (b, id, retrato)
}

#[tokio::test]
async fn r_anx_1_os_quatro_formatos_entram_e_saem_iguais_com_o_hash() {
    let (b, id, _) = cena().await;
    let rt = b.rt_a().await;
    let xls = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 600]].concat();
    let arquivos = [
        ("a.pdf", arquivos::pdf("a")),
        ("a.zip", arquivos::zip()),
        ("a.xlsx", arquivos::xlsx()),
        ("a.xls", xls.into()),
    ];
    for (numero, (nome, bytes)) in (1..).zip(arquivos) {
        let enviada = rt.anexar(id, SLOT, nome, bytes.clone()).await.exigir(201);
        let versao: Versao = enviada.json();
        assert_eq!(
            (versao.numero, versao.nome.as_str(), versao.tamanho),
            (numero, nome, bytes.len() as u64)
        );
        assert_eq!(
            enviada.cabecalho("location"),
            format!("/api/v1/versoes/{}", versao.id)
        );
        let lida = rt
            .get(&format!("/versoes/{}/conteudo", versao.id))
            .await
            .exigir(200);
        assert_eq!(lida.corpo, bytes);
        assert_eq!(
            lida.cabecalho("repr-digest"),
            enviada.cabecalho("repr-digest")
        );
        assert_eq!(lida.cabecalho("etag"), format!("\"{}\"", versao.sha256));
    }
    let caminho = format!("/pedidos/{id}/anexos/{SLOT}/versoes");
    let lista: Lista<Versao> = rt.get(&caminho).await.exigir(200).json();
    assert_eq!(
        lista.itens.iter().map(|v| v.numero).collect::<Vec<_>>(),
        [4, 3, 2, 1],
        "a mais nova primeiro"
    );
    assert_eq!(b.preparos(), 0);
}

#[tokio::test]
async fn f12_vinte_mib_exatos_entram() {
    let (b, id, _) = cena().await;
    let versao: Versao = b
        .rt_a()
        .await
        .anexar(id, SLOT, "cheio.pdf", arquivos::pdf_de(LIMITE))
        .await
        .exigir(201)
        .json();
    assert_eq!(versao.tamanho, LIMITE as u64);
}

#[tokio::test]
async fn f12_um_byte_a_mais_com_content_length_e_413_antes_do_corpo() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let cabeca = cru::cabeca(
        &rt,
        &format!("/pedidos/{id}/anexos/{SLOT}/versoes"),
        "grande.pdf",
        &format!("Content-Length: {}", LIMITE + 1),
    );
    let resposta = cru::pedir(b.url(), &cabeca, &[]).await;
    assert!(
        resposta.starts_with("HTTP/1.1 413") && resposta.contains("arquivo_grande_demais"),
        "{resposta}"
    );
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn f12_um_byte_a_mais_sem_content_length_e_413_e_nada_fica() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let cabeca = cru::cabeca(
        &rt,
        &format!("/pedidos/{id}/anexos/{SLOT}/versoes"),
        "grande.pdf",
        "Transfer-Encoding: chunked",
    );
    let corpo = arquivos::pdf_de(LIMITE + 1);
    let mut pedacos = Vec::new();
    for pedaco in corpo.chunks(64 * 1024) {
        pedacos.extend(format!("{:x}\r\n", pedaco.len()).into_bytes());
        pedacos.extend(pedaco);
        pedacos.extend(b"\r\n");
    }
    pedacos.extend(b"0\r\n\r\n");
    let resposta = cru::pedir(b.url(), &cabeca, &pedacos).await;
    assert!(
        resposta.starts_with("HTTP/1.1 413") && resposta.contains("arquivo_grande_demais"),
        "{resposta}"
    );
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_anx_1_extensao_e_tipo_declarado_que_nao_servem_sao_415() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    for nome in ["planta.docx", "planta.dwg", "planta", "planta.pdf.exe"] {
        rt.anexar(id, SLOT, nome, arquivos::pdf("x"))
            .await
            .problema(415, "tipo_nao_aceito");
    }
    let trocado = rt
        .anexar(id, SLOT, "planta.pdf", arquivos::zip())
        .cabecalho("content-type", "application/zip")
        .await;
    trocado.problema(415, "tipo_nao_aceito");
    let comprimido = rt
        .anexar(id, SLOT, "planta.pdf", arquivos::pdf("x"))
        .cabecalho("content-encoding", "gzip")
        .await;
    comprimido.problema(415, "tipo_nao_aceito");
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_anx_1_nome_com_acento_diz_os_caracteres_e_oferece_o_nome_limpo() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let nome = "attachment; filename*=UTF-8''Memorial%20descri%C3%A7%C3%A3o%20(2).pdf";
    let recusa = rt
        .anexar(id, SLOT, "x.pdf", arquivos::pdf("x"))
        .cabecalho("content-disposition", nome)
        .await;
    let erro = recusa.problema(422, "validacao").errors.remove(0);
    let meta = erro.meta.unwrap();
    assert_eq!(meta["proposta"], "Memorial descricao 2.pdf");
    assert_eq!(meta["caracteres"], serde_json::json!(["ç", "ã", "(", ")"]));
    let longo = format!("{}.pdf", "a".repeat(120));
    let recusa = rt.anexar(id, SLOT, &longo, arquivos::pdf("x")).await;
    assert_eq!(
        recusa.problema(422, "validacao").errors[0].codigo,
        "longo_demais"
    );
    let sem_nome = rt
        .anexar(id, SLOT, "x.pdf", arquivos::pdf("x"))
        .sem("content-disposition")
        .await;
    sem_nome.problema(400, "cabecalho_invalido");
    assert_eq!(b.retrato().await, antes);
    let _ = rt
        .anexar(
            id,
            SLOT,
            meta["proposta"].as_str().unwrap(),
            arquivos::pdf("x"),
        )
        .await
        .exigir(201);
}

#[tokio::test]
async fn f01_conteudo_que_nao_e_da_extensao_e_recusado_com_motivo() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    for (nome, bytes) in [
        ("a.pdf", arquivos::zip()),
        ("a.pdf", Bytes::from_static(b" %PDF-1.4 fora do lugar")),
        ("a.xlsx", arquivos::pdf("x")),
        ("a.zip", Bytes::from_static(b"PK")),
        ("a.xls", arquivos::xlsx()),
    ] {
        let recusa = rt
            .anexar(id, SLOT, nome, bytes)
            .await
            .problema(422, "arquivo_recusado");
        assert_eq!(recusa.motivo.as_deref(), Some("conteudo_diverge"), "{nome}");
    }
    let vazio = rt
        .anexar(id, SLOT, "a.pdf", Bytes::new())
        .await
        .problema(422, "arquivo_recusado");
    assert_eq!(vazio.motivo.as_deref(), Some("vazio"));
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn d10_um_byte_trocado_no_caminho_e_digest_divergente() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let certo = arquivos::pdf("digest");
    let digest = |bytes: &[u8]| {
        let hash = ring::digest::digest(&ring::digest::SHA256, bytes);
        use base64::Engine as _;
        format!(
            "sha-256=:{}:",
            base64::engine::general_purpose::STANDARD.encode(hash)
        )
    };
    for lugar in (5..certo.len()).step_by(37) {
        let mut trocado = certo.to_vec();
        trocado[lugar] ^= 1;
        let chamada = rt
            .anexar(id, SLOT, "a.pdf", trocado.into())
            .cabecalho("repr-digest", digest(&certo));
        chamada.await.problema(400, "digest_divergente");
    }
    let malformado = rt
        .anexar(id, SLOT, "a.pdf", certo.clone())
        .cabecalho("repr-digest", "sha-256=abc")
        .await;
    malformado.problema(400, "cabecalho_invalido");
    assert_eq!(b.retrato().await, antes);
    let bom = rt
        .anexar(id, SLOT, "a.pdf", certo.clone())
        .cabecalho("repr-digest", digest(&certo))
        .await
        .exigir(201);
    assert_eq!(bom.cabecalho("repr-digest"), digest(&certo));
}

#[tokio::test]
async fn envio_cortado_no_meio_nao_deixa_nada() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let bytes = arquivos::pdf_de(1024 * 1024);
    let cabeca = cru::cabeca(
        &rt,
        &format!("/pedidos/{id}/anexos/{SLOT}/versoes"),
        "corte.pdf",
        &format!("Content-Length: {}", bytes.len()),
    );
    let mut conexao = cru::ligar(b.url());
    conexao.write_all(cabeca.as_bytes()).unwrap();
    conexao.write_all(&bytes[..600 * 1024]).unwrap();
    esperar("o preparo começar", || b.preparos() == 1).await;
    conexao.shutdown(Shutdown::Both).unwrap();
    drop(conexao);
    esperar("o preparo sumir", || b.preparos() == 0).await;
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn conexao_que_fecha_so_a_ida_recebe_envio_interrompido_ou_nada() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let cabeca = cru::cabeca(
        &rt,
        &format!("/pedidos/{id}/anexos/{SLOT}/versoes"),
        "corte.pdf",
        "Content-Length: 5000",
    );
    let mut conexao = cru::ligar(b.url());
    conexao.write_all(cabeca.as_bytes()).unwrap();
    conexao.write_all(b"%PDF-1.4").unwrap();
    conexao.shutdown(Shutdown::Write).unwrap();
    let mut resposta = String::new();
    let _ = conexao.read_to_string(&mut resposta);
    assert!(
        resposta.is_empty() || resposta.contains("envio_interrompido"),
        "{resposta}"
    );
    esperar("o preparo sumir", || b.preparos() == 0).await;
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_prz_1_o_arquivo_conta_no_seu_ultimo_byte() {
    for (atraso, aceito) in [
        (TimeDelta::hours(48) - TimeDelta::seconds(1), true),
        (TimeDelta::hours(48), false),
    ] {
        let (b, id, antes) = cena().await;
        let rt = b.rt_a().await;
        let bytes = arquivos::pdf("devagar");
        let (torneira, saida) = mpsc::channel::<Bytes>(1);
        let fluxo = stream::unfold(saida, async |mut saida| {
            Some((Ok::<_, std::io::Error>(saida.recv().await?), saida))
        });
        let chamada = rt
            .anexar(id, SLOT, "devagar.pdf", Bytes::new())
            .fluxo("application/pdf", Body::wrap_stream(fluxo));
        let envio = tokio::spawn(async move { chamada.await });
        torneira.send(bytes.slice(..20)).await.unwrap();
        esperar("os primeiros bytes chegarem", || b.preparos() == 1).await;
        b.negocio.avancar(atraso);
        torneira.send(bytes.slice(20..)).await.unwrap();
        drop(torneira);
        let resposta = envio.await.unwrap();
        if aceito {
            let versao: Versao = resposta.exigir(201).json();
            assert_eq!(versao.recebida_em, b.agora());
        } else {
            resposta.problema(409, "situacao_nao_permite");
            assert_eq!(b.linhas("versao").await, antes[4], "nenhuma linha");
        }
        b.rodar_tarefas().await;
        assert_eq!(b.preparos(), 0);
    }
}

#[tokio::test]
async fn r_ped_2_slot_de_outro_tipo_ou_desconhecido_e_404_e_o_livre_pede_titulo() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    for slot in ["dub", "projeto_eletrico", "nada", "livre_21"] {
        rt.anexar(id, slot, "a.pdf", arquivos::pdf("a"))
            .await
            .problema(404, "nao_encontrado");
    }
    let sem = rt
        .anexar(id, "livre_1", "a.pdf", arquivos::pdf("a"))
        .await
        .problema(422, "validacao");
    assert_eq!(sem.errors[0].pointer, "?titulo");
    assert_eq!(b.retrato().await, antes);
    let caminho = format!("/pedidos/{id}/anexos/livre_1/versoes?titulo=Carta%20de%20anu%C3%AAncia");
    let com = rt
        .post(&caminho)
        .cabecalho("content-disposition", "attachment; filename=\"a.pdf\"");
    let _ = com
        .corpo("application/pdf", arquivos::pdf("a"))
        .await
        .exigir(201);
    let lista: Lista<Anexo> = rt
        .get(&format!("/pedidos/{id}/anexos"))
        .await
        .exigir(200)
        .json();
    assert!(
        lista
            .itens
            .iter()
            .any(|a| a.slot == "livre_1" && a.rotulo == "Carta de anuência")
    );
}

#[tokio::test]
async fn r_anx_3_depois_do_envio_entra_ate_alguem_assumir_e_o_email_confirma() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let rt = b.rt_a().await;
    let cartas = b.correio().await.len();
    let _ = rt
        .anexar(id, "art_paga", "art-certa.pdf", arquivos::pdf("certa"))
        .await
        .exigir(201);
    b.rodar_tarefas().await;
    let novas = b.correio().await;
    assert_eq!(novas.len(), cartas + 1, "R-PED-4");
    assert!(novas.iter().any(|c| c.texto.contains("art-certa.pdf")));
    let _ = b
        .analista()
        .await
        .post(&format!("/pedidos/{id}/analise"))
        .await
        .exigir(200);
    let antes = b.retrato().await;
    let tarde = rt
        .anexar(id, "art_paga", "outra.pdf", arquivos::pdf("outra"))
        .await
        .problema(409, "situacao_nao_permite");
    assert_eq!(tarde.proximo_passo.unwrap().codigo, "aguarde_decisao");
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_sit_2_o_documento_da_decisao_e_so_de_quem_assumiu() {
    let b = Bancada::nova().await;
    let id = b
        .em_analise_assumido(TipoSolicitacao::ProjetoEletrico)
        .await;
    let antes = b.retrato().await;
    for pessoa in [
        b.rt_a().await,
        b.outra_analista().await,
        b.administrador().await,
    ] {
        let recusa = pessoa
            .anexar(id, "documento_da_decisao", "d.pdf", arquivos::pdf("d"))
            .await;
        assert!(matches!(recusa.status, 403 | 409), "{}", recusa.texto());
        recusa.e_problema();
    }
    let no_slot_do_rt = b
        .analista()
        .await
        .anexar(id, "projeto_eletrico", "d.pdf", arquivos::pdf("d"))
        .await;
    assert!(
        matches!(no_slot_do_rt.status, 403 | 409),
        "{}",
        no_slot_do_rt.texto()
    );
    assert_eq!(b.retrato().await, antes);
}
