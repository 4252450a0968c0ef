//! CPF and CNPJ against an independent implementation.

use dominio::documento::{Cnpj, Cpf, CpfCnpj, DocumentoInvalido, pessoa_do_documento};
use dominio::tipo::Pessoa;

use crate::Sorteio;

/// Random digits, with right check digits once in a while, so that both answers are met.
fn candidatos(tamanho: usize, letras: bool) -> Vec<String> {
    const ALFABETO: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut sorteio = Sorteio(2026);
    let mut todos = Vec::new();
    for _ in 0..200 {
        let corpo: String = (0..tamanho - 2)
            .map(|_| {
                char::from(
                    ALFABETO[usize::try_from(sorteio.ate(if letras { 36 } else { 10 })).unwrap()],
                )
            })
            .collect();
        todos.extend((0..100).map(|dv| format!("{corpo}{dv:02}")));
    }
    todos
}

#[test]
fn cpf_concorda_com_o_oraculo_em_vinte_mil_casos() {
    let mut validos = 0;
    for texto in candidatos(11, false) {
        let esperado = cpf_cnpj::cpf::validate(&texto);
        assert_eq!(Cpf::parse(&texto).is_ok(), esperado, "{texto}");
        validos += usize::from(esperado);
    }
    assert_eq!(validos, 200);
}

#[test]
fn cnpj_numerico_e_alfanumerico_concordam_com_o_oraculo() {
    for letras in [false, true] {
        let mut validos = 0;
        for texto in candidatos(14, letras) {
            let esperado = cpf_cnpj::cnpj::validate(&texto);
            assert_eq!(Cnpj::parse(&texto).is_ok(), esperado, "{texto}");
            validos += usize::from(esperado);
        }
        assert_eq!(validos, 200);
    }
}

#[test]
fn cnpj_alfanumerico_da_receita_vale_em_qualquer_escrita() {
    for texto in [
        "12.ABC.345/01DE-35",
        "12abc34501de35",
        " 12.abc.345/01de-35 ",
    ] {
        let cnpj = Cnpj::parse(texto).unwrap();
        assert_eq!(cnpj.canonico(), "12ABC34501DE35");
        assert_eq!(cnpj.formatado(), "12.ABC.345/01DE-35");
        assert_eq!(cnpj.mascarado(), "**.ABC.345/****-**");
    }
    assert!(Cnpj::parse("12.ABC.345/01DE-36").is_err());
    assert!(
        Cnpj::parse("12.ABC.345/01DE-3A").is_err(),
        "os dígitos verificadores são números"
    );
}

#[test]
fn digitos_repetidos_e_lixo_sao_recusados() {
    for n in 0..10 {
        assert!(Cpf::parse(&n.to_string().repeat(11)).is_err());
        assert!(Cnpj::parse(&n.to_string().repeat(14)).is_err());
    }
    for texto in [
        "",
        "123",
        "1234567890９",
        "529.982.247-2x",
        "529.982.247-25 1",
        "529_982_247_25",
        "💥",
    ] {
        assert_eq!(Cpf::parse(texto), Err(DocumentoInvalido::Cpf), "{texto}");
        assert_eq!(Cnpj::parse(texto), Err(DocumentoInvalido::Cnpj), "{texto}");
    }
}

#[test]
fn cpf_formatado_e_mascarado() {
    let cpf = Cpf::parse(" 529.982.247-25 ").unwrap();
    assert_eq!(cpf.canonico(), "52998224725");
    assert_eq!(cpf.formatado(), "529.982.247-25");
    assert_eq!(cpf.mascarado(), "***.982.247-**");
}

#[test]
fn o_debug_de_um_documento_nunca_mostra_o_numero_inteiro() {
    let documento = CpfCnpj::de(Pessoa::Fisica, "529.982.247-25").unwrap();
    let escrito = format!("{documento:?} {:?}", Cpf::parse("52998224725").unwrap());
    assert!(
        !escrito.contains("529") && !escrito.contains("-25"),
        "{escrito}"
    );
    assert!(!format!("{:?}", Cpf::parse("52998224726")).contains("529"));
}

#[test]
fn r_ns_4_a_pessoa_escolhe_qual_documento_vale() {
    assert!(CpfCnpj::de(Pessoa::Fisica, "12.ABC.345/01DE-35").is_err());
    assert!(CpfCnpj::de(Pessoa::Juridica, "529.982.247-25").is_err());
    let cnpj = CpfCnpj::de(Pessoa::Juridica, "12abc34501de35").unwrap();
    assert_eq!(
        (cnpj.pessoa(), cnpj.canonico()),
        (Pessoa::Juridica, "12ABC34501DE35")
    );
    assert_eq!(
        CpfCnpj::parse("529.982.247-25").unwrap().pessoa(),
        Pessoa::Fisica
    );
    assert_eq!(CpfCnpj::parse("12.ABC.345/01DE-35").unwrap(), cnpj);
}

#[test]
fn o_tamanho_do_documento_diz_a_pessoa_antes_que_alguem_a_escolha() {
    for texto in ["529.982.247-25", "52998224725", "52998224700"] {
        assert_eq!(pessoa_do_documento(texto), Some(Pessoa::Fisica), "{texto}");
    }
    for texto in ["12.ABC.345/01DE-35", "11222333000181"] {
        let pessoa = pessoa_do_documento(texto);
        assert_eq!(pessoa, Some(Pessoa::Juridica), "{texto}");
    }
    for texto in [
        "",
        "5299822472",
        "529982247255",
        "5299822472A",
        "12ABC34501DEXY",
        "á",
    ] {
        assert_eq!(pessoa_do_documento(texto), None, "{texto}");
    }
}

#[test]
fn o_documento_cruza_o_json_como_texto_canonico() {
    let cpf: Cpf = serde_json::from_str("\"529.982.247-25\"").unwrap();
    assert_eq!(serde_json::to_string(&cpf).unwrap(), "\"52998224725\"");
    let erro = serde_json::from_str::<Cpf>("\"529.982.247-26\"")
        .unwrap_err()
        .to_string();
    assert!(!erro.contains("529"), "{erro}");
}
