//! F02: archives that unpack to more than anybody sends.

use std::time::Duration;

use dominio::arquivo::FormatoArquivo::{Xlsx as XLSX, Zip as ZIP};
use dominio::inspecao::MotivoRecusa::{
    self, OfficeGrandeDemais, ZipAmbiguo, ZipAninhado, ZipEntradasDemais, ZipGrandeDemais, ZipTaxa,
};
use inspecao::{Limites, portao};

use crate::obra::office::Pacote;
use crate::obra::zip::{self, Item, Zip};
use crate::obra::{Sorteio, aceito, processador, recusado};

const MIB: usize = 1024 * 1024;

/// Refused for the reason, in 2 s (the target of F02).
#[track_caller]
fn recusado_logo(caso: &str, bytes: &[u8], motivo: MotivoRecusa) {
    let inicio = processador();
    recusado(caso, bytes, ZIP, motivo);
    assert!(
        processador().saturating_sub(inicio) < Duration::from_secs(2),
        "{caso}"
    );
}

#[test]
fn f02_taxa_acima_de_100_para_1_e_recusada() {
    recusado_logo(
        "zeros",
        &zip::de(&[("a.txt", &vec![b' '; 2 * MIB])]),
        ZipTaxa,
    );
    // Many small ones, none of which stands out.
    let pequena = vec![b' '; MIB - 1];
    let muitas = (0..60).map(|i| Item::novo(&format!("{i}.txt"), &pequena));
    recusado_logo("muitas", &Zip::de(muitas).montar(), ZipTaxa);
    // Beside a large file that does not shrink, the small one stands out by itself.
    let ruido = Sorteio(2).bytes(MIB);
    let jpg = [b"\xff\xd8\xff", ruido.as_slice()].concat();
    let disfarce = zip::de(&[("foto.jpg", &jpg), ("a.txt", &vec![b' '; 3 * MIB])]);
    recusado_logo("disfarce", &disfarce, ZipTaxa);
}

#[test]
fn f02_pouco_zero_nao_e_bomba() {
    aceito(
        "zeros",
        &zip::de(&[("a.txt", &vec![b' '; MIB / 2])]),
        ZIP,
        &[],
    );
}

#[test]
fn f02_mais_de_200_mib_descompactados_e_recusado_antes_de_abrir() {
    let mut item = Item::guardado("a.txt", &Sorteio(3).bytes(3 * MIB));
    item.tamanho = 201 * 1024 * 1024;
    item.tamanho_local = Some(item.tamanho);
    recusado_logo("declarado", &Zip::de([item]).montar(), ZipGrandeDemais);
}

#[test]
fn f02_o_tamanho_que_mente_para_menos_e_apanhado_ao_abrir() {
    let mut item = Item::novo("a.txt", &vec![b' '; 4 * MIB]);
    item.tamanho = 10;
    recusado_logo("mente", &Zip::de([item]).montar(), ZipAmbiguo);
    let mut item = Item::novo("a.txt", b"dez letras");
    item.tamanho = 11;
    recusado_logo("mente para mais", &Zip::de([item]).montar(), ZipAmbiguo);
    let mut item = Item::novo("a.txt", b"dez letras");
    item.crc ^= 1;
    recusado_logo("crc", &Zip::de([item]).montar(), ZipAmbiguo);
}

#[test]
fn f02_mais_de_2000_entradas_e_recusado_e_2000_cabem() {
    let muitas = |quantas: usize| {
        Zip::de((0..quantas).map(|i| Item::guardado(&format!("{i}.txt"), b"a"))).montar()
    };
    aceito("2000", &muitas(2_000), ZIP, &[]);
    recusado_logo("2001", &muitas(2_001), ZipEntradasDemais);
    recusado_logo("65000", &muitas(65_000), ZipEntradasDemais);
}

#[test]
fn f02_a_contagem_que_mente_e_apanhada() {
    let mut zip = Zip::de((0..3_000).map(|i| Item::guardado(&format!("{i}.txt"), b"a")));
    zip.quantos = Some(5);
    recusado_logo("5 de 3000", &zip.montar(), ZipAmbiguo);
}

#[test]
fn f02_entradas_sobrepostas_sao_recusadas() {
    let bomba = Item::guardado("a.txt", &[b'x'; 5_000]);
    let mut zip = Zip::de([bomba.clone()]);
    for i in 0..100 {
        let mut outra = bomba.clone();
        outra.nome = format!("{i}.txt").into_bytes();
        outra.nome_local = Some(bomba.nome.clone());
        outra.lugar = Some(0);
        outra.dados = Vec::new();
        zip.itens.push(outra);
    }
    recusado_logo("sobrepostas", &zip.montar(), ZipAmbiguo);
}

#[test]
fn f02_compactado_dentro_de_compactado_e_recusado_e_planilha_nao_conta_como_tal() {
    let dentro = zip::de(&[("a.txt", b"a")]);
    recusado_logo("zip", &zip::de(&[("a.zip", &dentro)]), ZipAninhado);
    recusado_logo("gz", &zip::de(&[("a.gz", b"\x1f\x8b\x08")]), ZipAninhado);
    let planilha = Pacote::planilha().montar();
    let documento = Pacote::documento("<w:r/>").montar();
    let fora = zip::de(&[("a.xlsx", &planilha), ("b.docx", &documento)]);
    aceito("office", &fora, ZIP, &[]);
}

#[test]
fn f02_a_planilha_tem_os_mesmos_tetos_com_palavras_suas() {
    let bomba = Pacote::planilha().parte("xl/media/a.bmp", &vec![0; 8 * MIB]);
    recusado("planilha", &bomba.montar(), XLSX, OfficeGrandeDemais);
    // The inner bomb is small for the outer archive and caught by the inner one.
    let no_zip = zip::de(&[("a.xlsx", &bomba.montar())]);
    recusado_logo("planilha no zip", &no_zip, OfficeGrandeDemais);
}

#[test]
fn f02_o_teto_do_documento_interno_e_dito_e_cumprido() {
    let limites = Limites {
        interno: 1_000,
        ..Limites::default()
    };
    let grande = zip::de(&[(
        "a.pdf",
        &[b"%PDF-", Sorteio(4).bytes(2_000).as_slice()].concat(),
    )]);
    let veredito = portao(&grande, ZIP, &limites);
    assert!(
        veredito
            .explicacao()
            .unwrap()
            .contains("grande demais para ser verificado"),
        "{veredito:?}"
    );
}

#[test]
fn f02_o_fluxo_de_pdf_que_explode_e_recusado_sem_explodir() {
    use crate::obra::pdf::{Pdf, deflate, fluxo};
    use dominio::arquivo::FormatoArquivo::Pdf as PDF;
    let inicio = processador();
    let bomba = deflate(&vec![b' '; 80 * MIB]);
    let mut pdf = Pdf::novo();
    pdf.extras
        .push(fluxo("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &bomba));
    recusado("bomba", &pdf.montar(), PDF, MotivoRecusa::Ilegivel);
    assert!(processador().saturating_sub(inicio) < Duration::from_secs(5));
}
