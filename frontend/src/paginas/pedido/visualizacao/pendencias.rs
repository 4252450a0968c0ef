use crate::estado::viva;
use contrato::analise::Pendencia;
use leptos::prelude::*;

use crate::api;
use crate::componentes::{Cartao, Icone};
use crate::paginas::pedido::PedidoAberto;
use crate::textos::pedido::{self as tp, visualizacao as t};

/// The pendências of the last decision, while they matter.
#[component]
pub fn Pendencias(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    viva(move || {
        let lista = aberto.com(|pedido| {
            pedido
                .decisao
                .as_ref()
                .map(|d| d.pendencias.clone())
                .unwrap_or_default()
        });
        (!lista.is_empty()).then(|| {
            view! {
                <Cartao id="pendencias" titulo=t::PENDENCIAS contagem=lista.len().to_string()>
                    <ListaDePendencias pendencias=lista/>
                </Cartao>
            }
        })
    })
}

/// Numbered findings: what, where, by which norm, and what to do.
#[component]
pub fn ListaDePendencias(
    /// In order.
    pendencias: Vec<Pendencia>,
) -> impl IntoView {
    view! { <ol class="pendencias">{pendencias.into_iter().map(item).collect_view()}</ol> }
}

fn item(p: Pendencia) -> impl IntoView {
    let arquivo = p.arquivo.clone().map(|nome| {
        let href = p.versao.map(|versao| api::anexos::endereco_do_conteudo(&versao.to_string()));
        view! {
            <span><Icone nome="file-text" pequeno=true/>
                {match href {
                    Some(href) => view! { <a href=href rel="external" download="">{nome}</a> }.into_any(),
                    None => nome.into_any(),
                }}
            </span>
        }
    });
    let (classe, marca) = if p.bloqueante {
        ("etiqueta", t::IMPEDE)
    } else {
        ("etiqueta etiqueta--neutra", t::NAO_IMPEDE)
    };
    view! {
        <li class="pendencias__item">
            <span class="pendencias__numero" aria-hidden="true">{p.ordem}</span>
            <div class="pendencias__corpo">
                <h3>{p.titulo}</h3>
                <p class="meta meta--p">
                    {arquivo}
                    {p.pagina.map(|pagina| view! { <span>{t::pagina(pagina)}</span> })}
                    {p.norma.map(|norma| view! { <span><Icone nome="book-open" pequeno=true/>{norma}</span> })}
                    <span>{tp::ciclo(p.ciclo)}</span>
                </p>
                <p class="pendencias__texto">{p.descricao}</p>
                {p.resposta.map(|r| view! {
                    <p class="pendencias__resposta">
                        <strong>{r.como.texto()}". "</strong>{r.texto}
                        {r.arquivo.map(|nome| view! { " "<Icone nome="file-text" pequeno=true/>{nome} })}
                    </p>
                })}
            </div>
            <span class=classe>{marca}</span>
        </li>
    }
}
