//! The central directory, compared with the local headers and laid over the file without gap or overlap.

use std::collections::BTreeSet;

use dominio::inspecao::MotivoRecusa::{
    ConteudoDiverge, ZipAmbiguo, ZipAtalho, ZipCriptografado, ZipEntradasDemais, ZipGrandeDemais,
    ZipMetodo, ZipTaxa, ZipVazio,
};

use super::central::{Central, extra, ler_um};
use super::{fim, local, nome};
use crate::limites::Limites;
use crate::recusa::{Exame, Recusa, recusar};

const NOME_UNICODE: u16 = 0x7075;

/// One entry, whose bytes are known to be where it says.
#[derive(Debug)]
pub(crate) struct Entrada<'a> {
    /// Path, decoded.
    pub(crate) nome: String,
    /// Ends in `/`.
    pub(crate) pasta: bool,
    /// Size unpacked that both headers promise; what comes out is counted all the same.
    pub(crate) tamanho: u64,
    /// CRC-32 promised.
    pub(crate) crc: u32,
    /// Deflated, else stored.
    pub(crate) deflate: bool,
    /// The packed bytes.
    pub(crate) dados: &'a [u8],
}

/// Reads every entry, or says why nobody should.
pub(crate) fn ler<'a>(bytes: &'a [u8], limites: &Limites) -> Exame<Vec<Entrada<'a>>> {
    if !bytes.starts_with(b"PK\x03\x04") {
        let vazio = bytes.starts_with(b"PK\x05\x06");
        return Err(if vazio { ZipVazio } else { ConteudoDiverge }.into());
    }
    let fim = fim::achar(bytes)?;
    if fim.entradas > limites.entradas as u64 {
        return Err(ZipEntradasDemais.into());
    }
    let mut centrais = Vec::new();
    let mut lugar = fim.inicio;
    for _ in 0..fim.entradas {
        let (central, tamanho) = ler_um(bytes, lugar).ok_or(Recusa::from(ZipAmbiguo))?;
        centrais.push(central);
        lugar += tamanho;
    }
    if lugar != fim.limite {
        return Err(ZipAmbiguo.into());
    }
    limitar(bytes, &centrais, limites)?;
    let mut vistos = BTreeSet::new();
    let mut entradas = Vec::with_capacity(centrais.len());
    let dados = local::encaixar(bytes, &centrais, fim.inicio)?;
    for (central, dados) in centrais.iter().zip(dados) {
        let entrada = aceitar(central, dados)?;
        if !vistos.insert(nome::comparavel(&entrada.nome)) {
            return recusar(ZipAmbiguo, &entrada.nome);
        }
        entradas.push(entrada);
    }
    Ok(entradas)
}

/// Sums the promised sizes before a single byte is inflated.
fn limitar(bytes: &[u8], centrais: &[Central<'_>], limites: &Limites) -> Exame {
    let mut total: u64 = 0;
    for central in centrais {
        total = total.saturating_add(central.tamanho);
        if limites.taxa_excedida(central.compactado, central.tamanho) {
            return recusar(ZipTaxa, &nome::decodificar(central.nome));
        }
    }
    if total > limites.descompactado {
        return Err(ZipGrandeDemais.into());
    }
    if limites.taxa_excedida(bytes.len() as u64, total) {
        return Err(ZipTaxa.into());
    }
    Ok(())
}

fn aceitar<'a>(central: &Central<'_>, dados: &'a [u8]) -> Exame<Entrada<'a>> {
    let texto = nome::decodificar(central.nome);
    nome::conferir(&texto)?;
    if let Some(outro) = extra(central.extra, NOME_UNICODE) {
        // Version and CRC of the plain name stand before the second name.
        let outro = nome::decodificar(outro.get(5..).unwrap_or_default());
        nome::conferir(&outro)?;
        if nome::extensao(&outro) != nome::extensao(&texto) {
            return recusar(ZipAmbiguo, &texto);
        }
    }
    // Bits 0, 6 and 13: encrypted, strongly encrypted, masked headers; method 99 is AES.
    if central.sinalizadores & 0x2041 != 0 || central.metodo == 99 {
        return recusar(ZipCriptografado, &texto);
    }
    // The upper half of the attributes is the Unix mode, when there is one: file, folder or nothing.
    if !matches!(central.modo >> 28, 0 | 4 | 8) {
        return recusar(ZipAtalho, &texto);
    }
    if !matches!(central.metodo, 0 | 8) {
        return recusar(ZipMetodo, &texto);
    }
    let pasta = texto.ends_with(['/', '\\']);
    if pasta && central.tamanho != 0 {
        return recusar(ZipAmbiguo, &texto);
    }
    Ok(Entrada {
        nome: texto,
        pasta,
        tamanho: central.tamanho,
        crc: central.crc,
        deflate: central.metodo == 8,
        dados,
    })
}
