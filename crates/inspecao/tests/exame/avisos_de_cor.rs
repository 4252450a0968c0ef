//! R-ANX-4: which pages use colour.

use dominio::arquivo::FormatoArquivo::Pdf as PDF;
use dominio::inspecao::EstadoAvisos;
use inspecao::avisos;

use crate::obra::pdf::{Pdf, deflate};
use crate::obra::{trocar, ver};

#[track_caller]
fn cor(caso: &str, pdf: &Pdf, esperada: bool) {
    let paginas = ver(&pdf.montar(), PDF).paginas;
    assert_eq!(paginas[0].cor, Some(esperada), "{caso}");
}

#[test]
fn r_anx_4_operador_de_cinza_nao_e_cor_e_os_demais_sao() {
    for (conteudo, esperada) in [
        ("0 G 0.5 g 0 0 m 1 1 l S", false),
        ("0 0 0 RG 1 1 1 rg", false),
        (".5 .5 .5 rg", false),
        ("0.501961 0.501960 0.501961 rg", false),
        ("1 0 0 rg", true),
        ("0 0 1 RG", true),
        ("0 0 0 1 k", false),
        ("0 0 0 .5 K", false),
        ("0.75 0.68 0.67 0.9 k", false),
        ("1 0 0 0 k", true),
        ("/DeviceRGB cs 0 0 0 sc", false),
        ("/DeviceRGB cs 0 .5 0 sc", true),
        ("/DeviceGray CS .3 SC", false),
        ("/DeviceCMYK cs 0 1 1 0 scn", true),
        ("q 1 0 0 rg Q", true),
        ("/DeviceRGB cs q /DeviceGray cs .5 sc Q 0 1 0 sc", true),
        ("0 0 1rg", true),
        ("0 0 -0.0 rg", false),
    ] {
        cor(conteudo, &Pdf::com_conteudo(conteudo), esperada);
    }
}

#[test]
fn r_anx_4_o_que_parece_operador_dentro_de_texto_nao_e() {
    for conteudo in [
        "BT (1 0 0 rg) Tj ET",
        "BT (a\\) 1 0 0 rg \\() Tj ET",
        "BT (a(b)1 0 0 rg) Tj ET",
        "BT <31203020302072672031> Tj ET",
        "% 1 0 0 rg\n0 g",
        "/Span<</ActualText(1 0 0 rg)>>BDC EMC",
        "BI/W 1/H 1/BPC 8/CS/G ID 1 0 0 rg EI 0 g",
        "[(1 0 0 rg)-250(x)]TJ",
        "/rg gs",
    ] {
        cor(conteudo, &Pdf::com_conteudo(conteudo), false);
    }
}

#[test]
fn r_anx_4_espacos_por_nome_de_recurso() {
    for (espaco, valores, esperada) in [
        ("[/ICCBased 5 0 R]", ".5", false),
        ("[/ICCBased 6 0 R]", ".5 .5 .5", false),
        ("[/ICCBased 6 0 R]", ".5 0 .5", true),
        ("[/CalRGB<<>>]", "1 0 0", true),
        ("[/CalGray<<>>]", "1", false),
        ("[/Lab<<>>]", "50 0 0", false),
        ("[/Lab<<>>]", "50 30 0", true),
        ("[/Separation/Black/DeviceCMYK 7 0 R]", "1", false),
        ("[/Separation/All/DeviceCMYK 7 0 R]", "1", false),
        ("[/Separation/Vermelho/DeviceRGB 7 0 R]", "1", true),
        ("[/Separation/Vermelho/DeviceRGB 7 0 R]", "0", false),
        ("[/DeviceN[/Black/None]/DeviceCMYK 7 0 R]", "1 0", false),
        ("[/DeviceN[/Cyan/Black]/DeviceCMYK 7 0 R]", "1 0", true),
        ("[/Indexed/DeviceGray 1(\\000\\377)]", "1", false),
        (
            "[/Indexed/DeviceRGB 1(\\000\\000\\000\\377\\377\\377)]",
            "1",
            false,
        ),
        (
            "[/Indexed/DeviceRGB 1(\\000\\000\\000\\377\\000\\000)]",
            "1",
            true,
        ),
    ] {
        let pdf = Pdf::com_conteudo(&format!("/E cs {valores} scn"))
            .recursos(&format!("/ColorSpace<</E {espaco}>>"))
            .fluxo("/N 1", b"")
            .fluxo("/N 3", b"")
            .objeto("<</FunctionType 2/N 1/Domain[0 1]>>");
        cor(&format!("{espaco} {valores}"), &pdf, esperada);
    }
}

#[test]
fn r_anx_4_imagem_e_cor_quando_seu_espaco_nao_e_de_cinza() {
    let jpx = |componentes: u8| {
        let mut bytes = b"\0\0\0\x16ihdr\0\0\0\x01\0\0\0\x01\0".to_vec();
        bytes.push(componentes);
        bytes
    };
    for (dicionario, dados, esperada) in [
        ("/ColorSpace/DeviceGray", vec![0], false),
        ("/ColorSpace/DeviceRGB", vec![0], true),
        ("/ColorSpace/DeviceCMYK/Filter/DCTDecode", vec![0], true),
        ("/ColorSpace[/ICCBased 6 0 R]", vec![0], false),
        ("/ColorSpace[/Indexed/DeviceGray 1(ab)]", vec![0], false),
        ("/ColorSpace[/Indexed/DeviceRGB 0(a0z)]", vec![0], true),
        ("/ImageMask true", vec![0], false),
        ("/Filter/JPXDecode", jpx(1), false),
        ("/Filter/JPXDecode", jpx(3), true),
    ] {
        let pdf = Pdf::com_conteudo("/I Do")
            .recursos("/XObject<</I 5 0 R>>")
            .fluxo(
                &format!("/Subtype/Image/Width 1/Height 1{dicionario}"),
                &dados,
            )
            .fluxo("/N 1", b"");
        cor(dicionario, &pdf, esperada);
    }
    for (conteudo, esperada) in [
        ("BI/W 1/H 1/CS/RGB/BPC 8 ID abc EI", true),
        ("BI/W 1/H 1/ColorSpace/DeviceCMYK ID abcd EI", true),
        ("BI/W 1/H 1/IM true ID a EI", false),
        ("BI/W 1/H 1/CS[/I/G 1<00ff>]ID a EI", false),
        ("BI/W 1/H 1/CS/G ID \x01EI\x02EI\x03 EI 1 0 0 rg", true),
    ] {
        cor(conteudo, &Pdf::com_conteudo(conteudo), esperada);
    }
}

