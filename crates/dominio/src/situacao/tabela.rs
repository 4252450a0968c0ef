//! The table as people read it, made by asking the function itself.

use core::fmt::Write as _;

use crate::situacao::{Acao, Circunstancia, CodigoRecusa, circunstancias, existe, transicao};
use crate::tipo::{Situacao, TipoSolicitacao};

/// The whole table, tipo × situação × ação, in Markdown: the part of ARCHITECTURE.md that R-SIT-1 asks for.
///
/// Its first lines say how to read a cell.
#[must_use]
pub fn tabela_markdown() -> String {
    let mut texto = String::from(LEGENDA);
    for tipo in TipoSolicitacao::TODOS {
        let colunas: Vec<Situacao> = Situacao::TODOS
            .iter()
            .copied()
            .filter(|s| existe(*tipo, *s))
            .collect();
        let _ = writeln!(texto, "### {}\n", tipo.texto());
        let nomes: Vec<String> = colunas
            .iter()
            .map(|s| format!("`{}`", s.codigo()))
            .collect();
        let _ = writeln!(texto, "| ação | {} |", nomes.join(" | "));
        let _ = writeln!(texto, "|---{}|", "|---".repeat(colunas.len()));
        for acao in Acao::TODOS {
            let celulas: Vec<String> = colunas.iter().map(|de| celula(*de, *acao, *tipo)).collect();
            let _ = writeln!(texto, "| `{}` | {} |", acao.codigo(), celulas.join(" | "));
        }
        texto.push('\n');
    }
    texto
}

const LEGENDA: &str = "\
`→ x` moves to x · `=` is accepted and changes nothing · `-` is refused with `situacao_nao_permite` · `o` is an event
without effect (`sem_efeito`) · any other word is the `codigo` of the refusal. A column that is missing cannot happen for
the tipo. *Aberta* and *encerrada* speak of the filing window, *assumida* and *livre* of the analysis.

";

/// One cell: the results that differ, each after the circumstances that lead to it.
fn celula(de: Situacao, acao: Acao, tipo: TipoSolicitacao) -> String {
    let casos: Vec<(Circunstancia, String)> = circunstancias(tipo)
        .filter(|c| anterior_cabe(de, *c))
        .map(|c| (c, resultado(de, acao, c)))
        .collect();
    let muda = |chave: fn(&Circunstancia, &Circunstancia) -> bool| {
        casos
            .iter()
            .any(|(a, ra)| casos.iter().any(|(b, rb)| chave(a, b) && ra != rb))
    };
    let pela_janela =
        muda(|a, b| a.analise_assumida == b.analise_assumida && a.anterior == b.anterior);
    let pela_analise = muda(|a, b| a.janela_aberta == b.janela_aberta && a.anterior == b.anterior);
    let pelo_anterior =
        muda(|a, b| a.janela_aberta == b.janela_aberta && a.analise_assumida == b.analise_assumida);

    let mut linhas: Vec<String> = Vec::new();
    for (c, resultado) in &casos {
        let mut quando = Vec::new();
        if pela_janela {
            quando.push(
                if c.janela_aberta {
                    "aberta"
                } else {
                    "encerrada"
                }
                .to_owned(),
            );
        }
        if pela_analise {
            quando.push(
                if c.analise_assumida {
                    "assumida"
                } else {
                    "livre"
                }
                .to_owned(),
            );
        }
        if pelo_anterior && let Some(anterior) = c.anterior {
            quando.push(format!("de {}", anterior.codigo()));
        }
        let linha = if quando.is_empty() {
            resultado.clone()
        } else {
            format!("{}: {resultado}", quando.join(", "))
        };
        if !linhas.contains(&linha) {
            linhas.push(linha);
        }
    }
    linhas.join("<br>")
}

/// Only the origins that a reanálise of this tipo can have are printed.
fn anterior_cabe(de: Situacao, c: Circunstancia) -> bool {
    match (de, c.anterior) {
        (Situacao::ReanaliseLiberada, None) => false,
        (Situacao::ReanaliseLiberada, Some(Situacao::Expirado)) => {
            c.tipo == TipoSolicitacao::ProjetoEletrico
        }
        (Situacao::ReanaliseLiberada, Some(anterior)) => existe(c.tipo, anterior),
        (_, anterior) => anterior.is_none(),
    }
}

fn resultado(de: Situacao, acao: Acao, c: Circunstancia) -> String {
    match transicao(de, acao, &c) {
        Ok(para) if para == de => "=".to_owned(),
        Ok(para) => format!("→ **{}**", para.codigo()),
        Err(recusa) => match recusa.codigo {
            CodigoRecusa::SituacaoNaoPermite => "-".to_owned(),
            CodigoRecusa::SemEfeito => "o".to_owned(),
            codigo => codigo.codigo().to_owned(),
        },
    }
}
