//! Names inside an archive: decoding, comparing, refusing the ones that leave the folder.

use dominio::arquivo::nome_reservado;
use dominio::inspecao::MotivoRecusa::ZipNome;
use dominio::texto;

use crate::recusa::{Exame, recusar};

/// Upper half of code page 850, in which Windows in Brazil writes names that are not UTF-8.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The name as UTF-8 or, failing that, as code page 850. The flag of UTF-8 is not asked: many writers forget it.
pub(crate) fn decodificar(bruto: &[u8]) -> String {
    if let Ok(texto) = std::str::from_utf8(bruto) {
        return texto.to_owned();
    }
    let alto = |byte: u8| CP850.chars().nth(usize::from(byte & 0x7f)).unwrap_or('?');
    bruto
        .iter()
        .map(|&byte| {
            if byte.is_ascii() {
                char::from(byte)
            } else {
                alto(byte)
            }
        })
        .collect()
}

/// Longest name and longest path that every disk takes, in bytes.
const MAIOR_NOME: usize = 255;
const MAIOR_CAMINHO: usize = 1024;

/// Refuses what would be written outside the folder, or nowhere.
pub(super) fn conferir(nome: &str) -> Exame {
    let partes: Vec<&str> = nome.split(['/', '\\']).collect();
    let absoluto = nome.starts_with(['/', '\\']) || nome.chars().nth(1) == Some(':');
    let sobe = partes.contains(&"..");
    // Also those that turn around or hide what stands beside them: the analyst must see the name that the disk gets.
    let invisivel = nome.chars().any(|c| c.is_control() || texto::invisivel(c));
    let longo = nome.len() > MAIOR_CAMINHO || partes.iter().any(|parte| parte.len() > MAIOR_NOME);
    let reservado = partes.iter().any(|parte| nome_reservado(parte));
    if nome.is_empty() || absoluto || sobe || invisivel || longo || reservado {
        return recusar(ZipNome, nome);
    }
    Ok(())
}

/// The form in which two names that meet on one disk are equal: Windows ignores case, slashes are one,
/// a dot alone is nothing.
pub(super) fn comparavel(nome: &str) -> String {
    let partes: Vec<String> = nome
        .split(['/', '\\'])
        .filter(|parte| !matches!(*parte, "" | "."))
        .map(|parte| parte.trim_end_matches([' ', '.']).to_lowercase())
        .collect();
    partes.join("/")
}

/// The extension in lower case, or nothing.
pub(super) fn extensao(nome: &str) -> String {
    let base = base(nome);
    base.rsplit_once('.')
        .map(|(_, extensao)| extensao.trim_end_matches([' ', '.']).to_lowercase())
        .unwrap_or_default()
}

/// The last part of the path.
pub(super) fn base(nome: &str) -> &str {
    nome.rsplit(['/', '\\']).next().unwrap_or(nome)
}
