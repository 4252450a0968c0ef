//! Words of the answers to the pendências.

pub const TITULO: &str = "Responder pendências";
pub const NENHUMA: &str = "Nenhuma pendência a responder";
pub const NENHUMA_TEXTO: &str = "Corrija o que for preciso, revise e envie.";
pub const COMO: &str = "Como você responde?";
pub const CORRIGI: &str = "Corrigi, em uma nova versão do arquivo ou nos dados do pedido";
pub const DISCORDO: &str = "Não concordo: explico por que o pedido já atende à norma";
pub const SUA_RESPOSTA: &str = "Sua resposta";
pub const SUA_RESPOSTA_AJUDA: &str = "O que mudou e onde, ou por que nada precisa mudar.";
pub const VERSAO: &str = "Nova versão que responde";
pub const VERSAO_NENHUMA: &str = "Nenhuma";
pub const ENVIAR_VERSAO: &str = "Enviar nova versão de um arquivo";
pub const RESPONDIDA: &str = "Respondida";
pub const FALTA: &str = "Falta responder";
pub const ENVIAR: &str = "Enviar correção";
pub const REVISAR: &str = "Revisar e enviar";
pub const CORRIGIR_DADOS: &str = "Corrigir dados";
pub const RESPOSTAS: &str = "Respostas às pendências";
pub const RESPONDER: &str = "Responder pendências";

/// "2. Demanda diferente".
pub fn titulo(ordem: i32, titulo: &str) -> String {
    format!("{ordem}. {titulo}")
}

/// "1 de 3 respondida", "2 de 3 respondidas".
pub fn andamento(feitas: usize, total: usize) -> String {
    let palavra = if feitas == 1 {
        "respondida"
    } else {
        "respondidas"
    };
    format!("{feitas} de {total} {palavra}")
}

/// What is left before the envio.
pub fn faltam(n: usize) -> String {
    match n {
        0 => "Nenhuma resposta obrigatória falta. Revise e envie a correção.".to_owned(),
        1 => "Falta responder 1 pendência.".to_owned(),
        n => format!("Falta responder {n} pendências."),
    }
}

/// "ART/RRT/TRT paga, v2: art_r1.pdf".
pub fn versao(rotulo: &str, numero: i32, nome: &str) -> String {
    format!("{rotulo}, v{numero}: {nome}")
}
