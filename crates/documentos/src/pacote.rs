//! The ZIP of *Baixar tudo*, written while it leaves: nothing is ever sought back.
//!
//! Files are stored, not deflated: PDF, ZIP and XLSX are compressed already. Each is whole in memory before its header
//! is written, so sizes and CRC stand in the header itself and the length of the archive is known beforehand. The
//! writers of the ecosystem stream with data descriptors instead, which readers that do not begin at the end refuse
//! on stored files.

use chrono::{DateTime, Datelike, Timelike, Utc};
use chrono_tz::America::Sao_Paulo;

const CABECALHO_LOCAL: u32 = 0x0403_4b50;
const CABECALHO_CENTRAL: u32 = 0x0201_4b50;
const FIM: u32 = 0x0605_4b50;
/// Bytes of each record besides the name.
const TAMANHOS: (u64, u64, u64) = (30, 46, 22);
/// Version 2.0, made on Unix.
const VERSAO: u16 = 20;
const FEITO_EM: u16 = (3 << 8) | VERSAO;
/// Regular file, readable by all.
const PERMISSOES: u32 = 0o100_644 << 16;

/// The archive would need ZIP64: more than 4 GiB or 65,535 files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("o pacote passa do que o formato ZIP comporta")]
pub struct PacoteGrandeDemais;

/// Bytes of an archive of files with these names and sizes.
#[must_use]
pub fn tamanho_do_pacote<'a>(arquivos: impl IntoIterator<Item = (&'a str, u64)>) -> u64 {
    let (local, central, fim) = TAMANHOS;
    let um = |(nome, bytes): (&str, u64)| local + central + 2 * nome.len() as u64 + bytes;
    arquivos.into_iter().map(um).sum::<u64>() + fim
}

/// An archive under way.
#[derive(Debug, Default)]
pub struct Pacote {
    indice: Vec<u8>,
    quantos: u16,
    posicao: u32,
}

impl Pacote {
    /// What comes before the bytes of a file. `nome` is a relative path in ASCII, each one once.
    pub fn abrir_arquivo(
        &mut self,
        nome: &str,
        conteudo: &[u8],
        em: DateTime<Utc>,
    ) -> Result<Vec<u8>, PacoteGrandeDemais> {
        let tamanho = u32::try_from(conteudo.len()).map_err(|_| PacoteGrandeDemais)?;
        let letras = u16::try_from(nome.len()).map_err(|_| PacoteGrandeDemais)?;
        let comum = comum(crc32fast::hash(conteudo), tamanho, letras, em);
        let mut cabecalho = Vec::with_capacity(30 + nome.len());
        cabecalho.extend(CABECALHO_LOCAL.to_le_bytes());
        cabecalho.extend(&comum);
        cabecalho.extend(nome.as_bytes());

        self.indice.extend(CABECALHO_CENTRAL.to_le_bytes());
        self.indice.extend(FEITO_EM.to_le_bytes());
        self.indice.extend(&comum);
        // No comment, first disk, no internal attributes.
        self.indice.extend([0; 6]);
        self.indice.extend(PERMISSOES.to_le_bytes());
        self.indice.extend(self.posicao.to_le_bytes());
        self.indice.extend(nome.as_bytes());

        let ocupa = u32::try_from(cabecalho.len())
            .ok()
            .and_then(|cabeca| cabeca.checked_add(tamanho));
        let depois = ocupa.and_then(|ocupa| self.posicao.checked_add(ocupa));
        self.posicao = depois.ok_or(PacoteGrandeDemais)?;
        self.quantos = self.quantos.checked_add(1).ok_or(PacoteGrandeDemais)?;
        Ok(cabecalho)
    }

    /// What comes after the last file. Without it no reader takes the archive for whole.
    pub fn terminar(mut self) -> Result<Vec<u8>, PacoteGrandeDemais> {
        let tamanho = u32::try_from(self.indice.len()).map_err(|_| PacoteGrandeDemais)?;
        self.indice.extend(FIM.to_le_bytes());
        self.indice.extend([0; 4]);
        self.indice.extend(self.quantos.to_le_bytes());
        self.indice.extend(self.quantos.to_le_bytes());
        self.indice.extend(tamanho.to_le_bytes());
        self.indice.extend(self.posicao.to_le_bytes());
        self.indice.extend([0; 2]);
        Ok(self.indice)
    }
}

/// The fields that both headers share, from the version needed to the length of the extra field.
fn comum(crc: u32, tamanho: u32, letras: u16, em: DateTime<Utc>) -> Vec<u8> {
    let (hora, dia) = data_do_dos(em);
    let mut campos = Vec::with_capacity(26);
    campos.extend(VERSAO.to_le_bytes());
    // No flags, stored.
    campos.extend([0; 4]);
    campos.extend(hora.to_le_bytes());
    campos.extend(dia.to_le_bytes());
    campos.extend(crc.to_le_bytes());
    campos.extend(tamanho.to_le_bytes());
    campos.extend(tamanho.to_le_bytes());
    campos.extend(letras.to_le_bytes());
    campos.extend([0; 2]);
    campos
}

/// Time and date of the wall in São Paulo, as MS-DOS wrote them: even seconds, years from 1980.
fn data_do_dos(em: DateTime<Utc>) -> (u16, u16) {
    let local = em.with_timezone(&Sao_Paulo);
    let hora = (local.hour() << 11) | (local.minute() << 5) | (local.second() / 2);
    let ano = u32::try_from(local.year() - 1980).unwrap_or(0).min(127);
    let dia = (ano << 9) | (local.month() << 5) | local.day();
    (
        u16::try_from(hora).unwrap_or(0),
        u16::try_from(dia).unwrap_or(0),
    )
}
