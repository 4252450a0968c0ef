use leptos::prelude::*;

use super::{Pagina, Programa, iniciar};
use crate::paginas::analise::Analise;
use crate::paginas::entrada::Entrada;
use crate::paginas::erro::NaoEncontrada;
use crate::rotas::Rota;

/// The analysts' desk: one analysis (R-SIT-2).
pub fn analise() {
    iniciar(Programa {
        pagina,
        assentar: None,
        // No room for it (4.4): `Ctrl+K` goes to the search of the header.
        paleta: None,
    });
}

pub(super) fn pagina(rota: &Rota) -> Option<Pagina> {
    Some(match rota {
        Rota::Analise(_) => || view! { <Analise/> }.into_any(),
        Rota::Desconhecida => || view! { <NaoEncontrada/> }.into_any(),
        Rota::Entrar => || view! { <Entrada/> }.into_any(),
        Rota::Inicio
        | Rota::Consulta
        | Rota::NovoPedido
        | Rota::Pedido(..)
        | Rota::Fila
        | Rota::Motivos
        | Rota::Componentes
        | Rota::Verificar(_) => {
            return None;
        }
    })
}
