//! What only the real process can show: an order of system calls, a refused start, a kill in the middle.

mod bytes;
mod disco_cheio;
mod durabilidade;
mod estorvo;
mod inicio;
mod malformados;
mod morte;
mod pontos;
mod retomada;
mod trecho;

use std::sync::Arc;

use bancada::{Atende, Persona, Pessoa, Processo, notas};
use casos::relogio::{Relogio as _, RelogioDoSistema};
use dominio::tipo::TipoSolicitacao;
use serde_json::json;

/// Cemig Atende, before a server in a process of its own.
fn atende(processo: &Processo) -> Atende {
    Atende::novo(
        processo.anonimo(),
        bancada::SEGREDO_DO_PROCESSO,
        Arc::new(RelogioDoSistema),
    )
}

/// An RT and the id of a rascunho of theirs, on a server in a process of its own.
async fn rascunho(processo: &Processo) -> (Pessoa, String) {
    let ns = notas::nova(TipoSolicitacao::AnaliseCarga, RelogioDoSistema.agora());
    atende(processo).emitir_ns(&ns).await;
    let rt = processo.anonimo().entrar(Persona::RtA).await;
    let prova =
        json!({"protocolo": ns.protocolo, "pessoa": "fisica", "cpf_cnpj": ns.cliente.cpf_cnpj});
    let pedido = rt.post("/pedidos").json(&prova).await.exigir(201).valor();
    let id = pedido["id"].as_str().expect("o pedido tem id").to_owned();
    (rt, id)
}

/// A figure of the memory of the process in KiB: `VmRSS:` now, `VmHWM:` the most it has been.
fn memoria(processo: &Processo, linha: &str) -> u64 {
    let caminho = format!("/proc/{}/status", processo.pid());
    let status = std::fs::read_to_string(caminho).expect("o processo vive");
    let valor = status.lines().find_map(|l| l.strip_prefix(linha));
    let valor = valor.and_then(|valor| valor.split_whitespace().next()?.parse().ok());
    valor.expect("o processo diz quanto ocupa")
}
