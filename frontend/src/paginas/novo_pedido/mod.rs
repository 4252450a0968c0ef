//! `/pedidos/novo`: *Buscar* an NS, or start on one that names the RT (R-NS-4, R-NS-5).

mod achada;
mod busca;
mod comecar;
mod formulario;
mod minhas;
mod recusa;

use contrato::nota::{Buscar, Nota};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, FalhaApi};
use crate::componentes::{Caminho, ErroDeTela, ResumoDeErros, Titulo, largar_corrigidos};
use crate::estado::{efeito, memo, usa_anuncio, viva};
use crate::textos::pedido::{self as t, novo as tn};
use achada::Achada;
use busca::{Digitado, conferir, erros_da_falha};
use formulario::Formulario;
use minhas::MinhasNotas;
use recusa::Recusa;

/// Where the search stands.
#[derive(Clone)]
enum Estado {
    Digitando,
    Buscando,
    Achou(Box<Nota>, Buscar),
    Recusou(FalhaApi),
}

/// Finds the NS of a new pedido.
#[component]
pub fn NovoPedido() -> impl IntoView {
    let digitado = Digitado::novo();
    let erros = RwSignal::new(Vec::<ErroDeTela>::new());
    let estado = RwSignal::new(Estado::Digitando);
    let anuncio = usa_anuncio();
    let buscar = move || {
        digitado.arrumar();
        let prova = match untrack(|| conferir(digitado)) {
            Ok(prova) => prova,
            Err(achados) => return erros.set(achados),
        };
        erros.set(Vec::new());
        estado.set(Estado::Buscando);
        spawn_local(async move {
            let resultado = match api::notas::buscar(&prova).await {
                Ok(nota) => {
                    anuncio.dizer(tn::achou(&nota.numero, &nota.cliente_nome));
                    Estado::Achou(Box::new(nota), prova)
                }
                Err(falha) => {
                    let _ = erros.try_set(erros_da_falha(&falha));
                    Estado::Recusou(falha)
                }
            };
            let _ = estado.try_set(resultado);
        });
    };
    efeito(move || {
        let ainda = conferir(digitado).err().unwrap_or_default();
        largar_corrigidos(erros, &|campo| ainda.iter().any(|erro| erro.campo == campo));
        // An answer about other data says nothing of what is typed now.
        if estado.with_untracked(|estado| matches!(estado, Estado::Recusou(_))) {
            estado.set(Estado::Digitando);
        }
    });
    let buscando = Signal::derive(move || estado.with(|estado| matches!(estado, Estado::Buscando)));
    let achou = memo(move || estado.with(|estado| matches!(estado, Estado::Achou(..))));
    let resultado = move || match estado.get() {
        Estado::Achou(nota, prova) => view! {
            <Achada nota=*nota prova outra=move |()| estado.set(Estado::Digitando)/>
        }
        .into_any(),
        Estado::Recusou(falha) if falha.campos().is_empty() => view! { <Recusa falha/> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <Caminho acima=vec![(t::PEDIDOS.to_owned(), "/pedidos".to_owned())] aqui=tn::TITULO/>
        <div class="colunas">
            <div class="pilha">
                <ResumoDeErros erros/>
                <header class="cabeca">
                    <Titulo texto=tn::TITULO/>
                    <p class="secundario">{tn::INTRODUCAO}</p>
                </header>
                {viva(resultado)}
                {viva(move || (!achou.get()).then(|| view! { <Formulario digitado erros buscando buscar/> }))}
            </div>
            <div class="pilha"><MinhasNotas/></div>
        </div>
    }
}
