use crate::estado::viva;
use leptos::prelude::*;

use super::moldura_do_campo::{AjudaEErro, Erro, descricao};

/// Width of a box follows its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Largura {
    /// The whole column.
    #[default]
    Toda,
    /// 400 px.
    Media,
    /// 220 px: dates, kVA, CEP.
    Curta,
}

impl Largura {
    pub(super) const fn classe(self) -> &'static str {
        match self {
            Self::Toda => "campo__caixa",
            Self::Media => "campo__caixa campo__caixa--media",
            Self::Curta => "campo__caixa campo__caixa--curta",
        }
    }
}

/// A one-line field: label, help, error, box. Nothing is masked while typing.
#[component]
pub fn Campo(
    /// Id of the input; error links point to it.
    #[prop(into)]
    id: String,
    /// Label.
    #[prop(into)]
    rotulo: String,
    /// What was typed.
    valor: RwSignal<String>,
    /// Help under the label.
    #[prop(optional, into)]
    ajuda: Option<String>,
    /// The error.
    #[prop(optional, into)]
    erro: Erro,
    /// Unit inside the box, at the right.
    #[prop(optional)]
    unidade: Option<&'static str>,
    /// Width.
    #[prop(optional)]
    largura: Largura,
    /// `type` of the input.
    #[prop(default = "text")]
    tipo: &'static str,
    /// `inputmode` of the input.
    #[prop(optional)]
    modo: Option<&'static str>,
    /// `autocomplete` of the input.
    #[prop(default = "off")]
    preenche: &'static str,
    /// `maxlength` of the input.
    #[prop(optional)]
    maximo: Option<usize>,
    /// After each change by the person.
    #[prop(optional, into)]
    ao_digitar: Option<Callback<String>>,
    /// When the person leaves the field: format here.
    #[prop(optional, into)]
    ao_sair: Option<Callback<String>>,
) -> impl IntoView {
    let id_descricao = id.clone();
    let tem_ajuda = ajuda.is_some();
    view! {
        <div class="campo" class:campo--erro=move || erro.with(Option::is_some)>
            <label class="campo__rotulo" for=id.clone()>{rotulo}</label>
            <AjudaEErro id=id.clone() ajuda erro/>
            <div class=largura.classe()>
                <input
                    class="campo__entrada"
                    id=id.clone()
                    name=id
                    type=tipo
                    inputmode=modo
                    autocomplete=preenche
                    maxlength=maximo.map(|n| n.to_string())
                    spellcheck="false"
                    aria-describedby=move || descricao(&id_descricao, tem_ajuda, erro)
                    aria-invalid=move || erro.with(Option::is_some).then_some("true")
                    prop:value=move || valor.get()
                    on:input=move |evento| {
                        let texto = event_target_value(&evento);
                        valor.set(texto.clone());
                        if let Some(acao) = ao_digitar {
                            acao.run(texto);
                        }
                    }
                    on:blur=move |_| {
                        // A box that leaves with its page loses the focus too, when nothing is there to be told.
                        if let (Some(acao), Some(texto)) = (ao_sair, valor.try_get_untracked()) {
                            acao.run(texto);
                        }
                    }
                />
                {unidade.map(|texto| view! { <span class="campo__unidade" aria-hidden="true">{texto}</span> })}
            </div>
        </div>
    }
}

/// A field that came with the NS: shown, not typed.
#[component]
pub fn CampoDaNota(
    /// Label.
    #[prop(into)]
    rotulo: String,
    /// Its value.
    #[prop(into)]
    valor: Signal<String>,
    /// Width.
    #[prop(optional)]
    largura: Largura,
) -> impl IntoView {
    view! {
        <div class="campo campo--nota">
            <p class="campo__rotulo">
                <span class="campo__nome">{rotulo}</span>
                <span class="campo__origem">{crate::textos::geral::VEIO_COM_A_NS}</span>
            </p>
            <p class=largura.classe()>{viva(move || valor.get())}</p>
        </div>
    }
}
