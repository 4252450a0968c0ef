use dominio::pedido::Etapa;
use leptos::prelude::*;

use super::Rascunho;
use super::campos::{CampoEscolha, CampoTexto, sim_ou_nao, veio_da_nota};
use super::passo::Passo;
use crate::componentes::Largura;
use crate::estado::{memo, viva};
use crate::paginas::pedido::{ComPedido, PedidoAberto};
use crate::textos::pedido::formulario as t;

/// `/pedidos/:id/local`: where the unit is.
#[component]
pub fn Local() -> impl IntoView {
    view! { <ComPedido pagina=pagina/> }
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    view! {
        <Passo aberto etapa=Etapa::Local>
            <h2>{t::ENDERECO}</h2>
            <CampoTexto campo="logradouro"/>
            <div class="formulario__duas">
                <CampoTexto campo="numero_endereco" ajuda=t::AJUDA_NUMERO largura=Largura::Curta/>
                <CampoTexto campo="cep" modo="numeric" largura=Largura::Curta/>
                <CampoTexto campo="bairro"/>
                <CampoTexto campo="municipio"/>
            </div>
            <CampoTexto campo="ponto_referencia" ajuda=t::AJUDA_REFERENCIA/>
            <h2>{t::UNIDADE}</h2>
            <Instalacao/>
        </Passo>
    }
    .into_any()
}

/// The number of the instalação, or that there is none yet; only the number when it came with the NS.
#[component]
fn Instalacao() -> impl IntoView {
    if veio_da_nota("numero_instalacao") {
        return view! { <CampoTexto campo="numero_instalacao" largura=Largura::Media/> }.into_any();
    }
    let dados = expect_context::<Rascunho>().dados;
    let ligacao_nova = memo(move || dados.with(|dados| dados.ligacao_nova == Some(true)));
    view! {
        <CampoEscolha campo="ligacao_nova" pergunta=t::LIGACAO_NOVA opcoes=sim_ou_nao()/>
        {viva(move || (!ligacao_nova.get()).then(|| view! {
            <CampoTexto campo="numero_instalacao" ajuda=t::AJUDA_INSTALACAO modo="numeric" largura=Largura::Media/>
        }))}
    }
    .into_any()
}
