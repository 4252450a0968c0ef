use leptos::prelude::*;

use super::{Pagina, Programa, iniciar};
use crate::paginas::entrada::Entrada;
use crate::paginas::erro::NaoEncontrada;
use crate::paginas::novo_pedido::NovoPedido;
use crate::paginas::pedido::{
    Anexos, Carga, Dados, EtapasDoPedido, Local, Respostas, Revisao, assentar,
};
use crate::rotas::{Parte, Rota};

/// The filing: from the search of the NS to the envio.
pub fn envio() {
    iniciar(Programa {
        pagina,
        assentar: Some(|| Box::pin(assentar())),
        // No room for it (4.4): `Ctrl+K` goes to the search of the header.
        paleta: None,
    });
}

pub(super) fn pagina(rota: &Rota) -> Option<Pagina> {
    Some(match rota {
        Rota::NovoPedido => || view! { <NovoPedido/> }.into_any(),
        Rota::Pedido(_, Parte::Pagina) => || view! { <EtapasDoPedido/> }.into_any(),
        Rota::Pedido(_, Parte::Dados) => || view! { <Dados/> }.into_any(),
        Rota::Pedido(_, Parte::Local) => || view! { <Local/> }.into_any(),
        Rota::Pedido(_, Parte::Carga) => || view! { <Carga/> }.into_any(),
        Rota::Pedido(_, Parte::Anexos) => || view! { <Anexos/> }.into_any(),
        Rota::Pedido(_, Parte::Revisao) => || view! { <Revisao/> }.into_any(),
        Rota::Pedido(_, Parte::Pendencias) => || view! { <Respostas/> }.into_any(),
        Rota::Entrar => || view! { <Entrada/> }.into_any(),
        Rota::Desconhecida => || view! { <NaoEncontrada/> }.into_any(),
        Rota::Inicio
        | Rota::Consulta
        | Rota::Pedido(_, Parte::Recibo)
        | Rota::Verificar(_)
        | Rota::Fila
        | Rota::Motivos
        | Rota::Componentes
        | Rota::Analise(_) => return None,
    })
}
