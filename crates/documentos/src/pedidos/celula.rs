//! Cells: text that stays text, and dates as Excel dates in São Paulo.

use chrono::{DateTime, Datelike, NaiveDateTime, Timelike, Utc};
use chrono_tz::America::Sao_Paulo;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

/// Longest text of a cell, in UTF-16 units; every char is at most two.
const MAIOR_TEXTO: usize = 32_767 / 2;

/// First characters that make other programs read a text as a formula (ASVS 1.2.10).
const INICIO_DE_FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The looks of cells.
pub(super) struct Formatos {
    pub(super) cabecalho: Format,
    texto: Format,
    /// Text that Excel keeps as text even after it is edited.
    texto_protegido: Format,
    pub(super) data: Format,
    pub(super) data_hora: Format,
}

impl Formatos {
    pub(super) fn novos() -> Self {
        let texto = Format::new().set_num_format("@");
        Self {
            cabecalho: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top),
            texto_protegido: texto.clone().set_quote_prefix(),
            texto,
            data: Format::new().set_num_format("dd/mm/yyyy"),
            data_hora: Format::new().set_num_format("dd/mm/yyyy hh:mm"),
        }
    }
}

/// Writes a text, whatever it looks like, as a string and never as formula, link or number.
pub(super) fn texto(
    folha: &mut Worksheet,
    (linha, coluna): (u32, u16),
    texto: &str,
    formatos: &Formatos,
) -> Result<(), XlsxError> {
    let formato = if texto.starts_with(INICIO_DE_FORMULA) {
        &formatos.texto_protegido
    } else {
        &formatos.texto
    };
    folha.write_string_with_format(linha, coluna, representavel(texto), formato)?;
    Ok(())
}

/// Writes an instant as a real date; an absent one leaves the cell empty.
pub(super) fn instante(
    folha: &mut Worksheet,
    (linha, coluna): (u32, u16),
    instante: Option<DateTime<Utc>>,
    formato: &Format,
) -> Result<(), XlsxError> {
    if let Some(instante) = instante {
        match data_hora(instante) {
            Ok(data) => folha.write_datetime_with_format(linha, coluna, &data, formato)?,
            // Better a date as text than no spreadsheet: Excel knows no year before 1900.
            Err(_) => folha.write_string(linha, coluna, instante.to_rfc3339())?,
        };
    }
    Ok(())
}

/// An instant as Excel counts it: the wall clock of São Paulo, to the second.
fn data_hora(instante: DateTime<Utc>) -> Result<ExcelDateTime, XlsxError> {
    no_excel(instante.with_timezone(&Sao_Paulo).naive_local())
}

/// A wall clock as Excel counts it.
pub(super) fn no_excel(local: NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    let fora = |_| XlsxError::DateTimeRangeError("data fora do calendário do Excel".to_owned());
    let pequeno = |numero: u32| u8::try_from(numero).map_err(fora);
    ExcelDateTime::from_ymd(
        u16::try_from(local.year()).map_err(fora)?,
        pequeno(local.month())?,
        pequeno(local.day())?,
    )?
    .and_hms(
        u16::try_from(local.hour()).map_err(fora)?,
        pequeno(local.minute())?,
        pequeno(local.second())?,
    )
}

/// The text without what XML cannot carry, cut where Excel would refuse it.
fn representavel(texto: &str) -> String {
    texto
        .chars()
        .filter(|c| {
            matches!(c, '\t' | '\n') || !(c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}'))
        })
        .take(MAIOR_TEXTO)
        .collect()
}
