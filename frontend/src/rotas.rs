//! Every address of the app, and who may open it. `leptos_router` keeps the address bar; the table is ours, because
//! one closed enum is far smaller than one generic route for each page (4.4).

use dominio::tipo::Papel;
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_url};
use leptos_router::location::{BrowserUrl, LocationProvider, Url};

use crate::estado::{efeito, memo, viva};
use crate::paginas::moldura::{Guarda, Moldura};
use crate::programas::Programa;

/// Everybody, with or without a session.
const PUBLICA: &[Papel] = &[];
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
    /// `/analise/motivos`.
    Motivos,
    /// `/analise/:id`.
    Analise(String),
    /// `/verificar` and `/verificar/:codigo`.
    Verificar(Option<String>),
    /// `/dev/componentes`.
    Componentes,
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
    /// Answers to the pendências.
    Pendencias,
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
            ["verificar"] => Self::Verificar(None),
            ["verificar", codigo] => Self::Verificar(Some(codigo.to_owned())),
            ["dev", "componentes"] => Self::Componentes,
            ["analise"] => Self::Fila,
            ["analise", "motivos"] => Self::Motivos,
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
            Self::Fila | Self::Motivos | Self::Analise(_) => EQUIPE,
            Self::Verificar(_) | Self::Componentes => PUBLICA,
            Self::NovoPedido => RT,
            Self::Pedido(_, parte) if !matches!(parte, Parte::Pagina | Parte::Recibo) => RT,
            _ => Papel::TODOS,
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
            "pendencias" => Self::Pendencias,
            "recibo" => Self::Recibo,
            _ => return None,
        })
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
pub fn Rotas(
    /// Whose pages.
    programa: Programa,
) -> impl IntoView {
    let caminho = use_location().pathname;
    // While another program is on its way the last page of this one stays: the person may yet choose to stay, and
    // *Voltar* may bring the document back as it was left.
    let rota = Memo::new(move |anterior: Option<&Rota>| {
        let rota = caminho.with(|caminho| Rota::de(caminho));
        if (programa.pagina)(&rota).is_some() {
            rota
        } else {
            anterior.cloned().unwrap_or(Rota::Desconhecida)
        }
    });
    provide_context(rota);
    let (endereco, barra) = (use_url(), use_context::<BrowserUrl>());
    // Should the server send this very program for a page of another, asking again would go on for ever.
    let aberto_em = caminho.get_untracked();
    efeito(move || {
        let (destino, rota) = endereco.with(|url| (completo(url), Rota::de(url.path())));
        let Some(barra) = &barra else { return };
        if (programa.pagina)(&rota).is_none() {
            if caminho.with_untracked(|caminho| *caminho != aberto_em) {
                trocar_de_programa(programa, barra, destino);
            }
        } else {
            // A clicked link waits for this before it changes the address bar and scrolls.
            barra.ready_to_complete();
        }
    });
    let entrando = memo(move || rota.with(|rota| *rota == Rota::Entrar));
    viva(move || {
        let pagina = (programa.pagina)(&Rota::Entrar).filter(|_| entrando.get());
        match pagina {
            Some(pagina) => pagina(),
            None => view! { <Moldura>{pagina_da(rota, programa)}</Moldura> }.into_any(),
        }
    })
}

/// Path, search and fragment.
fn completo(url: &Url) -> String {
    let (antes, busca) = match url.search() {
        "" => ("", ""),
        busca => ("?", busca),
    };
    [url.path(), antes, busca, url.hash()].concat()
}

/// Opens an address of another program. After a click the address bar still shows the page that is left; after
/// `navigate` it shows the new address already, and the load takes its place in the history.
fn trocar_de_programa(programa: Programa, barra: &BrowserUrl, destino: String) {
    let local = window().location();
    let de = local.pathname().unwrap_or_default();
    // The router goes back to where the address bar is, so that the same link works again for who chooses to stay.
    if destino.split(['?', '#']).next() != Some(&*de)
        && let Ok(atual) = BrowserUrl::current()
    {
        barra.as_url().set(atual);
    }
    programa.sair(move || drop(local.assign(&destino)));
}

/// The page of the address. Sides alternate, so that no page reuses the elements of the one before it.
fn pagina_da(rota: Memo<Rota>, programa: Programa) -> impl IntoView {
    let mut par = false;
    move || {
        par = !par;
        let (papeis, pagina) = rota.with(|rota| (rota.papeis(), (programa.pagina)(rota)));
        let guardada = pagina.map(|pagina| view! { <Guarda papeis pagina/> });
        if par {
            Either::Left(guardada)
        } else {
            Either::Right(guardada)
        }
    }
}
