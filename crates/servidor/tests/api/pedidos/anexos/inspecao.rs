//! The inspection, through the server: the portão before the answer, the avisos afterwards (R-ANX-4, 5.1 item 6).

use std::fmt::Write as _;

use bancada::{Bancada, arquivos};
use bytes::Bytes;
use contrato::anexo::Versao;
use contrato::pedido::Pedido;
use dominio::inspecao::EstadoAvisos;
use dominio::tipo::TipoSolicitacao;
use serde_json::json;

use super::{SLOT, cena};

/// Puts something into the catalog of a PDF of ours; the parser finds objects by itself when the index is off.
fn com_no_catalogo(o_que: &str) -> Bytes {
    trocar("/Type /Catalog", &format!("/Type /Catalog {o_que}"))
}

fn trocar(de: &str, para: &str) -> Bytes {
    let texto = String::from_utf8(arquivos::pdf("prancha").to_vec()).unwrap();
    let trocado = texto.replacen(de, para, 1);
    // The offsets of the index moved with the text: written anew.
    let corpo = trocado.split("xref\n").next().unwrap().to_owned();
    let mut saida = corpo.clone();
    let lugares: Vec<usize> = (1..=5)
        .map(|n| corpo.find(&format!("{n} 0 obj")).unwrap())
        .collect();
    saida.push_str("xref\n0 6\n0000000000 65535 f \n");
    for lugar in lugares {
        let _ = writeln!(saida, "{lugar:010} 00000 n ");
    }
    let _ = write!(
        saida,
        "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
        corpo.len()
    );
    Bytes::from(saida)
}

#[tokio::test]
async fn f05_pdf_com_javascript_e_recusado_com_motivo_e_saida_e_nada_fica() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let ativo = com_no_catalogo("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>");
    let problema = rt
        .anexar(id, SLOT, "projeto.pdf", ativo)
        .await
        .problema(422, "arquivo_recusado");
    assert_eq!(problema.motivo.as_deref(), Some("pdf_acao_proibida"));
    assert!(
        problema.detail.contains("Salvar como PDF"),
        "{}",
        problema.detail
    );
    assert_eq!(b.retrato().await, antes);
    assert_eq!(b.preparos(), 0);
}

#[tokio::test]
async fn f03_zip_ambiguo_e_recusado_e_o_limpo_passa() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let com_sobra = [arquivos::zip().as_ref(), b"sobra depois do fim"].concat();
    let problema = rt
        .anexar(id, SLOT, "a.zip", com_sobra.into())
        .await
        .problema(422, "arquivo_recusado");
    assert_eq!(problema.motivo.as_deref(), Some("zip_ambiguo"));
    assert_eq!(b.retrato().await, antes);
    let _ = rt
        .anexar(id, SLOT, "a.zip", arquivos::zip())
        .await
        .exigir(201);
}

#[tokio::test]
async fn r_anx_4_a_cor_e_o_tamanho_da_pagina_sao_avisados_depois_e_nao_recusam() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TipoSolicitacao::ProjetoEletrico).await;
    let rt = b.rt_a().await;
    let etag = rt
        .get(&format!("/pedidos/{id}"))
        .await
        .exigir(200)
        .cabecalho("etag")
        .to_owned();
    let _ = rt
        .patch(&format!("/pedidos/{id}"))
        .cabecalho("if-match", etag)
        .json(&json!({"dados": {"formato_planta": "A1"}}))
        .await
        .exigir(200);
    // Red text on a page of A4, which is always allowed, then one of 200 × 300 points, which is not.
    let colorida = trocar("BT /F1", "1 0 0 rg BT /F1");
    let colorida = Bytes::from(
        String::from_utf8(colorida.to_vec())
            .unwrap()
            .replace("[0 0 595 842]", "[0 0 200 300]"),
    );
    let enviada: Versao = rt
        .anexar(id, "projeto_eletrico", "projeto.pdf", colorida)
        .await
        .exigir(201)
        .json();
    let antes = enviada.inspecao.expect("inspeção");
    assert!(antes.inspecionado);
    assert_eq!(antes.estado, EstadoAvisos::Pendente);
    b.rodar_tarefas().await;
    let pedido: Pedido = rt.get(&format!("/pedidos/{id}")).await.exigir(200).json();
    let anexo = pedido
        .anexos
        .iter()
        .find(|a| a.slot == "projeto_eletrico")
        .unwrap();
    let inspecao = anexo.versoes[0].inspecao.clone().unwrap();
    assert_eq!(inspecao.estado, EstadoAvisos::Verificado);
    assert_eq!(inspecao.paginas, Some(1));
    assert_eq!(inspecao.paginas_com_cor, [1]);
    assert_eq!(inspecao.paginas_fora_do_formato, [1]);
    assert_eq!(inspecao.avisos, None, "a lista só resume");
    let inteira: Versao = rt
        .get(&format!("/versoes/{}", enviada.id))
        .await
        .exigir(200)
        .json();
    assert!(
        inteira.inspecao.unwrap().avisos.is_some(),
        "a versão conta tudo"
    );
}

#[tokio::test]
async fn f08_inspecao_impossivel_guarda_o_arquivo_para_o_analista() {
    let b = Bancada::ajustada(|c| {
        c.inspecao.programa = Some("/bin/false".into());
    })
    .await;
    let id = b.rascunho_vazio(TipoSolicitacao::ProjetoEletrico).await.id;
    let enviada: Versao = b
        .rt_a()
        .await
        .anexar(id, "art_paga", "art.pdf", arquivos::pdf("a"))
        .await
        .exigir(201)
        .json();
    assert!(!enviada.inspecao.unwrap().inspecionado);
    b.rodar_tarefas().await;
}
