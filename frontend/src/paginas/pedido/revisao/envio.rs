use dominio::calendario::formatar_extenso;
use dominio::tipo::Situacao;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api::{self, FalhaApi};
use crate::componentes::{Aviso, Botao, Icone, LinkBotao, Tamanho, TomAviso, TomBotao};
use crate::estado::{relogio, usa_anuncio, viva};
use crate::paginas::pedido::PedidoAberto;
use crate::paginas::pedido::etapas::obrigatorios;
use crate::textos::pedido::{self as t, revisao as tr};

/// *Enviar pedido*: what is ready, what is declared, the button, and every refusal with its way out.
#[component]
pub fn Envio(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let indo = RwSignal::new(false);
    let falha = RwSignal::new(None::<FalhaApi>);
    let anuncio = usa_anuncio();
    let navegar = use_navigate();
    // One key for this visit: a second press, or a retry after a lost answer, sends once.
    let chave = StoredValue::new(api::nova_chave());
    let enviar = move |_| {
        indo.set(true);
        falha.set(None);
        anuncio.dizer(tr::ENVIANDO);
        let (id, versao, navegar) = (aberto.id(), aberto.agora().versao, navegar.clone());
        spawn_local(async move {
            match api::pedidos::enviar(&id, versao, &chave.get_value()).await {
                Ok(_) => navegar(
                    &format!("/pedidos/{id}/recibo"),
                    NavigateOptions {
                        replace: true,
                        ..Default::default()
                    },
                ),
                Err(outra) => {
                    if matches!(outra.status(), 409 | 412 | 422) {
                        // What the page shows is not what the server has: the next press is another act.
                        chave.try_set_value(api::nova_chave());
                        aberto.recarregar();
                    }
                    let _ = indo.try_set(false);
                    let _ = falha.try_set(Some(outra));
                }
            }
        });
    };
    let correcao = aberto.agora().situacao == Situacao::ReanaliseLiberada;
    let parado = Signal::derive(move || aberto.com(|pedido| !pedido.faltam.is_empty()));
    let art = move || {
        tr::declara(&aberto.com(|pedido| pedido.dados.numero_art.clone().unwrap_or_default()))
    };
    view! {
        {move || falha.with(|falha| falha.as_ref().filter(|falha| vale(aberto, falha)).map(recusa))}
        <section class="cartao cartao__corpo pilha pilha--4" aria-labelledby="enviar">
            <Prontos aberto/>
            <div class="envio__final">
                <div>
                    <h2 id="enviar">{tr::ENVIAR_TITULO}</h2>
                    <p class="nota">{viva(art)}</p>
                </div>
                <div class="acoes">
                    <LinkBotao href="/pedidos" tamanho=Tamanho::G>{t::SAIR_E_VOLTAR}</LinkBotao>
                    <Botao tom=TomBotao::Primario tamanho=Tamanho::G icone="send" parado ocupado=indo ao_clicar=enviar>
                        {if correcao { tr::ENVIAR_CORRECAO } else { tr::ENVIAR }}
                    </Botao>
                </div>
            </div>
        </section>
    }
}

/// The three conditions of the envio that hold now (R-SIT-2).
#[component]
fn Prontos(aberto: PedidoAberto) -> impl IntoView {
    let itens = move || {
        aberto.com(|pedido| {
            let (enviados, total) = obrigatorios(&pedido.anexos);
            let campos = pedido
                .faltam
                .iter()
                .all(|falta| !falta.pointer.starts_with("/dados"));
            let prazo = pedido
                .prazo
                .as_ref()
                .map(|prazo| tr::prazo_aberto(&formatar_extenso(prazo.fim, relogio::agora())));
            [
                campos.then(|| tr::CAMPOS_PRONTOS.to_owned()),
                (enviados == total).then(|| tr::anexos_prontos(enviados, total)),
                prazo,
            ]
            .into_iter()
            .flatten()
            .map(|texto| view! { <li><Icone nome="check"/>{texto}</li> })
            .collect_view()
        })
    };
    view! { <ul class="lista-icones lista-icones--lado">{viva(itens)}</ul> }
}

/// A refusal that names fields is over once nothing is missing.
fn vale(aberto: PedidoAberto, falha: &FalhaApi) -> bool {
    falha.campos().is_empty() || aberto.com(|pedido| !pedido.faltam.is_empty())
}

fn recusa(falha: &FalhaApi) -> impl IntoView + use<> {
    let mudou = falha.status() == 412;
    let (titulo, texto) = if mudou {
        (tr::MUDOU_TITULO.to_owned(), tr::MUDOU_TEXTO.to_owned())
    } else {
        (
            format!("{}: {}", tr::NAO_FOI, falha.titulo()),
            falha.detalhe(),
        )
    };
    let campos = falha
        .campos()
        .iter()
        .map(|erro| view! { <li>{erro.detail.clone()}</li> })
        .collect_view();
    let ha_campos = !falha.campos().is_empty();
    let proximo = falha
        .problema()
        .and_then(|problema| problema.proximo_passo.clone());
    let tom = if mudou {
        TomAviso::Atencao
    } else {
        TomAviso::Critico
    };
    view! {
        <Aviso tom titulo anuncia=true>
            <p>{texto}</p>
            {ha_campos.then_some(view! { <ul class="lista">{campos}</ul> })}
            {proximo.map(|passo| view! { <p><strong>{tr::PROXIMO_PASSO}</strong>" "{passo.texto}</p> })}
            <p>{tr::NADA_PERDIDO}</p>
        </Aviso>
    }
}
