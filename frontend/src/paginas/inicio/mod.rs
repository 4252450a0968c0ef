//! Being written.

use leptos::prelude::*;

/// Being written.
#[component]
pub fn Inicio() -> impl IntoView {}
