//! The Excel of the consulta, read back by another library.

#![expect(
    clippy::unwrap_used,
    reason = "a scene that cannot be set up fails the test"
)]

use std::fs::File;

use calamine::{Data, Range, Reader, Xlsx};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use documentos::{LinhaPedido, PlanilhaDePedidos};
use dominio::tipo::{Situacao, TipoSolicitacao};

fn em(texto: &str) -> DateTime<Utc> {
    texto.parse().unwrap()
}

fn local(texto: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(texto, "%Y-%m-%d %H:%M").unwrap()
}

fn linha() -> LinhaPedido<'static> {
    LinhaPedido {
        numero_ns: "001117262725",
        protocolo: "0042",
        cliente: "Padaria São José & Filhos <ME>",
        tipo: TipoSolicitacao::ProjetoEletrico,
        regional: "TA",
        emitida_em: em("2026-11-24T01:30:00Z"),
        enviado_em: Some(em("2026-11-24T17:32:00Z")),
        respondido_em: None,
        situacao: Situacao::EmAnalise,
        prazo: Some(em("2026-11-26T03:00:00Z")),
        instalacao: Some("3001234567"),
        numero_cliente: None,
    }
}

fn arquivo(linhas: &[LinhaPedido<'_>], filtros: &[(&str, &str)]) -> File {
    let filtros = filtros
        .iter()
        .map(|(rotulo, valor)| ((*rotulo).to_owned(), (*valor).to_owned()))
        .collect();
    let mut planilha = PlanilhaDePedidos::nova(filtros, em("2026-11-24T17:35:00Z")).unwrap();
    for linha in linhas {
        planilha.linha(linha).unwrap();
    }
    let pronta = planilha.terminar().unwrap();
    assert_eq!(pronta.arquivo.metadata().unwrap().len(), pronta.tamanho);
    pronta.arquivo
}

fn planilha(linhas: &[LinhaPedido<'_>], filtros: &[(&str, &str)]) -> Xlsx<File> {
    Xlsx::new(arquivo(linhas, filtros)).unwrap()
}

fn folha(linhas: &[LinhaPedido<'_>]) -> Range<Data> {
    planilha(linhas, &[]).worksheet_range("Pedidos").unwrap()
}

fn textos(folha: &Range<Data>, linha: usize) -> Vec<String> {
    (0..folha.width())
        .map(|coluna| folha.get((linha, coluna)).unwrap().to_string())
        .collect()
}

#[test]
fn r_lst_1_as_colunas_vem_na_ordem_e_os_numeros_como_texto() {
    let folha = folha(&[linha()]);
    assert_eq!(
        textos(&folha, 0),
        [
            "NS",
            "Protocolo",
            "Cliente",
            "Tipo",
            "Regional",
            "Data da nota",
            "Data de envio",
            "Data da resposta",
            "Situação",
            "Prazo",
            "Instalação",
            "Número do cliente"
        ]
    );
    for (coluna, texto) in [
        (0, "001117262725"),
        (1, "0042"),
        (2, "Padaria São José & Filhos <ME>"),
        (3, "Projeto elétrico"),
        (8, "Em análise"),
        (10, "3001234567"),
    ] {
        assert_eq!(
            folha.get((1, coluna)),
            Some(&Data::String(texto.to_owned()))
        );
    }
}

#[test]
fn r_lst_1_as_datas_sao_datas_no_horario_de_sao_paulo() {
    let folha = folha(&[linha()]);
    let data = |coluna| {
        let Some(Data::DateTime(data)) = folha.get((1, coluna)) else {
            panic!("{:?}", folha.get((1, coluna)));
        };
        data.as_datetime().unwrap()
    };
    assert_eq!(data(5), local("2026-11-23 22:30"));
    assert_eq!(data(6), local("2026-11-24 14:32"));
    assert_eq!(data(9), local("2026-11-26 00:00"));
    assert_eq!(folha.get((1, 7)), Some(&Data::Empty));
    assert_eq!(
        data(5).date(),
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    );
}

#[test]
fn r_lst_1_o_cabecalho_fica_parado_e_filtra_todas_as_linhas() {
    let mut pacote = zip::ZipArchive::new(arquivo(&[linha(), linha()], &[])).unwrap();
    let xml = pacote.by_name("xl/worksheets/sheet1.xml").unwrap();
    let xml = std::io::read_to_string(xml).unwrap();
    assert!(
        xml.contains(r#"<pane ySplit="1" topLeftCell="A2""#),
        "{xml}"
    );
    assert!(xml.contains(r#"<autoFilter ref="A1:L3"/>"#), "{xml}");
}

#[test]
fn s14_texto_que_parece_formula_continua_texto() {
    let perigosos = [
        "=1+1",
        "+55 31 99999-0000",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "=HYPERLINK(\"http://x\")",
        "http://exemplo.com",
        "1e9",
        "_x0041_",
    ];
    for texto in perigosos {
        let suspeita = LinhaPedido {
            cliente: texto,
            protocolo: texto,
            regional: texto,
            instalacao: Some(texto),
            numero_cliente: Some(texto),
            ..linha()
        };
        let mut livro = planilha(&[suspeita], &[("Cliente", texto)]);
        let folha = livro.worksheet_range("Pedidos").unwrap();
        for coluna in [1, 2, 4, 10, 11] {
            let lido = folha.get((1, coluna)).unwrap();
            assert_eq!(lido, &Data::String(texto.to_owned()));
        }
        assert!(livro.worksheet_formula("Pedidos").unwrap().is_empty());
        assert!(livro.worksheet_formula("Filtros").unwrap().is_empty());
    }
}

#[test]
fn s14_caracteres_que_o_formato_nao_leva_saem_sem_estragar_o_arquivo() {
    let longo = "ç".repeat(40_000);
    for (entra, sai) in [
        ("a\0b\u{1b}c\u{FFFF}d", "abcd"),
        (longo.as_str(), &longo[..2 * 16_383]),
    ] {
        let folha = folha(&[LinhaPedido {
            cliente: entra,
            ..linha()
        }]);
        assert_eq!(folha.get((1, 2)), Some(&Data::String(sai.to_owned())));
    }
}

#[test]
fn a_segunda_folha_diz_o_que_foi_filtrado_quanto_e_quando() {
    let mut livro = planilha(&[linha(), linha()], &[("Regional", "TA, SU")]);
    assert_eq!(livro.sheet_names(), ["Pedidos", "Filtros"]);
    let folha = livro.worksheet_range("Filtros").unwrap();
    assert_eq!(textos(&folha, 1), ["Regional", "TA, SU"]);
    assert_eq!(textos(&folha, 2), ["Pedidos na planilha", "2"]);
    let Some(Data::DateTime(gerada)) = folha.get((3, 1)) else {
        panic!("{:?}", folha.get((3, 1)));
    };
    assert_eq!(gerada.as_datetime().unwrap(), local("2026-11-24 14:35"));
    let vazia = planilha(&[], &[]).worksheet_range("Filtros").unwrap();
    assert_eq!(textos(&vazia, 1), ["Nenhum", "Todos os pedidos"]);
}

#[test]
fn dez_mil_linhas_saem_na_ordem_em_que_entraram() {
    let numeros: Vec<String> = (0..10_000).map(|n| format!("{n:012}")).collect();
    let linhas: Vec<_> = numeros
        .iter()
        .map(|numero_ns| LinhaPedido {
            numero_ns,
            ..linha()
        })
        .collect();
    let folha = folha(&linhas);
    assert_eq!(folha.height(), 10_001);
    for (n, numero) in (1..).zip(&numeros) {
        assert_eq!(folha.get((n, 0)), Some(&Data::String(numero.clone())));
    }
}
