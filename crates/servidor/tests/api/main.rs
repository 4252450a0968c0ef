//! The API as its callers see it: the real server, on both stacks (`APR_TESTE_PILHA=crescida` for PostgreSQL and S3).
#![cfg(test)]

mod cabecalhos;
mod cobertura_de_acesso;
mod cru;
mod erros;
mod guarda;
mod idempotencia;
mod jornadas;
mod limites;
mod motivos;
mod pedidos;
mod processo;
mod sessao;
mod situacao_no_banco;
mod uploads;
mod verificacoes;
mod visoes;
mod webhooks;

use std::time::Duration;

/// Waits for something that only the outside can see, at most 20 s.
async fn esperar(o_que: &str, mut pronto: impl FnMut() -> bool) {
    let espera = async {
        let mut volta = tokio::time::interval(Duration::from_millis(5));
        while !pronto() {
            volta.tick().await;
        }
    };
    assert!(
        tokio::time::timeout(Duration::from_secs(20), espera)
            .await
            .is_ok(),
        "não aconteceu: {o_que}"
    );
}
