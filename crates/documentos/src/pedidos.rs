//! The consulta de pedidos as an Excel file, row by row in constant memory (R-LST-1).

mod celula;
mod colunas;
mod filtros;

use std::fs::File;
use std::io::{self, Seek, SeekFrom};

use chrono::{DateTime, Utc};
use dominio::tipo::{Situacao, TipoSolicitacao};
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};

use celula::Formatos;
use colunas::{COLUNAS, TITULOS};

/// Rows of a sheet of Excel, the header included.
const LINHAS_DO_EXCEL: u32 = 1_048_576;

/// One row of the consulta.
#[derive(Debug, Clone, Copy)]
pub struct LinhaPedido<'a> {
    /// NS, written as text.
    pub numero_ns: &'a str,
    /// Protocolo, written as text.
    pub protocolo: &'a str,
    /// Client's name.
    pub cliente: &'a str,
    /// Tipo de solicitação.
    pub tipo: TipoSolicitacao,
    /// Regional.
    pub regional: &'a str,
    /// Data da nota.
    pub emitida_em: DateTime<Utc>,
    /// Data de envio.
    pub enviado_em: Option<DateTime<Utc>>,
    /// Data da resposta.
    pub respondido_em: Option<DateTime<Utc>>,
    /// Situação.
    pub situacao: Situacao,
    /// End of the deadline, when one runs or ran.
    pub prazo: Option<DateTime<Utc>>,
    /// Instalação.
    pub instalacao: Option<&'a str>,
    /// Client's number.
    pub numero_cliente: Option<&'a str>,
}

/// A finished file, without a name: it is gone when it is closed.
#[derive(Debug)]
pub struct Planilha {
    /// Open for reading, at its first byte.
    pub arquivo: File,
    /// Bytes.
    pub tamanho: u64,
}

/// Why a file was not made.
#[derive(Debug, thiserror::Error)]
pub enum FalhaPlanilha {
    /// More rows than a sheet of Excel holds.
    #[error(
        "a consulta tem mais linhas do que uma planilha comporta; filtre por período ou regional"
    )]
    LinhasDemais,
    /// The temporary file failed.
    #[error("não foi possível gravar a planilha; tente de novo em instantes")]
    Gravacao(#[from] io::Error),
    /// The writer of the format failed.
    #[error("não foi possível montar a planilha; tente de novo em instantes")]
    Formato(#[source] XlsxError),
}

impl From<XlsxError> for FalhaPlanilha {
    fn from(erro: XlsxError) -> Self {
        match erro {
            XlsxError::IoError(io) => Self::Gravacao(io),
            outro => Self::Formato(outro),
        }
    }
}

/// Writes the Excel of the consulta: exactly the rows it is given, in their order.
pub struct PlanilhaDePedidos {
    livro: Workbook,
    formatos: Formatos,
    linhas: u32,
    filtros: Vec<(String, String)>,
    gerada_em: DateTime<Utc>,
}

impl core::fmt::Debug for PlanilhaDePedidos {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("PlanilhaDePedidos")
            .field("linhas", &self.linhas)
            .finish_non_exhaustive()
    }
}

impl PlanilhaDePedidos {
    /// Starts a file. `filtros` are label and value in words ("Regional", "TA, SU"); empty means no filter.
    pub fn nova(
        filtros: Vec<(String, String)>,
        gerada_em: DateTime<Utc>,
    ) -> Result<Self, FalhaPlanilha> {
        let formatos = Formatos::novos();
        let mut livro = Workbook::new();
        livro.set_properties(
            &DocProperties::new()
                .set_title("Consulta de pedidos")
                .set_creation_datetime(&celula::no_excel(gerada_em.naive_utc())?),
        );
        let folha = livro.add_worksheet_with_constant_memory()?;
        folha.set_name("Pedidos")?.set_freeze_panes(1, 0)?;
        folha.set_landscape().set_repeat_rows(0, 0)?;
        folha.set_print_fit_to_pages(1, 0);
        for (coluna, (titulo, largura)) in (0..).zip(TITULOS) {
            folha.set_column_width(coluna, largura)?;
            folha.write_string_with_format(0, coluna, titulo, &formatos.cabecalho)?;
        }
        Ok(Self {
            livro,
            formatos,
            linhas: 0,
            filtros,
            gerada_em,
        })
    }

    /// Adds one row.
    pub fn linha(&mut self, linha: &LinhaPedido<'_>) -> Result<(), FalhaPlanilha> {
        let numero = self.linhas + 1;
        if numero >= LINHAS_DO_EXCEL {
            return Err(FalhaPlanilha::LinhasDemais);
        }
        let folha = self.livro.worksheet_from_index(0)?;
        colunas::escrever(folha, numero, linha, &self.formatos)?;
        self.linhas = numero;
        Ok(())
    }

    /// Adds the sheet that tells what was filtered and when, and closes the file.
    pub fn terminar(mut self) -> Result<Planilha, FalhaPlanilha> {
        let folha: &mut Worksheet = self.livro.worksheet_from_index(0)?;
        folha.autofilter(0, 0, self.linhas, COLUNAS - 1)?;
        let folha = self.livro.add_worksheet();
        filtros::escrever(
            folha,
            &self.filtros,
            self.linhas,
            self.gerada_em,
            &self.formatos,
        )?;
        let mut arquivo = tempfile::tempfile()?;
        self.livro.save_to_writer(&mut arquivo)?;
        let tamanho = arquivo.seek(SeekFrom::End(0))?;
        arquivo.seek(SeekFrom::Start(0))?;
        Ok(Planilha { arquivo, tamanho })
    }
}
