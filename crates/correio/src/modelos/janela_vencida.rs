//! A window that closed without envio (R-NS-3).

use chrono::{DateTime, Utc};
use dominio::calendario::formatar_limite;
use dominio::tipo::TipoSolicitacao;
use dominio::vez::NoPortal;

use super::ficha;
use super::proximos_passos;
use crate::carta::Carta;
use crate::mensagem::Mensagem;

/// To the RT of a rascunho or of a reanálise, when its window closed by itself.
#[derive(Debug, Clone, Copy)]
pub struct JanelaVencida<'a> {
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
    /// First instant that was too late.
    pub fim: DateTime<Utc>,
    /// Address of the pedido, absolute.
    pub endereco: &'a str,
}

/// The message of [`JanelaVencida`].
#[must_use]
pub fn janela_vencida(janela: &JanelaVencida<'_>) -> Mensagem {
    let mut carta = Carta::nova(
        format!("Prazo encerrado: NS {}", janela.numero_ns),
        "O prazo terminou sem envio",
    );
    carta.paragrafo(format!(
        "O prazo de envio desta NS terminou em {}.",
        formatar_limite(janela.fim)
    ));
    carta.paragrafo(match janela.tipo {
        TipoSolicitacao::AnaliseCarga => "Sem envio, a NS fica suspensa por decurso de prazo.",
        TipoSolicitacao::ProjetoEletrico | TipoSolicitacao::GeracaoDistribuida => {
            "Sem envio, a NS fica reprovada por decurso de prazo."
        }
    });
    let mut linhas = ficha(janela.numero_ns, janela.protocolo, janela.cliente);
    linhas.push(("Tipo", janela.tipo.texto().to_owned()));
    carta.ficha(linhas);
    carta.paragrafo("O que você já preencheu e anexou continua guardado no pedido.");
    proximos_passos::explicar(&mut carta, janela.tipo, janela.numero_ns, NoPortal::Enviar);
    carta.link("Abrir o pedido", janela.endereco);
    carta.enderecar(janela.nome, janela.para)
}
