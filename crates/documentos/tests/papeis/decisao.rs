//! The letter of a decision (R-SIT-2, R-REC-1).

use contrato::analise::{Decisao, Pendencia};
use contrato::verificacao::{ArquivoProvado, DadosDecisao, DecisaoProvada};
use documentos::decisao::pdf;
use dominio::ids::{DecisaoId, PedidoId, PendenciaId};
use dominio::pendencia::TipoPendencia;
use dominio::tipo::{Obras, Resultado, TipoSolicitacao};
use uuid::Uuid;

use crate::leitura::{aberto, dicionarios, junto, so_cinza, texto, xmp};

fn pendencia(ordem: i32, descricao: &str) -> Pendencia {
    Pendencia {
        id: PendenciaId(Uuid::from_u128(9)),
        ordem,
        ciclo: 1,
        tipo: TipoPendencia::Outra,
        titulo: "Outra".to_owned(),
        descricao: descricao.to_owned(),
        norma: Some("ND-5.3, item 4.2.1".to_owned()),
        versao: None,
        arquivo: Some(format!("Projeto_SE-{ordem}.pdf")),
        pagina: Some(ordem + 1),
        ponto: None,
        bloqueante: ordem != 2,
        resposta: None,
    }
}

fn decisao(
    tipo: TipoSolicitacao,
    resultado: Resultado,
    pendencias: Vec<Pendencia>,
) -> DecisaoProvada {
    let aprovado = resultado == Resultado::Aprovado;
    DecisaoProvada {
        dados: DadosDecisao {
            pedido: PedidoId(Uuid::from_u128(7)),
            numero_ns: "1198402317".to_owned(),
            protocolo: "2026-048512".to_owned(),
            tipo,
            cliente_nome: "Supermercado Família Mineira Ltda.".to_owned(),
            decisao: Decisao {
                id: DecisaoId(Uuid::from_u128(8)),
                codigo: "3F7T-R0WC-88HJ".to_owned(),
                ciclo: 1,
                resultado,
                obras: (aprovado && tipo == TipoSolicitacao::AnaliseCarga).then_some(Obras::Com),
                observacao: Some("Primeira linha.\n\nSegunda linha.".to_owned()),
                decidida_em: "2026-11-24T18:08:41Z".parse().unwrap(),
                analista: None,
                documento: None,
                pendencias,
            },
            documento: aprovado.then(|| ArquivoProvado {
                anexo: "Parecer de acesso".to_owned(),
                tamanho: 1_048_576,
                sha256: "9f2c41ab".repeat(8),
            }),
        },
        assinatura: "1pXv0m3bE8oQ4yN7sKc2LrW9uHtZ6aGdF5jBiVxMqRkTnPyCwSeUhDzAlOgJ3fI".to_owned(),
        chave: "9f86d081884c7d65".to_owned(),
    }
}

fn lida(decisao: &DecisaoProvada) -> String {
    texto(&aberto(&carta(decisao)))
}

fn carta(decisao: &DecisaoProvada) -> Vec<u8> {
    pdf(decisao, "https://apr.exemplo.com.br/verificar").unwrap()
}

fn tem(lido: &str, partes: &[&str]) {
    for parte in partes {
        assert!(lido.contains(&junto(parte)), "falta {parte} em {lido}");
    }
}

