use crate::estado::viva;
use contrato::pedido::CriarPedido;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::PedidoAberto;
use crate::api::{self, FalhaApi};
use crate::componentes::{Botao, Falha, LinkBotao, Tamanho, TomBotao};
use crate::textos::pedido::{novo, visualizacao as t};

/// Reopens an encerrado rascunho: *Novo pedido* on its NS (R-ANX-2). An NS that does not name the RT is proved again.
#[component]
pub fn Reabrir(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let indo = RwSignal::new(false);
    let falha = RwSignal::new(None::<FalhaApi>);
    let chave = StoredValue::new(api::nova_chave());
    let reabrir = move |_| {
        indo.set(true);
        let dados = CriarPedido {
            nota: Some(aberto.agora().nota.id),
            protocolo: None,
            pessoa: None,
            cpf_cnpj: None,
        };
        spawn_local(async move {
            match api::pedidos::criar(&dados, &chave.get_value()).await {
                Ok(pedido) => aberto.trocar(pedido),
                Err(outra) => {
                    chave.try_set_value(api::nova_chave());
                    let _ = falha.try_set(Some(outra));
                }
            }
            let _ = indo.try_set(false);
        });
    };
    view! {
        <Botao tom=TomBotao::Primario tamanho=Tamanho::G icone="undo-2" ocupado=indo ao_clicar=reabrir>{t::REABRIR}</Botao>
        {viva(move || falha.get().map(|falha| view! {
            <Falha falha/>
            <LinkBotao href="/pedidos/novo">{novo::BUSCAR_TITULO}</LinkBotao>
        }))}
    }
}
