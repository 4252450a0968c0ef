//! Words of the pages that show what cannot be shown.

pub const NAO_ENCONTRADA: &str = "Página não encontrada";
pub const NAO_ENCONTRADA_TEXTO: &str =
    "Confira o endereço. Se veio de um link, ele pode estar incompleto ou ser de outra conta.";
pub const SEM_PERMISSAO: &str = "Seu perfil não abre esta página";
pub const SEM_PERMISSAO_TEXTO: &str = "Volte ao início ou saia e entre com a conta certa.";
pub const VOLTAR_AO_INICIO: &str = "Voltar ao início";
pub const VER_PEDIDOS: &str = "Ver pedidos";
