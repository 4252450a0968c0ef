//! `/pedidos/novo`: *Buscar* an NS, or start on one that names the RT (R-NS-4, R-NS-5).

use leptos::prelude::*;

/// Finds the NS of a new pedido.
#[component]
pub fn NovoPedido() -> impl IntoView {
    view! { <p>"Novo pedido"</p> }
}
