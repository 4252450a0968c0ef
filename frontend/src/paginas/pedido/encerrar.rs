use leptos::prelude::*;
use leptos::task::spawn_local;

use super::PedidoAberto;
use crate::api::{self, FalhaApi};
use crate::componentes::{Botao, Dialogo, Falha, TomBotao};
use crate::estado::{usa_anuncio, viva};
use crate::textos::pedido::{self as t, etapas};

/// *Encerrar rascunho*: the button, and the dialog that asks once more (R-ANX-2).
#[component]
pub fn EncerrarRascunho(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let perguntando = RwSignal::new(false);
    let indo = RwSignal::new(false);
    let falha = RwSignal::new(None::<FalhaApi>);
    let anuncio = usa_anuncio();
    // One key for this page: pressing twice closes once.
    let chave = StoredValue::new(api::nova_chave());
    let encerrar = move |_| {
        indo.set(true);
        let (id, versao) = (aberto.id(), aberto.agora().versao);
        spawn_local(async move {
            let resposta = api::pedidos::encerrar(&id, versao, &chave.get_value()).await;
            let _ = indo.try_set(false);
            match resposta {
                Ok(pedido) => {
                    let _ = perguntando.try_set(false);
                    anuncio.dizer(etapas::ENCERROU);
                    aberto.trocar(pedido);
                }
                Err(outra) => {
                    if outra.status() == 412 {
                        aberto.recarregar();
                    }
                    chave.try_set_value(api::nova_chave());
                    let _ = falha.try_set(Some(outra));
                }
            }
        });
    };
    view! {
        <Botao tom=TomBotao::Texto ao_clicar=move |_| perguntando.set(true)>{etapas::ENCERRAR}</Botao>
        <Dialogo id="encerrar-titulo" titulo=etapas::ENCERRAR_TITULO aberto=perguntando>
            <p>{etapas::ENCERRAR_TEXTO}</p>
            <p>{etapas::ENCERRAR_REABRE}</p>
            <p>{etapas::ENCERRAR_PRAZO}</p>
            {viva(move || falha.get().map(|falha| view! { <Falha falha/> }))}
            <div class="dialogo__acoes">
                <Botao tom=TomBotao::CriticoCheio ocupado=indo ao_clicar=encerrar>{etapas::ENCERRAR}</Botao>
                <Botao tom=TomBotao::Texto ao_clicar=move |_| perguntando.set(false)>{t::CANCELAR}</Botao>
            </div>
        </Dialogo>
    }
}
