//! Dates as people type them.

/// `15/3/2027`, `15-3-27`, `15.03.2027` and `15032027` become `15/03/2027`; anything else stays as typed.
pub fn completar_data(texto: &str) -> String {
    let texto = texto.trim();
    let so_numeros = texto.bytes().all(|b| b.is_ascii_digit());
    let partes: Vec<&str> = match texto.len() {
        8 if so_numeros => vec![&texto[..2], &texto[2..4], &texto[4..]],
        _ => texto
            .split(['/', '-', '.', ' '])
            .filter(|parte| !parte.is_empty())
            .collect(),
    };
    let numeros = |parte: &&str| parte.bytes().all(|b| b.is_ascii_digit());
    match partes.as_slice() {
        [dia, mes, ano] if partes.iter().all(numeros) && dia.len() <= 2 && mes.len() <= 2 => {
            match ano.len() {
                4 => format!("{dia:0>2}/{mes:0>2}/{ano}"),
                2 => format!("{dia:0>2}/{mes:0>2}/20{ano}"),
                _ => texto.to_owned(),
            }
        }
        _ => texto.to_owned(),
    }
}

#[cfg(test)]
mod testes {
    use super::completar_data;

    #[test]
    fn datas_digitadas_de_varios_modos_ficam_iguais() {
        for digitada in [
            "15/3/2027",
            "15-3-27",
            "15.03.2027",
            "15032027",
            " 15 3 2027 ",
        ] {
            assert_eq!(completar_data(digitada), "15/03/2027", "{digitada}");
        }
    }

    #[test]
    fn o_que_nao_parece_data_fica_como_foi_digitado() {
        for digitada in ["", "amanhã", "2027", "1/2", "2027-03-15", "99/99/9"] {
            assert_eq!(completar_data(digitada), digitada, "{digitada}");
        }
    }
}
