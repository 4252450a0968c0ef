//! The PDF of the receipt, read back by another library (R-PED-3, R-REC-1).

use contrato::recibo::{ArquivoRecibo, DadosRecibo, Recibo};
use documentos::recibo::pdf;
use dominio::ids::{PedidoId, VersaoId};
use dominio::tipo::TipoSolicitacao;
use uuid::Uuid;

use crate::leitura::{aberto, dicionarios, junto, so_cinza, texto, xmp};

/// Files with names of their own, each third one as long as R-ANX-1 lets it and without a place to break.
fn arquivos(quantos: usize) -> Vec<ArquivoRecibo> {
    (0..quantos)
        .map(|n| ArquivoRecibo {
            anexo: format!("Anexo livre {n}"),
            versao: VersaoId(Uuid::from_u128(n as u128)),
            numero: 1,
            nome: match n % 3 {
                2 => format!(
                    "{}{n:03}.pdf",
                    "LaudoComNomeLongo".repeat(10).get(..113).unwrap()
                ),
                _ => format!("Projeto_SE_Familia Mineira-{n:03}.pdf"),
            },
            tamanho: 15_500_000,
            sha256: format!(
                "{:08x}",
                0x9f2c_41ab_u32.wrapping_mul(u32::try_from(n).unwrap() + 1)
            )
            .repeat(8),
            recebida_em: "2026-11-24T18:08:11Z".parse().unwrap(),
        })
        .collect()
}

fn dados(cliente: &str, arquivos: &[ArquivoRecibo]) -> Recibo {
    let dados = DadosRecibo {
        codigo: "3F7T-R0WC-88HJ".to_owned(),
        pedido: PedidoId(Uuid::from_u128(7)),
        numero_ns: "1198402317".to_owned(),
        protocolo: "2026-048512".to_owned(),
        tipo: TipoSolicitacao::ProjetoEletrico,
        cliente_nome: cliente.to_owned(),
        responsavel: "Marina Conceição Andrade".to_owned(),
        ciclo: 2,
        enviado_em: "2026-11-24T18:08:41Z".parse().unwrap(),
        arquivos: arquivos.to_vec(),
    };
    Recibo {
        dados,
        assinatura: "1pXv0m3bE8oQ4yN7sKc2LrW9uHtZ6aGdF5jBiVxMqRkTnPyCwSeUhDzAlOgJ3fI".to_owned(),
        chave: "9f86d081884c7d65".to_owned(),
    }
}

fn recibo(cliente: &str, arquivos: &[ArquivoRecibo]) -> Vec<u8> {
    pdf(
        &dados(cliente, arquivos),
        "https://apr.exemplo.com.br/verificar",
    )
    .unwrap()
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
    let xmp = xmp(&doc);
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
    so_cinza(&doc);
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

#[test]
fn r_rec_1_a_assinatura_e_o_nome_se_copiam_inteiros_onde_quer_que_a_linha_quebre() {
    let assinatura = "a-b_".repeat(21) + "Qw";
    let mut arquivos = arquivos(1);
    arquivos[0].nome = format!("{}.pdf", "prancha-".repeat(14));
    let mut recibo = dados("Padaria Pão Nosso", &arquivos);
    recibo.assinatura = assinatura.clone();
    let doc = aberto(&pdf(&recibo, "https://apr.exemplo.com.br/verificar").unwrap());
    let lido = texto(&doc);
    for parte in [&assinatura, &arquivos[0].nome] {
        assert!(lido.contains(parte), "falta {parte} em {lido}");
    }
}
