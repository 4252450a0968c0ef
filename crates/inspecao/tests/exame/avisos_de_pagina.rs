//! R-ANX-4: the size of pages, and where a PDF comes from.

use dominio::arquivo::FormatoArquivo::Pdf as PDF;
use dominio::inspecao::EstadoAvisos;
use dominio::tipo::FormatoPlanta;
use inspecao::avisos;

use crate::obra::pdf::Pdf;
use crate::obra::{trocar, ver};

#[track_caller]
fn mede(caso: &str, atributos: &str, esperado: (u32, u32)) {
    let mut pdf = Pdf::novo();
    atributos.clone_into(&mut pdf.pagina);
    let pagina = ver(&pdf.montar(), PDF).paginas[0];
    assert_eq!((pagina.largura_mm, pagina.altura_mm), esperado, "{caso}");
}

#[test]
fn r_anx_4_a_pagina_mede_o_que_se_ve() {
    mede("A4", "/MediaBox[0 0 595.28 841.89]", (210, 297));
    mede("A1", "/MediaBox[0 0 2383.94 1683.78]", (841, 594));
    mede(
        "cantos trocados",
        "/MediaBox[595.28 841.89 0 0]",
        (210, 297),
    );
    mede(
        "fora da origem",
        "/MediaBox[-100 -100 495.28 741.89]",
        (210, 297),
    );
    mede(
        "recorte",
        "/MediaBox[0 0 700 900]/CropBox[50 20 645.28 861.89]",
        (210, 297),
    );
    mede(
        "recorte maior que a folha",
        "/MediaBox[0 0 595.28 841.89]/CropBox[-9 -9 900 900]",
        (210, 297),
    );
    mede(
        "recorte fora",
        "/MediaBox[0 0 595.28 841.89]/CropBox[900 900 999 999]",
        (210, 297),
    );
    mede(
        "unidade",
        "/MediaBox[0 0 297.64 420.945]/UserUnit 2",
        (210, 297),
    );
    mede(
        "girada",
        "/MediaBox[0 0 595.28 841.89]/Rotate 90",
        (297, 210),
    );
    mede(
        "girada ao contrário",
        "/MediaBox[0 0 595.28 841.89]/Rotate -270",
        (297, 210),
    );
    mede("sem caixa", "", (216, 279));
    mede("caixa quebrada", "/MediaBox[0 0 /a 5]", (216, 279));
}

#[test]
fn r_anx_4_a_caixa_vem_do_pai_quando_a_pagina_nao_tem() {
    let mut pdf = Pdf::novo();
    pdf.pagina.clear();
    let bytes = trocar(
        &pdf.montar(),
        "/Pages/Count 1",
        "/Pages/MediaBox[0 0 595.28 841.89]/Count 1",
    );
    let pagina = ver(&bytes, PDF).paginas[0];
    assert_eq!((pagina.largura_mm, pagina.altura_mm), (210, 297));
}

#[test]
fn r_anx_4_do_arquivo_a_lista_de_paginas_fora_do_formato() {
    let mut pdf = Pdf::novo();
    "/MediaBox[0 0 1000 1000]".clone_into(&mut pdf.pagina);
    let lidos = ver(&pdf.montar(), PDF);
    assert_eq!(lidos.paginas_fora_do_formato(FormatoPlanta::A1), [1]);
}

#[test]
fn os_programas_de_origem_sao_ditos() {
    let pdf = Pdf::novo()
        .objeto("<</Creator(AutoCAD 2027)/Producer<FEFF00E900A0>>>")
        .trailer("/Info 5 0 R");
    let programa = ver(&pdf.montar(), PDF).programa;
    assert_eq!(programa.criador.as_deref(), Some("AutoCAD 2027"));
    assert_eq!(programa.produtor.as_deref(), Some("é"));
}

#[test]
fn arquivo_que_nao_abre_e_nao_verificado() {
    let lidos = avisos(b"%PDF-1.7 lixo", PDF, &mut || true);
    assert_eq!(lidos.estado, EstadoAvisos::NaoVerificado);
}
