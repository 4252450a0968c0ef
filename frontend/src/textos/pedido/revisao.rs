//! Words of the review before the envio.

use crate::textos::geral::plural;

pub const TITULO: &str = "Revise antes de enviar";
pub const AQUI: &str = "Revisão";
pub const ANEXOS: &str = "Anexos";
pub const SOLICITACAO: &str = "Solicitação";
pub const ENDERECO: &str = "Endereço";
pub const INSTALACAO: &str = "Instalação";
pub const LIGACAO_NOVA: &str = "Ligação nova, sem instalação";
pub const AO_ENVIAR: &str = "O que acontece ao enviar";
pub const AO_ENVIAR_RECIBO: &str = "Você recebe um recibo com o código de cada arquivo.";
pub const AO_ENVIAR_RESPOSTA: &str = "A resposta da Cemig chega por e-mail e aparece aqui.";
pub const ENVIAR_TITULO: &str = "Enviar para a Cemig";
pub const ENVIAR: &str = "Enviar pedido";
pub const ENVIAR_CORRECAO: &str = "Enviar correção";
pub const CAMPOS_PRONTOS: &str = "Campos obrigatórios preenchidos";
pub const FALTA_TITULO: &str = "Ainda falta completar";
pub const MUDOU_TITULO: &str = "O pedido mudou em outra janela";
pub const MUDOU_TEXTO: &str = "A página já mostra o que está salvo agora. Confira de novo e envie.";
pub const ENVIANDO: &str = "Enviando o pedido.";
pub const NAO_FOI: &str = "O pedido não foi enviado";
pub const NADA_PERDIDO: &str = "Os dados e os arquivos continuam salvos.";
pub const PROXIMO_PASSO: &str = "Próximo passo:";

/// "2 de 2 anexos obrigatórios".
pub fn anexos_prontos(enviados: usize, total: usize) -> String {
    format!(
        "{enviados} de {}",
        plural(total, "anexo obrigatório", "anexos obrigatórios")
    )
}

/// "Prazo aberto até qui., 26/11, às 09:15".
pub fn prazo_aberto(ate: &str) -> String {
    format!("Prazo aberto até {ate}")
}

/// When a new versão may still be sent.
pub fn ao_enviar_versao(ate: &str) -> String {
    format!("Até {ate}, dá para mandar nova versão, se ninguém começou a análise.")
}

/// What the RT declares.
pub fn declara(art: &str) -> String {
    if art.is_empty() {
        "Ao enviar, você declara que os dados são verdadeiros.".to_owned()
    } else {
        format!(
            "Ao enviar, você declara ser o profissional da ART {art} e que os dados são verdadeiros."
        )
    }
}
