//! The format of each field: `None` when the text serves.

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;

use super::formato::{digitos_do_cep, digitos_do_telefone, parse_data, parse_decimal_br};

/// The `codigo` and the sentence of a refusal.
pub(super) type Falha = (&'static str, &'static str);

/// Largest demand or power accepted, in kVA or kW (ours).
const MAXIMO: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

pub(super) fn so_numeros(texto: &str) -> Option<Falha> {
    let serve = texto.bytes().all(|b| b.is_ascii_digit()) && texto.bytes().any(|b| b != b'0');
    (!serve).then_some(("formato", "Use só números, como na conta de energia."))
}

pub(super) fn telefone(texto: &str) -> Option<Falha> {
    digitos_do_telefone(texto).is_none().then_some((
        "formato",
        "O telefone não confere. Digite o DDD e o número, como (31) 98888-7777.",
    ))
}

pub(super) fn email(texto: &str) -> Option<Falha> {
    (!parece_email(texto)).then_some((
        "formato",
        "O e-mail não confere. Use o formato nome@provedor.com.br.",
    ))
}

/// The shape of an address that mail servers accept in practice; who reads it decides the rest.
fn parece_email(texto: &str) -> bool {
    let Some((local, dominio)) = texto.rsplit_once('@') else {
        return false;
    };
    let atomo = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c);
    let local_serve = local.len() <= 64
        && local
            .split('.')
            .all(|parte| !parte.is_empty() && parte.chars().all(atomo));
    let rotulo = |parte: &str| {
        (1..=63).contains(&parte.len())
            && parte
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !parte.starts_with('-')
            && !parte.ends_with('-')
    };
    let final_serve = dominio
        .rsplit_once('.')
        .is_some_and(|(_, fim)| fim.len() >= 2 && fim.bytes().all(|b| b.is_ascii_alphabetic()));
    local_serve && dominio.split('.').all(rotulo) && final_serve
}

pub(super) fn art(texto: &str) -> Option<Falha> {
    let aceitos = texto
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '/' | ' '));
    let serve = aceitos && texto.bytes().filter(u8::is_ascii_digit).count() >= 5;
    (!serve).then_some((
        "formato",
        "O número não confere. Copie o que está na ART, RRT ou TRT.",
    ))
}

pub(super) fn cep(texto: &str) -> Option<Falha> {
    digitos_do_cep(texto)
        .is_none()
        .then_some(("formato", "O CEP tem 8 números. Digite como 30190-131."))
}

pub(super) fn decimal(texto: &str) -> Option<Falha> {
    match parse_decimal_br(texto) {
        None => Some(("formato", "Digite um número, como 75 ou 112,5.")),
        Some(valor) if valor.scale() > 2 => {
            Some(("formato", "Use até duas casas depois da vírgula."))
        }
        Some(valor) if valor <= Decimal::ZERO || valor > MAXIMO => Some((
            "fora_da_faixa",
            "Digite um valor maior que zero e até 1.000.000.",
        )),
        Some(_) => None,
    }
}

pub(super) fn data_ns(texto: &str, hoje: NaiveDate) -> Option<Falha> {
    match parse_data(texto) {
        None => Some(("formato", "A data não confere. Digite dia, mês e ano.")),
        Some(dia) if dia > hoje => {
            Some(("fora_da_faixa", "A data da NS não pode ser depois de hoje."))
        }
        Some(dia) if dia.year() < 2000 => Some(("fora_da_faixa", "Confira o ano da data da NS.")),
        Some(_) => None,
    }
}

pub(super) fn previsao(texto: &str, hoje: NaiveDate) -> Option<Falha> {
    let limite = hoje.checked_add_months(Months::new(120)).unwrap_or(hoje);
    match parse_data(texto) {
        None => Some(("formato", "A data não confere. Digite dia, mês e ano.")),
        Some(dia) if dia < hoje => Some((
            "fora_da_faixa",
            "A previsão de ligação não pode ser antes de hoje.",
        )),
        Some(dia) if dia > limite => Some((
            "fora_da_faixa",
            "Use uma previsão de ligação de até dez anos.",
        )),
        Some(_) => None,
    }
}
