//! Words of *Novo pedido*.

pub const TITULO: &str = "Novo pedido";
pub const INTRODUCAO: &str =
    "Encontre a NS com o protocolo que chegou por e-mail e o documento do cliente.";
pub const BUSCAR_TITULO: &str = "Buscar a NS";
pub const PROTOCOLO: &str = "Protocolo";
pub const PROTOCOLO_AJUDA: &str = "Está no e-mail da NS. O número que o Cemig Atende mostra ao fazer a solicitação é um recibo e não serve aqui.";
pub const PESSOA: &str = "O cliente é";
pub const CPF: &str = "CPF do cliente";
pub const CNPJ: &str = "CNPJ do cliente";
pub const CPF_OU_CNPJ: &str = "CPF ou CNPJ do cliente";
pub const DOCUMENTO_AJUDA: &str = "Com ou sem pontos e traços.";
pub const BUSCAR: &str = "Buscar";
pub const PROTOCOLO_OBRIGATORIO: &str = "Digite o protocolo que chegou por e-mail com a NS.";
pub const PESSOA_OBRIGATORIA: &str = "Escolha se o cliente é pessoa física ou jurídica.";
pub const DOCUMENTO_OBRIGATORIO: &str = "Digite o CPF ou o CNPJ do cliente.";
pub const CPF_OBRIGATORIO: &str = "Digite o CPF do cliente.";
pub const CNPJ_OBRIGATORIO: &str = "Digite o CNPJ do cliente.";
pub const NAO_ACHOU_TITULO: &str = "Nenhuma NS com esses dados";
pub const NAO_ACHOU_CONFIRA: &str =
    "Confira o protocolo e o documento: os dois precisam ser da mesma NS.";
pub const NAO_ACHOU_RECIBO: &str = "O número mostrado pelo Cemig Atende ao solicitar é só um recibo. O protocolo chega depois, por e-mail, com a NS.";
pub const NAO_ACHOU_ESPERE: &str =
    "Se o e-mail ainda não chegou, espere: a NS sai em até 2 dias úteis.";
pub const OUTRO_RT_SAIDA: &str = "Se o trabalho é seu, o caminho depende do tipo da solicitação:";
pub const OUTRO_RT_REANALISE: &str = "Carga ou projeto: peça a reanálise no Cemig Atende, cite esta NS e informe o profissional correto.";
pub const OUTRO_RT_GD: &str =
    "Geração distribuída: faça uma nova solicitação de acesso com o profissional correto.";
pub const ACHADA_TITULO: &str = "NS encontrada";
pub const COMECAR: &str = "Novo pedido";
pub const CONTINUAR: &str = "Continuar o pedido";
pub const BUSCAR_OUTRA: &str = "Buscar outra NS";
pub const MINHAS_TITULO: &str = "NS em seu nome";
pub const MINHAS_LADO: &str = "não precisa de protocolo";
pub const MINHAS_VAZIO: &str = "Nenhuma NS em seu nome espera envio agora.";
pub const COMECAR_PEDIDO: &str = "Começar pedido";
pub const SEM_JANELA: &str = "Sem prazo de envio aberto";
pub const CLIENTE: &str = "Cliente";
pub const DOCUMENTO: &str = "CPF ou CNPJ";
pub const TIPO: &str = "Solicitação";
pub const DATA_NS: &str = "Data da NS";
pub const NUMERO_CLIENTE: &str = "Número do cliente";
pub const INSTALACAO: &str = "Instalação";
pub const LOCAL: &str = "Local";
pub const SITUACAO: &str = "Situação da NS";

/// Accessible name of the start button of one NS; it begins with the words of the button.
pub fn comecar_na(palavras: &str, numero: &str) -> String {
    format!("{palavras} na NS {numero}")
}

/// Announced when the NS was found.
pub fn achou(numero: &str, cliente: &str) -> String {
    format!("NS {numero} encontrada, de {cliente}.")
}
