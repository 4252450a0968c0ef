//! What waits for the RT: NS that name them (R-NS-5) and pedidos where it is their move (R-SIT-4), in one list.

use chrono::{DateTime, Utc};
use contrato::nota::Nota;
use contrato::pedido::{Aba, Filtros, PedidoResumo};
use contrato::prazo::Prazo;

use super::ordem::em_ordem;
use crate::api::{self, FalhaApi};
use crate::estado::relogio::agora;

/// Enough for one RT; the consulta holds the rest.
const LIMITE: u32 = 100;

/// One thing that waits.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Espera {
    /// An NS without a pedido.
    Nota(Box<Nota>),
    /// A pedido.
    Pedido(Box<PedidoResumo>),
}

impl Espera {
    /// The deadline that runs.
    pub(super) fn prazo(&self) -> Option<&Prazo> {
        match self {
            Self::Nota(nota) => nota.prazo.as_ref(),
            Self::Pedido(pedido) => pedido
                .prazo
                .as_ref()
                .filter(|prazo| prazo.tipo != "validade"),
        }
    }

    /// Its end, while it has not passed.
    pub(super) fn fim(&self, agora: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.prazo()
            .map(|prazo| prazo.fim)
            .filter(|fim| *fim > agora)
    }
}

/// Everything that waits, from the shortest deadline to the longest, then what has none running.
pub(super) async fn listar() -> Result<Vec<Espera>, FalhaApi> {
    let filtros = Filtros {
        aba: Some(Aba::AguardandoVoce),
        limite: Some(LIMITE),
        ..Filtros::default()
    };
    let notas = api::notas::minhas()
        .await?
        .itens
        .into_iter()
        .filter(|nota| nota.pedido.is_none());
    let pedidos = api::pedidos::listar(&filtros).await?.itens;
    let mut itens: Vec<_> = notas.map(|nota| Espera::Nota(Box::new(nota))).collect();
    itens.extend(
        pedidos
            .into_iter()
            .map(|pedido| Espera::Pedido(Box::new(pedido))),
    );
    let agora = agora();
    Ok(em_ordem(itens, |item| {
        item.fim(agora).map_or(i64::MAX, |fim| fim.timestamp())
    }))
}
