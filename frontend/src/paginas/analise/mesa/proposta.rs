//! From what is on the desk to the decision that is sent, and what still prevents it (R-SIT-2).

use contrato::analise::{Decidir, NovaPendencia};
use dominio::pendencia::{DecisaoProposta, FalhaDecisao, validar_decisao};
use dominio::slot::Slot;
use dominio::tipo::{Obras, Resultado};
use leptos::prelude::*;

use super::Analisando;
use super::escrita::Escrita;
use crate::textos::analise::{decisao as td, mesa as t};

/// Shows the errors of the findings once a decision was tried.
#[derive(Clone, Copy)]
pub struct ErroDaPendencia(pub RwSignal<bool>);

/// What is wrong with a field of a finding, tracked.
pub fn erro_da(escrita: &Escrita, campo: &str) -> Option<String> {
    let errado = match campo {
        "tipo" => escrita
            .tipo
            .with(String::is_empty)
            .then_some(t::TIPO_OBRIGATORIO),
        "descricao" => escrita
            .descricao
            .with(|texto| texto.trim().is_empty())
            .then_some(t::DESCRICAO_OBRIGATORIA),
        "pagina" => escrita
            .pagina
            .with(|texto| pagina(texto).is_err())
            .then_some(t::PAGINA_INVALIDA),
        _ => None,
    };
    errado.map(str::to_owned)
}

fn pagina(texto: &str) -> Result<Option<i32>, ()> {
    match texto.trim() {
        "" => Ok(None),
        texto => texto
            .parse()
            .ok()
            .filter(|n| (1..=100_000).contains(n))
            .map(Some)
            .ok_or(()),
    }
}

/// Everything that prevents this result now; `sem_obras` leaves out what the second step asks.
pub fn impedimentos(aqui: Analisando, resultado: Resultado, sem_obras: bool) -> Vec<String> {
    let mesa = aqui.mesa();
    let pedido = aqui.aberto.agora();
    let escritas = mesa.pendencias.get_untracked();
    let documento = Slot::DOCUMENTO_DA_DECISAO.codigo();
    let da_decisao = pedido
        .anexos
        .iter()
        .filter(|anexo| anexo.slot == documento)
        .flat_map(|anexo| &anexo.versoes);
    let anterior = pedido
        .decisao
        .as_ref()
        .and_then(|decisao| decisao.documento);
    let proposta = DecisaoProposta {
        resultado,
        obras: obras(aqui, resultado),
        pendencias: escritas.len(),
        tem_documento: da_decisao
            .filter(|v| v.vale() && Some(v.id) != anterior)
            .count()
            > 0,
    };
    let falhas = validar_decisao(pedido.nota.tipo, &proposta)
        .err()
        .unwrap_or_default();
    let falhas = falhas
        .into_iter()
        .filter(|falha| !(sem_obras && *falha == FalhaDecisao::ObrasObrigatorias));
    let mut frases: Vec<String> = falhas.map(|falha| falha.texto().to_owned()).collect();
    if resultado == Resultado::Aprovado && !escritas.is_empty() {
        frases.push(td::PENDENCIAS_NA_APROVACAO.to_owned());
    }
    for (n, escrita) in escritas.iter().enumerate() {
        let erros = ["tipo", "descricao", "pagina"]
            .into_iter()
            .filter_map(|campo| untrack(|| erro_da(escrita, campo)));
        frases.extend(erros.map(|erro| format!("{}: {erro}", t::pendencia(n + 1))));
    }
    frases
}

/// Works, where the tipo asks and the result is an approval.
pub fn obras(aqui: Analisando, resultado: Resultado) -> Option<Obras> {
    let cabe = resultado == Resultado::Aprovado && pede_obras(aqui);
    cabe.then(|| {
        aqui.mesa()
            .obras
            .with_untracked(|codigo| Obras::de_codigo(codigo))
    })
    .flatten()
}

/// Whether an approval of this tipo says if there are works: the rule is asked, not repeated.
pub fn pede_obras(aqui: Analisando) -> bool {
    let proposta = DecisaoProposta {
        resultado: Resultado::Aprovado,
        obras: None,
        pendencias: 0,
        tem_documento: true,
    };
    let tipo = aqui.aberto.agora().nota.tipo;
    validar_decisao(tipo, &proposta)
        .is_err_and(|falhas| falhas.contains(&FalhaDecisao::ObrasObrigatorias))
}

/// The body of the decision.
pub fn corpo(aqui: Analisando, resultado: Resultado) -> Decidir {
    let mesa = aqui.mesa();
    let observacao = mesa.observacao.get_untracked().trim().to_owned();
    Decidir {
        resultado,
        obras: obras(aqui, resultado),
        observacao: (!observacao.is_empty()).then_some(observacao),
        pendencias: mesa
            .pendencias
            .get_untracked()
            .iter()
            .filter_map(pendencia)
            .collect(),
    }
}

fn pendencia(escrita: &Escrita) -> Option<NovaPendencia> {
    let norma = escrita.norma.get_untracked().trim().to_owned();
    let versao = escrita.versao.with_untracked(|id| id.parse().ok());
    let pagina = escrita
        .pagina
        .with_untracked(|texto| pagina(texto))
        .ok()
        .flatten();
    Some(NovaPendencia {
        tipo: escrita.tipo_escolhido()?,
        descricao: escrita.descricao.get_untracked().trim().to_owned(),
        norma: (!norma.is_empty()).then_some(norma),
        versao,
        pagina,
        // Without its page a place says nothing.
        ponto: escrita
            .ponto
            .get_untracked()
            .filter(|_| versao.is_some() && pagina.is_some()),
        bloqueante: Some(escrita.bloqueante.with_untracked(|codigo| codigo == "sim")),
    })
}
