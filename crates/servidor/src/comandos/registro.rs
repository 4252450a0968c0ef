//! Log lines: JSON on the error output, so that the standard output stays for people.

use tracing_subscriber::EnvFilter;

/// Level from `RUST_LOG`, else `info`; database and transport stay at `warn`, their lines may carry values.
pub(super) fn ligar() {
    let filtro = EnvFilter::try_from_default_env().unwrap_or_else(|_| {
        EnvFilter::new("info,sqlx=warn,sea_orm=warn,sea_orm_migration=warn,actix_server=warn")
    });
    let _ = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_span_list(false)
        .with_env_filter(filtro)
        .with_writer(std::io::stderr)
        .try_init();
}
