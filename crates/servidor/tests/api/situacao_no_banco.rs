//! R-SIT-1: the database refuses what the situação function refuses, and D11: what is written once stays.

use std::collections::BTreeMap;

use bancada::Bancada;
use banco::Escopo;
use banco::pedidos::{self, Mudanca};
use dominio::situacao::{Acao, origens};
use dominio::tipo::{Resultado, Situacao, TipoSolicitacao};
use migrations::{IMUTAVEIS, SEM_EXCLUSAO};
use serde_json::json;

#[tokio::test]
async fn r_sit_1_o_banco_recusa_toda_celula_que_a_funcao_recusa_e_aceita_as_outras() {
    let b = Bancada::nova().await;
    let mut recusadas = 0;
    for tipo in TipoSolicitacao::TODOS {
        let id = b.pedido_enviado(*tipo).await;
        recusadas += b
            .no_servidor(move |p| async move {
                let mut recusadas = 0;
                for situacao in Situacao::TODOS {
                    for acao in Acao::TODOS {
                        // Undone at the end of each cell: the pedido is always the same.
                        let tx = p.banco.iniciar().await.unwrap();
                        let por = format!("UPDATE pedido SET situacao = '{}'", situacao.codigo());
                        banco::ConnectionTrait::execute_unprepared(&tx, &por)
                            .await
                            .unwrap();
                        let antes = pedidos::ler(&tx, Escopo::Sistema, id)
                            .await
                            .unwrap()
                            .unwrap();
                        let mudanca = Mudanca {
                            para: Some(Situacao::Aprovado),
                            ciclo: Some(99),
                            ..Mudanca::default()
                        };
                        let alvo = (id, antes.versao, *tipo);
                        let feito = pedidos::transitar(&tx, alvo, *acao, &mudanca, p.agora())
                            .await
                            .unwrap();
                        let depois = pedidos::ler(&tx, Escopo::Sistema, id)
                            .await
                            .unwrap()
                            .unwrap();
                        let pode = origens(*acao, *tipo).contains(situacao);
                        let celula = format!(
                            "{} × {} × {}",
                            tipo.codigo(),
                            situacao.codigo(),
                            acao.codigo()
                        );
                        assert_eq!(feito, pode, "{celula}");
                        if pode {
                            assert_eq!(
                                (depois.versao, depois.ciclo),
                                (antes.versao + 1, 99),
                                "{celula}"
                            );
                        } else {
                            assert_eq!(depois, antes, "{celula}");
                            recusadas += 1;
                        }
                        tx.desfazer().await.unwrap();
                    }
                }
                recusadas
            })
            .await;
    }
    assert!(recusadas > 300, "{recusadas}");
}

#[tokio::test]
async fn r_sit_1_estado_velho_nao_passa_nem_da_situacao_certa() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TipoSolicitacao::AnaliseCarga).await;
    b.no_servidor(move |p| async move {
        let tx = p.banco.iniciar().await.unwrap();
        let antes = pedidos::ler(&tx, Escopo::Sistema, id)
            .await
            .unwrap()
            .unwrap();
        for versao in [antes.versao - 1, antes.versao + 1, 0] {
            let alvo = (id, versao, antes.tipo);
            let mudanca = Mudanca::default();
            assert!(
                !pedidos::transitar(&tx, alvo, Acao::Assumir, &mudanca, p.agora())
                    .await
                    .unwrap()
            );
        }
        assert_eq!(
            pedidos::ler(&tx, Escopo::Sistema, id)
                .await
                .unwrap()
                .unwrap(),
            antes
        );
    })
    .await;
}

#[tokio::test]
async fn d11_update_e_delete_sao_negados_em_toda_tabela_imutavel_com_linhas() {
    // A scanner that never answers: each versão has its row and waits.
    let b = Bancada::ajustada(|c| c.antivirus.endereco = Some("unix:/nao/ha".to_owned())).await;
    let (id, _) = b
        .decidido(TipoSolicitacao::ProjetoEletrico, Resultado::Reprovado)
        .await;
    let rt = b.rt_a().await;
    let versao = rt.pedido(id).await.anexos[0].versoes[0].id;
    b.trocar_um_bit(versao).await;
    let danificada = rt.get(&format!("/versoes/{versao}/conteudo")).await;
    danificada.problema(500, "erro_interno");
    b.decidido(TipoSolicitacao::ProjetoEletrico, Resultado::Aprovado)
        .await;
    let (reaberto, recusa) = b.reanalise_aberta(TipoSolicitacao::AnaliseCarga).await;
    let etag = rt.get(&format!("/pedidos/{reaberto}")).await.etag();
    let resposta = format!("/pendencias/{}/resposta", recusa.pendencias[0].id);
    let _ = rt
        .chamar(reqwest::Method::PUT, &resposta)
        .se_bater(&etag)
        .json(&json!({"como": "corrigi", "texto": "Feito."}))
        .await
        .exigir(200);
    let aberta = b.em_analise_assumido(TipoSolicitacao::AnaliseCarga).await;
    let analista = b.analista().await;
    for (caminho, corpo) in [
        (format!("/pedidos/{aberta}/analise/anotacoes"), json!({})),
        ("/conta/visoes".to_owned(), json!({"itens": []})),
    ] {
        let put = analista.chamar(reqwest::Method::PUT, &caminho);
        let _ = put.se_bater("\"0\"").json(&corpo).await.exigir(200);
    }
    let colunas = BTreeMap::from([
        ("versao", "nome = 'x'"),
        ("envio", "codigo = 'x'"),
        ("envio_versao", "versao_id = versao_id"),
        ("decisao", "resultado = 'aprovado'"),
        ("pendencia", "descricao = 'x'"),
        ("historico", "texto = 'x'"),
        ("auditoria", "acao = 'x'"),
        ("evento", "tipo = 'x'"),
    ]);
    for tabela in IMUTAVEIS {
        let linhas = b.linhas(tabela).await;
        assert!(linhas > 0, "{tabela} sem linhas não prova nada");
        let coluna = colunas
            .get(tabela)
            .unwrap_or_else(|| panic!("diga como mudar {tabela}"));
        let mudou = b.tentar_sql(&format!("UPDATE {tabela} SET {coluna}")).await;
        assert!(mudou.is_err(), "UPDATE {tabela} passou: {mudou:?}");
        let apagou = b.tentar_sql(&format!("DELETE FROM {tabela}")).await;
        assert!(apagou.is_err(), "DELETE {tabela} passou: {apagou:?}");
        assert_eq!(b.linhas(tabela).await, linhas);
    }
    for tabela in SEM_EXCLUSAO {
        let linhas = b.linhas(tabela).await;
        assert!(linhas > 0, "{tabela} sem linhas não prova nada");
        assert!(
            b.tentar_sql(&format!("DELETE FROM {tabela}"))
                .await
                .is_err(),
            "DELETE {tabela} passou"
        );
        assert_eq!(b.linhas(tabela).await, linhas);
    }
}

#[tokio::test]
async fn d11_a_api_nao_tem_delete_de_pedido_anexo_versao_nem_ns() {
    let b = Bancada::nova().await;
    let documento = b.anonimo().get("/openapi.json").await.exigir(200).valor();
    let com_delete: Vec<_> = documento["paths"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, item)| item.get("delete").is_some())
        .map(|(caminho, _)| caminho.as_str())
        .collect();
    assert_eq!(
        com_delete,
        [
            "/api/v1/pedidos/{id}/analise",
            "/api/v1/sessao",
            "/api/v1/uploads/{id}"
        ],
        "sair, devolver e desistir de um envio que ainda não é versão, nada mais"
    );
}
