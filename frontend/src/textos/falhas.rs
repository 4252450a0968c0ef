//! Words for what goes wrong before or without an answer of the server.

pub const HA_UM_PROBLEMA: &str = "Há um problema";
pub const SEM_CONEXAO: &str = "Sem conexão com o servidor";
pub const SEM_CONEXAO_DETALHE: &str =
    "Confira a internet e tente de novo. O que já foi salvo está no servidor.";
pub const INESPERADA: &str = "O servidor deu uma resposta inesperada";
pub const INESPERADA_DETALHE: &str =
    "Recarregue a página e tente de novo. Se continuar, espere alguns minutos.";

/// Sentence under "Há um problema".
pub fn nada_apagado(erros: usize) -> String {
    if erros == 1 {
        "Nada foi apagado. Corrija o item abaixo.".to_owned()
    } else {
        format!("Nada foi apagado. Corrija os {erros} itens abaixo.")
    }
}

/// The number to quote when asking for help.
pub fn numero(request_id: &str) -> String {
    format!("Ao pedir ajuda, informe o número {request_id}.")
}
