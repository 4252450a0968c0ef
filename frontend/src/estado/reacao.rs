//! Effects, memos, lists and living parts of a view behind one pointer: leptos compiles each anew for every closure it is
//! given. Boxed, the portal holds one copy of each (4.4).

use std::sync::Arc;

use leptos::prelude::*;

/// Runs now and again whenever a signal it read changes.
pub fn efeito(acao: impl FnMut() + 'static) {
    efeito_de(Box::new(acao));
}

#[inline(never)]
fn efeito_de(mut acao: Box<dyn FnMut()>) {
    Effect::new(move |_| acao());
}

/// A value computed from signals, which wakes its readers only when it is another one.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    conta: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    memo_de(Box::new(conta))
}

#[inline(never)]
fn memo_de<T: PartialEq + Send + Sync + 'static>(
    conta: Box<dyn Fn() -> T + Send + Sync>,
) -> Memo<T> {
    Memo::new(move |_| conta())
}

/// A part of a view that is drawn again whenever a signal it read changes.
pub fn viva<V: IntoView + 'static>(mut parte: impl FnMut() -> V + Send + 'static) -> AnyView {
    viva_de(Box::new(move || parte().into_any()))
}

#[inline(never)]
fn viva_de(mut parte: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    (move || parte()).into_any()
}

/// Rows by their keys: those that stay are not drawn again while others come and go.
pub fn linhas<T: Send + 'static, V: IntoView + 'static>(
    itens: impl Fn() -> Vec<T> + Send + Sync + 'static,
    chave: fn(&T) -> String,
    linha: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView {
    let linha = Arc::new(linha);
    linhas_de(Box::new(move || {
        let desenhar = |item: T| {
            let (chave, linha) = (chave(&item), Arc::clone(&linha));
            let desenho: Desenho = Box::new(move || linha(item).into_any());
            (chave, desenho)
        };
        itens().into_iter().map(desenhar).collect()
    }))
}

type Desenho = Box<dyn FnOnce() -> AnyView + Send>;

#[inline(never)]
fn linhas_de(itens: Box<dyn Fn() -> Vec<(String, Desenho)> + Send + Sync>) -> AnyView {
    view! { <For each=move || itens() key=|(chave, _)| chave.clone() children=|(_, desenho)| desenho()/> }
        .into_any()
}
