use leptos::prelude::*;

use crate::componentes::Dialogo;
use crate::estado::usa_acesso;
use crate::textos::moldura as t;

/// Version, keys, the check of a document, the demo's mails and the API documents.
#[component]
pub(super) fn Rodape() -> impl IntoView {
    let acesso = usa_acesso();
    let teclas = RwSignal::new(false);
    let linha = |(tecla, palavras, _): (&'static str, &'static str, &'static str)| {
        view! { <div class="dados__linha"><dt><kbd>{tecla}</kbd></dt><dd>{palavras}</dd></div> }
    };
    view! {
        <footer class="rodape" id="rodape" tabindex="-1" aria-label=t::RODAPE>
            <div class="rodape__miolo">
                <span>{t::versao()}</span>
                <button type="button" class="rodape__link" on:click=move |_| teclas.set(true)>{t::TECLAS}</button>
                <a class="rodape__link" href="/verificar">{t::VERIFICAR}</a>
                <Show when=move || acesso.demonstracao()>
                    <a class="rodape__link" href="/dev/correio" rel="external">{t::CORREIO}</a>
                </Show>
                <a class="rodape__link" href="/api/docs" rel="external">{t::API}</a>
            </div>
        </footer>
        <Dialogo id="titulo-teclas" titulo=t::TECLAS aberto=teclas>
            <p>{t::TECLAS_FRASE}</p>
            <dl class="dados">
                {t::PULOS.into_iter().map(linha).collect_view()}
                <div class="dados__linha"><dt><kbd>"Ctrl"</kbd>" "<kbd>"K"</kbd></dt><dd>{t::BUSCAR}</dd></div>
            </dl>
        </Dialogo>
    }
}
