//! The main stream of a DOC: encryption and DDE fields ([MS-DOC]).

use std::io::Read;

use dominio::inspecao::MotivoRecusa::{Ilegivel, OfficeCriptografado, OfficeDde};

use super::encher;
use crate::numeros::u16_em;
use crate::recusa::{Exame, Recusa};

const IDENTIDADE: u16 = 0xA5EC;
const CRIPTOGRAFADO: u16 = 0x0100;
const JANELA: usize = 64 * 1024;
/// Longest beginning of a field that is looked at across two windows.
const EMENDA: usize = 64;
/// The letter that begins a field.
const CAMPO: u8 = 0x13;

/// Flows through the stream with a small overlap.
pub(super) fn julgar(mut fluxo: impl Read) -> Exame {
    let mut janela = vec![0; JANELA + EMENDA];
    let mut guardados = 0;
    let mut primeira = true;
    loop {
        let lidos = encher(&mut fluxo, janela.get_mut(guardados..).unwrap_or_default())?;
        let cheia = guardados + lidos;
        let visto = janela.get(..cheia).unwrap_or_default();
        if primeira {
            conferir_inicio(visto)?;
            primeira = false;
        }
        if memchr::memchr_iter(CAMPO, visto)
            .any(|lugar| comeca_com_dde(visto.get(lugar + 1..).unwrap_or_default()))
        {
            return Err(OfficeDde.into());
        }
        if lidos == 0 {
            return Ok(());
        }
        guardados = cheia.min(EMENDA);
        janela.copy_within(cheia - guardados..cheia, 0);
    }
}

fn conferir_inicio(inicio: &[u8]) -> Exame {
    let sinalizadores = u16_em(inicio, 0x0A)
        .filter(|_| u16_em(inicio, 0) == Some(IDENTIDADE))
        .ok_or(Recusa::from(Ilegivel))?;
    if sinalizadores & CRIPTOGRAFADO != 0 {
        return Err(OfficeCriptografado.into());
    }
    Ok(())
}

/// One or two bytes a letter, any case, spaces before.
fn comeca_com_dde(texto: &[u8]) -> bool {
    let letras: Vec<u8> = texto
        .iter()
        .take(EMENDA - 1)
        .copied()
        .filter(|letra| *letra != 0)
        .skip_while(u8::is_ascii_whitespace)
        .take(3)
        .collect();
    letras.eq_ignore_ascii_case(b"DDE")
}
