use dominio::tipo::Pessoa;
use leptos::prelude::*;

use super::busca::{CPF_CNPJ, Digitado, PESSOA, PROTOCOLO};
use crate::componentes::{
    Botao, Campo, Erro, ErroDeTela, GrupoDeOpcoes, Largura, Tamanho, TomBotao,
};
use crate::estado::{memo, viva};
use crate::textos::pedido::novo as t;

/// Protocolo, kind of person, CPF or CNPJ.
#[component]
pub fn Formulario(
    /// What is typed.
    digitado: Digitado,
    /// What to correct.
    erros: RwSignal<Vec<ErroDeTela>>,
    /// The question is on its way.
    #[prop(into)]
    buscando: Signal<bool>,
    /// Asks.
    buscar: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    let erro_de = move |campo: &'static str| -> Erro {
        Signal::derive(move || {
            erros.with(|e| e.iter().find(|e| e.campo == campo).map(|e| e.texto.clone()))
        })
    };
    let pessoas = Pessoa::TODOS
        .iter()
        .map(|p| (p.codigo().to_owned(), p.texto().to_owned()))
        .collect::<Vec<_>>();
    let pessoa = memo(move || digitado.pessoa());
    // The label names the document; the field is rebuilt with it and keeps what was typed.
    let documento = move || {
        let (rotulo, modo) = match pessoa.get() {
            None => (t::CPF_OU_CNPJ, "text"),
            Some(Pessoa::Fisica) => (t::CPF, "numeric"),
            Some(Pessoa::Juridica) => (t::CNPJ, "text"),
        };
        view! {
            <Campo
                id=CPF_CNPJ rotulo valor=digitado.cpf_cnpj
                ajuda=t::DOCUMENTO_AJUDA erro=erro_de(CPF_CNPJ) largura=Largura::Media maximo=30 modo
                ao_sair=move |_| digitado.arrumar()
            />
        }
    };
    view! {
        <form
            class="cartao cartao__corpo formulario" novalidate
            on:submit=move |evento| {
                evento.prevent_default();
                buscar();
            }
        >
            <Campo
                id=PROTOCOLO rotulo=t::PROTOCOLO valor=digitado.protocolo ajuda=t::PROTOCOLO_AJUDA
                erro=erro_de(PROTOCOLO) largura=Largura::Media maximo=40
            />
            <GrupoDeOpcoes id=PESSOA rotulo=t::PESSOA valor=digitado.pessoa opcoes=pessoas erro=erro_de(PESSOA) ao_escolher=move |_| digitado.escolheu.set(true)/>
            {viva(documento)}
            <div class="acoes">
                <Botao tom=TomBotao::Primario tamanho=Tamanho::G envia=true icone="search" ocupado=buscando>{t::BUSCAR}</Botao>
            </div>
        </form>
    }
}