#[test]
fn r_sit_2_a_carta_diz_cada_pendencia_com_norma_arquivo_e_pagina_de_1_a_40() {
    for quantas in [1, 2, 40] {
        let pendencias = (1..=quantas)
            .map(|n| {
                pendencia(
                    n,
                    &format!("Descrição da pendência {n}.\nO que fazer: corrigir {n}."),
                )
            })
            .collect();
        let lido = lida(&decisao(
            TipoSolicitacao::ProjetoEletrico,
            Resultado::Reprovado,
            pendencias,
        ));
        for n in 1..=quantas {
            tem(
                &lido,
                &[
                    &format!("{n}. Outra"),
                    &format!("Descrição da pendência {n}."),
                    &format!("O que fazer: corrigir {n}."),
                    &format!("Arquivo: Projeto_SE-{n}.pdf, página {}", n + 1),
                ],
            );
        }
        tem(
            &lido,
            &[
                "Pedido reprovado",
                "Supermercado Família Mineira Ltda.",
                "24/11/2026 às 15:08:41, horário de Brasília",
                "Norma: ND-5.3, item 4.2.1",
                "Primeira linha.",
                "Segunda linha.",
                "https://apr.exemplo.com.br/verificar",
                "3F7T-R0WC-88HJ",
            ],
        );
        assert_eq!(
            lido.matches("Respostaopcional").count(),
            usize::from(quantas > 1)
        );
    }
}

#[test]
fn r_rea_1_a_recusa_diz_o_caminho_de_volta_do_seu_tipo() {
    for (tipo, resultado, frases) in [
        (
            TipoSolicitacao::ProjetoEletrico,
            Resultado::Reprovado,
            [
                "Solicite a reanálise no Cemig Atende e informe a NS 1198402317.",
                "Ele abre um prazo de 48 horas.",
            ],
        ),
        (
            TipoSolicitacao::AnaliseCarga,
            Resultado::Suspenso,
            ["Pedido suspenso", "Ele abre um prazo de 24 horas."],
        ),
        (
            TipoSolicitacao::GeracaoDistribuida,
            Resultado::Reprovado,
            [
                "Geração distribuída não tem reanálise.",
                "Faça uma nova solicitação de acesso no Cemig Atende",
            ],
        ),
    ] {
        tem(
            &lida(&decisao(tipo, resultado, vec![pendencia(1, "Refaça.")])),
            &frases,
        );
    }
}

#[test]
fn r_val_1_a_aprovacao_diz_ate_quando_vale_e_o_resumo_do_documento() {
    let projeto = lida(&decisao(
        TipoSolicitacao::ProjetoEletrico,
        Resultado::Aprovado,
        Vec::new(),
    ));
    tem(
        &projeto,
        &[
            "Pedido aprovado",
            "não apontou pendências",
            "A aprovação do projeto vale até 24/11/2027",
            "Parecer de acesso",
            &"9f2c41ab ".repeat(8),
        ],
    );
    let carga = lida(&decisao(
        TipoSolicitacao::AnaliseCarga,
        Resultado::Aprovado,
        Vec::new(),
    ));
    tem(
        &carga,
        &["contados do fim da obra na rede", Obras::Com.texto()],
    );
}

#[test]
fn r_rec_1_a_carta_e_marcada_em_portugues_so_tem_cinza_e_e_sempre_a_mesma() {
    let recusa = decisao(
        TipoSolicitacao::ProjetoEletrico,
        Resultado::Reprovado,
        (1..=12)
            .map(|n| pendencia(n, &"Texto longo da pendência. ".repeat(30)))
            .collect(),
    );
    let bytes = carta(&recusa);
    assert_eq!(bytes, carta(&recusa));
    let doc = aberto(&bytes);
    so_cinza(&doc);
    assert_eq!(
        doc.catalog()
            .unwrap()
            .get(b"Lang")
            .unwrap()
            .as_str()
            .unwrap(),
        b"pt-BR"
    );
    for (papel, quantos) in [(&b"H1"[..], 1), (b"H2", 4), (b"H3", 12), (b"Figure", 1)] {
        assert_eq!(
            dicionarios(&doc, b"S", papel).len(),
            quantos,
            "{}",
            String::from_utf8_lossy(papel)
        );
    }
    let xmp = xmp(&doc);
    for trecho in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "Decisão 3F7T-R0WC-88HJ, NS 1198402317",
    ] {
        assert!(xmp.contains(trecho), "falta {trecho} em {xmp}");
    }
}
