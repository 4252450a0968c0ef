//! Words of what the inspection tells of a file (R-ANX-4).

/// Pages named one by one; the rest are counted.
const NOMEADAS: usize = 8;

pub const SEM_INSPECAO: &str =
    "Não foi possível examinar este arquivo por dentro. O analista vai conferir.";

/// "Usa cor nas páginas 2 e 5. Este anexo deve ser só em preto: exporte em preto e envie nova versão."
pub fn com_cor(paginas: &[usize]) -> String {
    format!(
        "Usa cor {}. Este anexo deve ser só em preto: exporte em preto e envie uma nova versão.",
        nas_paginas(paginas)
    )
}

/// "Tem tamanho diferente do formato da planta na página 3. Confira o formato informado ou exporte de novo."
pub fn fora_do_formato(paginas: &[usize]) -> String {
    format!(
        "Tem tamanho diferente do formato da planta {}. Confira o formato informado ou exporte de novo.",
        nas_paginas(paginas)
    )
}

/// "na página 2", "nas páginas 2, 5 e 7", "nas páginas 1, 2, … 8 e mais 12".
fn nas_paginas(paginas: &[usize]) -> String {
    let nomeadas = paginas.get(..NOMEADAS).unwrap_or(paginas);
    let outras = paginas.len() - nomeadas.len();
    let mut nomes: Vec<String> = nomeadas.iter().map(ToString::to_string).collect();
    if outras > 0 {
        nomes.push(format!("mais {outras}"));
    }
    match nomes.split_last() {
        Some((unica, [])) => format!("na página {unica}"),
        Some((ultima, antes)) => format!("nas páginas {} e {ultima}", antes.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod testes {
    use super::nas_paginas;

    #[test]
    fn poucas_paginas_sao_nomeadas_e_muitas_contadas() {
        assert_eq!(nas_paginas(&[2]), "na página 2");
        assert_eq!(nas_paginas(&[2, 5, 7]), "nas páginas 2, 5 e 7");
        let muitas: Vec<usize> = (1..=20).collect();
        assert_eq!(
            nas_paginas(&muitas),
            "nas páginas 1, 2, 3, 4, 5, 6, 7, 8 e mais 12"
        );
    }
}
