//! The shell around every page of a signed-in person, and the guard of each route.

mod guarda;

pub use guarda::Guarda;
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// Header, page, footer.
#[component]
pub fn Moldura() -> impl IntoView {
    view! { <Outlet/> }
}
