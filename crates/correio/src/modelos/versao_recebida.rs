//! A versão added to a sent pedido (R-PED-4).

use chrono::{DateTime, Utc};
use dominio::calendario::formatar_data_hora;

use super::{ArquivoEnviado, ficha};
use crate::carta::Carta;
use crate::mensagem::Mensagem;

/// To the RT, when a new versão of an anexo was received after the envio.
#[derive(Debug, Clone, Copy)]
pub struct VersaoRecebida<'a> {
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
    /// The file.
    pub arquivo: &'a ArquivoEnviado,
    /// Number of the versão in its slot, from 1.
    pub numero: i32,
    /// When its last byte arrived.
    pub recebida_em: DateTime<Utc>,
    /// Address of the pedido, absolute.
    pub endereco: &'a str,
}

/// The message of [`VersaoRecebida`].
#[must_use]
pub fn versao_recebida(versao: &VersaoRecebida<'_>) -> Mensagem {
    let mut carta = Carta::nova(
        format!("Arquivo recebido: NS {}", versao.numero_ns),
        "Pedido atualizado com sucesso",
    );
    carta.paragrafo("Recebemos uma nova versão deste anexo. As anteriores continuam no histórico.");
    let mut linhas = ficha(versao.numero_ns, versao.protocolo, versao.cliente);
    linhas.push(("Versão", versao.numero.to_string()));
    linhas.push(("Recebida em", formatar_data_hora(versao.recebida_em)));
    carta.ficha(linhas);
    carta.itens(vec![versao.arquivo.item()]);
    carta.link("Abrir o pedido", versao.endereco);
    carta.enderecar(versao.nome, versao.para)
}
