//! R-SIT-1 cell by cell. The three tables in `tabela/` were written from 1.5 by hand and know nothing of the function.
//!
//! Circunstância of a line: J/j window open/closed, A/a analysis taken/free, x/o anterior expirado/any other; - any.
//! Destinos: the two first letters of the situação (li = reanálise liberada), `=` stays.
//! Recusas: the three letters of `recusa` below.

use dominio::situacao::{Acao, Circunstancia, CodigoRecusa, existe, origens, transicao};
use dominio::tipo::{Situacao, TipoSolicitacao};

const PROJETO: &str = include_str!("tabela/projeto.txt");
const CARGA: &str = include_str!("tabela/carga.txt");
const GD: &str = include_str!("tabela/gd.txt");

const COLUNAS: [Situacao; 9] = [
    Situacao::Rascunho,
    Situacao::EmAnalise,
    Situacao::ReanaliseLiberada,
    Situacao::Aprovado,
    Situacao::Reprovado,
    Situacao::Suspenso,
    Situacao::Expirado,
    Situacao::Cancelado,
    Situacao::Encerrado,
];

fn destino(celula: &str, de: Situacao) -> Result<Situacao, CodigoRecusa> {
    match celula {
        "=" => Ok(de),
        "ra" => Ok(Situacao::Rascunho),
        "an" => Ok(Situacao::EmAnalise),
        "li" => Ok(Situacao::ReanaliseLiberada),
        "ap" => Ok(Situacao::Aprovado),
        "re" => Ok(Situacao::Reprovado),
        "su" => Ok(Situacao::Suspenso),
        "ex" => Ok(Situacao::Expirado),
        "ca" => Ok(Situacao::Cancelado),
        "en" => Ok(Situacao::Encerrado),
        "nao" => Err(CodigoRecusa::SituacaoNaoPermite),
        "jan" => Err(CodigoRecusa::JanelaEncerrada),
        "jab" => Err(CodigoRecusa::JanelaAindaAberta),
        "ass" => Err(CodigoRecusa::AnaliseAssumida),
        "nas" => Err(CodigoRecusa::AnaliseNaoAssumida),
        "cab" => Err(CodigoRecusa::ResultadoNaoCabe),
        "gdr" => Err(CodigoRecusa::GdSemReanalise),
        "jaa" => Err(CodigoRecusa::ReanaliseJaAberta),
        "rsp" => Err(CodigoRecusa::ReavaliacaoSoDeProjeto),
        "rav" => Err(CodigoRecusa::ReavaliacaoAntesDaExpiracao),
        "fin" => Err(CodigoRecusa::SituacaoFinal),
        "sem" => Err(CodigoRecusa::SemEfeito),
        "tip" => Err(CodigoRecusa::SituacaoNaoExisteNoTipo),
        outra => panic!("célula desconhecida: {outra}"),
    }
}

fn cabe(quando: &str, c: Circunstancia) -> bool {
    let letras: Vec<char> = quando.chars().collect();
    let anterior_expirado = c.anterior == Some(Situacao::Expirado);
    let um = |letra: char, sim: char, nao: char, vale: bool| {
        assert!(
            letra == sim || letra == nao || letra == '-',
            "circunstância desconhecida: {quando}"
        );
        letra == '-' || (letra == sim) == vale
    };
    um(letras[0], 'J', 'j', c.janela_aberta)
        && um(letras[1], 'A', 'a', c.analise_assumida)
        && um(letras[2], 'x', 'o', anterior_expirado)
}

fn circunstancias(tipo: TipoSolicitacao) -> Vec<Circunstancia> {
    let mut todas = Vec::new();
    for janela_aberta in [true, false] {
        for analise_assumida in [true, false] {
            for anterior in std::iter::once(None).chain(COLUNAS.map(Some)) {
                todas.push(Circunstancia {
                    tipo,
                    janela_aberta,
                    analise_assumida,
                    anterior,
                });
            }
        }
    }
    todas
}

#[test]
fn r_sit_1_cada_celula_da_tabela_e_a_do_papel() {
    for (tipo, tabela) in [
        (TipoSolicitacao::ProjetoEletrico, PROJETO),
        (TipoSolicitacao::AnaliseCarga, CARGA),
        (TipoSolicitacao::GeracaoDistribuida, GD),
    ] {
        let linhas: Vec<Vec<&str>> = tabela
            .lines()
            .skip(1)
            .map(|linha| linha.split_whitespace().collect())
            .collect();
        for acao in Acao::TODOS {
            for c in circunstancias(tipo) {
                let servem: Vec<_> = linhas
                    .iter()
                    .filter(|l| l[0] == acao.codigo() && cabe(l[1], c))
                    .collect();
                assert_eq!(
                    servem.len(),
                    1,
                    "{tipo:?} {acao:?} {c:?}: a tabela tem de ter uma linha só"
                );
                for (i, de) in COLUNAS.into_iter().enumerate() {
                    let real = transicao(de, *acao, &c).map_err(|recusa| {
                        assert_eq!((recusa.de, recusa.acao), (de, *acao));
                        recusa.codigo
                    });
                    assert_eq!(
                        real,
                        destino(servem[0][i + 2], de),
                        "{tipo:?} {de:?} {acao:?} {c:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn r_sit_1_o_update_guardado_parte_exatamente_das_situacoes_aceitas() {
    for acao in Acao::TODOS {
        for tipo in TipoSolicitacao::TODOS {
            for de in Situacao::TODOS {
                let aceita = circunstancias(*tipo)
                    .iter()
                    .any(|c| transicao(*de, *acao, c).is_ok());
                assert_eq!(
                    origens(*acao, *tipo).contains(de),
                    aceita && existe(*tipo, *de),
                    "{acao:?} {tipo:?} {de:?}"
                );
            }
        }
    }
}
