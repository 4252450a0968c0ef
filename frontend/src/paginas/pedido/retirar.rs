use contrato::anexo::Versao;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::PedidoAberto;
use crate::api::{self, FalhaApi};
use crate::componentes::Falha;
use crate::estado::{usa_anuncio, viva};
use crate::textos::pedido::anexos as t;

/// *Retirar do envio* and its opposite, in the same button, so that the focus stays (R-ANX-2).
#[component]
pub fn Retirar(
    /// The pedido.
    aberto: PedidoAberto,
    /// Id of the versão.
    id: String,
    /// File name.
    nome: String,
    /// Out of the envio now.
    fora: Memo<bool>,
) -> impl IntoView {
    let indo = RwSignal::new(false);
    let falha = RwSignal::new(None::<FalhaApi>);
    let anuncio = usa_anuncio();
    let (id, nome) = (StoredValue::new(id), StoredValue::new(nome));
    let palavras = move || if fora.get() { t::DEVOLVER } else { t::RETIRAR };
    let nome_da_acao = move || nome.with_value(|nome| t::acao_em(palavras(), nome));
    let agir = move |_| {
        if indo.get_untracked() {
            return;
        }
        indo.set(true);
        falha.set(None);
        let retirar = !fora.get_untracked();
        spawn_local(async move {
            match mudar(aberto, &id.get_value(), retirar).await {
                Ok(_) => {
                    anuncio.dizer(nome.with_value(|nome| t::retirou(nome, retirar)));
                    aberto.recarregar();
                }
                Err(outra) => {
                    let _ = falha.try_set(Some(outra));
                }
            }
            let _ = indo.try_set(false);
        });
    };
    view! {
        <button
            type="button" class="botao botao--texto botao--p" aria-label=nome_da_acao
            aria-disabled=move || indo.get().then_some("true") on:click=agir
        >
            {viva(palavras)}
        </button>
        {viva(move || falha.get().map(|falha| view! { <Falha falha/> }))}
    }
}

/// Something else of the pedido may have changed meanwhile; the act means the same on the newer state.
async fn mudar(aberto: PedidoAberto, id: &str, retirar: bool) -> Result<Versao, FalhaApi> {
    match api::anexos::retirar(id, aberto.agora().versao, retirar).await {
        Err(falha) if falha.status() == 412 => {
            let pedido = api::pedidos::ler(&aberto.id()).await?;
            api::anexos::retirar(id, pedido.versao, retirar).await
        }
        resposta => resposta,
    }
}
