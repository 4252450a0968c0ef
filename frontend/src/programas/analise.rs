use leptos::prelude::*;

use super::{Pagina, Programa, iniciar};
use crate::paginas::analise::{Analise, Fila};
use crate::paginas::entrada::Entrada;
use crate::paginas::erro::NaoEncontrada;
use crate::rotas::Rota;

/// The analysts' desk: the queue and the analysis (R-SIT-2).
pub fn analise() {
    iniciar(Programa {
        pagina,
        assentar: None,
    });
}

pub(super) fn pagina(rota: &Rota) -> Option<Pagina> {
    Some(match rota {
        Rota::Fila => || view! { <Fila/> }.into_any(),
        Rota::Analise(_) => || view! { <Analise/> }.into_any(),
        Rota::Desconhecida => || view! { <NaoEncontrada/> }.into_any(),
        Rota::Entrar => || view! { <Entrada/> }.into_any(),
        Rota::Inicio
        | Rota::Consulta
        | Rota::NovoPedido
        | Rota::Pedido(..)
        | Rota::Verificar(_) => {
            return None;
        }
    })
}
