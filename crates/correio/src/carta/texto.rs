//! The letter as plain text.

use super::{Carta, Item, Parte, RODAPE};

pub(super) fn desenhar(carta: &Carta, saudacao: &str) -> String {
    let mut blocos = vec![carta.titulo.clone(), saudacao.to_owned()];
    blocos.extend(carta.partes.iter().map(bloco));
    blocos.push(format!("--\n{RODAPE}"));
    let mut texto = limpar(&blocos.join("\n\n"));
    texto.push('\n');
    texto
}

fn bloco(parte: &Parte) -> String {
    match parte {
        Parte::Paragrafo(texto) => texto.clone(),
        Parte::Subtitulo(texto) => texto.to_uppercase(),
        Parte::Ficha(linhas) => juntar(
            linhas
                .iter()
                .map(|(rotulo, valor)| format!("{rotulo}: {valor}")),
        ),
        Parte::Passos(passos) => juntar(
            passos
                .iter()
                .zip(1..)
                .map(|(passo, numero)| format!("{numero}. {passo}")),
        ),
        Parte::Itens(itens) => lista(itens, |_| "-".to_owned()),
        Parte::Numerados(itens) => lista(itens, |numero| format!("{numero}.")),
        Parte::Link { texto, endereco } => format!("{texto}:\n{endereco}"),
    }
}

fn lista(itens: &[Item], marca: impl Fn(usize) -> String) -> String {
    let itens = itens.iter().zip(1..).map(|(item, numero)| {
        let linhas = item.linhas.iter().map(|linha| format!("  {linha}"));
        let titulo = format!("{} {}", marca(numero), item.titulo);
        juntar(std::iter::once(titulo).chain(linhas))
    });
    itens.collect::<Vec<_>>().join("\n\n")
}

fn juntar(linhas: impl Iterator<Item = String>) -> String {
    linhas.collect::<Vec<_>>().join("\n")
}

/// Keeps line breaks and drops every other control character.
fn limpar(texto: &str) -> String {
    texto
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}
