//! Words that many screens share.

pub const NOME: &str = "APR aberto";
pub const CARREGANDO: &str = "Carregando…";
pub const FECHAR: &str = "Fechar";
pub const TENTAR: &str = "Tentar de novo";
pub const ALTERAR: &str = "Alterar";
pub const CAMINHO: &str = "Você está em";
pub const CONCLUIDO: &str = "Concluído";
pub const AINDA_NAO: &str = "Ainda não pode começar";
pub const NAO_INFORMADO: &str = "não informado";
pub const VEIO_COM_A_NS: &str = "veio com a NS";
pub const SALVANDO: &str = "Salvando…";
pub const SEM_CONEXAO_NA_PAGINA: &str = "Sem conexão. Não feche a página.";
pub const NAO_SALVO: &str = "Não foi salvo";

/// "Salvo às 14:32".
pub fn salvo_as(hora: &str) -> String {
    format!("Salvo às {hora}")
}

/// Accessible name of the × of a chip.
pub fn remover(filtro: &str) -> String {
    format!("Remover {filtro}")
}

/// "1 pedido", "3 pedidos".
pub fn plural(n: usize, um: &str, varios: &str) -> String {
    format!("{n} {}", if n == 1 { um } else { varios })
}
