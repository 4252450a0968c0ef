use contrato::anexo::Inspecao;
use dominio::inspecao::EstadoAvisos;
use leptos::prelude::*;

use crate::componentes::Icone;
use crate::textos::pedido::avisos as t;

/// What the inspection told of a versão, where there is something to say (R-ANX-4): each with what to do.
#[component]
pub fn AvisosDoArquivo(
    /// What it said; absent in old versões.
    inspecao: Option<Inspecao>,
) -> impl IntoView {
    let frases = inspecao
        .map(|inspecao| frases(&inspecao))
        .unwrap_or_default();
    (!frases.is_empty()).then(|| {
        let itens: Vec<_> = frases
            .into_iter()
            .map(|frase| view! { <li><Icone nome="triangle-alert" pequeno=true/><span>{frase}</span></li> })
            .collect();
        view! { <ul class="avisos-do-arquivo">{itens}</ul> }
    })
}

fn frases(inspecao: &Inspecao) -> Vec<String> {
    let mut frases = Vec::new();
    if !inspecao.paginas_com_cor.is_empty() {
        frases.push(t::com_cor(&inspecao.paginas_com_cor));
    }
    if !inspecao.paginas_fora_do_formato.is_empty() {
        frases.push(t::fora_do_formato(&inspecao.paginas_fora_do_formato));
    }
    if !inspecao.inspecionado {
        frases.push(t::SEM_INSPECAO.to_owned());
    } else if inspecao.estado == EstadoAvisos::NaoVerificado {
        frases.push(inspecao.estado.texto().to_owned());
    }
    frases.extend(inspecao.sinais.iter().map(|sinal| sinal.texto().to_owned()));
    frases
}
