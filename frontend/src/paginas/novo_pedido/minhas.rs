use contrato::nota::Nota;
use contrato::pedido::CriarPedido;
use leptos::prelude::*;

use super::comecar::Comecar;
use crate::api;
use crate::componentes::{Cartao, Esqueleto, Falha, TamanhoPrazo, VistaDoPrazo};
use crate::estado::{Leitura, viva};
use crate::textos::pedido::{self as tp, novo as t};

/// The NS that name the RT: one click starts (R-NS-5).
#[component]
pub fn MinhasNotas() -> impl IntoView {
    let leitura = Leitura::nova(|| (), |()| async { api::notas::minhas().await });
    let corpo = move || match leitura.valor() {
        None => view! { <Esqueleto linhas=4/> }.into_any(),
        Some(Err(falha)) => view! {
            <div class="cartao__corpo"><Falha falha tentar=move |()| leitura.recarregar()/></div>
        }
        .into_any(),
        Some(Ok(lista)) if lista.itens.is_empty() => {
            view! { <p class="cartao__corpo nota">{t::MINHAS_VAZIO}</p> }.into_any()
        }
        Some(Ok(lista)) => {
            view! { <ul class="notas">{lista.itens.into_iter().map(linha).collect_view()}</ul> }
                .into_any()
        }
    };
    view! { <Cartao id="minhas-notas" titulo=t::MINHAS_TITULO lado=|| t::MINHAS_LADO>{viva(corpo)}</Cartao> }
}

fn linha(nota: Nota) -> impl IntoView {
    let dados = CriarPedido {
        nota: Some(nota.id),
        protocolo: None,
        pessoa: None,
        cpf_cnpj: None,
    };
    let prazo = match nota.prazo {
        Some(prazo) => view! { <VistaDoPrazo prazo tamanho=TamanhoPrazo::P/> }.into_any(),
        None => view! { <p class="nota">{t::SEM_JANELA}</p> }.into_any(),
    };
    view! {
        <li class="notas__nota">
            <div>
                <h3>{nota.cliente_nome}</h3>
                <p class="nota">{nota.tipo.texto()}" · "{tp::ns(&nota.numero)}" · "{nota.regional}</p>
            </div>
            {prazo}
            <Comecar dados nome=t::comecar_na(t::COMECAR_PEDIDO, &nota.numero) palavras=t::COMECAR_PEDIDO/>
        </li>
    }
}
