//! Names that every system can write to its disk: what *Baixar tudo* unpacks to.

use super::limpeza::trocar;

/// Names that Windows keeps for devices, with any extension.
const RESERVADOS: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Longest name of a folder, so that path and file name fit where paths are short.
const LIMITE_PASTA: usize = 60;

/// The folder of the anexo of this order and label, in ASCII and without a character that ends a path.
#[must_use]
pub fn pasta_do_anexo(ordem: usize, rotulo: &str) -> String {
    let limpo: String = trocar(rotulo).chars().take(LIMITE_PASTA).collect();
    let limpo = limpo.trim_matches([' ', '.', '_']);
    if limpo.is_empty() {
        format!("{ordem:02}")
    } else {
        format!("{ordem:02} {limpo}")
    }
}

/// Whether Windows takes this name for a device.
#[must_use]
pub fn nome_reservado(nome: &str) -> bool {
    let radical = nome.split('.').next().unwrap_or(nome).trim_end();
    RESERVADOS
        .iter()
        .any(|reservado| radical.eq_ignore_ascii_case(reservado))
}

/// A file name as stored, kept from being the name of a device.
#[must_use]
pub fn arquivo_em_disco(nome: &str) -> String {
    if nome_reservado(nome) {
        format!("_{nome}")
    } else {
        nome.to_owned()
    }
}
