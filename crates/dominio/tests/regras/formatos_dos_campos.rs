//! What people type in each field: read, refused, formatted (R-PED-1, 4.2).

use dominio::pedido::{formatar_campo, leitura_dupla, parse_data, parse_decimal_br};
use serde_json::json;

use crate::campos_do_pedido::{CARGA, HOJE, com, erros};
use crate::dia;

/// Field, texts that pass, texts that do not.
const FORMATOS: &[(&str, &[&str], &[&str])] = &[
    (
        "email_cliente",
        &[
            "a@b.co",
            "nome.sobrenome+obra@sub.provedor.com.br",
            "o'neil@x-y.com",
        ],
        &[
            "a", "a@", "@b.co", "a@b", "a b@c.co", "a@b..co", ".a@b.co", "a@-b.co", "a@b.c0",
            "á@b.co", "a@b@c.co", "a@b.c",
        ],
    ),
    (
        "telefone",
        &[
            "(31) 98888-7777",
            "31988887777",
            "3132364417",
            "+55 31 98888-7777",
            "031 98888-7777",
            "(55) 3222-1111",
        ],
        &[
            "98888-7777",
            "31 8888 777",
            "(01) 98888-7777",
            "(30) 98888-7777",
            "31 08888-7777",
            "abc",
            "3198888777712",
            "(31) 18888-7777",
        ],
    ),
    (
        "cep",
        &["38405-142", "38405142", "38.405-142"],
        &["3840514", "384051423", "00000-000", "38405-14a"],
    ),
    (
        "demanda_kva",
        &[
            "225",
            "1.234,5",
            "1234.5",
            "0,01",
            "1000000",
            "1.000.000",
            "12,50",
            "1,500",
        ],
        &[
            "0",
            "-1",
            "0,001",
            "1000000,01",
            "abc",
            "1,2,3",
            "1.23.4",
            ",5",
            "NaN",
            "1e3",
            "٣",
            "99999999999999999999999999999999",
        ],
    ),
    (
        "data_ns",
        &["2026-11-24", "24/11/2026", "2025-02-28"],
        &[
            "2026-11-25",
            "2026-02-30",
            "24-11-2026",
            "1999-12-31",
            "hoje",
        ],
    ),
    (
        "previsao_ligacao",
        &["2026-11-24", "15/03/2027", "2036-11-24"],
        &["2026-11-23", "2036-11-25", "2027-13-01"],
    ),
    (
        "numero_art",
        &["MG20262284471", "SI12345678I00CT001", "BR2026 1234-5"],
        &["ART", "12#45678", "1234"],
    ),
    (
        "numero_cliente",
        &["7003948215"],
        &["700394821X", "0000", "70 03"],
    ),
];

#[test]
fn r_ped_1_formatos_que_passam_e_que_nao_passam() {
    for (campo, bons, maus) in FORMATOS {
        for bom in *bons {
            assert_eq!(erros(&com(campo, json!(bom)), CARGA), [], "{campo}: {bom}");
        }
        for mau in *maus {
            let achados = com(campo, json!(mau)).validar(CARGA, dia(HOJE));
            assert_eq!(achados.len(), 1, "{campo}: {mau}");
            assert_eq!(achados[0].campo, *campo);
            assert_ne!(achados[0].codigo, "obrigatorio");
            assert!(!achados[0].detail.is_empty());
        }
    }
}

#[test]
fn numeros_escritos_a_brasileira_e_a_inglesa_sao_lidos() {
    for (texto, lido) in [
        ("1.234,5", Some("1234.5")),
        ("1234.5", Some("1234.5")),
        ("1234,50", Some("1234.5")),
        ("1.234", Some("1234")),
        ("0.125", Some("0.125")),
        ("1.234.567,89", Some("1234567.89")),
        (" 75 ", Some("75")),
        ("-3,5", Some("-3.5")),
        ("1,234.5", None),
        ("12.34,5", None),
        ("", None),
        (".", None),
        ("1_000", None),
    ] {
        assert_eq!(
            parse_decimal_br(texto).map(|d| d.to_string()).as_deref(),
            lido,
            "{texto}"
        );
    }
}

#[test]
fn ao_sair_do_campo_o_texto_e_formatado_e_o_que_nao_se_entende_fica() {
    for (campo, digitado, mostrado) in [
        ("cep", "38405142", "38405-142"),
        ("cep", "384", "384"),
        ("telefone", "31988887777", "(31) 98888-7777"),
        ("telefone", "+55 34 3236 4417", "(34) 3236-4417"),
        ("telefone", "ramal", "ramal"),
        ("demanda_kva", "1234.5", "1.234,50"),
        ("demanda_kva", "225", "225"),
        ("demanda_kva", "75250", "75.250,00"),
        ("demanda_kva", "1000000", "1.000.000,00"),
        ("demanda_kva", "0,125", "0,125"),
        ("potencia_geracao_kw", "8.2", "8,20"),
        ("email_cliente", " Obras@X.com.BR ", "obras@x.com.br"),
        ("numero_art", "mg2026", "MG2026"),
        ("nome_cliente", "  Maria   da Silva ", "Maria da Silva"),
    ] {
        assert_eq!(formatar_campo(campo, digitado), mostrado);
        assert_eq!(
            formatar_campo(campo, mostrado),
            mostrado,
            "formatar de novo não muda"
        );
    }
}

#[test]
fn um_ponto_antes_de_tres_numeros_tem_duas_leituras_e_as_duas_sao_ditas() {
    for (texto, lida, outra) in [
        ("75.250", "75.250,00", "75,25"),
        (" 1.234 ", "1.234,00", "1,234"),
        ("1.500", "1.500,00", "1,50"),
        ("112.000", "112.000,00", "112"),
    ] {
        let leituras = Some((lida.to_owned(), outra.to_owned()));
        assert_eq!(leitura_dupla("demanda_kva", texto), leituras, "{texto}");
        assert_eq!(formatar_campo("demanda_kva", texto), lida);
        assert_eq!(leitura_dupla("demanda_kva", lida), None, "{lida}");
    }
    for texto in [
        "75250",
        "75,250",
        "1.234,5",
        "1234.5",
        "1234.500",
        "0.125",
        "1.234.567",
        "75.25",
        "a.bcd",
        "",
    ] {
        assert_eq!(leitura_dupla("demanda_kva", texto), None, "{texto}");
    }
    assert_eq!(leitura_dupla("numero_art", "75.250"), None);
}

#[test]
fn datas_sao_lidas_dos_dois_modos() {
    assert_eq!(parse_data("2028-02-29"), Some(dia("2028-02-29")));
    assert_eq!(parse_data("29/02/2028"), Some(dia("2028-02-29")));
    for texto in ["29/02/2027", "2028-2-9", "29/02/28", "+028-02-29"] {
        assert_eq!(parse_data(texto), None, "{texto}");
    }
}
