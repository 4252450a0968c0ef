//! Words of the pages of a pedido, one module per page.

pub mod anexos;
pub mod avisos;
pub mod comparacao;
pub mod etapas;
pub mod formulario;
pub mod novo;
pub mod recibo;
pub mod respostas;
pub mod revisao;
pub mod visualizacao;

pub const PEDIDOS: &str = "Pedidos";
pub const NOVO_PEDIDO: &str = "Novo pedido";
pub const NAO_ABRIU: &str = "Este pedido não abriu";
pub const VOLTAR_AOS_PEDIDOS: &str = "Voltar aos pedidos";
pub const VOLTAR_AS_ETAPAS: &str = "Voltar às etapas";
pub const VER_PEDIDO: &str = "Ver o pedido";
pub const SAIR_E_VOLTAR: &str = "Sair e voltar depois";
pub const CANCELAR: &str = "Cancelar";
pub const NAO_ALTERA_TITULO: &str = "Este pedido não pode ser alterado agora";
pub const NAO_ALTERA_TEXTO: &str =
    "Abra o pedido para ver de quem é a vez e qual é o próximo passo.";
pub const OBRIGATORIO: &str = "obrigatório";
pub const SE_HOUVER: &str = "se houver";
pub const ANEXO_OPCIONAL: &str = "anexo opcional";
pub const SIM: &str = "Sim";
pub const NAO: &str = "Não";

/// "NS 1198402317".
pub fn ns(numero: &str) -> String {
    format!("NS {numero}")
}

/// "Protocolo 2026-048512".
pub fn protocolo(protocolo: &str) -> String {
    format!("Protocolo {protocolo}")
}

/// "Uberlândia (TA)", or the regional alone.
pub fn lugar(municipio: Option<&str>, regional: &str) -> String {
    municipio.map_or_else(
        || format!("Regional {regional}"),
        |municipio| format!("{municipio} ({regional})"),
    )
}

/// "Ciclo 2".
pub fn ciclo(ciclo: i32) -> String {
    format!("Ciclo {ciclo}")
}
