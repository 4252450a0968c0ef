//! Words of two versões side by side.

use contrato::anexo::{Inspecao, Versao};
use dominio::calendario::formatar_data_hora;
use dominio::inspecao::Folhas;

pub const COMPARAR: &str = "Comparar duas versões";
pub const PRIMEIRA: &str = "Primeira versão";
pub const SEGUNDA: &str = "Segunda versão";
pub const LEGENDA: &str = "As duas versões lado a lado";
pub const A_MESMA: &str = "É a mesma versão. Escolha outra para comparar.";
pub const BYTES_IGUAIS: &str = "O conteúdo é idêntico, byte por byte.";
pub const BYTES_DIFERENTES: &str = "O conteúdo é diferente.";
pub const MUDOU: &str = "mudou";
pub const TAMANHO: &str = "Tamanho";
pub const PAGINAS: &str = "Páginas";
pub const FOLHAS: &str = "Tamanho das páginas";
pub const COM_COR: &str = "Páginas com cor";
pub const RECEBIDA: &str = "Recebida em";
pub const AUTOR: &str = "Enviada por";
pub const SHA256: &str = "SHA-256";

/// "Versão 2".
pub fn versao(numero: i32) -> String {
    format!("Versão {numero}")
}

/// "Versão 2, de 24/11/2026 às 16:02".
pub fn opcao(de: &Versao) -> String {
    let quando = formatar_data_hora(de.recebida_em);
    format!("{}, de {quando}", versao(de.numero))
}

/// "3", or a dash where pages are unknown or do not exist.
pub fn paginas(inspecao: Option<&Inspecao>) -> String {
    let paginas = inspecao.and_then(|inspecao| inspecao.paginas);
    paginas.map_or_else(|| "—".to_owned(), |paginas| paginas.to_string())
}

/// "A1 em 6, A4 em 1", "700 × 900 mm em 2", or a dash where there are no pages to speak of.
pub fn folhas(inspecao: Option<&Inspecao>) -> String {
    let folhas = inspecao.map_or(&[][..], |inspecao| &inspecao.folhas);
    let grupo = |folha: &Folhas| {
        let medida = folha.formato.map_or_else(
            || format!("{} × {} mm", folha.largura_mm, folha.altura_mm),
            |formato| formato.texto().to_owned(),
        );
        format!("{medida} em {}", folha.paginas)
    };
    if folhas.is_empty() {
        "—".to_owned()
    } else {
        folhas.iter().map(grupo).collect::<Vec<_>>().join(", ")
    }
}

/// "2, 5", "nenhuma", or a dash where there are no pages to speak of.
pub fn com_cor(inspecao: Option<&Inspecao>) -> String {
    match inspecao {
        Some(inspecao) if inspecao.paginas.is_some() => {
            let paginas: Vec<String> = inspecao
                .paginas_com_cor
                .iter()
                .map(ToString::to_string)
                .collect();
            if paginas.is_empty() {
                "nenhuma".to_owned()
            } else {
                paginas.join(", ")
            }
        }
        _ => "—".to_owned(),
    }
}
