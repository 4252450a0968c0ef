//! `/pedidos/:id`: the rascunho step by step, then the pedido that was sent.

mod aberto;
mod cabeca;
mod encerrar;
mod etapas;
mod formulario;

pub use aberto::{ComPedido, PedidoAberto, usa_pedido};
pub use formulario::{Carga, Dados, Local};

use leptos::prelude::*;

/// `/pedidos/:id`: task list while it is a rascunho, visualização afterwards.
#[component]
pub fn PaginaDoPedido() -> impl IntoView {
    view! { <ComPedido pagina=pagina/> }
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    view! { <etapas::Etapas aberto/> }.into_any()
}

/// `/pedidos/:id/anexos`.
#[component]
pub fn Anexos() -> impl IntoView {
    view! { <p>"Anexos"</p> }
}

/// `/pedidos/:id/revisao`.
#[component]
pub fn Revisao() -> impl IntoView {
    view! { <p>"Revisão"</p> }
}

/// `/pedidos/:id/recibo`.
#[component]
pub fn Recibo() -> impl IntoView {
    view! { <p>"Recibo"</p> }
}
