//! `/sessao` (3.2).

use contrato::sessao::{Entrar, Sessao};

use super::FalhaApi;
use super::requisicao::{Requisicao, guardar_csrf};
use crate::estado::relogio;

/// Who is signed in; `None` when nobody is (204), or the session has ended (401).
pub async fn atual() -> Result<Option<Sessao>, FalhaApi> {
    match Requisicao::get("/sessao").ler::<Option<_>>().await {
        Ok(sessao) => Ok(sessao.map(recebida)),
        Err(falha) if falha.status() == 401 => Ok(None),
        Err(falha) => Err(falha),
    }
}

/// Signs in with CPF or e-mail.
pub async fn entrar(credenciais: &Entrar) -> Result<Sessao, FalhaApi> {
    Requisicao::post("/sessao")
        .json(credenciais)
        .ler()
        .await
        .map(recebida)
}

/// Signs out.
pub async fn sair() -> Result<(), FalhaApi> {
    Requisicao::delete("/sessao")
        .executar()
        .await
        .inspect(|()| guardar_csrf(None))
}

fn recebida(sessao: Sessao) -> Sessao {
    guardar_csrf(Some(sessao.csrf.clone()));
    relogio::sincronizar(sessao.agora);
    sessao
}
