//! Every address of the app, and who may open it. `leptos_router` keeps the address bar; the table is ours, because
//! one closed enum is far smaller than one generic route for each page (4.4).

use dominio::tipo::Papel;
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_url};
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::estado::{efeito, memo};
use crate::paginas::analise::{Analise, Fila};
use crate::paginas::consulta::Consulta;
use crate::paginas::entrada::Entrada;
use crate::paginas::erro::NaoEncontrada;
use crate::paginas::inicio::Inicio;
use crate::paginas::moldura::{Guarda, Moldura};
use crate::paginas::novo_pedido::NovoPedido;
use crate::paginas::pedido::{Anexos, Carga, Dados, Local, PaginaDoPedido, Recibo, Revisao};

const RT: &[Papel] = &[Papel::Rt];
const EQUIPE: &[Papel] = &[Papel::Analista, Papel::Administrador];

/// An address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rota {
    /// `/entrar`.
    Entrar,
    /// `/`.
    Inicio,
    /// `/pedidos`.
    Consulta,
    /// `/pedidos/novo`.
    NovoPedido,
    /// `/pedidos/:id` and its parts.
    Pedido(String, Parte),
    /// `/analise`.
    Fila,
    /// `/analise/:id`.
    Analise(String),
    /// Anything else.
    Desconhecida,
}

/// A page of a pedido.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parte {
    /// Task list or visualização.
    Pagina,
    /// Step *Dados*.
    Dados,
    /// Step *Local*.
    Local,
    /// Step *Carga*.
    Carga,
    /// Step *Anexos*.
    Anexos,
    /// Step *Revisão*.
    Revisao,
    /// Receipt of the envio.
    Recibo,
}

impl Rota {
    /// The page of a path.
    #[must_use]
    pub fn de(caminho: &str) -> Self {
        let partes: Vec<_> = caminho.trim_matches('/').split('/').collect();
        match *partes.as_slice() {
            [""] => Self::Inicio,
            ["entrar"] => Self::Entrar,
            ["pedidos"] => Self::Consulta,
            ["pedidos", "novo"] => Self::NovoPedido,
            ["pedidos", id] => Self::Pedido(id.to_owned(), Parte::Pagina),
            ["pedidos", id, parte] => Parte::de(parte).map_or(Self::Desconhecida, |parte| {
                Self::Pedido(id.to_owned(), parte)
            }),
            ["analise"] => Self::Fila,
            ["analise", id] => Self::Analise(id.to_owned()),
            _ => Self::Desconhecida,
        }
    }

    /// The id of the pedido it is about.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Pedido(id, _) | Self::Analise(id) => Some(id),
            _ => None,
        }
    }

    fn papeis(&self) -> &'static [Papel] {
        match self {
            Self::Fila | Self::Analise(_) => EQUIPE,
            Self::NovoPedido => RT,
            Self::Pedido(_, parte) if !matches!(parte, Parte::Pagina | Parte::Recibo) => RT,
            _ => Papel::TODOS,
        }
    }

    fn pagina(&self) -> fn() -> AnyView {
        match self {
            Self::Inicio => || view! { <Inicio/> }.into_any(),
            Self::Consulta => || view! { <Consulta/> }.into_any(),
            Self::NovoPedido => || view! { <NovoPedido/> }.into_any(),
            Self::Pedido(_, parte) => parte.pagina(),
            Self::Fila => || view! { <Fila/> }.into_any(),
            Self::Analise(_) => || view! { <Analise/> }.into_any(),
            Self::Entrar | Self::Desconhecida => || view! { <NaoEncontrada/> }.into_any(),
        }
    }
}

impl Parte {
    fn de(texto: &str) -> Option<Self> {
        Some(match texto {
            "dados" => Self::Dados,
            "local" => Self::Local,
            "carga" => Self::Carga,
            "anexos" => Self::Anexos,
            "revisao" => Self::Revisao,
            "recibo" => Self::Recibo,
            _ => return None,
        })
    }

    fn pagina(self) -> fn() -> AnyView {
        match self {
            Self::Pagina => || view! { <PaginaDoPedido/> }.into_any(),
            Self::Dados => || view! { <Dados/> }.into_any(),
            Self::Local => || view! { <Local/> }.into_any(),
            Self::Carga => || view! { <Carga/> }.into_any(),
            Self::Anexos => || view! { <Anexos/> }.into_any(),
            Self::Revisao => || view! { <Revisao/> }.into_any(),
            Self::Recibo => || view! { <Recibo/> }.into_any(),
        }
    }
}

/// The id of the pedido in the address; while the page leaves, the last one.
#[must_use]
pub fn usa_id() -> Memo<String> {
    let rota = expect_context::<Memo<Rota>>();
    Memo::new(move |anterior: Option<&String>| {
        rota.with(|rota| rota.id().map(str::to_owned))
            .or_else(|| anterior.cloned())
            .unwrap_or_default()
    })
}

/// Shows the page of the address.
#[component]
pub fn Rotas() -> impl IntoView {
    let caminho = use_location().pathname;
    let rota = memo(move || caminho.with(|caminho| Rota::de(caminho)));
    provide_context(rota);
    // A clicked link waits for this before it changes the address bar and scrolls.
    let (endereco, barra) = (use_url(), use_context::<BrowserUrl>());
    efeito(move || {
        endereco.with(|_| ());
        if let Some(barra) = &barra {
            barra.ready_to_complete();
        }
    });
    let entrando = memo(move || rota.with(|rota| *rota == Rota::Entrar));
    move || {
        if entrando.get() {
            view! { <Entrada/> }.into_any()
        } else {
            view! {
                <Moldura>
                    {pagina_da(rota)}
                </Moldura>
            }
            .into_any()
        }
    }
}

/// The page of the address. Sides alternate, so that no page reuses the elements of the one before it.
fn pagina_da(rota: Memo<Rota>) -> impl IntoView {
    let mut par = false;
    move || {
        par = !par;
        let (papeis, pagina) = rota.with(|rota| (rota.papeis(), rota.pagina()));
        let guardada = view! { <Guarda papeis pagina/> };
        if par {
            Either::Left(guardada)
        } else {
            Either::Right(guardada)
        }
    }
}
