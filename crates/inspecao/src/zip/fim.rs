//! The end of central directory: exactly one, exactly at the end.

use dominio::inspecao::MotivoRecusa::{Ilegivel, ZipAmbiguo};

use crate::numeros::{u16_em, u32_em, u64_em};
use crate::recusa::{Exame, Recusa};

const ASSINATURA: &[u8] = b"PK\x05\x06";
const LOCALIZADOR_64: &[u8] = b"PK\x06\x07";
const ASSINATURA_64: &[u8] = b"PK\x06\x06";
const TAMANHO: usize = 22;
const TAMANHO_LOCALIZADOR: usize = 20;

/// Where the central directory is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fim {
    pub(super) entradas: u64,
    pub(super) inicio: usize,
    pub(super) limite: usize,
}

/// Finds the one end record whose comment ends with the file.
pub(super) fn achar(bytes: &[u8]) -> Exame<Fim> {
    let piso = bytes.len().saturating_sub(TAMANHO + usize::from(u16::MAX));
    let cauda = bytes.get(piso..).unwrap_or_default();
    let mut fecham = memchr::memmem::rfind_iter(cauda, ASSINATURA).map(|lugar| piso + lugar);
    let ultimo = fecham.next().ok_or(Recusa::from(Ilegivel))?;
    let fecha = |lugar: usize| {
        u16_em(bytes, lugar + 20)
            .is_some_and(|comentario| lugar + TAMANHO + usize::from(comentario) == bytes.len())
    };
    // Data after the end, or a second end inside a comment: readers would not agree on which one counts.
    if !fecha(ultimo) || fecham.any(fecha) {
        return Err(ZipAmbiguo.into());
    }
    ler(bytes, ultimo).ok_or(Recusa::from(ZipAmbiguo))
}

fn ler(bytes: &[u8], lugar: usize) -> Option<Fim> {
    let disco = u32_em(bytes, lugar + 4)?;
    let neste = u16_em(bytes, lugar + 8)?;
    let total = u16_em(bytes, lugar + 10)?;
    let tamanho = u32_em(bytes, lugar + 12)?;
    let inicio = u32_em(bytes, lugar + 16)?;
    let (entradas, tamanho, inicio, limite) = match localizador_64(bytes, lugar) {
        Some(localizador) => {
            let grande = ler_64(bytes, localizador)?;
            // The short fields say the same, or that they are too short to say it.
            let conferem = (total == u16::MAX || u64::from(total) == grande.0)
                && (tamanho == u32::MAX || u64::from(tamanho) == grande.1)
                && (inicio == u32::MAX || u64::from(inicio) == grande.2);
            conferem.then_some(grande)?
        }
        None if disco == 0 && neste == total => (
            u64::from(total),
            u64::from(tamanho),
            u64::from(inicio),
            lugar,
        ),
        None => return None,
    };
    let inicio = usize::try_from(inicio).ok()?;
    let tamanho = usize::try_from(tamanho).ok()?;
    (inicio.checked_add(tamanho)? == limite).then_some(Fim {
        entradas,
        inicio,
        limite,
    })
}

fn localizador_64(bytes: &[u8], lugar: usize) -> Option<usize> {
    let localizador = lugar.checked_sub(TAMANHO_LOCALIZADOR)?;
    bytes
        .get(localizador..)?
        .starts_with(LOCALIZADOR_64)
        .then_some(localizador)
}

/// Entries, size, start, and where the directory must end.
fn ler_64(bytes: &[u8], localizador: usize) -> Option<(u64, u64, u64, usize)> {
    let registro = usize::try_from(u64_em(bytes, localizador + 8)?).ok()?;
    let tamanho = usize::try_from(u64_em(bytes, registro.checked_add(4)?)?).ok()?;
    let encaixa = bytes.get(registro..)?.starts_with(ASSINATURA_64)
        && registro.checked_add(12)?.checked_add(tamanho)? == localizador;
    if !encaixa || u64_em(bytes, registro + 16)? != 0 {
        return None;
    }
    let total = u64_em(bytes, registro + 32)?;
    (u64_em(bytes, registro + 24)? == total).then_some((
        total,
        u64_em(bytes, registro + 40)?,
        u64_em(bytes, registro + 48)?,
        registro,
    ))
}
