use leptos::prelude::*;

use super::{Pagina, Programa, iniciar};
use crate::paginas::analise::{Fila, Motivos};
use crate::paginas::componentes::Componentes;
use crate::paginas::entrada::Entrada;
use crate::paginas::erro::NaoEncontrada;
use crate::paginas::moldura::Paleta;
use crate::rotas::Rota;

/// The staff's lists: the queue and the library of reasons.
pub fn equipe() {
    iniciar(Programa {
        pagina,
        assentar: None,
        paleta: Some(|| view! { <Paleta/> }.into_any()),
    });
}

pub(super) fn pagina(rota: &Rota) -> Option<Pagina> {
    Some(match rota {
        Rota::Fila => || view! { <Fila/> }.into_any(),
        Rota::Componentes => || view! { <Componentes/> }.into_any(),
        Rota::Motivos => || view! { <Motivos/> }.into_any(),
        Rota::Desconhecida => || view! { <NaoEncontrada/> }.into_any(),
        Rota::Entrar => || view! { <Entrada/> }.into_any(),
        Rota::Inicio
        | Rota::Consulta
        | Rota::NovoPedido
        | Rota::Pedido(..)
        | Rota::Analise(_)
        | Rota::Verificar(_) => {
            return None;
        }
    })
}
