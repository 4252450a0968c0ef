//! Words of the page of a pedido that was sent.

pub const PENDENCIAS: &str = "Pendências";
pub const ANEXOS: &str = "Anexos";
pub const DADOS: &str = "Dados do pedido";
pub const TEMPO: &str = "Linha do tempo";
pub const TEMPO_FILTRO: &str = "Mostrar na linha do tempo";
pub const TUDO: &str = "Tudo";
pub const SITUACAO: &str = "Situação";
pub const ARQUIVOS: &str = "Arquivos";
pub const TEMPO_VAZIO: &str = "Nada com este filtro ainda.";
pub const RECIBO: &str = "Ver o recibo";
pub const ABRIR_ARQUIVO: &str = "Abrir arquivo";
pub const COMO_VOLTAR: &str = "O que fazer agora";
pub const DECISAO: &str = "Decisão";
pub const DECISAO_DOCUMENTO: &str = "Baixar o documento da decisão";
pub const DECISAO_CARTA: &str = "Baixar a carta em PDF";
pub const DECISAO_VERIFICAR: &str = "Verificar a decisão";
pub const OBSERVACAO: &str = "Observação da análise";
pub const NOVA_VERSAO: &str = "Enviar nova versão";
pub const CORRIGIR: &str = "Corrigir arquivos e dados";
pub const REVISAR: &str = "Revisar e enviar";
pub const REABRIR: &str = "Reabrir o rascunho";
pub const ANALISAR: &str = "Abrir a análise";
pub const IMPEDE: &str = "impede o envio da correção";
pub const NAO_IMPEDE: &str = "não impede o envio";
pub const SEM_ARQUIVO: &str = "Nenhum arquivo";
pub const DOCUMENTO: &str = "CPF ou CNPJ";
pub const RESPONSAVEL: &str = "Responsável técnico";
pub const ENVIADO_EM: &str = "Data de envio";
pub const RESPONDIDO_EM: &str = "Data da resposta";
pub const OBRAS: &str = "Obras";
pub const CODIGO: &str = "Código da decisão";
pub const VOCE: &str = "Você";
pub const PASSO_RT: &str = "Responsável técnico";
pub const PASSO_CEMIG: &str = "Cemig analisa";
pub const PASSO_RESPONDEU: &str = "Cemig respondeu";
pub const PASSO_DE_NOVO: &str = "Cemig analisa de novo";
pub const PASSO_ATENDE: &str = "Cemig Atende";
pub const PASSO_CLIENTE: &str = "Cliente";
pub const PASSO_FIM: &str = "Concluído";

/// "Página 4".
pub fn pagina(n: i32) -> String {
    format!("Página {n}")
}

/// "Ciclo 1, respondido em 24/11/2026 às 17:50".
pub fn do_ciclo(ciclo: i32, quando: &str) -> String {
    format!("Ciclo {ciclo}, respondido em {quando}")
}
