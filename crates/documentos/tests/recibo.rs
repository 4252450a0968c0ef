//! The PDF of the receipt, read back by another library (R-PED-3, R-REC-1).

#![expect(
    clippy::unwrap_used,
    reason = "a scene that cannot be set up fails the test"
)]

use documentos::recibo::{ArquivoDoRecibo, DadosDoRecibo, pdf};
use dominio::tipo::TipoSolicitacao;
use lopdf::{Dictionary, Document, Object};

struct Arquivo {
    anexo: String,
    nome: String,
    sha256: String,
}

/// Files with names of their own, each third one as long as R-ANX-1 lets it and without a place to break.
fn arquivos(quantos: usize) -> Vec<Arquivo> {
    (0..quantos)
        .map(|n| Arquivo {
            anexo: format!("Anexo livre {n}"),
            nome: match n % 3 {
                2 => format!(
                    "{}{n:03}.pdf",
                    "LaudoComNomeLongo".repeat(10).get(..113).unwrap()
                ),
                _ => format!("Projeto_SE_Familia Mineira-{n:03}.pdf"),
            },
            sha256: format!(
                "{:08x}",
                0x9f2c_41ab_u32.wrapping_mul(u32::try_from(n).unwrap() + 1)
            )
            .repeat(8),
        })
        .collect()
}

fn recibo(cliente: &str, arquivos: &[Arquivo]) -> Vec<u8> {
    let recebida_em = "2026-11-24T18:08:11Z".parse().unwrap();
    let linhas: Vec<_> = arquivos
        .iter()
        .map(|a| ArquivoDoRecibo {
            anexo: &a.anexo,
            numero: 1,
            nome: &a.nome,
            tamanho: 15_500_000,
            sha256: &a.sha256,
            recebida_em,
        })
        .collect();
    pdf(&DadosDoRecibo {
        codigo: "3F7T-R0WC-88HJ",
        numero_ns: "1198402317",
        protocolo: "2026-048512",
        tipo: TipoSolicitacao::ProjetoEletrico,
        cliente,
        responsavel: "Marina Conceição Andrade",
        ciclo: 2,
        enviado_em: "2026-11-24T18:08:41Z".parse().unwrap(),
        arquivos: &linhas,
        assinatura: "1pXv0m3bE8oQ4yN7sKc2LrW9uHtZ6aGdF5jBiVxMqRkTnPyCwSeUhDzAlOgJ3fI",
        chave: "9f86d081884c7d65",
        pagina: "https://apr.exemplo.com.br/verificar",
    })
    .unwrap()
}

fn aberto(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

/// Every letter of every page, without the blanks, which belong to the layout.
fn texto(doc: &Document) -> String {
    let paginas: Vec<u32> = doc.get_pages().into_keys().collect();
    let texto = doc.extract_text(&paginas).unwrap();
    texto.split_whitespace().collect()
}

fn junto(texto: &str) -> String {
    texto.split_whitespace().collect()
}

fn dicionarios<'a>(doc: &'a Document, chave: &'a [u8], valor: &'a [u8]) -> Vec<&'a Dictionary> {
    doc.objects
        .values()
        .filter_map(|o| o.as_dict().ok())
        .filter(|d| {
            d.get(chave)
                .and_then(Object::as_name)
                .is_ok_and(|n| n == valor)
        })
        .collect()
}

#[test]
fn r_ped_3_o_recibo_diz_cada_arquivo_com_o_hash_de_1_a_60() {
    for quantos in [1, 5, 60] {
        let arquivos = arquivos(quantos);
        let doc = aberto(&recibo("Supermercado Família Mineira Ltda.", &arquivos));
        let lido = texto(&doc);
        for arquivo in &arquivos {
            for parte in [&arquivo.anexo, &arquivo.nome, &arquivo.sha256] {
                assert!(lido.contains(&junto(parte)), "{quantos}: falta {parte}");
            }
        }
        for parte in [
            "Supermercado Família Mineira Ltda.",
            "Marina Conceição Andrade",
            "1198402317",
            "2026-048512",
            "Projeto elétrico",
            "24/11/2026 às 15:08:41, horário de Brasília",
            "3F7T-R0WC-88HJ",
            "https://apr.exemplo.com.br/verificar",
            "1pXv0m3bE8oQ4yN7sKc2LrW9uHtZ6aGdF5jBiVxMqRkTnPyCwSeUhDzAlOgJ3fI",
            "Aprovado, vale por 12 meses",
        ] {
            assert!(lido.contains(&junto(parte)), "{quantos}: falta {parte}");
        }
        assert!(doc.get_pages().len() <= 1 + quantos / 8, "{quantos}");
    }
}

