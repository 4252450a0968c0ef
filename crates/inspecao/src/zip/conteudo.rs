//! What an entry unpacks to, counted and summed while it flows; sizes in headers are promises to be kept.

use std::io::{self, BufRead, ErrorKind, Read};

use dominio::inspecao::MotivoRecusa::{Ilegivel, ZipAmbiguo, ZipInternoGrande};
use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use super::diretorio::Entrada;
use crate::limites::Limites;
use crate::recusa::{Exame, recusar};

/// Window of unpacked bytes held at a time.
const JANELA: usize = 64 * 1024;

/// The unpacked bytes of an entry. The end is only reached when size, CRC and packed length are right.
pub(crate) struct Conteudo<'a> {
    fonte: Fonte<'a>,
    crc: Crc,
    contados: u64,
    prometidos: u64,
    crc_prometido: u32,
    janela: Box<[u8]>,
    lidos: usize,
    gastos: usize,
}

enum Fonte<'a> {
    Guardada(&'a [u8]),
    Deflate(Box<DeflateDecoder<&'a [u8]>>),
}

impl<'a> Conteudo<'a> {
    /// Starts to unpack.
    pub(crate) fn de(entrada: &Entrada<'a>) -> Self {
        let fonte = if entrada.deflate {
            Fonte::Deflate(Box::new(DeflateDecoder::new(entrada.dados)))
        } else {
            Fonte::Guardada(entrada.dados)
        };
        Self {
            fonte,
            crc: Crc::new(),
            contados: 0,
            prometidos: entrada.tamanho,
            crc_prometido: entrada.crc,
            janela: vec![0; JANELA].into_boxed_slice(),
            lidos: 0,
            gastos: 0,
        }
    }

    fn encher(&mut self) -> io::Result<()> {
        let lidos = match &mut self.fonte {
            Fonte::Guardada(resto) => resto.read(&mut self.janela)?,
            Fonte::Deflate(decodificador) => decodificador.read(&mut self.janela)?,
        };
        self.gastos = 0;
        self.lidos = lidos;
        self.contados += lidos as u64;
        if self.contados > self.prometidos {
            return Err(mentira());
        }
        self.crc
            .update(self.janela.get(..lidos).unwrap_or_default());
        if lidos == 0 {
            let sobra = match &self.fonte {
                Fonte::Guardada(resto) => resto.len(),
                Fonte::Deflate(decodificador) => decodificador.get_ref().len(),
            };
            let cumprida = self.contados == self.prometidos
                && self.crc.sum() == self.crc_prometido
                && sobra == 0;
            if !cumprida {
                return Err(mentira());
            }
        }
        Ok(())
    }
}

/// A header that lied; told apart from broken deflate by its kind.
fn mentira() -> io::Error {
    ErrorKind::InvalidData.into()
}

impl BufRead for Conteudo<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.gastos >= self.lidos {
            self.encher()?;
        }
        Ok(self.janela.get(self.gastos..self.lidos).unwrap_or_default())
    }

    fn consume(&mut self, quantos: usize) {
        self.gastos += quantos;
    }
}

impl Read for Conteudo<'_> {
    fn read(&mut self, destino: &mut [u8]) -> io::Result<usize> {
        let lidos = self.fill_buf()?.read(destino)?;
        self.consume(lidos);
        Ok(lidos)
    }
}

/// Unpacks an entry to its end, showing each window once.
pub(crate) fn passar(entrada: &Entrada<'_>, mut ver: impl FnMut(&[u8]) -> Exame) -> Exame {
    let mut conteudo = Conteudo::de(entrada);
    loop {
        let quantos = match conteudo.fill_buf() {
            Ok([]) => return Ok(()),
            Ok(janela) => {
                ver(janela)?;
                janela.len()
            }
            Err(erro) => return falhar(&erro, entrada),
        };
        conteudo.consume(quantos);
    }
}

/// Unpacks an entry into memory, up to the ceiling for documents that are judged whole.
pub(crate) fn ler_inteiro(entrada: &Entrada<'_>, limites: &Limites) -> Exame<Vec<u8>> {
    if entrada.tamanho > limites.interno {
        return recusar(ZipInternoGrande, &entrada.nome);
    }
    // Grown by what comes out, not by what the header promises.
    let mut inteiro = Vec::new();
    passar(entrada, |janela| {
        inteiro.extend_from_slice(janela);
        Ok(())
    })?;
    Ok(inteiro)
}

fn falhar(erro: &io::Error, entrada: &Entrada<'_>) -> Exame {
    let motivo = if erro.kind() == ErrorKind::InvalidData {
        ZipAmbiguo
    } else {
        Ilegivel
    };
    recusar(motivo, &entrada.nome)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f02_o_tamanho_que_mente_para_menos_para_na_primeira_janela() {
        let conteudo = vec![b'x'; 10 * JANELA];
        let entrada = Entrada {
            nome: "a.txt".to_owned(),
            pasta: false,
            tamanho: 10,
            crc: 0,
            deflate: false,
            dados: &conteudo,
        };
        let mut vistos = 0;
        let recusa = passar(&entrada, |janela| {
            vistos += janela.len();
            Ok(())
        });
        assert_eq!(recusa.unwrap_err().motivo, ZipAmbiguo);
        assert_eq!(vistos, 0);
    }
}
