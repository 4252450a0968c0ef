//! XML streamed: elements, formulas and field codes, never a whole document in memory.

use std::cell::Cell;
use std::io::{BufRead, ErrorKind};
use std::rc::Rc;

use dominio::inspecao::MotivoRecusa::{Ilegivel, ZipAmbiguo};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader, XmlVersion};

use super::medida::Medida;
use crate::recusa::{Exame, Recusa};

/// Longest formula or field code kept; Excel takes 8,192 letters.
const MAIOR_TEXTO: usize = 64 * 1024;

/// Elements whose text is a formula: cells, conditional formats, validations, names.
const FORMULAS: [&str; 5] = ["f", "formula", "formula1", "formula2", "definedName"];

/// Something worth a look.
pub(crate) enum Achado<'a> {
    /// An element, by its name without prefix.
    Elemento {
        nome: &'a str,
        atributos: Atributos<'a>,
    },
    /// The text of a formula.
    Formula(&'a str),
    /// The code of a field, put together from its runs.
    Campo(&'a str),
}

/// The attributes of an element, by name without prefix.
pub(crate) struct Atributos<'a>(&'a BytesStart<'a>);

impl Atributos<'_> {
    /// The value, with character references resolved.
    pub(crate) fn valor(&self, nome: &str) -> Option<String> {
        let mut todos = self.0.attributes();
        todos
            .with_checks(false)
            .filter_map(Result::ok)
            .find(|atributo| nome_local(atributo.key.as_ref()) == nome)
            .map(|atributo| {
                let valor = atributo.normalized_value(XmlVersion::default());
                valor.unwrap_or(atributo.value).into_owned()
            })
    }
}

/// Which text is being put together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lendo {
    Nada,
    Formula,
    Campo,
}

/// Goes through a part. Broken XML is `ilegivel`; a DTD is too, since no Office writes one.
pub(crate) fn percorrer(fonte: impl BufRead, mut ver: impl FnMut(Achado<'_>) -> Exame) -> Exame {
    let gastos = Rc::new(Cell::new(0));
    let mut leitor = Reader::from_reader(Medida {
        fonte,
        gastos: Rc::clone(&gastos),
    });
    let ajustes = leitor.config_mut();
    // VML, which Excel writes for comments, has unclosed `<br>`.
    ajustes.check_end_names = false;
    ajustes.allow_unmatched_ends = true;
    ajustes.allow_dangling_amp = true;
    let mut tampao = Vec::new();
    let mut lendo = Lendo::Nada;
    let mut formula = String::new();
    let mut campo = String::new();
    loop {
        gastos.set(0);
        tampao.clear();
        let evento = leitor
            .read_event_into(&mut tampao)
            .map_err(|erro| traduzir(&erro))?;
        let acumulada = match lendo {
            Lendo::Formula => Some(&mut formula),
            Lendo::Campo => Some(&mut campo),
            Lendo::Nada => None,
        };
        match evento {
            Event::Start(ref elemento) | Event::Empty(ref elemento) => {
                let inteiro = elemento.name();
                let nome = nome_local(inteiro.as_ref());
                match nome {
                    // A field begins, separates or ends: what came before is its whole code.
                    "fldChar" => {
                        ver(Achado::Campo(&campo))?;
                        campo.clear();
                    }
                    nome if FORMULAS.contains(&nome) && matches!(evento, Event::Start(_)) => {
                        formula.clear();
                        lendo = Lendo::Formula;
                    }
                    "instrText" if matches!(evento, Event::Start(_)) => lendo = Lendo::Campo,
                    _ => {}
                }
                let atributos = Atributos(elemento);
                ver(Achado::Elemento { nome, atributos })?;
            }
            Event::End(elemento) => {
                match nome_local(elemento.name().as_ref()) {
                    nome if FORMULAS.contains(&nome) => ver(Achado::Formula(&formula))?,
                    "instrText" => ver(Achado::Campo(&campo))?,
                    _ => continue,
                }
                lendo = Lendo::Nada;
            }
            Event::Text(pedaco) => juntar(acumulada, pedaco.as_ref()),
            Event::CData(pedaco) => juntar(acumulada, pedaco.as_ref()),
            Event::GeneralRef(referencia) => {
                if let Ok(Some(letra)) = referencia.resolve_char_ref() {
                    juntar(acumulada, letra.encode_utf8(&mut [0; 4]));
                }
            }
            Event::DocType(_) => return Err(Ilegivel.into()),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn juntar(destino: Option<&mut String>, pedaco: &str) {
    if let Some(destino) = destino
        && destino.len() < MAIOR_TEXTO
    {
        destino.push_str(pedaco);
    }
}

fn nome_local(nome: &str) -> &str {
    nome.rsplit_once(':').map_or(nome, |(_, local)| local)
}

fn traduzir(erro: &Error) -> Recusa {
    match erro {
        // The packed bytes lied, not the XML.
        Error::Io(io) if io.kind() == ErrorKind::InvalidData => ZipAmbiguo.into(),
        _ => Ilegivel.into(),
    }
}
