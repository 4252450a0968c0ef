use dominio::tipo::Papel;
use leptos::prelude::*;
use leptos_router::components::Redirect;
use leptos_router::hooks::use_location;

use crate::componentes::{Falha, PaginaAbrindo};
use crate::estado::{EstadoSessao, memo, usa_acesso, viva};
use crate::paginas::erro::SemPermissao;

/// Shows the page only to these papéis; sends strangers to *Entrar* with the way back.
#[component]
pub fn Guarda(
    /// Who may see it; empty for everybody, with or without a session.
    papeis: &'static [Papel],
    /// The page.
    pagina: fn() -> AnyView,
) -> impl IntoView {
    #[derive(Clone, PartialEq)]
    enum Passa {
        Espera,
        Entre,
        Falhou(crate::api::FalhaApi),
        NaoPode,
        Pode,
    }
    let acesso = usa_acesso();
    let local = use_location();
    // A new session of the same person must not rebuild the page under their hands.
    let passa = memo(move || match acesso.estado() {
        EstadoSessao::Carregando => Passa::Espera,
        _ if papeis.is_empty() => Passa::Pode,
        EstadoSessao::Anonima => Passa::Entre,
        EstadoSessao::Falhou(falha) => Passa::Falhou(falha),
        EstadoSessao::Entrou(sessao) if papeis.contains(&sessao.conta.papel) => Passa::Pode,
        EstadoSessao::Entrou(_) => Passa::NaoPode,
    });
    let entrar = move || {
        let volta = format!("{}{}", local.pathname.get_untracked(), {
            let consulta = local.search.get_untracked();
            if consulta.is_empty() {
                String::new()
            } else {
                format!("?{consulta}")
            }
        });
        format!(
            "/entrar?voltar={}",
            String::from(js_sys::encode_uri_component(&volta))
        )
    };
    viva(move || match passa.get() {
        Passa::Espera => view! { <PaginaAbrindo/> }.into_any(),
        Passa::Entre => view! { <Redirect path=entrar()/> }.into_any(),
        Passa::Falhou(falha) => {
            view! { <Falha falha tentar=move |()| acesso.carregar()/> }.into_any()
        }
        Passa::NaoPode => view! { <SemPermissao/> }.into_any(),
        Passa::Pode => pagina(),
    })
}
