use contrato::pedido::Pedido;
use dominio::situacao::Acao;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api;
use crate::componentes::{Falha, LinkBotao, PaginaAbrindo, Titulo};
use crate::estado::{Leitura, viva};
use crate::programas::Programa;
use crate::rotas::usa_id;
use crate::textos::pedido as t;

/// The pedido of the page: read once, replaced by every answer that brings it newer.
#[derive(Debug, Clone, Copy)]
pub struct PedidoAberto(RwSignal<Pedido>);

impl PedidoAberto {
    /// Reads a part of it, tracked.
    pub fn com<T>(self, ler: impl FnOnce(&Pedido) -> T) -> T {
        self.0.with(ler)
    }

    /// Reads a part of it, untracked.
    pub fn ver<T>(self, ler: impl FnOnce(&Pedido) -> T) -> T {
        self.0.with_untracked(ler)
    }

    /// All of it, untracked.
    #[must_use]
    pub fn agora(self) -> Pedido {
        self.0.get_untracked()
    }

    /// Its id as text.
    #[must_use]
    pub fn id(self) -> String {
        self.ver(|pedido| pedido.id.to_string())
    }

    /// Address of its page, or of one of its steps.
    #[must_use]
    pub fn endereco(self, parte: &str) -> String {
        let barra = if parte.is_empty() { "" } else { "/" };
        format!("/pedidos/{}{barra}{parte}", self.id())
    }

    /// Whether the person may do this now, tracked.
    #[must_use]
    pub fn pode(self, acao: Acao) -> bool {
        self.com(|pedido| pedido.acoes.contains(&acao))
    }

    /// Takes what an answer brought.
    pub fn trocar(self, pedido: Pedido) {
        // The page may be gone by the time the answer comes.
        let _ = self.0.try_set(pedido);
    }

    /// Reads it again, quietly: a failure leaves what is shown.
    pub fn recarregar(self) {
        let id = self.id();
        spawn_local(async move {
            if let Ok(pedido) = api::pedidos::ler(&id).await {
                self.trocar(pedido);
            }
        });
    }
}

/// The pedido of this page.
#[must_use]
pub fn usa_pedido() -> PedidoAberto {
    expect_context()
}

/// Reads the pedido of the address (`:id`) and hands it to the page.
#[component]
pub fn ComPedido(
    /// Draws the page once the pedido is here.
    pagina: fn(PedidoAberto) -> AnyView,
) -> impl IntoView {
    let id = usa_id();
    let assentar = expect_context::<Programa>().assentar;
    let leitura = Leitura::nova(
        move || id.get(),
        move |id| async move {
            if let Some(assentar) = assentar {
                assentar().await;
            }
            api::pedidos::ler(&id).await
        },
    );
    viva(move || {
        match leitura.valor() {
        None => view! { <PaginaAbrindo/> }.into_any(),
        Some(Ok(pedido)) => {
            let aberto = PedidoAberto(RwSignal::new(pedido));
            provide_context(aberto);
            pagina(aberto)
        }
        Some(Err(falha)) => view! {
            <div class="pilha">
                <Titulo texto=t::NAO_ABRIU/>
                <Falha falha tentar=move |()| leitura.recarregar()/>
                <p><LinkBotao href="/pedidos" icone="arrow-left">{t::VOLTAR_AOS_PEDIDOS}</LinkBotao></p>
            </div>
        }
        .into_any(),
    }
    })
}
