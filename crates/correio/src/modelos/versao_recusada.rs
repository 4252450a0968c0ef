//! A versão that the antivirus refused (R-SIT-2, 5.1 item 7).

use chrono::{DateTime, Utc};
use dominio::calendario::formatar_data_hora;

use super::{ArquivoEnviado, ficha};
use crate::carta::Carta;
use crate::mensagem::Mensagem;

/// To who sent the file.
#[derive(Debug, Clone, Copy)]
pub struct VersaoRecusada<'a> {
    /// E-mail of the author.
    pub para: &'a str,
    /// Name of the author.
    pub nome: &'a str,
    /// NS.
    pub numero_ns: &'a str,
    /// APR protocolo.
    pub protocolo: &'a str,
    /// Client's name.
    pub cliente: &'a str,
    /// The file.
    pub arquivo: &'a ArquivoEnviado,
    /// Name of what was found.
    pub achado: &'a str,
    /// When.
    pub recusada_em: DateTime<Utc>,
    /// Until when another file may take its place, when the pedido was sent already.
    pub substituir_ate: Option<DateTime<Utc>>,
    /// Address of the pedido, absolute.
    pub endereco: &'a str,
}

/// The message of [`VersaoRecusada`].
#[must_use]
pub fn versao_recusada(versao: &VersaoRecusada<'_>) -> Mensagem {
    let mut carta = Carta::nova(
        format!("Arquivo recusado na conferência: NS {}", versao.numero_ns),
        "Um arquivo foi recusado na conferência",
    );
    carta.paragrafo(format!(
        "O antivírus encontrou {} neste arquivo. Ele não abre para ninguém e não conta mais no pedido.",
        versao.achado
    ));
    let mut linhas = ficha(versao.numero_ns, versao.protocolo, versao.cliente);
    linhas.push(("Recusado em", formatar_data_hora(versao.recusada_em)));
    if let Some(ate) = versao.substituir_ate {
        linhas.push(("Substitua até", formatar_data_hora(ate)));
    }
    carta.ficha(linhas);
    carta.itens(vec![versao.arquivo.item()]);
    carta.subtitulo("O que fazer");
    let onde = if versao.substituir_ate.is_some() {
        "Anexe-o no mesmo lugar do pedido, até a data acima. O pedido continua enviado e a conferência não contou no seu prazo."
    } else {
        "Anexe-o no mesmo lugar do pedido, dentro do prazo."
    };
    carta.passos(vec![
        "Passe um antivírus atualizado no computador de onde o arquivo saiu.".to_owned(),
        "Gere o arquivo de novo no programa de origem.".to_owned(),
        onde.to_owned(),
    ]);
    carta.link("Abrir o pedido", versao.endereco);
    carta.enderecar(versao.nome, versao.para)
}
