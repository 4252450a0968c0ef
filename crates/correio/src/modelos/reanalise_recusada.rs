//! Geração distribuída has no reanálise (R-REA-3).

use super::ficha;
use crate::carta::Carta;
use crate::mensagem::Mensagem;

/// To the RT of a GD whose reanálise was asked for.
#[derive(Debug, Clone, Copy)]
pub struct ReanaliseRecusada<'a> {
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
    /// Address of the pedido, absolute.
    pub endereco: &'a str,
}

/// The message of [`ReanaliseRecusada`].
#[must_use]
pub fn reanalise_recusada(recusada: &ReanaliseRecusada<'_>) -> Mensagem {
    let mut carta = Carta::nova(
        format!(
            "NS {}: faça uma nova solicitação de acesso",
            recusada.numero_ns
        ),
        "Geração distribuída não tem reanálise",
    );
    carta.paragrafo("Chegou do Cemig Atende a confirmação de uma reanálise desta NS.");
    carta.paragrafo("Geração distribuída não tem reanálise: o pedido continua como estava.");
    carta.ficha(ficha(
        recusada.numero_ns,
        recusada.protocolo,
        recusada.cliente,
    ));
    carta.subtitulo("O que fazer");
    carta.passos(vec![
        "Faça uma nova solicitação de acesso no Cemig Atende.".to_owned(),
        "Quando a nova NS chegar, envie aqui todos os documentos, já corrigidos.".to_owned(),
    ]);
    carta.link("Abrir o pedido", recusada.endereco);
    carta.enderecar(recusada.nome, recusada.para)
}
