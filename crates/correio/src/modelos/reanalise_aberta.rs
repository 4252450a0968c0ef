//! The window of a reanálise or reavaliação opened (R-REA-1, R-VAL-2).

use chrono::{DateTime, Utc};
use dominio::calendario::formatar_limite;
use dominio::prazo::MotivoJanela;
use dominio::tipo::TipoSolicitacao;

use super::ficha;
use crate::carta::Carta;
use crate::mensagem::Mensagem;

/// To the RT whose pedido may be corrected now.
#[derive(Debug, Clone, Copy)]
pub struct ReanaliseAberta<'a> {
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
    /// Tipo de solicitação.
    pub tipo: TipoSolicitacao,
    /// Which of the two it is.
    pub motivo: MotivoJanela,
    /// First instant that is too late to send.
    pub prazo: DateTime<Utc>,
    /// Address of the pedido, absolute; of the portal where there is none yet.
    pub endereco: &'a str,
}

/// The message of [`ReanaliseAberta`].
#[must_use]
pub fn reanalise_aberta(aberta: &ReanaliseAberta<'_>) -> Mensagem {
    let limite = formatar_limite(aberta.prazo);
    let (o_que, volta) = match (aberta.motivo, aberta.tipo) {
        (MotivoJanela::Reavaliacao, _) => ("Reavaliação", "Expirado"),
        (_, TipoSolicitacao::AnaliseCarga) => ("Reanálise", "Suspenso"),
        (_, _) => ("Reanálise", "Reprovado"),
    };
    let mut carta = Carta::nova(
        format!(
            "{o_que} liberada: NS {}, envie até {limite}",
            aberta.numero_ns
        ),
        format!("{o_que} liberada"),
    );
    carta.paragrafo(format!(
        "O Cemig Atende confirmou a {} desta NS. O prazo para enviar a correção já está correndo.",
        o_que.to_lowercase()
    ));
    let mut linhas = ficha(aberta.numero_ns, aberta.protocolo, aberta.cliente);
    linhas.push(("Tipo", aberta.tipo.texto().to_owned()));
    linhas.push(("Envie até", limite));
    carta.ficha(linhas);
    carta.subtitulo("O que fazer");
    carta.passos(vec![
        "Abra o pedido e corrija os dados que mudaram.".to_owned(),
        "Anexe uma nova versão só dos arquivos que mudaram. Os outros continuam valendo."
            .to_owned(),
        "Revise e envie.".to_owned(),
    ]);
    carta.paragrafo(format!(
        "Sem o envio até esse horário, o pedido volta a {volta}. Depois disso, é preciso uma nova confirmação do Cemig Atende."
    ));
    carta.link("Abrir o pedido", aberta.endereco);
    carta.enderecar(aberta.nome, aberta.para)
}
