use leptos::prelude::*;

/// One-line diagram with its switch open: the mark, at length. Decorative.
#[component]
pub(super) fn Unifilar() -> impl IntoView {
    view! {
        <svg class="unifilar" viewBox="0 0 500 270" aria-hidden="true" focusable="false">
            <path d="M8 36v16M20 36v16M8 44h88M160 44h38M240 44h24M330 44h42M404 44h50v62"/>
            <path class="unifilar__lamina" d="M105 40l46-28"/>
            <circle cx="101" cy="44" r="5"/>
            <circle cx="155" cy="44" r="5"/>
            <rect x="198" y="34" width="42" height="20" rx="3"/>
            <path d="M219 54v26M208 80h22M212 86h14M216 92h6"/>
            <circle cx="284" cy="44" r="20"/>
            <circle cx="310" cy="44" r="20"/>
            <path d="M372 28h32v32h-32zM379 53l18-18"/>
            <circle cx="454" cy="126" r="20"/>
            <path d="M454 146v34"/>
            <path class="unifilar__barra" d="M244 180h240"/>
            <path d="M284 182v34m-7-9 7 9 7-9M362 182v34m-7-9 7 9 7-9M442 182v20"/>
            <rect x="426" y="202" width="32" height="22" rx="3"/>
            <path d="M432 218c4-12 8-12 10-4s6 8 10-4M442 224v12"/>
            <path d="M416 236h54l8 24h-70zM412 248h62M434 236l-3 24M452 236l3 24"/>
        </svg>
    }
}
