//! An NS cancelled by Atende (1.5).

use super::ficha;
use crate::carta::Carta;
use crate::mensagem::Mensagem;

/// To the RT of a pedido whose NS was cancelled.
#[derive(Debug, Clone, Copy)]
pub struct NsCancelada<'a> {
    /// E-mail of the RT.
    pub para: &'a str,
    /// Name of the RT.
    pub nome: &'a str,
    /// NS.
    pub numero_ns: &'a str,
    /// APR protocolo.
    pub protocolo: &'a str,
    /// Client's name.
    pub cliente: &'a str,
    /// Why, in Atende's words.
    pub motivo: &'a str,
    /// Address of the pedido, absolute.
    pub endereco: &'a str,
}

/// The message of [`NsCancelada`].
#[must_use]
pub fn ns_cancelada(nota: &NsCancelada<'_>) -> Mensagem {
    let mut carta = Carta::nova(format!("NS cancelada: {}", nota.numero_ns), "NS cancelada");
    carta.paragrafo("O Cemig Atende cancelou esta NS. O pedido não segue mais.");
    let mut linhas = ficha(nota.numero_ns, nota.protocolo, nota.cliente);
    linhas.push(("Motivo", nota.motivo.to_owned()));
    carta.ficha(linhas);
    carta.subtitulo("Próximo passo");
    carta
        .paragrafo("Não há nada a fazer neste pedido. Os dados e arquivos continuam no histórico.");
    carta.paragrafo("Se a obra continua, faça uma nova solicitação no Cemig Atende.");
    carta.link("Abrir o pedido", nota.endereco);
    carta.enderecar(nota.nome, nota.para)
}
