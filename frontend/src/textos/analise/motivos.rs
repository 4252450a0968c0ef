//! Words of the reason library.

pub const TITULO: &str = "Biblioteca de motivos";
pub const INTRODUCAO: &str =
    "Textos prontos para as pendências. Quem muda um motivo não muda as decisões já tomadas.";
pub const NOVO: &str = "Novo motivo";
pub const ALTERAR: &str = "Alterar motivo";
pub const ALTERAR_CURTO: &str = "Alterar";
pub const GUARDAR: &str = "Salvar motivo";
pub const GUARDADO: &str = "Motivo salvo.";
pub const COL_TITULO: &str = "Título";
pub const COL_TIPO: &str = "Motivo";
pub const COL_OFERECIDO: &str = "Oferecido";
pub const COL_ACAO: &str = "Ação";
pub const TITULO_AJUDA: &str = "Poucas palavras, para achar na lista.";
pub const TITULO_OBRIGATORIO: &str = "Escreva um título curto.";
pub const ATIVO: &str = "Oferecer aos analistas?";
pub const MUDOU: &str = "Outra pessoa mudou este motivo";
pub const MUDOU_TEXTO: &str =
    "Copie o que escreveu, feche e abra de novo para ver o texto de agora.";
pub const BIBLIOTECA: &str = "Da biblioteca";
pub const BIBLIOTECA_VAZIA: &str = "Escolha um texto pronto";

/// Accessible name of the button of a row.
pub fn alterar_motivo(titulo: &str) -> String {
    format!("Alterar o motivo {titulo}")
}
