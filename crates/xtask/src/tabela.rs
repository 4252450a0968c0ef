//! The table of situações (R-SIT-1) inside ARCHITECTURE.md, printed by the function that decides.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::{caminhos, comando};

const INICIO: &str = "<!-- tabela:inicio -->";
const FIM: &str = "<!-- tabela:fim -->";

/// Puts the table between the two marks.
pub(crate) fn escrever() -> Result<()> {
    let texto = ler()?;
    fs::write(caminho(), com_tabela(&texto, &gerar()?)?)
        .context("não foi possível gravar ARCHITECTURE.md")?;
    println!("tabela: ARCHITECTURE.md escrito");
    Ok(())
}

/// Fails when the table in the document is not the one of the code.
pub(crate) fn conferir() -> Result<()> {
    let texto = ler()?;
    if texto != com_tabela(&texto, &gerar()?)? {
        bail!("a tabela de situações de ARCHITECTURE.md está velha: rode `cargo xtask tabela`");
    }
    println!("tabela: ARCHITECTURE.md está em dia");
    Ok(())
}

fn com_tabela(texto: &str, tabela: &str) -> Result<String> {
    let marcas = texto.split_once(INICIO).and_then(|(antes, resto)| {
        let (_, depois) = resto.split_once(FIM)?;
        Some((antes, depois))
    });
    let (antes, depois) =
        marcas.with_context(|| format!("ARCHITECTURE.md não tem as marcas {INICIO} e {FIM}"))?;
    Ok(format!("{antes}{INICIO}\n{}\n{FIM}{depois}", tabela.trim()))
}

fn gerar() -> Result<String> {
    comando::ler(comando::cargo().args(["run", "--quiet", "--example", "tabela_de_situacoes"]))
}

fn ler() -> Result<String> {
    fs::read_to_string(caminho()).context("falta ARCHITECTURE.md")
}

fn caminho() -> PathBuf {
    caminhos::raiz().join("ARCHITECTURE.md")
}

#[cfg(test)]
mod tests {
    use super::com_tabela;

    #[test]
    fn tabela_troca_so_o_que_esta_entre_as_marcas_e_repetir_nao_muda() {
        let texto = "a\n<!-- tabela:inicio -->\nvelha\n<!-- tabela:fim -->\nb\n";
        let novo = com_tabela(texto, "| x |\n\n").unwrap();
        assert_eq!(
            novo,
            "a\n<!-- tabela:inicio -->\n| x |\n<!-- tabela:fim -->\nb\n"
        );
        assert_eq!(com_tabela(&novo, "| x |").unwrap(), novo);
        assert!(com_tabela("sem marcas", "x").is_err());
    }
}
