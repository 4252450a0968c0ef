//! Formulas of Excel and field codes of Word that start a program.

/// `programa|'assunto'!item`: a bar outside texts, quoted sheet names and the column names of a table.
pub(super) fn formula_e_dde(formula: &str) -> bool {
    let mut aspas = None;
    let mut colchetes: usize = 0;
    let mut letras = formula.chars();
    while let Some(letra) = letras.next() {
        match (aspas, letra) {
            (Some(aberta), _) => {
                if letra == aberta {
                    aspas = None;
                }
            }
            (None, '[') => colchetes += 1,
            (None, ']') => colchetes = colchetes.saturating_sub(1),
            // In a column name the apostrophe escapes what follows.
            (None, '\'') if colchetes > 0 => {
                letras.next();
            }
            (None, _) if colchetes > 0 => {}
            (None, '"' | '\'') => aspas = Some(letra),
            (None, '|') => return true,
            (None, _) => {}
        }
    }
    false
}

/// `DDE` and `DDEAUTO`, in any case.
pub(super) fn campo_e_dde(campo: &str) -> bool {
    let campo = campo.trim_start();
    campo
        .get(..3)
        .is_some_and(|inicio| inicio.eq_ignore_ascii_case("DDE"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f04_a_barra_fora_de_aspas_e_dde_e_dentro_delas_nao() {
        for dde in [
            "cmd|'/c calc'!A0",
            "1+MSEXCEL|'x'!_",
            "'cmd'|'/c calc'!A0",
            "[1]cmd|'x'!A0",
        ] {
            assert!(formula_e_dde(dde), "{dde}");
        }
        for limpa in [
            "SUM(A1:B2)",
            "\"a|b\"&C1",
            "'Folha|1'!A1",
            "IF(A1=\"\"\"|\",1,2)",
        ] {
            assert!(!formula_e_dde(limpa), "{limpa}");
        }
    }

    #[test]
    fn f04_o_codigo_de_campo_dde_se_reconhece_em_qualquer_caixa() {
        for dde in [" DDEAUTO c:\\\\x", "dde excel", "DDE"] {
            assert!(campo_e_dde(dde), "{dde}");
        }
        for limpo in ["PAGE", " HYPERLINK \"x\"", "DD", "ÍNDICE"] {
            assert!(!campo_e_dde(limpo), "{limpo}");
        }
    }
}
