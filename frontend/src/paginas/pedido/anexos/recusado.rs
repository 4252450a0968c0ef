use dominio::arquivo::{FormatoArquivo, NomeArquivo};
use leptos::prelude::*;

use super::conferencia::nome_proposto;
use super::item::Passo;
use super::{FilaDeEnvio, Item};
use crate::componentes::{Aviso, Botao, Campo, Tamanho, TomAviso, TomBotao};
use crate::estado::viva;
use crate::paginas::pedido::foco;
use crate::textos::pedido::anexos as t;

/// What, why, and the one-click fix when a name is all that is wrong.
#[component]
pub fn Recusado(
    /// The file.
    item: Item,
    /// Its queue.
    fila: FilaDeEnvio,
) -> impl IntoView {
    let passo = item.passo.get_untracked();
    let (titulo, saida, proposta) = match &passo {
        Passo::Recusado(recusa) => (recusa.titulo(), recusa.saida(), nome_proposto(recusa)),
        Passo::RecusadoNoServidor(falha) => (falha.titulo(), falha.detalhe(), None),
        _ => return ().into_any(),
    };
    let conserto = proposta.map(|proposta| view! { <OutroNome item fila proposta/> });
    view! { <Aviso tom=TomAviso::Critico titulo><p>{saida}</p>{conserto}</Aviso> }.into_any()
}

/// The proposed name in one click, or another one typed over it.
#[component]
fn OutroNome(item: Item, fila: FilaDeEnvio, proposta: String) -> impl IntoView {
    let digitando = RwSignal::new(false);
    let conferido = RwSignal::new(false);
    let nome = RwSignal::new(proposta.clone());
    let id = format!("nome-{}", item.numero);
    let antigo = item.nome.get_untracked();
    let (rotulo, id_do_foco) = (t::novo_nome(&antigo), id.clone());
    let formato = FormatoArquivo::de_nome(&antigo);
    let errado = move |nome: &str| {
        if FormatoArquivo::de_nome(nome) != formato {
            return Some(t::NOME_SEM_FINAL.to_owned());
        }
        let recusa = NomeArquivo::parse(nome).err()?;
        Some(format!("{} {}", recusa.motivo.texto(), t::SAIDA_NOME))
    };
    let erro = Signal::derive(move || {
        let nome = nome.get();
        conferido.get().then(|| errado(&nome)).flatten()
    });
    let dar = move |nome: String| {
        let lugar = format!("lugar-{}", item.numero);
        fila.renomear(&item, nome);
        foco::depois(move || lugar.clone());
    };
    let (palavras, direto) = (t::renomear_para(&proposta), dar.clone());
    let usar = move |evento: leptos::ev::SubmitEvent| {
        evento.prevent_default();
        conferido.set(true);
        let nome = nome.get_untracked();
        if errado(&nome).is_none() {
            dar(nome);
        }
    };
    let abrir = move |_| {
        digitando.set(true);
        let id = id_do_foco.clone();
        foco::depois(move || id.clone());
    };
    let outro = move || {
        if !digitando.get() {
            let abrir = abrir.clone();
            return view! { <Botao tamanho=Tamanho::P ao_clicar=abrir>{t::OUTRO_NOME}</Botao> }
                .into_any();
        }
        view! {
            <form class="slots__nome-novo" novalidate on:submit=usar.clone()>
                <Campo id=id.clone() rotulo=rotulo.clone() valor=nome ajuda=t::SAIDA_NOME erro maximo=200/>
                <Botao tamanho=Tamanho::P envia=true>{t::USAR_NOME}</Botao>
            </form>
        }
        .into_any()
    };
    view! {
        <div class="acoes slots__conserto">
            <Botao tom=TomBotao::Primario tamanho=Tamanho::P ao_clicar=move |_| direto(proposta.clone())>{palavras}</Botao>
            {viva(outro)}
        </div>
    }
}
