use crate::estado::viva;
use chrono::{DateTime, Utc};
use dominio::calendario::formatar_data_hora;
use leptos::prelude::*;

use super::Icone;
use crate::textos::geral;

/// Whether what was typed is on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Salvamento {
    /// Nothing changed since the page opened.
    #[default]
    Igual,
    /// A change is on its way.
    Salvando,
    /// Everything is on the server since this instant.
    Salvo(DateTime<Utc>),
    /// The server cannot be reached; the page tries again by itself.
    SemConexao,
    /// The server refused; the page says why.
    Recusado,
}

/// "Salvo às 14:32", at the top right of every form.
#[component]
pub fn EstadoDeSalvamento(
    /// The state.
    #[prop(into)]
    estado: Signal<Salvamento>,
) -> impl IntoView {
    let conteudo = move || {
        let (icone, palavras) = match estado.get() {
            Salvamento::Igual => return None,
            Salvamento::Salvando => ("refresh-cw", geral::SALVANDO.to_owned()),
            Salvamento::Salvo(quando) => {
                let inteira = formatar_data_hora(quando);
                (
                    "check",
                    geral::salvo_as(inteira.rsplit(' ').next().unwrap_or_default()),
                )
            }
            Salvamento::SemConexao => ("wifi-off", geral::SEM_CONEXAO_NA_PAGINA.to_owned()),
            Salvamento::Recusado => ("circle-alert", geral::NAO_SALVO.to_owned()),
        };
        Some(view! { <Icone nome=icone pequeno=true/><span>{palavras}</span> })
    };
    view! {
        <p
            class="salvamento"
            class:salvamento--mal=move || matches!(estado.get(), Salvamento::SemConexao | Salvamento::Recusado)
            role="status"
        >
            {viva(conteudo)}
        </p>
    }
}
