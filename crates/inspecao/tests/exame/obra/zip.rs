//! A ZIP in which every field can lie.

use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// One entry as a good program writes it, until a test changes a field.
#[derive(Clone)]
pub(crate) struct Item {
    pub(crate) nome: Vec<u8>,
    /// The name in the local header, when another.
    pub(crate) nome_local: Option<Vec<u8>>,
    pub(crate) dados: Vec<u8>,
    pub(crate) metodo: u16,
    pub(crate) sinalizadores: u16,
    pub(crate) crc: u32,
    /// The CRC in the local header, when another.
    pub(crate) crc_local: Option<u32>,
    pub(crate) tamanho: u32,
    /// The size in the local header, when another.
    pub(crate) tamanho_local: Option<u32>,
    pub(crate) extra: Vec<u8>,
    /// Unix mode.
    pub(crate) modo: u32,
    /// After the data: a descriptor, or rubbish.
    pub(crate) depois: Vec<u8>,
    /// The place of the local header, when another than the true one.
    pub(crate) lugar: Option<u32>,
}

impl Item {
    pub(crate) fn novo(nome: &str, conteudo: &[u8]) -> Self {
        let mut codificador = DeflateEncoder::new(Vec::new(), Compression::fast());
        codificador.write_all(conteudo).unwrap();
        Self {
            dados: codificador.finish().unwrap(),
            metodo: 8,
            ..Self::guardado(nome, conteudo)
        }
    }

    pub(crate) fn guardado(nome: &str, conteudo: &[u8]) -> Self {
        let mut crc = Crc::new();
        crc.update(conteudo);
        Self {
            nome: nome.as_bytes().to_vec(),
            nome_local: None,
            dados: conteudo.to_vec(),
            metodo: 0,
            sinalizadores: 0,
            crc: crc.sum(),
            crc_local: None,
            tamanho: u32::try_from(conteudo.len()).unwrap(),
            tamanho_local: None,
            extra: Vec::new(),
            modo: 0o100_644,
            depois: Vec::new(),
            lugar: None,
        }
    }

    /// As written by a program that could not seek: numbers after the data.
    pub(crate) fn com_descritor(mut self) -> Self {
        self.sinalizadores |= 8;
        self.crc_local = Some(0);
        self.tamanho_local = Some(0);
        self.depois = b"PK\x07\x08".to_vec();
        self.depois.extend(self.crc.to_le_bytes());
        self.depois.extend(compactado(&self).to_le_bytes());
        self.depois.extend(self.tamanho.to_le_bytes());
        self
    }
}

/// The archive around the entries.
#[derive(Default, Clone)]
pub(crate) struct Zip {
    pub(crate) itens: Vec<Item>,
    pub(crate) prefixo: Vec<u8>,
    pub(crate) sufixo: Vec<u8>,
    pub(crate) comentario: Vec<u8>,
    /// At the end of the central directory, counted in its size.
    pub(crate) sobra_do_diretorio: Vec<u8>,
    /// The number of entries in the end record, when another.
    pub(crate) quantos: Option<u16>,
}

impl Zip {
    pub(crate) fn de(itens: impl IntoIterator<Item = Item>) -> Self {
        Self {
            itens: itens.into_iter().collect(),
            ..Self::default()
        }
    }

    pub(crate) fn montar(&self) -> Vec<u8> {
        let mut saida = self.prefixo.clone();
        let mut diretorio = Vec::new();
        for item in &self.itens {
            let lugar = item.lugar.unwrap_or(u32::try_from(saida.len()).unwrap());
            cabecalho_local(&mut saida, item);
            saida.extend(&item.dados);
            saida.extend(&item.depois);
            cabecalho_central(&mut diretorio, item, lugar);
        }
        diretorio.extend(&self.sobra_do_diretorio);
        let inicio = u32::try_from(saida.len()).unwrap();
        let quantos = self
            .quantos
            .unwrap_or(u16::try_from(self.itens.len()).unwrap());
        saida.extend(&diretorio);
        saida.extend(b"PK\x05\x06\0\0\0\0");
        saida.extend(quantos.to_le_bytes());
        saida.extend(quantos.to_le_bytes());
        saida.extend(u32::try_from(diretorio.len()).unwrap().to_le_bytes());
        saida.extend(inicio.to_le_bytes());
        saida.extend(u16::try_from(self.comentario.len()).unwrap().to_le_bytes());
        saida.extend(&self.comentario);
        saida.extend(&self.sufixo);
        saida
    }
}

/// An archive of these files, as a good program writes it.
pub(crate) fn de(arquivos: &[(&str, &[u8])]) -> Vec<u8> {
    let itens = arquivos
        .iter()
        .map(|(nome, conteudo)| Item::novo(nome, conteudo));
    Zip::de(itens).montar()
}

fn compactado(item: &Item) -> u32 {
    u32::try_from(item.dados.len()).unwrap()
}

fn cabecalho_local(saida: &mut Vec<u8>, item: &Item) {
    let nome = item.nome_local.as_ref().unwrap_or(&item.nome);
    let adiado = item.sinalizadores & 8 != 0 && item.tamanho_local == Some(0);
    saida.extend(b"PK\x03\x04\x14\0");
    saida.extend(item.sinalizadores.to_le_bytes());
    saida.extend(item.metodo.to_le_bytes());
    saida.extend([0; 4]);
    saida.extend(item.crc_local.unwrap_or(item.crc).to_le_bytes());
    saida.extend(if adiado { 0 } else { compactado(item) }.to_le_bytes());
    saida.extend(item.tamanho_local.unwrap_or(item.tamanho).to_le_bytes());
    saida.extend(u16::try_from(nome.len()).unwrap().to_le_bytes());
    saida.extend([0; 2]);
    saida.extend(nome);
}

fn cabecalho_central(saida: &mut Vec<u8>, item: &Item, lugar: u32) {
    saida.extend(b"PK\x01\x02\x14\x03\x14\0");
    saida.extend(item.sinalizadores.to_le_bytes());
    saida.extend(item.metodo.to_le_bytes());
    saida.extend([0; 4]);
    saida.extend(item.crc.to_le_bytes());
    saida.extend(compactado(item).to_le_bytes());
    saida.extend(item.tamanho.to_le_bytes());
    saida.extend(u16::try_from(item.nome.len()).unwrap().to_le_bytes());
    saida.extend(u16::try_from(item.extra.len()).unwrap().to_le_bytes());
    saida.extend([0; 6]);
    saida.extend((item.modo << 16).to_le_bytes());
    saida.extend(lugar.to_le_bytes());
    saida.extend(&item.nome);
    saida.extend(&item.extra);
}
