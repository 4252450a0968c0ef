//! Sign-in, sign-out and the session of a request (3.2, R-ACE-3).

mod encerrar;
mod entrar;
mod reconhecer;

pub use encerrar::encerrar;
pub use entrar::{Entrada, EntrarErro, entrar};
pub use reconhecer::{Reconhecida, reconhecer};

use banco::Cofre;
use banco::contas::Conta;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use ring::digest::{SHA256, digest};

use crate::plataforma::Plataforma;

/// Without activity the session ends after this long.
pub(crate) const INATIVIDADE: Duration = Duration::minutes(60);
/// However active, it ends after this long.
pub(crate) const ABSOLUTA: Duration = Duration::hours(12);

fn hash(segredo: &str) -> [u8; 32] {
    let mut saida = [0; 32];
    saida.copy_from_slice(digest(&SHA256, segredo.as_bytes()).as_ref());
    saida
}

/// The CSRF token of a session: derived, so that it needs no column and dies with the session.
fn csrf(cofre: &Cofre, segredo: &str) -> String {
    URL_SAFE_NO_PAD.encode(cofre.autenticar("csrf", segredo.as_bytes()))
}

fn vista(
    p: &Plataforma,
    conta: &Conta,
    segredo: &str,
    expira_em: DateTime<Utc>,
) -> contrato::sessao::Sessao {
    contrato::sessao::Sessao {
        conta: contrato::sessao::Conta {
            id: conta.id,
            nome: conta.nome.clone(),
            email: conta.email.clone(),
            papel: conta.papel,
            conselho: conta.conselho,
            registro: conta.registro.clone(),
        },
        csrf: csrf(p.banco.cofre(), segredo),
        expira_em,
        agora: p.agora(),
        demonstracao: p.ajustes.demonstracao,
    }
}
