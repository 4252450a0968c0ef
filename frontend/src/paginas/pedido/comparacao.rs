use contrato::anexo::{Anexo, Versao};
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_data_hora;
use leptos::prelude::*;

use super::LinkDaVersao;
use crate::componentes::{Icone, Largura, Selecao};
use crate::estado::{efeito, memo, viva};
use crate::textos::pedido::comparacao as t;

/// Two versões of an anexo side by side: what is the same and what changed (R-ANX-2).
#[component]
pub fn ComparacaoDeVersoes(
    /// The anexo; it has two versões or more.
    anexo: Signal<Anexo>,
) -> impl IntoView {
    let slot = anexo.with_untracked(|anexo| anexo.slot.clone());
    let (antes, depois) = (RwSignal::default(), RwSignal::default());
    // The two newest that were not taken out; a versão that arrives or leaves chooses again.
    let ultimas = memo(move || {
        anexo.with(|anexo| {
            let ficaram = anexo.versoes.iter().filter(|v| v.retirada_em.is_none());
            ficaram
                .take(2)
                .map(|v| v.numero.to_string())
                .collect::<Vec<_>>()
        })
    });
    efeito(move || {
        let mut ultimas = ultimas.get().into_iter();
        depois.set(ultimas.next().unwrap_or_default());
        antes.set(ultimas.next().unwrap_or_default());
    });
    let opcoes = Signal::derive(move || {
        anexo.with(|anexo| {
            let opcao = |versao: &Versao| (versao.numero.to_string(), t::opcao(versao));
            anexo.versoes.iter().map(opcao).collect()
        })
    });
    let escolhida = move |numero: RwSignal<String>| {
        numero.with(|numero| {
            anexo.with(|anexo| {
                let mut versoes = anexo.versoes.iter();
                versoes.find(|v| v.numero.to_string() == *numero).cloned()
            })
        })
    };
    let quadro = move || {
        let (antes, depois) = (escolhida(antes)?, escolhida(depois)?);
        Some(quadro(antes, depois))
    };
    view! {
        <details class="comparacao">
            <summary class="historico__abre">{t::COMPARAR}<Icone nome="chevron-down" pequeno=true/></summary>
            <div class="comparacao__escolha">
                <Selecao id=format!("antes-{slot}") rotulo=t::PRIMEIRA valor=antes opcoes largura=Largura::Media/>
                <Selecao id=format!("depois-{slot}") rotulo=t::SEGUNDA valor=depois opcoes largura=Largura::Media/>
            </div>
            <div aria-live="polite">{viva(quadro)}</div>
        </details>
    }
}

/// Words of a row, and how a versão answers it.
type Linha = (&'static str, fn(&Versao) -> String);

fn quadro(antes: Versao, depois: Versao) -> AnyView {
    let veredito = if antes.numero == depois.numero {
        t::A_MESMA
    } else if antes.sha256 == depois.sha256 {
        t::BYTES_IGUAIS
    } else {
        t::BYTES_DIFERENTES
    };
    let valores: [Linha; 7] = [
        (t::TAMANHO, |versao| formatar_tamanho(versao.tamanho)),
        (t::PAGINAS, |versao| t::paginas(versao.inspecao.as_ref())),
        (t::FOLHAS, |versao| t::folhas(versao.inspecao.as_ref())),
        (t::COM_COR, |versao| t::com_cor(versao.inspecao.as_ref())),
        (t::RECEBIDA, |versao| formatar_data_hora(versao.recebida_em)),
        (t::AUTOR, |versao| versao.autor.clone()),
        (t::SHA256, |versao| versao.sha256.clone()),
    ];
    let linhas: Vec<_> = valores
        .into_iter()
        .map(|(nome, valor)| {
            let (uma, outra) = (valor(&antes), valor(&depois));
            let muda = (uma != outra).then(|| {
                view! { <span class="etiqueta etiqueta--neutra">{t::MUDOU}</span> }
            });
            view! { <tr><th scope="row">{nome}" "{muda}</th><td>{uma}</td><td>{outra}</td></tr> }
        })
        .collect();
    let cabeca = |versao: Versao| {
        let numero = t::versao(versao.numero);
        view! { <th scope="col">{numero}<br/><LinkDaVersao versao/></th> }
    };
    view! {
        <p class="comparacao__veredito">{veredito}</p>
        <table class="comparacao__quadro">
            <caption class="so-leitor">{t::LEGENDA}</caption>
            <thead><tr><td></td>{cabeca(antes)}{cabeca(depois)}</tr></thead>
            <tbody>{linhas}</tbody>
        </table>
    }
    .into_any()
}
