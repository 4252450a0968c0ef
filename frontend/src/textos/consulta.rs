//! Words of the consulta.

use super::geral::plural;

pub const TITULO: &str = "Consulta de pedidos";
pub const EXCEL: &str = "Exportar para Excel";
pub const NOVO: &str = "Novo pedido";
pub const ABAS: &str = "Pedidos por andamento";

pub const BUSCA: &str = "NS, protocolo, cliente ou instalação";
pub const TIPO: &str = "Tipo";
pub const TODOS_OS_TIPOS: &str = "Todos os tipos";
pub const SITUACAO: &str = "Situação";
pub const TODAS: &str = "Todas";
pub const REGIONAL: &str = "Regional";
pub const ENVIADO_DE: &str = "Enviado de";
pub const ENVIADO_ATE: &str = "Enviado até";
pub const NS: &str = "NS";
pub const PROTOCOLO: &str = "Protocolo";
pub const INSTALACAO: &str = "Instalação";
pub const CLIENTE_NOME: &str = "Nome do cliente";
pub const CLIENTE_NUMERO: &str = "Número do cliente";
pub const PESQUISAR: &str = "Pesquisar";
pub const MAIS_FILTROS: &str = "Mais filtros";
pub const MENOS_FILTROS: &str = "Menos filtros";
pub const VISOES: &str = "Visões salvas";
pub const SALVAR_VISAO: &str = "Salvar esta visão";
pub const VISAO_SALVA: &str = "Visão salva.";
pub const VISAO_REMOVIDA: &str = "Visão removida.";
pub const NOME_DA_VISAO: &str = "Nome da visão";
pub const NOME_AJUDA: &str =
    "Ela guarda a aba e os filtros de agora, e acompanha sua conta em outro aparelho.";
pub const NOME_OBRIGATORIO: &str = "Escreva um nome para a visão.";
pub const APLICADOS: &str = "Filtros aplicados";
pub const LIMPAR: &str = "Limpar todos";
pub const BUSCA_FICHA: &str = "Busca";

pub const COL_CLIENTE: &str = "Cliente";
pub const COL_REGIONAL: &str = "Reg.";
pub const COL_NOTA: &str = "Data da nota";
pub const COL_ENVIO: &str = "Envio";
pub const COL_RESPOSTA: &str = "Resposta";
pub const COL_PRAZO: &str = "Prazo";
pub const NAO_ENVIADO: &str = "não enviado";

pub const VAZIA: &str = "Nenhum pedido com estes filtros";
pub const VAZIA_TEXTO: &str = "Confira o número no e-mail do Cemig Atende ou tire um filtro.";
pub const PROCURAR_EM_TODOS: &str = "Procurar em todos os pedidos";
pub const LIMPAR_FILTROS: &str = "Limpar filtros";
pub const SEM_PEDIDOS: &str = "Nenhum pedido aqui";
pub const SEM_PEDIDOS_RT: &str =
    "Com o protocolo do e-mail do Cemig Atende, comece um novo pedido.";
pub const SEM_CONCLUIDOS: &str =
    "Um pedido reprovado ou suspenso que ainda aceita correção fica em Aguardando você.";
pub const SEM_PEDIDOS_EQUIPE: &str =
    "Os pedidos aparecem aqui depois que o responsável técnico envia.";
pub const PAGINACAO: &str = "Páginas da consulta";
pub const ANTERIOR: &str = "Anterior";
pub const PROXIMA: &str = "Próxima";

/// "2 escolhidas".
pub fn escolhidas(n: usize) -> String {
    plural(n, "escolha", "escolhas")
}

/// "25 pedidos nesta página".
pub fn nesta_pagina(n: usize) -> String {
    format!("{} nesta página", plural(n, "pedido", "pedidos"))
}

/// "Campo: valor" of a chip.
pub fn ficha(campo: &str, valor: &str) -> String {
    format!("{campo}: {valor}")
}

/// Name of the button of a set of choices: "Tipo: Todos os tipos".
pub fn escolha_de(rotulo: &str, valor: &str) -> String {
    format!("{rotulo}: {valor}")
}
