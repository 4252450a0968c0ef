use contrato::nota::Nota;
use contrato::pedido::{CriarPedido, PedidoResumo};
use dominio::ids::NotaId;
use dominio::tipo::{Situacao, SituacaoNs};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::espera::Espera;
use crate::api::{self, nova_chave};
use crate::componentes::{Botao, LinkBotao, Selo, TomBotao, VistaDoPrazo};
use crate::estado::{usa_anuncio, viva};
use crate::textos::inicio as t;

/// One row: the verb first, then who, then until when, then the one button. The first row has the solid one.
pub(super) fn linha(item: &Espera, primeira: bool) -> AnyView {
    let tom = if primeira {
        TomBotao::Primario
    } else {
        TomBotao::Secundario
    };
    let prazo = match item.prazo().cloned() {
        Some(prazo) => view! { <VistaDoPrazo prazo/> }.into_any(),
        None => view! { <p class="nota">{t::SEM_PRAZO}</p> }.into_any(),
    };
    let (quem, acao) = match item {
        Espera::Nota(nota) => (
            da_nota(nota),
            aberta(nota)
                .then(|| {
                    let ns = nota.numero.clone();
                    view! { <Comecar nota=nota.id ns tom/> }
                })
                .into_any(),
        ),
        Espera::Pedido(pedido) => (do_pedido(pedido), continuar(pedido, tom)),
    };
    view! {
        <li class="espera">
            <div class="espera__quem">{quem}</div>
            <div>{prazo}</div>
            <div>{acao}</div>
        </li>
    }
    .into_any()
}

fn da_nota(nota: &Nota) -> AnyView {
    let (titulo, meta) = if aberta(nota) {
        (t::comecar(nota.tipo), t::NS_CHEGOU)
    } else {
        (t::PECA_REANALISE.to_owned(), t::NS_VENCEU)
    };
    let lugar = lugar(nota.municipio.as_deref(), &nota.regional);
    quem(
        titulo,
        &nota.cliente_nome,
        &nota.numero,
        format!("{lugar} · {meta}").into_any(),
    )
}

/// Title, client with NS, and what else tells it apart.
fn quem(titulo: String, cliente: &str, ns: &str, meta: AnyView) -> AnyView {
    view! {
        <h3 class="espera__titulo">{titulo}</h3>
        <p class="espera__cliente"><b>{cliente.to_owned()}</b>{format!(" · NS {ns}")}</p>
        <div class="espera__meta">{meta}</div>
    }
    .into_any()
}

/// A pedido can be started on it: its window has not lapsed (R-NS-3).
fn aberta(nota: &Nota) -> bool {
    !matches!(nota.situacao, SituacaoNs::Suspenso | SituacaoNs::Reprovado)
}

fn do_pedido(pedido: &PedidoResumo) -> AnyView {
    let titulo = match pedido.situacao {
        Situacao::Rascunho => t::enviar(pedido.tipo),
        Situacao::ReanaliseLiberada => t::corrigir(pedido.tipo),
        _ => pedido.proximo.clone(),
    };
    let meta = view! { <Selo situacao=pedido.situacao/><span>{pedido.regional.clone()}</span> };
    quem(
        titulo,
        &pedido.cliente_nome,
        &pedido.numero_ns,
        meta.into_any(),
    )
}

fn continuar(pedido: &PedidoResumo, tom: TomBotao) -> AnyView {
    let palavras = match pedido.situacao {
        Situacao::Rascunho => t::CONTINUAR,
        Situacao::ReanaliseLiberada => t::CORRIGIR,
        _ => t::VER,
    };
    let (href, ns) = (
        format!("/pedidos/{}", pedido.id),
        format!(" NS {}", pedido.numero_ns),
    );
    view! { <LinkBotao href tom>{palavras}<span class="so-leitor">{ns}</span></LinkBotao> }
        .into_any()
}

/// Opens the rascunho of an NS that names the RT, then its page.
#[component]
fn Comecar(nota: NotaId, ns: String, tom: TomBotao) -> impl IntoView {
    let ocupado = RwSignal::new(false);
    let anuncio = usa_anuncio();
    let erro = RwSignal::new(None::<String>);
    let chave = nova_chave();
    let ir = use_navigate();
    let comecar = move |_| {
        ocupado.set(true);
        erro.set(None);
        let (chave, ir) = (chave.clone(), ir.clone());
        spawn_local(async move {
            let dados = CriarPedido {
                nota: Some(nota),
                protocolo: None,
                pessoa: None,
                cpf_cnpj: None,
            };
            match api::pedidos::criar(&dados, &chave).await {
                Ok(pedido) => ir(
                    &format!("/pedidos/{}", pedido.id),
                    NavigateOptions::default(),
                ),
                Err(falha) => {
                    anuncio.dizer(falha.detalhe());
                    erro.set(Some(falha.detalhe()));
                }
            }
            ocupado.set(false);
        });
    };
    view! {
        <Botao tom ocupado=ocupado ao_clicar=comecar>
            {viva(move || if ocupado.get() { t::COMECANDO } else { t::COMECAR })}
            <span class="so-leitor">{format!(" na NS {ns}")}</span>
        </Botao>
        {viva(move || erro.get().map(|texto| view! { <p class="campo__erro">{texto}</p> }))}
    }
}

/// "Uberlândia (TA)".
fn lugar(municipio: Option<&str>, regional: &str) -> String {
    municipio.map_or_else(
        || regional.to_owned(),
        |municipio| format!("{municipio} ({regional})"),
    )
}
