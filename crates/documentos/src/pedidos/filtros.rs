//! The second sheet: what was filtered, when, and how many rows came.

use chrono::{DateTime, Utc};
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::celula::{self, Formatos};

pub(super) fn escrever(
    folha: &mut Worksheet,
    filtros: &[(String, String)],
    linhas: u32,
    gerada_em: DateTime<Utc>,
    formatos: &Formatos,
) -> Result<(), XlsxError> {
    folha.set_name("Filtros")?;
    folha.set_column_width(0, 28)?.set_column_width(1, 60)?;
    folha.write_string_with_format(0, 0, "Filtro", &formatos.cabecalho)?;
    folha.write_string_with_format(0, 1, "Valor", &formatos.cabecalho)?;
    let mut numero = 1;
    if filtros.is_empty() {
        celula::texto(folha, (numero, 0), "Nenhum", formatos)?;
        celula::texto(folha, (numero, 1), "Todos os pedidos", formatos)?;
        numero += 1;
    }
    for (rotulo, valor) in filtros {
        celula::texto(folha, (numero, 0), rotulo, formatos)?;
        celula::texto(folha, (numero, 1), valor, formatos)?;
        numero += 1;
    }
    celula::texto(folha, (numero, 0), "Pedidos na planilha", formatos)?;
    folha.write_number(numero, 1, linhas)?;
    numero += 1;
    celula::texto(
        folha,
        (numero, 0),
        "Gerada em (horário de Brasília)",
        formatos,
    )?;
    celula::instante(folha, (numero, 1), Some(gerada_em), &formatos.data_hora)
}
