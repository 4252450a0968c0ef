use dominio::pedido::Etapa;
use dominio::tipo::TipoSolicitacao;
use leptos::prelude::*;

use super::campos::{CampoEscolha, CampoTexto, sim_ou_nao};
use super::passo::Passo;
use crate::componentes::Largura;
use crate::paginas::pedido::{ComPedido, PedidoAberto, usa_pedido};
use crate::textos::pedido::formulario as t;

/// `/pedidos/:id/carga`: how much, and when.
#[component]
pub fn Carga() -> impl IntoView {
    view! { <ComPedido pagina=pagina/> }
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    view! {
        <Passo aberto etapa=Etapa::Carga>
            <Potencia/>
            <CampoTexto campo="previsao_ligacao" ajuda=t::AJUDA_DATA modo="numeric" largura=Largura::Curta/>
            <CampoEscolha campo="geracao_propria" pergunta=t::GERACAO_PROPRIA opcoes=sim_ou_nao()/>
        </Passo>
    }
    .into_any()
}

#[component]
fn Potencia() -> impl IntoView {
    match usa_pedido().agora().nota.tipo {
        TipoSolicitacao::GeracaoDistribuida => view! {
            <CampoTexto
                campo="potencia_geracao_kw" ajuda=t::AJUDA_POTENCIA unidade="kW" modo="decimal" largura=Largura::Curta
            />
        }
        .into_any(),
        TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico => view! {
            <CampoTexto campo="demanda_kva" ajuda=t::AJUDA_DEMANDA unidade="kVA" modo="decimal" largura=Largura::Curta/>
        }
        .into_any(),
    }
}
