//! Compound files with workbooks and documents in them.

use std::io::{Cursor, Write as _};

use cfb::CompoundFile;

/// A compound file of these streams; storages are made on the way.
pub(crate) fn pacote(fluxos: &[(&str, &[u8])]) -> Vec<u8> {
    let mut arquivo = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (caminho, bytes) in fluxos {
        if let Some((pasta, _)) = caminho.rsplit_once('/') {
            arquivo.create_storage_all(pasta).unwrap();
        }
        arquivo
            .create_stream(caminho)
            .unwrap()
            .write_all(bytes)
            .unwrap();
    }
    arquivo.flush().unwrap();
    arquivo.into_inner().into_inner()
}

/// One BIFF record.
pub(crate) fn registro(tipo: u16, corpo: &[u8]) -> Vec<u8> {
    let mut saida = tipo.to_le_bytes().to_vec();
    saida.extend(u16::try_from(corpo.len()).unwrap().to_le_bytes());
    saida.extend(corpo);
    saida
}

/// A BIFF8 workbook with these records among its globals.
pub(crate) fn livro(registros: &[Vec<u8>]) -> Vec<u8> {
    let mut saida = registro(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    saida.extend(registro(0x0085, b"\0\0\0\0\0\0\x05\0Carga"));
    saida.extend(registros.concat());
    saida.extend(registro(0x000A, &[]));
    saida
}

/// An XLS with these records among its globals.
pub(crate) fn xls(registros: &[Vec<u8>]) -> Vec<u8> {
    pacote(&[("Workbook", &livro(registros))])
}

/// A link to `caminho`, as Excel keeps it.
pub(crate) fn vinculo(caminho: &[u8]) -> Vec<u8> {
    let mut corpo = vec![0, 0];
    corpo.extend(u16::try_from(caminho.len()).unwrap().to_le_bytes());
    corpo.push(0);
    corpo.extend(caminho);
    registro(0x01AE, &corpo)
}

/// The main stream of a DOC with this text.
pub(crate) fn texto_do_word(texto: &[u8]) -> Vec<u8> {
    let mut fluxo = vec![0; 0x200];
    fluxo.splice(0..2, [0xEC, 0xA5]);
    fluxo.extend(texto);
    fluxo
}

/// A DOC with this text.
pub(crate) fn doc(texto: &[u8]) -> Vec<u8> {
    pacote(&[("WordDocument", &texto_do_word(texto)), ("1Table", b"")])
}
