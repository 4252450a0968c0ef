//! Being written.

use leptos::prelude::*;

/// Being written.
#[component]
pub fn Consulta() -> impl IntoView {}
