//! Being written.

use leptos::prelude::*;

/// Being written.
#[component]
pub fn Entrada() -> impl IntoView {}
