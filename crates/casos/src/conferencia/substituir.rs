//! The replacement that a refusal after the envio grants (R-SIT-2).

use banco::anexos::Versao;
use chrono::{DateTime, Utc};
use dominio::conferencia::EstadoConferencia;
use dominio::prazo::fim_da_substituicao;
use dominio::slot::Slot;

/// Until when a versão that was sent and then refused may be replaced.
pub(crate) fn substituivel_ate(v: &Versao) -> Option<DateTime<Utc>> {
    let c = v.conferencia.as_ref()?;
    if c.estado != EstadoConferencia::Recusada || v.ciclo_enviado.is_none() {
        return None;
    }
    Some(fim_da_substituicao(c.pedida_em, c.concluida_em?))
}

/// Whether a slot takes a replacement now: its sent versão was refused, the time still runs, and nothing newer stands
/// in its place.
pub(crate) fn substituivel(versoes: &[Versao], slot: Slot, agora: DateTime<Utc>) -> bool {
    let do_slot = || versoes.iter().filter(|v| v.slot == slot);
    do_slot().any(|recusada| {
        substituivel_ate(recusada).is_some_and(|ate| agora < ate)
            && !do_slot().any(|outra| outra.numero > recusada.numero && outra.vale())
    })
}
