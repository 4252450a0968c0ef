//! `[Content_Types].xml`: which family the package is of, and which parts are mere data.

use std::collections::BTreeMap;

use dominio::inspecao::MotivoRecusa::{ConteudoDiverge, OfficeMacro};

use super::Familia;
use super::xml::{Achado, percorrer};
use crate::limites::Limites;
use crate::recusa::{Exame, Recusa};
use crate::zip::{self, Entrada};

const NOME: &str = "[content_types].xml";
/// Far above what any package needs; the list is held in memory.
const LIMITE: u64 = 4 * 1024 * 1024;
const PLANILHA: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const DOCUMENTO: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// The content types of the parts.
#[derive(Debug, Default)]
pub(super) struct Tipos {
    por_parte: BTreeMap<String, String>,
    por_extensao: BTreeMap<String, String>,
}

/// Reads the list and finds the main part of the family in it.
pub(super) fn ler(entradas: &[Entrada<'_>], familia: Familia, limites: &Limites) -> Exame<Tipos> {
    let lista = entradas
        .iter()
        .find(|entrada| entrada.nome.eq_ignore_ascii_case(NOME))
        .ok_or(Recusa::from(ConteudoDiverge))?;
    let limites = Limites {
        interno: LIMITE,
        ..*limites
    };
    let texto = zip::ler_inteiro(lista, &limites)?;
    let mut tipos = Tipos::default();
    percorrer(texto.as_slice(), |achado| {
        if let Achado::Elemento { nome, atributos } = achado {
            let valor = |nome: &str| atributos.valor(nome).unwrap_or_default();
            let tipo = valor("ContentType").to_ascii_lowercase();
            match nome {
                "Override" => {
                    let parte = valor("PartName").to_ascii_lowercase();
                    let parte = parte.trim_start_matches('/').to_owned();
                    tipos.por_parte.insert(parte, tipo);
                }
                "Default" => {
                    let extensao = valor("Extension").to_ascii_lowercase();
                    tipos.por_extensao.insert(extensao, tipo);
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    tipos.conferir(familia)?;
    Ok(tipos)
}

impl Tipos {
    fn conferir(&self, familia: Familia) -> Exame {
        let mut todos = self.por_parte.values().chain(self.por_extensao.values());
        let de_macro = |tipo: &&String| {
            [
                "macroenabled",
                "vbaproject",
                "macrosheet",
                "vnd.ms-word.vbadata",
            ]
            .iter()
            .any(|marca| tipo.contains(marca))
        };
        if todos.any(|tipo| de_macro(&tipo)) {
            return Err(OfficeMacro.into());
        }
        let principal = |prefixo: &str| {
            self.por_parte
                .values()
                .chain(self.por_extensao.values())
                .any(|tipo| tipo.starts_with(prefixo) && tipo.ends_with(".main+xml"))
        };
        let confere = match familia {
            Familia::Planilha => principal(PLANILHA),
            Familia::Documento => principal(DOCUMENTO),
            Familia::Qualquer => true,
        };
        if confere {
            Ok(())
        } else {
            Err(ConteudoDiverge.into())
        }
    }

    /// Whether a part is data of other programs (`customXml`), which Excel and Word keep and never run.
    pub(super) fn generica(&self, parte: &str) -> bool {
        let extensao = parte.rsplit('.').next().unwrap_or_default();
        let tipo = self
            .por_parte
            .get(parte)
            .or_else(|| self.por_extensao.get(extensao));
        parte.starts_with("customxml/")
            && tipo.is_none_or(|tipo| matches!(tipo.as_str(), "application/xml" | "text/xml"))
    }
}
