//! Words of the form steps of a pedido.

pub const CONTINUAR: &str = "Salvar e continuar";
pub const CONTINUAR_REVISAO: &str = "Salvar e voltar à revisão";
pub const CLIENTE: &str = "Cliente";
pub const PROJETO: &str = "Projeto";
pub const ENDERECO: &str = "Endereço";
pub const UNIDADE: &str = "Unidade consumidora";
pub const AJUDA_TELEFONE: &str = "Com DDD.";
pub const AJUDA_ART: &str = "O número impresso na ART, RRT ou TRT paga.";
pub const AJUDA_DATA: &str = "Por exemplo, 15/3/2027.";
pub const AJUDA_DEMANDA: &str = "A demanda calculada do projeto. Vírgula ou ponto, como preferir.";
pub const AJUDA_POTENCIA: &str = "A soma dos inversores. Vírgula ou ponto, como preferir.";
pub const AJUDA_NUMERO: &str = "Sem número, escreva s/n.";
pub const AJUDA_REFERENCIA: &str = "O que ajuda a achar o lugar, como um posto ou uma escola.";
pub const AJUDA_INSTALACAO: &str = "Está na conta de energia.";
pub const LIGACAO_NOVA: &str = "É uma ligação nova, ainda sem instalação?";
pub const GERACAO_PROPRIA: &str = "A unidade tem geração própria?";
pub const LADO_TITULO: &str = "Tudo é salvo enquanto você digita";
pub const LADO_TEXTO: &str =
    "Pode sair e voltar: o rascunho continua no servidor até o fim do prazo.";
pub const CONFLITO_TITULO: &str = "Estes campos mudaram em outra janela";
pub const CONFLITO_TEXTO: &str =
    "O que você digitou continua na tela e ainda não foi salvo. Escolha o que vale.";
pub const CONFLITO_MANTER: &str = "Salvar o que digitei";
pub const CONFLITO_RECARREGAR: &str = "Recarregar o que está salvo";
pub const CONFLITO_VAZIO: &str = "em branco";
pub const SEM_CONEXAO_TITULO: &str = "Sem conexão";
pub const SEM_CONEXAO_TEXTO: &str =
    "O que você digitou está guardado nesta página. Não a feche: o salvamento continua sozinho.";

/// "Etapa 4 de 5 · NS 1198402317 · Supermercado Família Mineira Ltda."
pub fn etapa_de(numero: usize, ns: &str, cliente: &str) -> String {
    format!("Etapa {numero} de 5 · NS {ns} · {cliente}")
}

/// How a number was read, and how to write the other reading.
pub fn lido_como(lida: &str, outra: &str, unidade: &str) -> String {
    format!("Lido como {lida} {unidade}. Se quis dizer {outra}, escreva com vírgula.")
}

/// "Usar 75,25".
pub fn usar(outra: &str) -> String {
    format!("Usar {outra}")
}

/// One field of the conflict: what the server has and what was typed here.
pub fn conflito(campo: &str, salvo: &str, digitado: &str) -> String {
    format!("{campo}: salvo “{salvo}”, digitado “{digitado}”.")
}
