//! The records of an XLS workbook: encryption, Excel 4.0 macros, DDE, external workbooks ([MS-XLS]).

use std::io::{BufReader, Read};

use dominio::inspecao::MotivoRecusa::{Ilegivel, OfficeCriptografado, OfficeDde, OfficeMacro};
use dominio::inspecao::Sinal;

use super::encher;
use crate::numeros::u16_em;
use crate::recusa::{Exame, Sinais};
use crate::zip::decodificar;

const EOF: u16 = 0x000A;
const EXTERNSHEET: u16 = 0x0017;
const FILEPASS: u16 = 0x002F;
const BOUNDSHEET: u16 = 0x0085;
const SUPBOOK: u16 = 0x01AE;
const BOF: u16 = 0x0809;

/// Kinds of BOF and of BOUNDSHEET that are macros.
const BOF_MACRO: u16 = 0x0040;
const FOLHA_MACRO: u8 = 1;
const FOLHA_VBA: u8 = 6;

const BIFF8: u16 = 0x0600;

/// Judges the workbook.
pub(super) fn julgar(fluxo: impl Read, sinais: &mut Sinais) -> Exame {
    percorrer(fluxo, |tipo, corpo, versao| {
        match tipo {
            BOF if u16_em(corpo, 2) == Some(BOF_MACRO) => return Err(OfficeMacro.into()),
            BOUNDSHEET if matches!(corpo.get(5), Some(&(FOLHA_MACRO | FOLHA_VBA))) => {
                return Err(OfficeMacro.into());
            }
            FILEPASS => return Err(OfficeCriptografado.into()),
            SUPBOOK => vinculo(&letras(corpo, 4), sinais)?,
            EXTERNSHEET if versao < BIFF8 => {
                vinculo(corpo.get(1..).unwrap_or_default(), sinais)?;
            }
            _ => {}
        }
        Ok(())
    })
}

/// The names of the sheets.
pub(super) fn planilhas(fluxo: impl Read) -> Exame<Vec<String>> {
    let mut nomes = Vec::new();
    percorrer(fluxo, |tipo, corpo, versao| {
        if tipo == BOUNDSHEET {
            let nome = if versao < BIFF8 {
                decodificar(corpo.get(7..).unwrap_or_default())
            } else {
                nome_largo(corpo)
            };
            nomes.push(nome);
        }
        Ok(())
    })?;
    Ok(nomes)
}

/// Goes through all records, one in memory at a time (64 KiB at most).
fn percorrer(fluxo: impl Read, mut ver: impl FnMut(u16, &[u8], u16) -> Exame) -> Exame {
    let mut fluxo = BufReader::with_capacity(64 * 1024, fluxo);
    let mut corpo = vec![0_u8; usize::from(u16::MAX)];
    let mut versao = None;
    let mut globais_lidas = false;
    loop {
        let mut cabecalho = [0; 4];
        let lidos = encher(&mut fluxo, &mut cabecalho)?;
        let tipo = u16_em(&cabecalho, 0).unwrap_or_default();
        let tamanho = u16_em(&cabecalho, 2).unwrap_or_default().into();
        let corpo = corpo.get_mut(..tamanho).unwrap_or_default();
        let inteiro = lidos == cabecalho.len() && encher(&mut fluxo, corpo)? == tamanho;
        if !inteiro && globais_lidas {
            // What follows the globals is cells; a tail cut short there hides nothing.
            return Ok(());
        }
        if !inteiro || (versao.is_none() && tipo != BOF) {
            return Err(Ilegivel.into());
        }
        let versao = *versao.get_or_insert(u16_em(corpo, 0).unwrap_or_default());
        globais_lidas |= tipo == EOF;
        ver(tipo, corpo, versao)?;
    }
}

/// The letters after a byte that says whether they are two bytes wide, one byte for each.
fn letras(corpo: &[u8], largura: usize) -> Vec<u8> {
    let letras = corpo.get(largura + 1..).unwrap_or_default();
    match corpo.get(largura) {
        Some(largas) if largas & 1 == 1 => letras.chunks(2).map(estreitar).collect(),
        _ => letras.to_vec(),
    }
}

fn estreitar(par: &[u8]) -> u8 {
    match par {
        [baixo, 0] => *baixo,
        _ => b'?',
    }
}

fn nome_largo(corpo: &[u8]) -> String {
    let letras = corpo.get(8..).unwrap_or_default();
    if corpo.get(7).is_some_and(|largas| largas & 1 == 1) {
        let unidades: Vec<u16> = letras.chunks(2).filter_map(|par| u16_em(par, 0)).collect();
        String::from_utf16_lossy(&unidades)
    } else {
        letras.iter().copied().map(char::from).collect()
    }
}

/// `programa 03 assunto` starts a program (DDE, OLE link); a path that starts with a control letter names a file.
fn vinculo(caminho: &[u8], sinais: &mut Sinais) -> Exame {
    let Some((&primeira, resto)) = caminho.split_first() else {
        return Ok(());
    };
    if primeira > 4 && resto.contains(&3) {
        return Err(OfficeDde.into());
    }
    // 01 is a path elsewhere; 00, 02, 03 and 04 speak of this workbook.
    if primeira == 1 || primeira > 4 {
        sinais.insert(Sinal::VinculoExterno);
    }
    Ok(())
}
