//! One entry of the central directory.

use crate::numeros::{u16_em, u32_em, u64_em};

const ASSINATURA: &[u8] = b"PK\x01\x02";
const CABECALHO: usize = 46;
const ZIP64: u16 = 0x0001;

/// What the central directory says of an entry.
#[derive(Debug)]
pub(super) struct Central<'a> {
    pub(super) sinalizadores: u16,
    pub(super) metodo: u16,
    pub(super) crc: u32,
    pub(super) compactado: u64,
    pub(super) tamanho: u64,
    pub(super) nome: &'a [u8],
    pub(super) local: u64,
    pub(super) extra: &'a [u8],
    /// Unix mode, where there is one.
    pub(super) modo: u32,
}

/// Reads the entry at a place, and says how long it is.
pub(super) fn ler_um(bytes: &[u8], lugar: usize) -> Option<(Central<'_>, usize)> {
    let cabecalho = bytes.get(lugar..)?;
    if !cabecalho.starts_with(ASSINATURA) {
        return None;
    }
    let parte = |deslocamento| u16_em(cabecalho, deslocamento).map(usize::from);
    let fim_do_nome = CABECALHO.checked_add(parte(28)?)?;
    let fim_do_extra = fim_do_nome.checked_add(parte(30)?)?;
    let total = fim_do_extra.checked_add(parte(32)?)?;
    cabecalho.get(..total)?;
    let mut central = Central {
        sinalizadores: u16_em(cabecalho, 8)?,
        metodo: u16_em(cabecalho, 10)?,
        crc: u32_em(cabecalho, 16)?,
        compactado: u32_em(cabecalho, 20)?.into(),
        tamanho: u32_em(cabecalho, 24)?.into(),
        nome: cabecalho.get(CABECALHO..fim_do_nome)?,
        local: u32_em(cabecalho, 42)?.into(),
        extra: cabecalho.get(fim_do_nome..fim_do_extra)?,
        modo: u32_em(cabecalho, 38)?,
    };
    // Hosts 3 and 19 (Unix, macOS) put a mode there; of the others those bits mean nothing.
    if !matches!(cabecalho.get(5)?, 3 | 19) {
        central.modo = 0;
    }
    let grande = extra(central.extra, ZIP64).unwrap_or_default();
    let mut lido = 0;
    for campo in [
        &mut central.tamanho,
        &mut central.compactado,
        &mut central.local,
    ] {
        if *campo == u64::from(u32::MAX) {
            *campo = u64_em(grande, lido)?;
            lido += 8;
        }
    }
    Some((central, total))
}

/// The content of an extra field.
pub(super) fn extra(mut campos: &[u8], procurado: u16) -> Option<&[u8]> {
    loop {
        let codigo = u16_em(campos, 0)?;
        let fim = 4 + usize::from(u16_em(campos, 2)?);
        let conteudo = campos.get(4..fim)?;
        if codigo == procurado {
            return Some(conteudo);
        }
        campos = campos.get(fim..)?;
    }
}
