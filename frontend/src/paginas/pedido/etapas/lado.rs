use crate::estado::viva;
use dominio::calendario::{data_sp, formatar_data, formatar_data_hora};
use leptos::prelude::*;

use super::vai_no_envio;
use crate::componentes::{Cartao, Dado, Icone, ListaDeDados};
use crate::paginas::pedido::PedidoAberto;
use crate::textos::pedido::etapas as t;

/// The documents of the tipo, and which of them are already here.
#[component]
pub fn Documentos(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let lista = move || {
        aberto.com(|pedido| {
            let nomeados = pedido.anexos.iter().filter(|anexo| anexo.obrigatorio || !anexo.slot.starts_with("livre_"));
            nomeados
                .map(|anexo| {
                    let atual = anexo.versoes.iter().find(|versao| vai_no_envio(versao));
                    let nota = match atual {
                        Some(versao) => t::recebido_em(&formatar_data_hora(versao.recebida_em)),
                        None if anexo.obrigatorio => t::FALTA_ENVIAR.to_owned(),
                        None => t::OPCIONAL.to_owned(),
                    };
                    view! {
                        <li class="documento" class:documento--pronto=atual.is_some()>
                            <Icone nome=if atual.is_some() { "circle-check" } else { "circle-dashed" }/>
                            <div>
                                <p class="documento__nome">{anexo.rotulo.clone()}</p>
                                <p class="nota">{nota}</p>
                            </div>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <Cartao id="documentos" titulo=t::DOCUMENTOS>
            <ul class="documentos">{viva(lista)}</ul>
            <p class="cartao__pe">{t::DOCUMENTOS_PE}</p>
        </Cartao>
    }
}

/// What came with the NS and is not typed again.
#[component]
pub fn VeioComANs(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let nota = aberto.agora().nota;
    let dados = [
        (t::DATA_NS, Some(formatar_data(data_sp(nota.emitida_em)))),
        (t::DOCUMENTO, Some(nota.cliente_documento)),
        (t::NUMERO_CLIENTE, nota.cliente_numero),
        (t::INSTALACAO, nota.instalacao),
    ];
    let dados = dados
        .into_iter()
        .filter_map(|(nome, valor)| valor.map(|valor| Dado::novo(nome, valor)))
        .collect::<Vec<_>>();
    view! {
        <Cartao id="veio-com-a-ns" titulo=t::VEIO lado=|| t::NAO_DIGITAR>
            <div class="cartao__corpo"><ListaDeDados dados/></div>
        </Cartao>
    }
}