#[test]
fn r_anx_4_imagem_que_a_pagina_nao_desenha_nao_conta() {
    let pdf = Pdf::novo()
        .recursos("/XObject<</I 5 0 R>>")
        .fluxo("/Subtype/Image/ColorSpace/DeviceRGB", b"abc");
    cor("sem Do", &pdf, false);
}

#[test]
fn r_anx_4_formas_padroes_sombras_e_carimbos_sao_seguidos() {
    let forma = |conteudo: &str| {
        Pdf::com_conteudo("q /F Do Q")
            .recursos("/XObject<</F 5 0 R>>")
            .fluxo(
                "/Subtype/Form/Filter/FlateDecode/Resources<</XObject<</G 6 0 R>>>>",
                &deflate(conteudo.as_bytes()),
            )
            .fluxo("/Subtype/Form", b"0 1 0 rg")
    };
    cor("forma preta", &forma("0 g"), false);
    cor("forma com cor", &forma("1 0 0 rg"), true);
    cor("forma na forma", &forma("/G Do"), true);
    let padrao = |dicionario: &str, conteudo: &[u8]| {
        Pdf::com_conteudo("/Pattern cs /P scn 0 0 9 9 re f")
            .recursos("/Pattern<</P 5 0 R>>")
            .fluxo(dicionario, conteudo)
    };
    cor(
        "hachura preta",
        &padrao("/PatternType 1/PaintType 1", b"0 g"),
        false,
    );
    cor(
        "hachura com cor",
        &padrao("/PatternType 1/PaintType 1", b"1 0 0 rg"),
        true,
    );
    for (espaco, esperada) in [("DeviceGray", false), ("DeviceRGB", true)] {
        let sombra = Pdf::com_conteudo("/S sh").recursos(&format!(
            "/Shading<</S<</ShadingType 2/ColorSpace/{espaco}>>>>"
        ));
        cor("sombra", &sombra, esperada);
        let em_padrao = Pdf::com_conteudo("/Pattern cs /P scn").recursos(&format!(
            "/Pattern<</P<</PatternType 2/Shading<</ColorSpace/{espaco}>>>>>>"
        ));
        cor("sombra em padrão", &em_padrao, esperada);
    }
    for (sinais, esperada) in [(4, true), (2, false)] {
        let carimbo = Pdf::novo()
            .pagina(&format!(
                "/Annots[<</Subtype/Stamp/F {sinais}/AP<</N 5 0 R>>>>]"
            ))
            .fluxo("/Subtype/Form", b"0 0 1 rg");
        cor("carimbo", &carimbo, esperada);
    }
}

#[test]
fn r_anx_4_formas_em_circulo_terminam() {
    let circulo = Pdf::com_conteudo("/F Do")
        .recursos("/XObject<</F 5 0 R>>")
        .fluxo("/Subtype/Form/Resources<</XObject<</F 6 0 R>>>>", b"/F Do")
        .fluxo(
            "/Subtype/Form/Resources<</XObject<</F 5 0 R>>>>",
            b"/F Do 1 0 0 rg",
        );
    cor("círculo", &circulo, true);
}

#[test]
fn r_anx_4_operador_partido_entre_dois_fluxos_da_pagina() {
    let pdf = Pdf::novo()
        .fluxo("", b"1 0 0")
        .fluxo("", b"rg")
        .pagina("/Contents[5 0 R 6 0 R]");
    let bytes = trocar(&pdf.montar(), "/Contents 4 0 R", "/Ignorado 4 0 R");
    assert_eq!(ver(&bytes, PDF).paginas[0].cor, Some(true));
}

#[test]
fn sem_orcamento_a_cor_fica_desconhecida_e_o_tamanho_nao() {
    let lidos = avisos(&Pdf::com_conteudo("1 0 0 rg").montar(), PDF, &mut || false);
    assert_eq!(lidos.estado, EstadoAvisos::NaoVerificado);
    assert_eq!(lidos.paginas[0].cor, None);
    assert_eq!(lidos.paginas[0].largura_mm, 210);
    assert!(lidos.paginas_com_cor().is_empty());
}

#[test]
fn o_fluxo_que_nao_abre_deixa_a_cor_desconhecida() {
    let quebrado = Pdf::novo()
        .fluxo("/Filter/OtherDecode", b"xyz")
        .pagina("/Contents 5 0 R");
    let bytes = trocar(&quebrado.montar(), "/Contents 4 0 R", "/Ignorado 4 0 R");
    let lidos = avisos(&bytes, PDF, &mut || true);
    assert_eq!(lidos.estado, EstadoAvisos::NaoVerificado);
    assert_eq!(lidos.paginas[0].cor, None);
}
