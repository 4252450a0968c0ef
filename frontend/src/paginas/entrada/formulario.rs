use contrato::sessao::Entrar;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api;
use crate::componentes::{
    Botao, Campo, ErroDeTela, Icone, ResumoDeErros, Tamanho, Titulo, TomBotao, largar_corrigidos,
};
use crate::estado::{usa_acesso, viva};
use crate::textos::entrada as t;

const USUARIO: &str = "usuario";
const SENHA: &str = "senha";

/// The two fields and the button. Values are read from the page on submit, because a browser that fills them by
/// itself does not always tell the script.
#[component]
pub(super) fn Formulario() -> impl IntoView {
    let acesso = usa_acesso();
    let usuario = RwSignal::new(String::new());
    let caixa_senha = NodeRef::<html::Input>::new();
    let visivel = RwSignal::new(false);
    let ocupado = RwSignal::new(false);
    let erros = RwSignal::new(Vec::<ErroDeTela>::new());
    let erro_de = move |campo: &'static str| {
        Signal::derive(move || {
            erros.with(|l| l.iter().find(|e| e.campo == campo).map(|e| e.texto.clone()))
        })
    };
    let erro_senha = erro_de(SENHA);
    let digitou = move |campo: &'static str| largar_corrigidos(erros, &|outro| outro != campo);
    let enviar = move |evento: leptos::ev::SubmitEvent| {
        evento.prevent_default();
        if ocupado.get_untracked() {
            return;
        }
        let credenciais = Entrar {
            usuario: valor_na_pagina(USUARIO),
            senha: caixa_senha
                .get_untracked()
                .map(|c| c.value())
                .unwrap_or_default(),
        };
        let faltas = faltas(&credenciais);
        erros.set(faltas.clone());
        if !faltas.is_empty() {
            return;
        }
        visivel.set(false);
        ocupado.set(true);
        spawn_local(async move {
            match api::sessao::entrar(&credenciais).await {
                Ok(sessao) => acesso.entrou(sessao),
                Err(falha) => erros.set(vec![ErroDeTela::novo(
                    campo_da_falha(falha.codigo()),
                    falha.detalhe(),
                )]),
            }
            ocupado.set(false);
        });
    };
    view! {
        <ResumoDeErros erros=erros/>
        <Titulo texto=t::TITULO/>
        <form class="formulario" method="post" novalidate on:submit=enviar>
            <Campo id=USUARIO rotulo=t::USUARIO valor=usuario preenche="username" maximo=254 erro=erro_de(USUARIO) ao_digitar=move |_| digitou(USUARIO)/>
            <div class="campo" class:campo--erro=move || erro_senha.with(Option::is_some)>
                <label class="campo__rotulo" for=SENHA>{t::SENHA}</label>
                <Show when=move || erro_senha.with(Option::is_some)>
                    <p class="campo__erro" id="senha-erro"><Icone nome="circle-alert"/><span>{viva(move || erro_senha.get())}</span></p>
                </Show>
                <div class="campo__caixa">
                    <input
                        class="campo__entrada campo__entrada--senha"
                        id=SENHA
                        name=SENHA
                        type=move || if visivel.get() { "text" } else { "password" }
                        autocomplete="current-password"
                        maxlength="128"
                        spellcheck="false"
                        autocapitalize="none"
                        aria-invalid=move || erro_senha.with(Option::is_some).then_some("true")
                        aria-describedby=move || erro_senha.with(Option::is_some).then_some("senha-erro")
                        node_ref=caixa_senha
                        on:input=move |_| digitou(SENHA)
                    />
                    <button
                        type="button"
                        class="campo__mostrar"
                        aria-label=t::MOSTRAR_SENHA
                        aria-pressed=move || if visivel.get() { "true" } else { "false" }
                        on:click=move |_| visivel.update(|v| *v = !*v)
                    >
                        <Icone nome=Signal::derive(move || if visivel.get() { "eye-off" } else { "eye" })/>
                        {viva(move || if visivel.get() { t::OCULTAR } else { t::MOSTRAR })}
                    </button>
                </div>
            </div>
            <Botao tom=TomBotao::Primario tamanho=Tamanho::G envia=true ocupado=ocupado>
                {viva(move || if ocupado.get() { t::ENTRANDO } else { t::ENTRAR })}
            </Botao>
        </form>
    }
}

fn faltas(credenciais: &Entrar) -> Vec<ErroDeTela> {
    let campos = [
        (
            USUARIO,
            credenciais.usuario.trim().is_empty(),
            t::USUARIO_ERRO,
        ),
        (SENHA, credenciais.senha.is_empty(), t::SENHA_ERRO),
    ];
    campos
        .into_iter()
        .filter(|(_, falta, _)| *falta)
        .map(|(campo, _, texto)| ErroDeTela::novo(campo, texto))
        .collect()
}

/// Wrong credentials belong to the password field; the rest (limits, no connection) to none.
fn campo_da_falha(codigo: &str) -> &'static str {
    if codigo == "credenciais_invalidas" {
        SENHA
    } else {
        ""
    }
}

fn valor_na_pagina(id: &str) -> String {
    use wasm_bindgen::JsCast;
    document()
        .get_element_by_id(id)
        .and_then(|e| e.dyn_into::<web_sys::HtmlInputElement>().ok())
        .map(|e| e.value())
        .unwrap_or_default()
}
