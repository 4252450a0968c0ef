//! R-ANX-1: names, formats, first bytes, sizes.

use dominio::arquivo::{
    FormatoArquivo, LIMITE_BYTES, LIMITE_NOME, MotivoNome, NomeArquivo, arquivo_em_disco,
    formatar_tamanho, pasta_do_anexo, tipo_declarado_confere,
};

use crate::Sorteio;

#[test]
fn r_anx_1_nome_limpo_passa_como_veio() {
    for nome in [
        "ART_MG20262284471_paga.pdf",
        "Projeto SE R02.PDF",
        "a-b_c d.1.xlsx",
        "1.zip",
    ] {
        assert_eq!(NomeArquivo::parse(nome).unwrap().texto(), nome);
    }
    assert_eq!(NomeArquivo::parse("  dub.pdf ").unwrap().texto(), "dub.pdf");
}

#[test]
fn r_anx_1_a_recusa_nomeia_os_caracteres_e_oferece_o_nome_limpo() {
    for (nome, caracteres, proposta) in [
        ("Relatório técnico.pdf", "óé", "Relatorio tecnico.pdf"),
        ("Instalação.PDF", "çã", "Instalacao.PDF"),
        ("projeto (1).pdf", "()", "projeto 1.pdf"),
        (
            "ART nº 12 – João & Cia.pdf",
            "º–ã&",
            "ART no 12 - Joao e Cia.pdf",
        ),
        ("C:\\fotos\\padrão.pdf", ":\\ã", "padrao.pdf"),
        ("../../etc/passwd.pdf", "/", "passwd.pdf"),
        ("a@@@b.pdf", "@", "a_b.pdf"),
        ("图纸.pdf", "图纸", "arquivo.pdf"),
        ("dub.pdf\u{0}", "\u{0}", "dub.pdf_"),
    ] {
        let recusa = NomeArquivo::parse(nome).unwrap_err();
        assert_eq!(
            recusa.caracteres.iter().collect::<String>(),
            caracteres,
            "{nome}"
        );
        assert_eq!(recusa.proposta, proposta);
        assert_eq!(recusa.motivo, MotivoNome::CaracteresEspeciais);
        assert!(recusa.to_string().contains(proposta));
    }
}

#[test]
fn r_anx_1_acento_escrito_em_duas_partes_e_nomeado_como_uma_letra() {
    let recusa = NomeArquivo::parse("Relato\u{301}rio Conceic\u{327}a\u{303}o.pdf").unwrap_err();
    assert_eq!(recusa.caracteres, ['ó', 'ç', 'ã']);
    assert_eq!(recusa.proposta, "Relatorio Conceicao.pdf");
}

#[test]
fn r_anx_1_120_caracteres_passam_e_121_sao_cortados_sem_perder_a_extensao() {
    let justo = format!("{}.pdf", "a".repeat(116));
    assert!(NomeArquivo::parse(&justo).is_ok());
    let recusa = NomeArquivo::parse(&format!("a{justo}")).unwrap_err();
    assert_eq!(
        (recusa.motivo, recusa.proposta.as_str()),
        (MotivoNome::LongoDemais, justo.as_str())
    );
    assert!(recusa.caracteres.is_empty());
}

#[test]
fn r_anx_1_nome_vazio_ganha_um_nome() {
    for (nome, proposta) in [
        ("", "arquivo"),
        (".pdf", "arquivo.pdf"),
        ("___.zip", "arquivo.zip"),
        ("..", "arquivo."),
    ] {
        let recusa = NomeArquivo::parse(nome).unwrap_err();
        assert_eq!(
            (recusa.motivo, recusa.proposta.as_str()),
            (MotivoNome::Vazio, proposta),
            "{nome}"
        );
    }
}

#[test]
fn r_anx_1_o_nome_proposto_sempre_passa() {
    const LETRAS: &[char] = &[
        'a', 'Z', '9', ' ', '.', '_', '-', 'é', 'Ç', '(', '/', '\\', '"', '\u{301}', '图', '🔌',
        '\n', '&', '\u{a0}',
    ];
    let mut sorteio = Sorteio(7);
    for _ in 0..5000 {
        let tamanho = sorteio.ate(160);
        let nome: String = (0..tamanho)
            .map(|_| LETRAS[usize::try_from(sorteio.ate(LETRAS.len() as u64)).unwrap()])
            .collect();
        if let Err(recusa) = NomeArquivo::parse(&nome) {
            assert!(recusa.proposta.chars().count() <= LIMITE_NOME);
            assert!(
                NomeArquivo::parse(&recusa.proposta).is_ok(),
                "{nome:?} -> {:?}",
                recusa.proposta
            );
        }
    }
}

