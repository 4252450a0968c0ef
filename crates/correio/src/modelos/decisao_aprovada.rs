//! An approval (R-SIT-2) and how long it holds (1.7).

use chrono::{DateTime, Utc};
use dominio::calendario::formatar_data_hora;
use dominio::prazo::Validade;
use dominio::tipo::{Obras, TipoSolicitacao};
use dominio::vez::depois_da_aprovacao;

use super::{ficha, verificavel};
use crate::carta::Carta;
use crate::mensagem::Mensagem;

/// To the RT, when a pedido was approved.
#[derive(Debug, Clone, Copy)]
pub struct DecisaoAprovada<'a> {
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
    /// Code of the decision, which anyone can verify (R-REC-1).
    pub codigo: &'a str,
    /// When it was decided.
    pub decidida_em: DateTime<Utc>,
    /// Works on the grid; projeto has none.
    pub obras: Option<Obras>,
    /// How long it holds.
    pub validade: Validade,
    /// Free words of the analyst.
    pub observacao: Option<&'a str>,
    /// Name of the decision document, when there is one.
    pub documento: Option<&'a str>,
    /// Address of the pedido, absolute.
    pub endereco: &'a str,
    /// Address of the check of this decision, absolute; it opens without signing in.
    pub verificacao: &'a str,
}

/// The message of [`DecisaoAprovada`].
#[must_use]
pub fn decisao_aprovada(decisao: &DecisaoAprovada<'_>) -> Mensagem {
    let mut carta = Carta::nova(
        format!("Pedido aprovado: NS {}", decisao.numero_ns),
        "Pedido aprovado",
    );
    carta.paragrafo("A Cemig aprovou o pedido.");
    let mut linhas = ficha(decisao.numero_ns, decisao.protocolo, decisao.cliente);
    linhas.push(("Tipo", decisao.tipo.texto().to_owned()));
    linhas.push(("Decidido em", formatar_data_hora(decisao.decidida_em)));
    linhas.push(("Código da decisão", decisao.codigo.to_owned()));
    if let Some(obras) = decisao.obras {
        linhas.push(("Obras", obras.texto().to_owned()));
    }
    if let Some(documento) = decisao.documento {
        linhas.push(("Documento", documento.to_owned()));
    }
    carta.ficha(linhas);
    if let Some(observacao) = decisao.observacao {
        carta.subtitulo("Observação da análise");
        carta.paragrafo(observacao);
    }
    carta.subtitulo("Próximo passo");
    carta.paragrafo(depois_da_aprovacao(decisao.tipo, decisao.validade));
    carta.link("Abrir o pedido", decisao.endereco);
    verificavel(&mut carta, decisao.verificacao);
    carta.enderecar(decisao.nome, decisao.para)
}
