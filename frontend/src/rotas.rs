//! Every address of the app, and who may open it.

use dominio::tipo::Papel;
use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Routes};
use leptos_router::path;

use crate::paginas::analise::{Analise, Fila};
use crate::paginas::consulta::Consulta;
use crate::paginas::entrada::Entrada;
use crate::paginas::erro::NaoEncontrada;
use crate::paginas::inicio::Inicio;
use crate::paginas::moldura::{Guarda, Moldura};
use crate::paginas::novo_pedido::NovoPedido;
use crate::paginas::pedido::{Anexos, Carga, Dados, Local, PaginaDoPedido, Recibo, Revisao};

const TODOS: &[Papel] = Papel::TODOS;
const RT: &[Papel] = &[Papel::Rt];
const EQUIPE: &[Papel] = &[Papel::Analista, Papel::Administrador];

/// The route table.
#[component]
pub fn Rotas() -> impl IntoView {
    view! {
        <Routes fallback=NaoEncontrada>
            <Route path=path!("/entrar") view=Entrada/>
            <ParentRoute path=path!("") view=Moldura>
                <Route path=path!("/") view=|| view! { <Guarda papeis=TODOS><Inicio/></Guarda> }/>
                <Route path=path!("/pedidos") view=|| view! { <Guarda papeis=TODOS><Consulta/></Guarda> }/>
                <Route path=path!("/pedidos/novo") view=|| view! { <Guarda papeis=RT><NovoPedido/></Guarda> }/>
                <Route path=path!("/pedidos/:id") view=|| view! { <Guarda papeis=TODOS><PaginaDoPedido/></Guarda> }/>
                <Route path=path!("/pedidos/:id/dados") view=|| view! { <Guarda papeis=RT><Dados/></Guarda> }/>
                <Route path=path!("/pedidos/:id/local") view=|| view! { <Guarda papeis=RT><Local/></Guarda> }/>
                <Route path=path!("/pedidos/:id/carga") view=|| view! { <Guarda papeis=RT><Carga/></Guarda> }/>
                <Route path=path!("/pedidos/:id/anexos") view=|| view! { <Guarda papeis=RT><Anexos/></Guarda> }/>
                <Route path=path!("/pedidos/:id/revisao") view=|| view! { <Guarda papeis=RT><Revisao/></Guarda> }/>
                <Route path=path!("/pedidos/:id/recibo") view=|| view! { <Guarda papeis=TODOS><Recibo/></Guarda> }/>
                <Route path=path!("/analise") view=|| view! { <Guarda papeis=EQUIPE><Fila/></Guarda> }/>
                <Route path=path!("/analise/:id") view=|| view! { <Guarda papeis=EQUIPE><Analise/></Guarda> }/>
                <Route path=path!("/*resto") view=NaoEncontrada/>
            </ParentRoute>
        </Routes>
    }
}