#[test]
fn r_anx_1_so_quatro_extensoes_em_qualquer_caixa() {
    assert_eq!(FormatoArquivo::de_nome("a.PDF"), Some(FormatoArquivo::Pdf));
    assert_eq!(
        FormatoArquivo::de_nome("a.b.Zip"),
        Some(FormatoArquivo::Zip)
    );
    assert_eq!(FormatoArquivo::de_nome("a.xls"), Some(FormatoArquivo::Xls));
    assert_eq!(
        FormatoArquivo::de_nome("a.xlsx"),
        Some(FormatoArquivo::Xlsx)
    );
    for nome in ["a.pdf.exe", "pdf", "a.", "a.docx", "a.pdf "] {
        assert_eq!(FormatoArquivo::de_nome(nome), None, "{nome}");
    }
}

#[test]
fn r_anx_1_os_primeiros_bytes_tem_de_ser_os_do_formato() {
    let xls = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0];
    let casos: [(FormatoArquivo, &[u8]); 4] = [
        (FormatoArquivo::Pdf, b"%PDF-1.7\n"),
        (FormatoArquivo::Zip, b"PK\x03\x04\x14\0"),
        (FormatoArquivo::Xls, &xls),
        (FormatoArquivo::Xlsx, b"PK\x03\x04\x14\0"),
    ];
    for (formato, inicio) in casos {
        assert!(formato.assinatura_confere(inicio));
        assert!(!formato.assinatura_confere(&inicio[..3]));
        assert!(!formato.assinatura_confere(b""));
        assert!(
            !formato.assinatura_confere(&[b" ", inicio].concat()),
            "a assinatura fica no byte 0"
        );
        assert!(!formato.assinatura_confere(b"MZ\x90\0\x03\0\0\0"));
    }
    assert!(!FormatoArquivo::Pdf.assinatura_confere(b"PK\x03\x04"));
}

#[test]
fn r_anx_1_o_tipo_declarado_confere_com_a_extensao_ou_nao_diz_nada() {
    for (formato, tipo) in [
        (FormatoArquivo::Pdf, "application/pdf"),
        (FormatoArquivo::Pdf, "Application/PDF; charset=binary"),
        (FormatoArquivo::Zip, "application/x-zip-compressed"),
        (FormatoArquivo::Xls, "application/vnd.ms-excel"),
        (
            FormatoArquivo::Xlsx,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (FormatoArquivo::Pdf, ""),
        (FormatoArquivo::Zip, "application/octet-stream"),
    ] {
        assert!(tipo_declarado_confere(formato, tipo), "{formato:?} {tipo}");
    }
    for (formato, tipo) in [
        (FormatoArquivo::Pdf, "text/html"),
        (FormatoArquivo::Pdf, "application/zip"),
        (FormatoArquivo::Xlsx, "application/vnd.ms-excel"),
    ] {
        assert!(!tipo_declarado_confere(formato, tipo), "{formato:?} {tipo}");
    }
}

#[test]
fn tamanhos_como_as_pessoas_leem() {
    for (bytes, texto) in [
        (0, "0 bytes"),
        (1, "1 byte"),
        (1023, "1023 bytes"),
        (1024, "1 KB"),
        (190_464, "186 KB"),
        (1024 * 1024, "1 MB"),
        (15_518_924, "14,8 MB"),
        (LIMITE_BYTES, "20 MB"),
        (u64::MAX, "17592186044416 MB"),
    ] {
        assert_eq!(formatar_tamanho(bytes), texto);
    }
    assert_eq!(LIMITE_BYTES, 20_971_520);
}

#[test]
fn r_anx_2_pastas_e_nomes_de_baixar_tudo_servem_em_qualquer_disco() {
    for (rotulo, pasta) in [
        ("ART/RRT/TRT paga", "07 ART_RRT_TRT paga"),
        ("Memória de cálculo", "07 Memoria de calculo"),
        ("../../etc", "07 etc"),
        ("C:\\temp\u{202e}", "07 C_temp"),
        ("...", "07"),
    ] {
        assert_eq!(pasta_do_anexo(7, rotulo), pasta);
    }
    assert_eq!(pasta_do_anexo(12, &"á".repeat(200)).len(), 63);
    for (nome, em_disco) in [
        ("planta.pdf", "planta.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("nul .tar.zip", "_nul .tar.zip"),
        ("console.pdf", "console.pdf"),
    ] {
        assert_eq!(arquivo_em_disco(nome), em_disco);
    }
}
