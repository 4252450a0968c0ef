//! The local headers: the same as the central ones, one after another from byte 0 to the directory.

use dominio::inspecao::MotivoRecusa::ZipAmbiguo;

use super::central::{Central, extra};
use super::nome;
use crate::numeros::{u16_em, u32_em, u64_em};
use crate::recusa::{Exame, recusar};

const ASSINATURA: &[u8] = b"PK\x03\x04";
const DESCRITOR: &[u8] = b"PK\x07\x08";
const CABECALHO: usize = 30;
const TEM_DESCRITOR: u16 = 1 << 3;
const CRIPTOGRAFADO: u16 = 1;

/// Gives each entry its packed bytes, in the order of the directory.
///
/// Data before the first entry, between two or under two of them is data that some reader shows and
/// another does not.
pub(super) fn encaixar<'a>(
    bytes: &'a [u8],
    centrais: &[Central<'_>],
    fim: usize,
) -> Exame<Vec<&'a [u8]>> {
    let mut ordem: Vec<usize> = (0..centrais.len()).collect();
    ordem.sort_by_key(|&i| centrais.get(i).map(|central| central.local));
    let mut dados = vec![&[] as &[u8]; centrais.len()];
    let mut esperado: usize = 0;
    for (vez, &i) in ordem.iter().enumerate() {
        let Some(central) = centrais.get(i) else {
            continue;
        };
        let proximo = ordem.get(vez + 1).and_then(|&i| centrais.get(i));
        let proximo = proximo.map_or(Some(fim), |outra| usize::try_from(outra.local).ok());
        let achado = proximo.and_then(|proximo| {
            let inicio = conferir(bytes, central, esperado)?;
            let fim = inicio.checked_add(usize::try_from(central.compactado).ok()?)?;
            let resto = bytes.get(fim..proximo)?;
            let fecha = resto.is_empty() || descritor_confere(resto, central);
            Some((bytes.get(inicio..fim).filter(|_| fecha)?, proximo))
        });
        let Some((pedaco, proximo)) = achado else {
            return recusar(ZipAmbiguo, &nome::decodificar(central.nome));
        };
        if let Some(lugar) = dados.get_mut(i) {
            *lugar = pedaco;
        }
        esperado = proximo;
    }
    Ok(dados)
}

/// Compares the local header with the central one; says where the packed bytes start.
fn conferir(bytes: &[u8], central: &Central<'_>, esperado: usize) -> Option<usize> {
    let lugar = usize::try_from(central.local)
        .ok()
        .filter(|&lugar| lugar == esperado)?;
    let cabecalho = bytes.get(lugar..)?;
    let sinalizadores = u16_em(cabecalho, 6)?;
    let fim_do_nome = CABECALHO.checked_add(u16_em(cabecalho, 26)?.into())?;
    let fim_do_extra = fim_do_nome.checked_add(u16_em(cabecalho, 28)?.into())?;
    let iguais = cabecalho.starts_with(ASSINATURA)
        && (sinalizadores ^ central.sinalizadores) & CRIPTOGRAFADO == 0
        && u16_em(cabecalho, 8)? == central.metodo
        && cabecalho.get(CABECALHO..fim_do_nome)? == central.nome;
    if !iguais {
        return None;
    }
    let grande = extra(cabecalho.get(fim_do_nome..fim_do_extra)?, 1).unwrap_or_default();
    let crc = u32_em(cabecalho, 14)?;
    let mut compactado = u64::from(u32_em(cabecalho, 18)?);
    let mut tamanho = u64::from(u32_em(cabecalho, 22)?);
    let mut lido = 0;
    for campo in [&mut tamanho, &mut compactado] {
        if *campo == u64::from(u32::MAX) {
            *campo = u64_em(grande, lido)?;
            lido += 8;
        }
    }
    let conferem =
        crc == central.crc && compactado == central.compactado && tamanho == central.tamanho;
    // A writer that could not seek leaves zeros here and the numbers in the descriptor.
    let adiados = sinalizadores & TEM_DESCRITOR != 0
        && (crc == 0 || crc == central.crc)
        && (compactado == 0 || compactado == central.compactado)
        && (tamanho == 0 || tamanho == central.tamanho);
    (conferem || adiados).then(|| lugar.checked_add(fim_do_extra))?
}

/// With or without signature, with sizes of four or of eight bytes; nothing else may stand there.
fn descritor_confere(resto: &[u8], central: &Central<'_>) -> bool {
    if central.sinalizadores & TEM_DESCRITOR == 0 {
        return false;
    }
    let com_assinatura = matches!(resto.len(), 16 | 24);
    if com_assinatura && !resto.starts_with(DESCRITOR) {
        return false;
    }
    let campos = resto
        .get(if com_assinatura { 4 } else { 0 }..)
        .unwrap_or_default();
    let tamanhos = match campos.len() {
        12 => u32_em(campos, 4).zip(u32_em(campos, 8)),
        20 => {
            let grandes = u64_em(campos, 4).zip(u64_em(campos, 12));
            return u32_em(campos, 0) == Some(central.crc)
                && grandes == Some((central.compactado, central.tamanho));
        }
        _ => return false,
    };
    u32_em(campos, 0) == Some(central.crc)
        && tamanhos.map(|(a, b)| (a.into(), b.into()))
            == Some((central.compactado, central.tamanho))
}
