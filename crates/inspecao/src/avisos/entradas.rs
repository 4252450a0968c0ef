//! What a ZIP holds, and which sheets a spreadsheet has.

use dominio::inspecao::{Avisos, Entrada, EstadoAvisos};

use crate::limites::Limites;
use crate::ooxml::{Achado, percorrer};
use crate::recusa::Exame;
use crate::zip::{self, Conteudo};

/// Sheets listed; more are a database, not a spreadsheet.
const PLANILHAS: usize = 1_000;
/// Letters kept of a path; Windows takes no more.
const LIMITE_NOME: usize = 260;

/// The entries, in the order of the directory, folders left out.
pub(super) fn do_zip(bytes: &[u8]) -> Exame<Avisos> {
    let entradas = zip::ler(bytes, &Limites::default())?;
    let entradas = entradas
        .into_iter()
        .filter(|entrada| !entrada.pasta)
        .map(|entrada| Entrada {
            nome: entrada.nome.chars().take(LIMITE_NOME).collect(),
            bytes: entrada.tamanho,
        })
        .collect();
    Ok(Avisos {
        entradas,
        ..Avisos::vazios(EstadoAvisos::Verificado)
    })
}

/// The parts and the names of the sheets.
pub(super) fn da_planilha(bytes: &[u8]) -> Exame<Avisos> {
    let mut avisos = do_zip(bytes)?;
    let entradas = zip::ler(bytes, &Limites::default())?;
    let pasta_de_trabalho = entradas
        .iter()
        .find(|entrada| entrada.nome.eq_ignore_ascii_case("xl/workbook.xml"));
    let Some(pasta_de_trabalho) = pasta_de_trabalho else {
        avisos.estado = EstadoAvisos::NaoVerificado;
        return Ok(avisos);
    };
    percorrer(Conteudo::de(pasta_de_trabalho), |achado| {
        if let Achado::Elemento { nome, atributos } = achado
            && nome == "sheet"
            && avisos.planilhas.len() < PLANILHAS
        {
            avisos.planilhas.extend(atributos.valor("name"));
        }
        Ok(())
    })?;
    Ok(avisos)
}
