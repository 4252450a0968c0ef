//! Words of the file on screen.

pub const ABRINDO: &str = "Abrindo o arquivo…";
pub const SEM_VISOR: &str = "Este formato não abre no visor. Baixe o arquivo para ver.";
pub const BAIXAR: &str = "Baixar";
pub const PLANILHAS: &str = "Planilhas deste arquivo";
pub const ENTRADAS: &str = "Arquivos dentro deste ZIP";
pub const ENTRADA: &str = "Arquivo";
pub const TAMANHO: &str = "Tamanho";
pub const FERRAMENTAS: &str = "Página e tamanho";
pub const ANTERIOR: &str = "Página anterior";
pub const PROXIMA: &str = "Próxima página";
pub const DIMINUIR: &str = "Diminuir";
pub const AUMENTAR: &str = "Aumentar";
pub const AJUSTAR: &str = "Ajustar";
pub const MARCAR: &str = "Marcar pendência";
pub const APONTE: &str = "Clique no ponto da página que a pendência mostra. Esc desiste.";
pub const MINIATURAS: &str = "Páginas";
pub const PAGINA: &str = "Página";
pub const FOLHA: &str = "Página aberta";
pub const FOLHA_ILEGIVEL: &str =
    "Esta página não pôde ser desenhada. Baixe o arquivo e confira no seu leitor de PDF.";

/// Accessible name of the frame.
pub fn quadro(nome: &str) -> String {
    format!("Conteúdo de {nome}")
}

/// "4 de 7".
pub fn pagina_de(pagina: u32, total: u32) -> String {
    format!("{pagina} de {total}")
}

/// Accessible name of the page on screen.
pub fn folha(pagina: u32, total: u32, nome: &str) -> String {
    format!("Página {pagina} de {total} de {nome}")
}

/// "Pendência nesta página: 2".
pub fn pendencias_na_pagina(numeros: &[usize]) -> String {
    let lista: Vec<_> = numeros.iter().map(usize::to_string).collect();
    let nome = if numeros.len() == 1 {
        "Pendência nesta página"
    } else {
        "Pendências nesta página"
    };
    format!("{nome}: {}", lista.join(", "))
}
