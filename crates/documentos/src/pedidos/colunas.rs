//! The columns of the consulta (R-LST-1).

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::LinhaPedido;
use super::celula::{self, Formatos};

/// Number of columns.
pub(super) const COLUNAS: u16 = 12;

/// Title and width, in characters.
pub(super) const TITULOS: [(&str, f64); COLUNAS as usize] = [
    ("NS", 14.0),
    ("Protocolo", 18.0),
    ("Cliente", 36.0),
    ("Tipo", 20.0),
    ("Regional", 10.0),
    ("Data da nota", 13.0),
    ("Data de envio", 17.0),
    ("Data da resposta", 17.0),
    ("Situação", 19.0),
    ("Prazo", 17.0),
    ("Instalação", 14.0),
    ("Número do cliente", 18.0),
];

pub(super) fn escrever(
    folha: &mut Worksheet,
    numero: u32,
    linha: &LinhaPedido<'_>,
    formatos: &Formatos,
) -> Result<(), XlsxError> {
    let textos = [
        (0, linha.numero_ns),
        (1, linha.protocolo),
        (2, linha.cliente),
        (3, linha.tipo.texto()),
        (4, linha.regional),
        (8, linha.situacao.texto()),
        (10, linha.instalacao.unwrap_or_default()),
        (11, linha.numero_cliente.unwrap_or_default()),
    ];
    for (coluna, texto) in textos {
        celula::texto(folha, (numero, coluna), texto, formatos)?;
    }
    let instantes = [
        (5, Some(linha.emitida_em), &formatos.data),
        (6, linha.enviado_em, &formatos.data_hora),
        (7, linha.respondido_em, &formatos.data_hora),
        (9, linha.prazo, &formatos.data_hora),
    ];
    for (coluna, instante, formato) in instantes {
        celula::instante(folha, (numero, coluna), instante, formato)?;
    }
    Ok(())
}
