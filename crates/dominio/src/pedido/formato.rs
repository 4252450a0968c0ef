//! Reading and writing what people type: accept anything sensible, format on leaving the field (4.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::texto::so_digitos;

/// Reads `1.234,5`, `1234,5` and `1234.5`. A dot before exactly three digits groups thousands: `1.234` is 1234.
#[must_use]
pub fn parse_decimal_br(texto: &str) -> Option<Decimal> {
    let texto = texto.trim();
    let (sinal, corpo) = texto
        .strip_prefix('-')
        .map_or(("", texto), |resto| ("-", resto));
    let numero = match corpo.split_once(',') {
        Some((inteiro, fracao)) => {
            let inteiro = if inteiro.contains('.') {
                sem_milhar(inteiro)?
            } else {
                inteiro.to_owned()
            };
            format!("{inteiro}.{fracao}")
        }
        None if corpo.contains('.') => sem_milhar(corpo).unwrap_or_else(|| corpo.to_owned()),
        None => corpo.to_owned(),
    };
    let (inteiro, fracao) = numero.split_once('.').unwrap_or((&numero, "0"));
    let digitos = |parte: &str| !parte.is_empty() && parte.bytes().all(|b| b.is_ascii_digit());
    if !digitos(inteiro) || !digitos(fracao) {
        return None;
    }
    Decimal::from_str_exact(&format!("{sinal}{inteiro}.{fracao}"))
        .ok()
        .map(|decimal| decimal.normalize())
}

/// `1.234.567` without its dots; `None` when the dots do not group thousands.
fn sem_milhar(texto: &str) -> Option<String> {
    let mut grupos = texto.split('.');
    let primeiro = grupos.next()?;
    let primeiro_serve = (1..=3).contains(&primeiro.len()) && !primeiro.starts_with('0');
    let resto_serve = grupos.clone().count() > 0 && grupos.all(|grupo| grupo.len() == 3);
    (primeiro_serve && resto_serve).then(|| texto.replace('.', ""))
}

/// How a number with one dot before exactly three digits was read, and the other way to read it, both as the field
/// shows them: `75.250` is 75.250,00 and may be 75,25. `None` where the writing leaves no doubt.
#[must_use]
pub fn leitura_dupla(campo: &str, texto: &str) -> Option<(String, String)> {
    let texto = texto.trim();
    let um_ponto = e_decimal(campo) && texto.matches('.').count() == 1;
    let inteiro = um_ponto.then(|| sem_milhar(texto)).flatten()?;
    let ler = |texto: &str| Decimal::from_str_exact(texto).ok().map(formatar_decimal);
    Some((ler(&inteiro)?, ler(texto)?))
}

fn e_decimal(campo: &str) -> bool {
    matches!(campo, "demanda_kva" | "potencia_geracao_kw")
}

/// Reads `2026-11-24` and `24/11/2026`.
#[must_use]
pub fn parse_data(texto: &str) -> Option<NaiveDate> {
    let texto = texto.trim();
    let iso = texto.contains('-');
    let partes: Vec<_> = texto.split(if iso { '-' } else { '/' }).collect();
    let [ano, mes, dia] = match (iso, partes.as_slice()) {
        (true, [ano, mes, dia]) | (false, [dia, mes, ano]) => [*ano, *mes, *dia],
        _ => return None,
    };
    let numero = |parte: &str, casas: usize| -> Option<u32> {
        let serve = parte.len() == casas && parte.bytes().all(|byte| byte.is_ascii_digit());
        serve.then(|| parte.parse().ok()).flatten()
    };
    let ano = i32::try_from(numero(ano, 4)?).ok()?;
    NaiveDate::from_ymd_opt(ano, numero(mes, 2)?, numero(dia, 2)?)
}

/// The digits of a Brazilian telephone, DDD first and country code dropped; `None` if it cannot be one.
pub(super) fn digitos_do_telefone(texto: &str) -> Option<String> {
    let pontuacao = |c: char| c.is_ascii_digit() || c.is_whitespace() || "()+-.".contains(c);
    if !texto.chars().all(pontuacao) {
        return None;
    }
    let todos = so_digitos(texto);
    let sem_zero = todos.trim_start_matches('0');
    let digitos = match sem_zero.len() {
        12 | 13 => sem_zero.strip_prefix("55")?,
        _ => sem_zero,
    };
    let bytes = digitos.as_bytes();
    let serve = match bytes.len() {
        10 => (b'2'..=b'5').contains(&bytes[2]),
        11 => bytes[2] == b'9',
        _ => false,
    };
    (serve && bytes[1] != b'0').then(|| digitos.to_owned())
}

/// The 8 digits of a CEP, or `None`.
pub(super) fn digitos_do_cep(texto: &str) -> Option<String> {
    let digitos = so_digitos(texto);
    let pontuacao = texto
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | ' '));
    (pontuacao && digitos.len() == 8 && digitos != "00000000").then_some(digitos)
}

/// What a field shows when the cursor leaves it; text that cannot be read stays as typed.
#[must_use]
pub fn formatar_campo(campo: &str, texto: &str) -> String {
    let texto = texto.trim();
    let formatado = match campo {
        "cep" => digitos_do_cep(texto).map(|d| format!("{}-{}", &d[..5], &d[5..])),
        "telefone" => digitos_do_telefone(texto).map(|d| {
            let meio = d.len() - 4;
            format!("({}) {}-{}", &d[..2], &d[2..meio], &d[meio..])
        }),
        _ if e_decimal(campo) => parse_decimal_br(texto).map(formatar_decimal),
        "email_cliente" => Some(texto.to_ascii_lowercase()),
        "numero_art" => Some(texto.to_ascii_uppercase()),
        _ => Some(texto.split_whitespace().collect::<Vec<_>>().join(" ")),
    };
    formatado.unwrap_or_else(|| texto.to_owned())
}

/// `75`, `1.234,00`, `1.234,50`: with a dot there is always a comma, so that the text reads one way only.
/// More than two places stay visible, so that the refusal makes sense.
fn formatar_decimal(valor: Decimal) -> String {
    let valor = valor.normalize();
    let texto = valor.abs().to_string();
    let (inteiro, fracao) = texto.split_once('.').unwrap_or((&texto, ""));
    let mut agrupado = String::new();
    for (i, c) in inteiro.chars().enumerate() {
        if i > 0 && (inteiro.len() - i).is_multiple_of(3) {
            agrupado.push('.');
        }
        agrupado.push(c);
    }
    let sinal = if valor.is_sign_negative() { "-" } else { "" };
    if fracao.is_empty() && agrupado.len() == inteiro.len() {
        format!("{sinal}{agrupado}")
    } else {
        format!("{sinal}{agrupado},{fracao:0<2}")
    }
}
