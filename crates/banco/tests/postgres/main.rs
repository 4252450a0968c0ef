//! The connection layer over a real PostgreSQL, where there is one: `APR_TESTE_PG_URL` names its superuser.

mod abrir;
mod escrever;
mod papeis;
mod provisorio;
mod queda;
