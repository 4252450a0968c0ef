//! Words of what changed since the ciclo before.

use chrono::{DateTime, Utc};
use dominio::calendario::formatar_data_hora;

use crate::textos::geral::plural;

pub const DIFERENCAS: &str = "Diferenças";
pub const COMPARANDO: &str = "Comparando com o ciclo anterior…";
pub const CAMPOS: &str = "Dados do pedido";
pub const NENHUM_CAMPO: &str = "Nenhum dado mudou.";
pub const CAMPOS_NAO_GUARDADOS: &str =
    "O envio anterior não guardou os dados do formulário. Compare pelo recibo.";
pub const ANTES: &str = "Antes";
pub const AGORA: &str = "Agora";
pub const ARQUIVOS: &str = "Arquivos";
pub const MUDOU: &str = "mudou";

/// "Desde a decisão do ciclo 1, em 17/11/2026 às 10:12."
pub fn desde(ciclo: i32, em: DateTime<Utc>) -> String {
    format!(
        "Desde a decisão do ciclo {ciclo}, em {}.",
        formatar_data_hora(em)
    )
}

/// "Ver v2".
pub fn ver(numero: i32) -> String {
    format!("Ver v{numero}")
}

/// "v2, 7 páginas, 11,5 MB"; without pages where there are none.
pub fn medida(numero: i32, paginas: Option<usize>, tamanho: &str) -> String {
    match paginas {
        Some(n) => format!("v{numero}, {}, {tamanho}", plural(n, "página", "páginas")),
        None => format!("v{numero}, {tamanho}"),
    }
}

/// "v1, 7 páginas, 11,2 MB → v2, 7 páginas, 11,5 MB".
pub fn de_para(antes: &str, depois: &str) -> String {
    format!("{antes} → {depois}")
}
