//! `GET /pedidos.xlsx`: exactly the filtered rows, and text that never becomes a formula (R-LST-1, S14).

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};

use super::listar::cena;

fn linhas(corpo: &[u8]) -> Vec<Vec<Data>> {
    let mut livro: Xlsx<_> = Xlsx::new(Cursor::new(corpo.to_vec())).unwrap();
    let folha = livro.worksheet_range("Pedidos").unwrap();
    folha.rows().map(<[Data]>::to_vec).collect()
}

fn texto(celula: &Data) -> &str {
    match celula {
        Data::String(texto) => texto,
        Data::Empty => "",
        outra => panic!("não é texto: {outra:?}"),
    }
}

#[tokio::test]
async fn r_lst_1_o_excel_tem_as_linhas_filtradas_na_ordem_da_tela() {
    let c = cena().await;
    let rt = c.b.rt_a().await;
    for (consulta, esperadas) in [
        ("", vec![2, 1, 0]),
        ("?regional=TA,OE", vec![2, 0]),
        ("?situacao=aprovado", vec![]),
    ] {
        let resposta = rt
            .get(&format!("/pedidos.xlsx{consulta}"))
            .await
            .exigir(200);
        assert!(
            resposta
                .cabecalho("content-disposition")
                .contains("pedidos.xlsx")
        );
        let linhas = linhas(&resposta.corpo);
        assert_eq!(texto(&linhas[0][0]), "NS");
        let numeros: Vec<_> = linhas[1..]
            .iter()
            .map(|l| texto(&l[0]).to_owned())
            .collect();
        let esperadas: Vec<_> = esperadas
            .into_iter()
            .map(|i: usize| c.ns[i].numero.clone())
            .collect();
        assert_eq!(numeros, esperadas, "{consulta}");
    }
    let da_equipe = c.b.analista().await.get("/pedidos.xlsx").await.exigir(200);
    assert_eq!(
        linhas(&da_equipe.corpo).len(),
        1 + 2,
        "a equipe não exporta rascunhos"
    );
}

#[tokio::test]
async fn s14_nome_que_parece_formula_sai_como_texto() {
    let c = cena().await;
    let resposta =
        c.b.rt_a()
            .await
            .get("/pedidos.xlsx?regional=SU")
            .await
            .exigir(200);
    let linhas = linhas(&resposta.corpo);
    assert_eq!(texto(&linhas[1][2]), "=HYPERLINK(\"http://mal\")");
    let mut livro: Xlsx<_> = Xlsx::new(Cursor::new(resposta.corpo.to_vec())).unwrap();
    let formulas = livro.worksheet_formula("Pedidos").unwrap();
    assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()));
}

#[tokio::test]
async fn limite_e_cursor_nao_existem_na_exportacao() {
    let c = cena().await;
    let rt = c.b.rt_a().await;
    rt.get("/pedidos.xlsx?limite=2")
        .await
        .problema(400, "campo_desconhecido");
    rt.get("/pedidos.xlsx?cursor=x")
        .await
        .problema(400, "campo_desconhecido");
    rt.get("/pedidos.xlsx?situacao=perdido")
        .await
        .problema(400, "parametro_invalido");
}
