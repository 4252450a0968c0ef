use contrato::nota::{Buscar, Nota};
use contrato::pedido::CriarPedido;
use dominio::calendario::{data_sp, formatar_data};
use leptos::prelude::*;

use super::comecar::Comecar;
use crate::componentes::{
    Botao, Cartao, Dado, LinkBotao, ListaDeDados, Tamanho, TamanhoPrazo, TomBotao, VistaDoPrazo,
};
use crate::textos::pedido::{self as tp, novo as t};

/// The NS that was found: whose, what, by when, and the button that starts.
#[component]
pub fn Achada(
    /// The NS.
    nota: Nota,
    /// What proved it.
    prova: Buscar,
    /// Back to the search.
    #[prop(into)]
    outra: Callback<()>,
) -> impl IntoView {
    let dados = CriarPedido {
        nota: None,
        protocolo: Some(prova.protocolo),
        pessoa: Some(prova.pessoa),
        cpf_cnpj: Some(prova.cpf_cnpj),
    };
    let comeco = match nota.pedido {
        Some(pedido) => view! {
            <LinkBotao href=format!("/pedidos/{pedido}") tom=TomBotao::Primario tamanho=Tamanho::G>{t::CONTINUAR}</LinkBotao>
        }
        .into_any(),
        None => view! {
            <Comecar
                dados tom=TomBotao::Primario tamanho=Tamanho::G nome=t::comecar_na(t::COMECAR, &nota.numero) palavras=t::COMECAR
            />
        }
        .into_any(),
    };
    let prazo = match nota.prazo.clone() {
        Some(prazo) => view! { <VistaDoPrazo prazo tamanho=TamanhoPrazo::G/> }.into_any(),
        None => view! { <p class="nota">{t::SEM_JANELA}</p> }.into_any(),
    };
    let numero = tp::ns(&nota.numero);
    view! {
        <Cartao id="achada" titulo=t::ACHADA_TITULO lado=move || numero.clone()>
            <div class="cartao__corpo pilha">
                {prazo}
                <ListaDeDados dados=linhas(nota)/>
                <div class="acoes">
                    {comeco}
                    <Botao tamanho=Tamanho::G ao_clicar=move |_| outra.run(())>{t::BUSCAR_OUTRA}</Botao>
                </div>
            </div>
        </Cartao>
    }
}

fn linhas(nota: Nota) -> Vec<Dado> {
    let mut dados = vec![
        Dado::novo(t::CLIENTE, nota.cliente_nome),
        Dado::novo(t::DOCUMENTO, nota.cliente_documento),
        Dado::novo(t::TIPO, nota.tipo.texto()),
        Dado::novo(t::SITUACAO, nota.situacao.texto()),
        Dado::novo(t::DATA_NS, formatar_data(data_sp(nota.emitida_em))),
        Dado::novo(
            t::LOCAL,
            tp::lugar(nota.municipio.as_deref(), &nota.regional),
        ),
    ];
    dados.extend(
        nota.cliente_numero
            .map(|numero| Dado::novo(t::NUMERO_CLIENTE, numero)),
    );
    dados.extend(
        nota.instalacao
            .map(|numero| Dado::novo(t::INSTALACAO, numero)),
    );
    dados
}
