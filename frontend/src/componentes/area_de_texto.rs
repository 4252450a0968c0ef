use leptos::prelude::*;

use super::moldura_do_campo::{AjudaEErro, Erro, descricao};

/// A field of several lines.
#[component]
pub fn AreaDeTexto(
    /// Id of the text area.
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
    /// Lines shown.
    #[prop(default = 4)]
    linhas: u32,
    /// `maxlength` of the text area.
    #[prop(optional)]
    maximo: Option<usize>,
    /// After each change by the person.
    #[prop(optional, into)]
    ao_digitar: Option<Callback<String>>,
) -> impl IntoView {
    let id_descricao = id.clone();
    let tem_ajuda = ajuda.is_some();
    view! {
        <div class="campo" class:campo--erro=move || erro.with(Option::is_some)>
            <label class="campo__rotulo" for=id.clone()>{rotulo}</label>
            <AjudaEErro id=id.clone() ajuda erro/>
            <textarea
                class="campo__area"
                id=id.clone()
                name=id
                rows=linhas.to_string()
                maxlength=maximo.map(|n| n.to_string())
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
            ></textarea>
        </div>
    }
}
