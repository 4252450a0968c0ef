//! XLSX and DOCX: a ZIP whose parts are judged by what they hold, not by where they lie.

mod formula;
mod medida;
mod parte;
mod tipos;
mod xml;

use dominio::inspecao::MotivoRecusa::{
    self, Ilegivel, OfficeCriptografado, OfficeGrandeDemais, OfficeMacro,
};

use crate::limites::Limites;
use crate::recusa::{Exame, Recusa, Sinais};
use crate::zip;

pub(crate) use xml::{Achado, percorrer};

/// Packages inside packages (a spreadsheet inside a document) that are still opened.
const PROFUNDIDADE: u8 = 2;

/// Whose package it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Familia {
    Planilha,
    Documento,
    /// An object inside another package.
    Qualquer,
}

/// Judges a package.
pub(crate) fn julgar(
    bytes: &[u8],
    familia: Familia,
    limites: &Limites,
    sinais: &mut Sinais,
) -> Exame {
    julgar_em(bytes, familia, limites, sinais, PROFUNDIDADE)
}

fn julgar_em(
    bytes: &[u8],
    familia: Familia,
    limites: &Limites,
    sinais: &mut Sinais,
    profundidade: u8,
) -> Exame {
    let entradas = zip::ler(bytes, limites).map_err(traduzir)?;
    let tipos = tipos::ler(&entradas, familia, limites).map_err(traduzir)?;
    for entrada in entradas.iter().filter(|entrada| !entrada.pasta) {
        let nome = entrada.nome.to_ascii_lowercase();
        let de_macro = ["vbaproject.bin", "vbadata.xml"]
            .iter()
            .any(|fim| nome.ends_with(fim))
            || nome.starts_with("xl/macrosheets/");
        if de_macro {
            return Err(Recusa::from(OfficeMacro).em(&entrada.nome));
        }
        let contexto = parte::Contexto {
            limites,
            profundidade,
            generica: tipos.generica(&nome),
        };
        parte::julgar(entrada, &contexto, sinais).map_err(traduzir)?;
    }
    Ok(())
}

/// Says of a spreadsheet what was said of its ZIP, which its sender never sees as one.
fn traduzir(recusa: Recusa) -> Recusa {
    let motivo = match recusa.motivo {
        MotivoRecusa::ZipCriptografado => OfficeCriptografado,
        MotivoRecusa::ZipGrandeDemais
        | MotivoRecusa::ZipEntradasDemais
        | MotivoRecusa::ZipTaxa
        | MotivoRecusa::ZipInternoGrande => OfficeGrandeDemais,
        MotivoRecusa::ZipAmbiguo
        | MotivoRecusa::ZipVazio
        | MotivoRecusa::ZipNome
        | MotivoRecusa::ZipAtalho
        | MotivoRecusa::ZipMetodo => Ilegivel,
        outro => outro,
    };
    Recusa { motivo, ..recusa }
}
