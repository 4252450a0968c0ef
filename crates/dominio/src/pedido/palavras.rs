//! The value of a field as people read it.

use super::{ATIVIDADES, DadosPedido, formatar_campo, parse_data};
use crate::calendario::formatar_data;

impl DadosPedido {
    /// The value of a field in words, with its unit: "225 kVA", "24/11/2026", "Sim"; `None` while it is blank.
    /// What was typed and cannot be read stays as typed.
    #[must_use]
    pub fn em_palavras(&self, campo: &str) -> Option<String> {
        let sim_ou_nao = |sim: bool| if sim { "Sim" } else { "Não" }.to_owned();
        match campo {
            "tensao" => self.tensao.map(|tensao| tensao.texto().to_owned()),
            "formato_planta" => self
                .formato_planta
                .map(|formato| formato.texto().to_owned()),
            "ligacao_nova" => self.ligacao_nova.map(sim_ou_nao),
            "geracao_propria" => self.geracao_propria.map(sim_ou_nao),
            _ => self
                .texto(campo)
                .map(|texto| texto_em_palavras(campo, texto)),
        }
    }
}

fn texto_em_palavras(campo: &str, texto: &str) -> String {
    match campo {
        "data_ns" | "previsao_ligacao" => {
            parse_data(texto).map_or_else(|| texto.to_owned(), formatar_data)
        }
        "tipo_atividade" => {
            let nossa = ATIVIDADES.iter().find(|(codigo, _)| *codigo == texto);
            nossa.map_or(texto, |(_, palavras)| palavras).to_owned()
        }
        "demanda_kva" => format!("{} kVA", formatar_campo(campo, texto)),
        "potencia_geracao_kw" => format!("{} kW", formatar_campo(campo, texto)),
        _ => formatar_campo(campo, texto),
    }
}
