use leptos::prelude::*;

use super::{Pagina, Programa, iniciar};
use crate::paginas::consulta::Consulta;
use crate::paginas::entrada::Entrada;
use crate::paginas::erro::NaoEncontrada;
use crate::paginas::inicio::Inicio;
use crate::paginas::moldura::Paleta;
use crate::paginas::pedido::{PaginaDoPedido, Recibo};
use crate::paginas::verificar::Verificar;
use crate::rotas::{Parte, Rota};

/// Sign-in, and what everybody reads.
pub fn portal() {
    iniciar(Programa {
        pagina,
        assentar: None,
        paleta: Some(|| view! { <Paleta/> }.into_any()),
    });
}

pub(super) fn pagina(rota: &Rota) -> Option<Pagina> {
    Some(match rota {
        Rota::Entrar => || view! { <Entrada/> }.into_any(),
        Rota::Inicio => || view! { <Inicio/> }.into_any(),
        Rota::Consulta => || view! { <Consulta/> }.into_any(),
        Rota::Pedido(_, Parte::Pagina) => || view! { <PaginaDoPedido/> }.into_any(),
        Rota::Pedido(_, Parte::Recibo) => || view! { <Recibo/> }.into_any(),
        Rota::Verificar(_) => || view! { <Verificar/> }.into_any(),
        Rota::Desconhecida => || view! { <NaoEncontrada/> }.into_any(),
        Rota::NovoPedido
        | Rota::Pedido(..)
        | Rota::Fila
        | Rota::Motivos
        | Rota::Componentes
        | Rota::Analise(_) => {
            return None;
        }
    })
}
