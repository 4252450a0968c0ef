use contrato::prazo::Prazo;
use dominio::pedido::Etapa;
use leptos::prelude::*;

use super::PedidoAberto;
use crate::componentes::{Caminho, EstadoDeSalvamento, Salvamento, Titulo, VistaDoPrazo};
use crate::textos::pedido::{self as t, formulario};

/// Head of a step: which of the five, of which NS, and whether what was typed is saved.
#[component]
pub fn CabecaDaEtapa(
    /// The pedido.
    aberto: PedidoAberto,
    /// The step.
    etapa: Etapa,
    /// Words of the `h1`.
    #[prop(into)]
    titulo: String,
    /// State of the autosave, where there is one.
    #[prop(optional, into)]
    salvamento: Option<Signal<Salvamento>>,
) -> impl IntoView {
    let numero = Etapa::TODOS
        .iter()
        .position(|outra| *outra == etapa)
        .map_or(1, |indice| indice + 1);
    let linha =
        move || aberto.com(|p| formulario::etapa_de(numero, &p.nota.numero, &p.nota.cliente_nome));
    view! {
        <header class="cabeca">
            <p class="cabeca__linha">{linha}</p>
            {salvamento.map(|estado| view! { <EstadoDeSalvamento estado/> })}
            <Titulo texto=titulo/>
        </header>
    }
}

/// Where the page of a step is: Pedidos › the pedido › the step.
#[component]
pub fn CaminhoDaEtapa(
    /// The pedido.
    aberto: PedidoAberto,
    /// Words of this page.
    #[prop(into)]
    aqui: String,
) -> impl IntoView {
    let numero = aberto.ver(|p| p.nota.numero.clone());
    let acima = vec![
        (t::PEDIDOS.to_owned(), "/pedidos".to_owned()),
        (t::ns(&numero), aberto.endereco("")),
    ];
    view! { <Caminho acima aqui/> }
}

/// The deadline in its own card, at the side of every step.
#[component]
pub fn PrazoAoLado(
    /// The deadline that runs, if one does.
    prazo: Option<Prazo>,
) -> impl IntoView {
    prazo.map(
        |prazo| view! { <div class="cartao cartao__corpo lado__prazo"><VistaDoPrazo prazo/></div> },
    )
}
