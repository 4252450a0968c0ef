//! One letter, written once and drawn twice: plain text and HTML say the same.

mod html;
mod texto;

use crate::mensagem::{Mensagem, caixa, uma_linha};

/// A letter in parts; every text in it is raw and is escaped when drawn.
pub(crate) struct Carta {
    pub(crate) assunto: String,
    pub(crate) titulo: String,
    pub(crate) partes: Vec<Parte>,
}

/// One part of a letter.
pub(crate) enum Parte {
    Paragrafo(String),
    Subtitulo(String),
    /// Label and value, one per line.
    Ficha(Vec<(&'static str, String)>),
    /// Steps to take in this order.
    Passos(Vec<String>),
    /// Things of the same kind.
    Itens(Vec<Item>),
    /// Things called by their number elsewhere.
    Numerados(Vec<Item>),
    /// Where to go on.
    Link {
        texto: &'static str,
        endereco: String,
    },
}

/// One thing of a list, with what there is to say of it.
pub(crate) struct Item {
    pub(crate) titulo: String,
    pub(crate) linhas: Vec<String>,
}

const RODAPE: &str = "APR aberto. Esta mensagem é automática: não é preciso responder.";

impl Carta {
    pub(crate) fn nova(assunto: String, titulo: impl Into<String>) -> Self {
        Self {
            assunto,
            titulo: titulo.into(),
            partes: Vec::new(),
        }
    }

    pub(crate) fn paragrafo(&mut self, texto: impl Into<String>) {
        self.partes.push(Parte::Paragrafo(texto.into()));
    }

    pub(crate) fn subtitulo(&mut self, texto: impl Into<String>) {
        self.partes.push(Parte::Subtitulo(texto.into()));
    }

    pub(crate) fn ficha(&mut self, linhas: Vec<(&'static str, String)>) {
        self.partes.push(Parte::Ficha(linhas));
    }

    pub(crate) fn passos(&mut self, passos: Vec<String>) {
        self.partes.push(Parte::Passos(passos));
    }

    pub(crate) fn itens(&mut self, itens: Vec<Item>) {
        self.partes.push(Parte::Itens(itens));
    }

    pub(crate) fn numerados(&mut self, itens: Vec<Item>) {
        self.partes.push(Parte::Numerados(itens));
    }

    pub(crate) fn link(&mut self, texto: &'static str, endereco: &str) {
        self.partes.push(Parte::Link {
            texto,
            endereco: endereco.to_owned(),
        });
    }

    /// Draws the letter for one person.
    pub(crate) fn enderecar(&self, nome: &str, email: &str) -> Mensagem {
        let saudacao = format!("Olá, {}.", uma_linha(nome));
        Mensagem {
            para: caixa(nome, email),
            assunto: uma_linha(&self.assunto),
            texto: texto::desenhar(self, &saudacao),
            html: html::desenhar(self, &saudacao),
        }
    }
}
