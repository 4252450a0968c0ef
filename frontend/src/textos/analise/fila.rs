//! Words of the queue.

use crate::textos::geral::plural;

pub const TITULO: &str = "Fila de análise";
pub const INTRODUCAO: &str = "Quem espera há mais tempo vem primeiro.";
pub const PROXIMO: &str = "Assumir e abrir o próximo";
pub const NENHUM_LIVRE: &str = "Nenhum pedido sem analista agora";
pub const NENHUM_LIVRE_TEXTO: &str =
    "Assim que um responsável técnico enviar um pedido, ele aparece na fila.";
pub const ABAS: &str = "Parte da fila";
pub const LIVRES: &str = "Sem analista";
pub const MINHAS: &str = "Comigo";
pub const TODAS: &str = "Todos";
pub const TIPO: &str = "Tipo";
pub const TODOS_OS_TIPOS: &str = "Todos os tipos";
pub const REGIONAL: &str = "Regional";
pub const FILTRAR: &str = "Filtrar";
pub const APLICADOS: &str = "Filtros aplicados";
pub const LIMPAR: &str = "Limpar todos";
pub const COL_ESPERA: &str = "Espera";
pub const COL_CLIENTE: &str = "Cliente";
pub const COL_TIPO: &str = "Tipo";
pub const COL_REGIONAL: &str = "Reg.";
pub const COL_CICLO: &str = "Ciclo";
pub const COL_ENVIO: &str = "Recebido";
pub const COL_RT: &str = "Responsável técnico";
pub const COL_ANALISTA: &str = "Analista";
pub const COL_ACAO: &str = "Ação";
pub const NINGUEM: &str = "ninguém";
pub const COMIGO: &str = "comigo";
pub const ASSUMIR: &str = "Assumir";
pub const ABRIR: &str = "Abrir";
pub const VER: &str = "Ver";
pub const VAZIA: &str = "Nada nesta parte da fila";
pub const VAZIA_TEXTO: &str = "Tire um filtro ou olhe as outras partes da fila.";
pub const PAGINACAO: &str = "Páginas da fila";
pub const ANTERIOR: &str = "Anterior";
pub const PROXIMA: &str = "Próxima";
pub const ATALHOS: &str = "Atalhos do teclado";
pub const ATALHOS_LIGADOS: &str = "Usar atalhos de uma tecla";
pub const ATALHOS_LISTA: [(&str, &str); 5] = [
    ("j", "vai para o próximo da lista"),
    ("k", "volta para o anterior da lista"),
    ("Enter", "assume ou abre o pedido da linha"),
    ("n", "assume e abre o próximo sem analista"),
    ("/", "vai para o filtro de regional"),
];

/// "há 3 dias".
pub fn ha(tempo: &str) -> String {
    format!("há {tempo}")
}

/// "25 pedidos nesta página".
pub fn nesta_pagina(n: usize) -> String {
    format!("{} nesta página", plural(n, "pedido", "pedidos"))
}

/// Accessible name of the act of a row.
pub fn acao_em(acao: &str, cliente: &str, numero: &str) -> String {
    format!("{acao}: {cliente}, NS {numero}")
}

/// "Tipo: Projeto elétrico".
pub fn ficha(campo: &str, valor: &str) -> String {
    format!("{campo}: {valor}")
}
