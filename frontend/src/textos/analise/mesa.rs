//! Words of the analysis of one pedido.

use crate::textos::geral::plural;

pub const FILA: &str = "Fila";
pub const ASSUMIR: &str = "Assumir a análise";
pub const ASSUMIR_TITULO: &str = "Este pedido ainda não tem analista";
pub const ASSUMIR_TEXTO: &str = "Ao assumir, o RT não troca mais arquivos e só você decide.";
pub const DE_OUTRO_TITULO: &str = "Outro analista está com este pedido";
pub const NAO_ESTA_TITULO: &str = "Este pedido não está em análise";
pub const NAO_ESTA_TEXTO: &str =
    "Veja a página do pedido para saber a situação e a última decisão.";
pub const VER_PEDIDO: &str = "Ver o pedido";
pub const DEVOLVER: &str = "Devolver à fila";
pub const DEVOLVER_TITULO: &str = "Devolver este pedido à fila?";
pub const DEVOLVER_TEXTO: &str =
    "Outro analista poderá assumir. As respostas e pendências desta página se perdem.";
pub const DEVOLVEU: &str = "Pedido devolvido à fila.";
pub const CANCELAR: &str = "Cancelar";
pub const ARQUIVOS: &str = "Arquivos do pedido";
pub const VISOR: &str = "Visor";
pub const PAINEL: &str = "Painel";
pub const ESCOLHA_A_VISTA: &str = "O que mostrar";
pub const ABRINDO: &str = "Abrindo o arquivo…";
pub const SEM_VISOR: &str = "Este formato não abre no visor. Baixe o arquivo para ver.";
pub const SEM_ARQUIVO: &str = "Este pedido não tem arquivos.";
pub const BAIXAR: &str = "Baixar";
pub const ABAS: &str = "Partes da análise";
pub const CHECKLIST: &str = "Checklist";
pub const PENDENCIAS: &str = "Pendências";
pub const DADOS: &str = "Dados";
pub const CONFORME: &str = "Conforme";
pub const NAO_CONFORME: &str = "Não conforme";
pub const NAO_SE_APLICA: &str = "Não se aplica";
pub const GRUPO_CONFORME: &str = "Marcar o resto do grupo como conforme";
pub const NOVA: &str = "Nova pendência";
pub const SEM_PENDENCIAS: &str = "Nenhuma pendência até agora.";
pub const TIPO: &str = "Motivo";
pub const DESCRICAO: &str = "O que o RT precisa fazer";
pub const NORMA: &str = "Norma e item";
pub const ARQUIVO: &str = "Arquivo";
pub const ARQUIVO_NENHUM: &str = "Nenhum arquivo em especial";
pub const PAGINA: &str = "Página";
pub const BLOQUEANTE: &str = "Precisa de resposta antes do envio da correção?";
pub const REMOVER: &str = "Remover pendência";
pub const TIPO_OBRIGATORIO: &str = "Escolha o motivo da pendência.";
pub const DESCRICAO_OBRIGATORIA: &str = "Escreva o que o RT precisa fazer.";
pub const PAGINA_INVALIDA: &str = "Digite o número da página, a partir de 1.";
pub const JA_TEM_PENDENCIA: &str = "Criar pendência deste item";
pub const CICLO_ANTERIOR: &str = "Pendências do ciclo anterior";

/// "18/20".
pub fn respondidos(feitos: usize, total: usize) -> String {
    format!("{feitos}/{total}")
}

/// "4 de 5".
pub fn de(feitos: usize, total: usize) -> String {
    format!("{feitos} de {total}")
}

/// "1 não conforme".
pub fn nao_conformes(n: usize) -> String {
    plural(n, "não conforme", "não conformes")
}

/// Title of one finding being written.
pub fn pendencia(n: usize) -> String {
    format!("Pendência {n}")
}

/// Who has it.
pub fn de_outro(quem: &str) -> String {
    format!("{quem} assumiu a análise. Você pode ver, mas não decidir.")
}

/// `title` of the frame that shows a PDF.
pub fn quadro(nome: &str) -> String {
    format!("Conteúdo do arquivo {nome}")
}