#[test]
fn r_ped_3_o_recibo_e_marcado_em_portugues_com_titulo_e_fontes_embutidas() {
    let bytes = recibo("Padaria Pão Nosso", &arquivos(3));
    let doc = aberto(&bytes);
    let catalogo = doc.catalog().unwrap();
    assert_eq!(catalogo.get(b"Lang").unwrap().as_str().unwrap(), b"pt-BR");
    let marcas = catalogo
        .get_deref(b"MarkInfo", &doc)
        .unwrap()
        .as_dict()
        .unwrap();
    assert!(marcas.get(b"Marked").unwrap().as_bool().unwrap());
    assert!(catalogo.has(b"StructTreeRoot") && catalogo.has(b"Metadata"));
    for (papel, quantos) in [
        (&b"H1"[..], 1),
        (b"H2", 3),
        (b"Table", 1),
        (b"TH", 3),
        (b"Figure", 1),
    ] {
        assert_eq!(
            dicionarios(&doc, b"S", papel).len(),
            quantos,
            "{}",
            String::from_utf8_lossy(papel)
        );
    }
    let descritores = dicionarios(&doc, b"Type", b"FontDescriptor");
    assert_eq!(descritores.len(), 3);
    for fonte in descritores {
        assert!(fonte.has(b"FontFile2") || fonte.has(b"FontFile3"));
    }
    let xmp = catalogo
        .get_deref(b"Metadata", &doc)
        .unwrap()
        .as_stream()
        .unwrap();
    let xmp = String::from_utf8(xmp.content.clone()).unwrap();
    for trecho in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Recibo de envio 3F7T-R0WC-88HJ, NS 1198402317",
    ] {
        assert!(xmp.contains(trecho), "falta {trecho} em {xmp}");
    }
}

#[test]
fn r_ped_3_os_mesmos_dados_dao_os_mesmos_bytes_ainda_que_ao_mesmo_tempo() {
    let primeiro = recibo("Padaria Pão Nosso", &arquivos(7));
    let outros: Vec<_> = std::thread::scope(|escopo| {
        let obras: Vec<_> = (0..4)
            .map(|_| escopo.spawn(|| recibo("Padaria Pão Nosso", &arquivos(7))))
            .collect();
        obras.into_iter().map(|o| o.join().unwrap()).collect()
    });
    assert!(outros.iter().all(|outro| *outro == primeiro));
    assert_ne!(recibo("Padaria Pao Nosso", &arquivos(7)), primeiro);
}

#[test]
fn r_ped_3_o_recibo_e_a4_e_so_tem_cinza() {
    let doc = aberto(&recibo("Padaria Pão Nosso", &arquivos(20)));
    for (_, id) in doc.get_pages() {
        let pagina = doc.get_dictionary(id).unwrap();
        let caixa = pagina.get(b"MediaBox").unwrap().as_array().unwrap();
        let lados: Vec<_> = caixa
            .iter()
            .map(|lado| lado.as_float().unwrap().round())
            .collect();
        assert_eq!(format!("{lados:?}"), "[0.0, 0.0, 595.0, 842.0]");
        let conteudo = doc.get_page_content(id);
        for operacao in lopdf::content::Content::decode(&conteudo)
            .unwrap()
            .operations
        {
            let numeros = operacao
                .operands
                .iter()
                .filter(|o| o.as_float().is_ok())
                .count();
            match operacao.operator.as_str() {
                "rg" | "RG" | "k" | "K" => panic!("cor: {operacao:?}"),
                "sc" | "SC" | "scn" | "SCN" => assert_eq!(numeros, 1, "{operacao:?}"),
                _ => {}
            }
        }
    }
}

#[test]
fn r_ped_3_nome_que_a_fonte_nao_desenha_nao_impede_o_recibo() {
    let doc = aberto(&recibo(
        "Padaria 面包 \u{1f950} #let x = 1 $y$ \\ *<script>*\t& Cia",
        &arquivos(1),
    ));
    let lido = texto(&doc);
    assert!(
        lido.contains("Padaria???#letx=1$y$\\*<script>*?&Cia"),
        "{lido}"
    );
}
