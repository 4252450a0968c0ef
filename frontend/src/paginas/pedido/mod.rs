//! `/pedidos/:id`: the rascunho step by step, then the pedido that was sent.

mod aberto;
pub mod anexos;
mod avisos_do_arquivo;
mod cabeca;
mod comparacao;
mod conferencia;
mod encerrar;
mod etapas;
pub mod foco;
mod formulario;
mod historico_do_anexo;
mod reabrir;
mod recibo;
mod respostas;
mod resumo;
mod retirar;
mod revisao;
mod visualizacao;

pub use aberto::{ComPedido, PedidoAberto, usa_pedido};
pub use anexos::Anexos;
pub use avisos_do_arquivo::AvisosDoArquivo;
pub use comparacao::ComparacaoDeVersoes;
pub use conferencia::EtiquetaDaConferencia;
pub use etapas::{EtapasDoPedido, vai_no_envio};
pub use formulario::{Carga, Dados, Local, assentar};
pub use historico_do_anexo::{HistoricoDoAnexo, LinkDaVersao};
pub use recibo::{ArquivoListado, ListaDeArquivos, Recibo};
pub use respostas::Respostas;
pub use revisao::Revisao;
pub use visualizacao::{DadosDoPedido, ListaDePendencias};

use crate::estado::memo;
use dominio::tipo::Situacao;
use leptos::prelude::*;

/// `/pedidos/:id`: task list while it is a rascunho, visualização afterwards.
#[component]
pub fn PaginaDoPedido() -> impl IntoView {
    view! { <ComPedido pagina=pagina/> }
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    let rascunho = memo(move || aberto.com(|pedido| pedido.situacao == Situacao::Rascunho));
    let conteudo = move || {
        if rascunho.get() {
            view! { <etapas::Etapas aberto/> }.into_any()
        } else {
            view! { <visualizacao::Visualizacao aberto/> }.into_any()
        }
    };
    conteudo.into_any()
}
