//! Words of the shell.

pub const INICIO: &str = "Início";
pub const FILA: &str = "Fila de análise";
pub const PEDIDOS: &str = "Pedidos";
pub const PRINCIPAL: &str = "Principal";
pub const IR_PARA_INICIO: &str = "APR aberto, ir para o início";
pub const ABRIR_MENU: &str = "Menu";
pub const BUSCAR: &str = "Buscar pedido";
pub const BUSCAR_ROTULO: &str = "Buscar pedido por NS, protocolo, cliente ou instalação";
pub const PALETA: &str = "Ir para";
pub const PALETA_LISTA: &str = "Pedidos e páginas";
pub const PALETA_VAZIA: &str =
    "Nada com essas palavras. Tente a NS, o protocolo ou o nome do cliente.";
pub const NOVO_PEDIDO: &str = "Novo pedido";
pub const MOTIVOS: &str = "Biblioteca de motivos";
pub const TEMA: &str = "Aparência";
pub const TEMA_CLARO: &str = "Tema claro";
pub const TEMA_ESCURO: &str = "Tema escuro";
pub const TEMA_CONTRASTE: &str = "Alto contraste";
pub const TEMA_SISTEMA: &str = "Como no sistema";
pub const CONTA: &str = "Conta: ";
pub const SAIR: &str = "Sair";
pub const SAIR_FALHOU: &str = "Não foi possível sair. Confira a conexão e tente de novo.";
pub const API: &str = "Documentação da API";
pub const CORREIO: &str = "Correio da demonstração";
pub const VERIFICAR: &str = "Verificar recibo ou decisão";
pub const ENTRAR: &str = "Entrar";
pub const TECLAS: &str = "Atalhos do teclado";
pub const TECLAS_FRASE: &str = "Use com a tecla de acesso do navegador: Alt ou Alt+Shift no Windows e no Linux, Control+Option no Mac.";
pub const RODAPE: &str = "Rodapé";

/// The skip links, which are also the eMAG access keys: key, words, id of the target.
pub const PULOS: [(&str, &str, &str); 4] = [
    ("1", "Ir para o conteúdo", "conteudo"),
    ("2", "Ir para o menu", "menu-principal"),
    ("3", "Ir para a busca", "busca"),
    ("4", "Ir para o rodapé", "rodape"),
];

/// "APR aberto 0.1.0".
pub fn versao() -> String {
    format!("{} {}", super::geral::NOME, env!("CARGO_PKG_VERSION"))
}
