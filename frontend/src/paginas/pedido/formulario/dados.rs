use dominio::pedido::{ATIVIDADES, Etapa};
use dominio::tipo::{FormatoPlanta, Tensao};
use leptos::prelude::*;

use super::campos::{CampoEscolha, CampoTexto};
use super::passo::Passo;
use crate::componentes::Largura;
use crate::paginas::pedido::{ComPedido, PedidoAberto};
use crate::textos::pedido::formulario as t;

/// `/pedidos/:id/dados`: the client and the project.
#[component]
pub fn Dados() -> impl IntoView {
    view! { <ComPedido pagina=pagina/> }
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    view! {
        <Passo aberto etapa=Etapa::Dados>
            <h2>{t::CLIENTE}</h2>
            <CampoTexto campo="nome_cliente"/>
            <div class="formulario__duas">
                <CampoTexto campo="numero_cliente" modo="numeric"/>
                <CampoTexto campo="data_ns" ajuda=t::AJUDA_DATA modo="numeric"/>
                <CampoTexto campo="telefone" ajuda=t::AJUDA_TELEFONE modo="tel"/>
                <CampoTexto campo="email_cliente" modo="email"/>
            </div>
            <h2>{t::PROJETO}</h2>
            <CampoEscolha campo="tensao" opcoes=tensoes()/>
            <CampoTexto campo="numero_art" ajuda=t::AJUDA_ART largura=Largura::Media/>
            <CampoEscolha campo="tipo_atividade" opcoes=atividades() em_lista=true/>
            <CampoEscolha campo="formato_planta" opcoes=formatos()/>
        </Passo>
    }
    .into_any()
}

fn tensoes() -> Vec<(String, String)> {
    Tensao::TODOS
        .iter()
        .map(|tensao| (tensao.codigo().to_owned(), tensao.texto().to_owned()))
        .collect()
}

fn formatos() -> Vec<(String, String)> {
    FormatoPlanta::TODOS
        .iter()
        .map(|formato| (formato.codigo().to_owned(), formato.texto().to_owned()))
        .collect()
}

fn atividades() -> Vec<(String, String)> {
    ATIVIDADES
        .iter()
        .map(|(codigo, palavras)| ((*codigo).to_owned(), (*palavras).to_owned()))
        .collect()
}
