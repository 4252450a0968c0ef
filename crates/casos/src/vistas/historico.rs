//! The timeline in words fit for the reader.

use banco::trilhas::{Acontecimento, Origem};
use contrato::pedido::Acontecimento as Vista;

use crate::ator::Ator;

/// One entry. An RT reads "Cemig" where staff read the analyst's name.
pub(crate) fn acontecimento(a: Acontecimento, leitor: &Ator) -> Vista {
    let quem = match a.origem {
        Origem::Rt => a
            .ator_nome
            .unwrap_or_else(|| "Responsável técnico".to_owned()),
        Origem::Cemig if leitor.da_equipe() => a.ator_nome.unwrap_or_else(|| "Cemig".to_owned()),
        Origem::Cemig => "Cemig".to_owned(),
        Origem::Atende => "Cemig Atende".to_owned(),
        Origem::Sistema => "Sistema".to_owned(),
    };
    Vista {
        seq: a.seq,
        em: a.em,
        quem,
        titulo: a.tipo.texto().to_owned(),
        tipo: a.tipo,
        texto: a.texto,
        de: a.de,
        para: a.para,
        versao: a.versao,
        codigo_documento: a.codigo_documento,
    }
}
