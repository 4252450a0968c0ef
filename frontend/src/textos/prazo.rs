//! Words of the deadline component.

use dominio::prazo::EstadoPrazo;

/// "Enviar até", "Era até", "Enviado em"…
pub fn rotulo(tipo: &str, estado: EstadoPrazo) -> &'static str {
    match (tipo, estado) {
        ("validade", EstadoPrazo::Vencido) => "Valeu até",
        ("validade", _) => "Válido até",
        (_, EstadoPrazo::Vencido) => "Era até",
        (_, EstadoPrazo::Cumprido) => "Enviado em",
        ("reanalise", _) => "Enviar correção até",
        (_, _) => "Enviar até",
    }
}

/// "faltam 8 h 38 min", "falta 1 h 5 min".
pub fn faltam(tempo: &str, um: bool) -> String {
    format!("{} {tempo}", if um { "falta" } else { "faltam" })
}

/// "venceu há 29 h".
pub fn venceu_ha(tempo: &str) -> String {
    format!("venceu há {tempo}")
}

/// "42 h antes do fim".
pub fn antes_do_fim(tempo: &str) -> String {
    format!("{tempo} antes do fim")
}
