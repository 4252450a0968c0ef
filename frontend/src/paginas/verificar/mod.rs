//! `/verificar` and `/verificar/:codigo`: what a code proves, to anyone (R-REC-1). The address is the state.

mod arquivo;
mod formulario;
mod resultado;

use contrato::verificacao::Verificacao;
use leptos::prelude::*;

use self::formulario::Formulario;
use self::resultado::Resultado;
use crate::api::{self, FalhaApi};
use crate::componentes::{Aviso, ErroDeTela, Esqueleto, Falha, ResumoDeErros, Titulo, TomAviso};
use crate::estado::{Leitura, viva};
use crate::rotas::Rota;
use crate::textos::verificar as t;

/// The page; it needs no session.
#[component]
pub fn Verificar() -> impl IntoView {
    let rota = expect_context::<Memo<Rota>>();
    // Another code is another address, and builds the page anew.
    let codigo = rota.with_untracked(|rota| match rota {
        Rota::Verificar(codigo) => codigo.clone(),
        _ => None,
    });
    let conteudo = codigo.clone().map(|codigo| {
        let leitura = Leitura::nova(
            move || codigo.clone(),
            |codigo| async move { api::verificacoes::verificar(codigo).await },
        );
        viva(move || do_codigo(leitura))
    });
    let erros = RwSignal::new(Vec::<ErroDeTela>::new());
    view! {
        <div class="pilha">
            <ResumoDeErros erros/>
            <Titulo texto=t::TITULO/>
            <p class="secundario">{t::INTRODUCAO}</p>
            <div class="cartao cartao__corpo"><Formulario codigo=codigo.unwrap_or_default() erros/></div>
            {conteudo}
        </div>
    }
}

fn do_codigo(leitura: Leitura<Verificacao>) -> AnyView {
    match leitura.valor() {
        None => view! { <div class="cartao"><Esqueleto linhas=6/></div> }.into_any(),
        Some(Ok(verificacao)) => view! { <Resultado verificacao/> }.into_any(),
        Some(Err(falha)) if matches!(falha.status(), 404 | 422) => nao_achado(&falha),
        Some(Err(falha)) => {
            view! { <Falha falha tentar=move |()| leitura.recarregar()/> }.into_any()
        }
    }
}

/// An unknown code, or a text that is none: the server says which and what to look at.
fn nao_achado(falha: &FalhaApi) -> AnyView {
    let texto = falha.campos().first().map_or_else(
        || t::NAO_ACHADO_TEXTO.to_owned(),
        |campo| campo.detail.clone(),
    );
    view! { <Aviso tom=TomAviso::Atencao titulo=t::NAO_ACHADO anuncia=true><p>{texto}</p></Aviso> }
        .into_any()
}
