//! The bench keeps its own promises.
#![cfg(test)]

use std::io::Cursor;

use bancada::{AcasoSemeado, Bancada, arquivos, notas};
use calamine::{Data, Reader as _, Xlsx};
use casos::acaso::Acaso as _;
use dominio::tipo::TipoSolicitacao;

#[test]
fn os_arquivos_sao_o_que_dizem_e_do_tamanho_pedido() {
    let mut livro: Xlsx<_> = Xlsx::new(Cursor::new(arquivos::xlsx())).unwrap();
    let folha = livro.worksheet_range("A").unwrap();
    assert_eq!(folha.get((0, 0)), Some(&Data::Float(1.0)));
    assert!(arquivos::zip().starts_with(b"PK\x03\x04"));
    for bytes in [2_000, 1024 * 1024] {
        let pdf = arquivos::pdf_de(bytes);
        assert_eq!(pdf.len(), bytes);
        assert!(pdf.starts_with(b"%PDF-1.4") && pdf.ends_with(b"%%EOF\n"));
    }
    assert_ne!(arquivos::pdf("um"), arquivos::pdf("dois"));
}

#[test]
fn a_mesma_semente_da_os_mesmos_bytes() {
    let sortear = |semente| {
        let acaso = AcasoSemeado::novo(semente);
        let mut bytes = [0; 100];
        acaso.preencher(&mut bytes).unwrap();
        bytes
    };
    assert_eq!(sortear(1), sortear(1));
    assert_ne!(sortear(1), sortear(2));
}

#[tokio::test]
#[should_panic(expected = "tarefas vencidas ficaram por fazer: 1")]
async fn trabalho_deixado_na_fila_reprova_o_teste() {
    let b = Bancada::nova().await;
    b.atende()
        .emitir_ns(&notas::nova(TipoSolicitacao::AnaliseCarga, b.agora()))
        .await;
}

#[tokio::test]
async fn trabalho_deixado_de_proposito_nao_reprova() {
    let b = Bancada::nova().await;
    b.atende()
        .emitir_ns(&notas::nova(TipoSolicitacao::AnaliseCarga, b.agora()))
        .await;
    assert_eq!(b.tarefas_vencidas().await, 1);
    b.deixar_tarefas();
}
