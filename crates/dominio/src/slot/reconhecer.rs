//! Which slot a file is probably for.

use super::{Slot, slots_do_tipo};
use crate::texto::normalizar;
use crate::tipo::TipoSolicitacao;

/// Guesses the slot from the name of a file, among those of the tipo; `None` leaves the choice to the person.
#[must_use]
pub fn reconhecer(nome_arquivo: &str, tipo: TipoSolicitacao) -> Option<Slot> {
    let palavras = palavras(nome_arquivo);
    let tem = |opcoes: &[&str]| {
        palavras
            .iter()
            .any(|palavra| opcoes.contains(&palavra.as_str()))
    };
    let formulario = tem(&["formulario", "formularios", "form"]);
    let responsabilidade = tem(&["termo"]) && tem(&["responsabilidade"]);
    // The first that serves and belongs to the tipo wins, so the surest signs come first.
    let candidatos = [
        (
            tem(&["dub"]) || (tem(&["diagrama"]) && tem(&["basico"])),
            Slot::DUB,
        ),
        (tem(&["memorial"]), Slot::MEMORIAL_DESCRITIVO),
        (
            tem(&["certificado", "certificados", "inmetro"]),
            Slot::CERTIFICADO_INVERSOR,
        ),
        (
            tem(&["monomia"]) || (tem(&["opcao"]) && tem(&["carta", "termo", "tarifa"])),
            Slot::CARTA_OPCAO_TARIFA,
        ),
        (
            formulario && tem(&["acesso", "solicitacao"]),
            Slot::FORMULARIO_SOLICITACAO_ACESSO,
        ),
        (
            formulario || (tem(&["analise"]) && tem(&["carga"])),
            Slot::FORMULARIO_ANALISE_CARGA,
        ),
        (
            tem(&["art", "rrt", "trt"]) || responsabilidade,
            Slot::ART_PAGA,
        ),
        (
            tem(&[
                "projeto",
                "coordenograma",
                "prancha",
                "pranchas",
                "planta",
                "unifilar",
            ]),
            Slot::PROJETO_ELETRICO,
        ),
        (tem(&["unifilar"]), Slot::DUB),
        (
            formulario || tem(&["acesso"]),
            Slot::FORMULARIO_SOLICITACAO_ACESSO,
        ),
        (tem(&["inversor", "inversores"]), Slot::CERTIFICADO_INVERSOR),
        (
            tem(&["carta", "termo"]) && tem(&["tarifa", "bt"]),
            Slot::CARTA_OPCAO_TARIFA,
        ),
    ];
    let do_tipo = slots_do_tipo(tipo);
    candidatos
        .into_iter()
        .find(|(serve, slot)| *serve && do_tipo.iter().any(|descricao| descricao.slot == *slot))
        .map(|(_, slot)| slot)
}

/// Words of a file name: split at anything but letters, at digits, and where a capital follows a small letter.
fn palavras(nome: &str) -> Vec<String> {
    let sem_extensao = nome.rsplit_once('.').map_or(nome, |(base, _)| base);
    let mut separado = String::with_capacity(sem_extensao.len() + 8);
    let mut anterior_minuscula = false;
    for c in sem_extensao.chars() {
        let marca = ('\u{300}'..='\u{36f}').contains(&c);
        if c.is_uppercase() && anterior_minuscula {
            separado.push(' ');
        }
        separado.push(if c.is_alphabetic() || marca { c } else { ' ' });
        anterior_minuscula = c.is_lowercase() || (marca && anterior_minuscula);
    }
    normalizar(&separado)
        .split(' ')
        .map(str::to_owned)
        .collect()
}
