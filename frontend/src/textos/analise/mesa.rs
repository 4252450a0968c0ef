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
    "Outro analista poderá assumir. Suas respostas e pendências ficam salvas para ele continuar.";
pub const DEVOLVEU: &str = "Pedido devolvido à fila.";
pub const CANCELAR: &str = "Cancelar";
pub const ARQUIVOS: &str = "Arquivos do pedido";
pub const VISOR: &str = "Visor";
pub const PAINEL: &str = "Painel";
pub const ESCOLHA_A_VISTA: &str = "O que mostrar";
pub const SEM_ARQUIVO: &str = "Este pedido não tem arquivos.";
pub const ABAS: &str = "Partes da análise";
pub const CHECKLIST: &str = "Checklist";
pub const PENDENCIAS: &str = "Pendências";
pub const DADOS: &str = "Dados";
pub const GRUPO_CONFORME: &str = "Marcar o resto do grupo como conforme";
pub const NOVA: &str = "Nova pendência";
pub const SEM_PENDENCIAS: &str = "Nenhuma pendência até agora.";
pub const DECIDIDO_SEM_PENDENCIAS: &str = "A decisão não teve pendências.";
pub const OUTRA_ABA: &str = "Esta análise foi salva em outro lugar";
pub const OUTRA_ABA_TEXTO: &str = "Outra aba ou outro aparelho salvou respostas diferentes das que estão aqui. Escolha quais valem.";
pub const USAR_SALVO: &str = "Usar o que está salvo";
pub const MANTER_DAQUI: &str = "Manter o que está aqui";
pub const TIPO: &str = "Motivo";
pub const DESCRICAO: &str = "O que o RT precisa fazer";
pub const NORMA: &str = "Norma e item";
pub const ARQUIVO: &str = "Arquivo";
pub const ARQUIVO_NENHUM: &str = "Nenhum arquivo em especial";
pub const PAGINA: &str = "Página";
pub const BLOQUEANTE: &str = "Precisa de resposta antes do envio da correção?";
pub const NAO_PRECISA_DE_RESPOSTA: &str = " (não precisa de resposta antes da correção)";
pub const REMOVER: &str = "Remover pendência";
pub const TIPO_OBRIGATORIO: &str = "Escolha o motivo da pendência.";
pub const DESCRICAO_OBRIGATORIA: &str = "Escreva o que o RT precisa fazer.";
pub const COM_PINO: &str = "Com um pino na página.";
pub const TIRAR_O_PINO: &str = "Tirar o pino";
pub const PAGINA_INVALIDA: &str = "Digite o número da página, a partir de 1.";
pub const JA_TEM_PENDENCIA: &str = "Criar pendência deste item";
pub const ATALHOS_LISTA: [(&str, &str); 6] = [
    ("1", "responde Conforme e vai ao próximo item"),
    ("2", "responde Não conforme e vai ao próximo item"),
    ("3", "responde Não se aplica e vai ao próximo item"),
    ("j", "vai ao próximo item"),
    ("k", "volta ao item anterior"),
    (
        "p",
        "começa uma pendência no arquivo e na página que estão abertos",
    ),
];
pub const CICLO_ANTERIOR: &str = "Pendências do ciclo anterior";

/// Starts the words of a pendência of an item.
pub fn do_item(item: &str) -> String {
    format!("Não atendido: “{item}”. ")
}

/// Whose answers the page found.
pub fn anotado_por(autor: &str, quando: &str) -> String {
    format!("Salvo por {autor} em {quando}")
}

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
