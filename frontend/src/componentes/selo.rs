use dominio::tipo::Situacao;
use dominio::vez::Quem;
use leptos::prelude::*;

use super::Icone;
use crate::textos::vez;

const fn desenho(situacao: Situacao) -> (&'static str, &'static str) {
    match situacao {
        Situacao::Rascunho => ("selo selo--rascunho", "file-pen"),
        Situacao::EmAnalise => ("selo selo--analise", "hourglass"),
        Situacao::ReanaliseLiberada => ("selo selo--reanalise", "rotate-ccw"),
        Situacao::Aprovado => ("selo selo--aprovado", "check"),
        Situacao::Reprovado => ("selo selo--reprovado", "x"),
        Situacao::Suspenso => ("selo selo--suspenso", "pause"),
        Situacao::Expirado => ("selo selo--expirado", "calendar-x"),
        Situacao::Cancelado => ("selo selo--cancelado", "ban"),
        Situacao::Encerrado => ("selo selo--cancelado", "circle-x"),
    }
}

/// The badge of a situação: the icon and the word say the same as the colour.
#[component]
pub fn Selo(
    /// The situação.
    situacao: Situacao,
) -> impl IntoView {
    let (classe, icone) = desenho(situacao);
    view! { <span class=classe><Icone nome=icone pequeno=true/>{situacao.texto()}</span> }
}

/// The badge with whose move it is below, as tables show it.
#[component]
pub fn SeloComVez(
    /// The situação.
    situacao: Situacao,
    /// Whose move it is.
    vez: Quem,
    /// Who is looking, when they are one of the parties: their own move reads "Sua vez".
    quem_ve: Option<Quem>,
) -> impl IntoView {
    let minha = quem_ve == Some(vez);
    view! {
        <span class="selo-com-vez">
            <Selo situacao/>
            {palavra_da_vez(vez, quem_ve).map(|palavras| {
                view! { <span class="selo-com-vez__vez" class:forte=minha>{palavras}</span> }
            })}
        </span>
    }
}

/// "Sua vez", "Com a Cemig"…; nothing when it is nobody's move.
#[must_use]
pub fn palavra_da_vez(vez: Quem, quem_ve: Option<Quem>) -> Option<&'static str> {
    if quem_ve == Some(vez) {
        return Some(vez::SUA);
    }
    match vez {
        Quem::Rt => Some(vez::COM_O_RT),
        Quem::Analista => Some(vez::COM_A_CEMIG),
        Quem::Atende => Some(vez::COM_O_ATENDE),
        Quem::Cliente => Some(vez::COM_O_CLIENTE),
        Quem::Ninguem => None,
    }
}
