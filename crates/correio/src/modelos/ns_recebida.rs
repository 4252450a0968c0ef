//! An NS that names the RT, with its deadline (R-NS-1, R-PRZ-2).

use chrono::{DateTime, Utc};
use dominio::calendario::formatar_limite;
use dominio::slot::slots_do_tipo;
use dominio::tipo::TipoSolicitacao;
use dominio::vez::NoPortal;

use super::ficha;
use super::proximos_passos;
use crate::carta::{Carta, Item};
use crate::mensagem::Mensagem;

/// To the RT named in an NS, when it arrives.
#[derive(Debug, Clone, Copy)]
pub struct NsRecebida<'a> {
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
    /// First instant that is too late to send.
    pub prazo: DateTime<Utc>,
    /// True when the NS arrived after the end of its window.
    pub ja_vencida: bool,
    /// Address of the portal, absolute.
    pub endereco: &'a str,
}

/// The message of [`NsRecebida`].
#[must_use]
pub fn ns_recebida(nota: &NsRecebida<'_>) -> Mensagem {
    let mut carta = if nota.ja_vencida {
        vencida(nota)
    } else {
        aberta(nota)
    };
    carta.link("Abrir o portal", nota.endereco);
    carta.enderecar(nota.nome, nota.para)
}

fn aberta(nota: &NsRecebida<'_>) -> Carta {
    let limite = formatar_limite(nota.prazo);
    let mut carta = Carta::nova(
        format!("NS {}: envie até {limite}", nota.numero_ns),
        "Nova NS em seu nome",
    );
    carta.paragrafo("O Cemig Atende emitiu esta NS e indicou você como responsável técnico.");
    carta.ficha(linhas(nota, "Envie até"));
    carta.paragrafo(format!(
        "Sem envio até esse horário, {}",
        desfecho(nota.tipo)
    ));
    carta.subtitulo("O que fazer");
    carta.passos(vec![
        "Abra o portal e escolha Novo pedido.".to_owned(),
        format!(
            "Busque com o protocolo {} e o CPF ou CNPJ do cliente.",
            nota.protocolo
        ),
        "Preencha os dados, anexe os arquivos, revise e envie.".to_owned(),
    ]);
    carta.paragrafo(
        "O número do recibo que o Atende mostra ao fim da solicitação não serve na busca.",
    );
    carta.subtitulo("Arquivos obrigatórios");
    carta.itens(obrigatorios(nota.tipo));
    carta
}

fn vencida(nota: &NsRecebida<'_>) -> Carta {
    let mut carta = Carta::nova(
        format!("NS {}: chegou com o prazo encerrado", nota.numero_ns),
        "A NS chegou com o prazo encerrado",
    );
    carta.paragrafo("O Cemig Atende emitiu esta NS e indicou você como responsável técnico.");
    carta.paragrafo("O aviso chegou ao portal depois do fim do prazo de envio.");
    carta.ficha(linhas(nota, "Prazo encerrado em"));
    carta.paragrafo(format!(
        "Sem envio até esse horário, {}",
        desfecho(nota.tipo)
    ));
    proximos_passos::explicar(&mut carta, nota.tipo, nota.numero_ns, NoPortal::Enviar);
    carta
}

fn linhas(nota: &NsRecebida<'_>, rotulo_do_prazo: &'static str) -> Vec<(&'static str, String)> {
    let mut linhas = ficha(nota.numero_ns, nota.protocolo, nota.cliente);
    linhas.push(("Tipo", nota.tipo.texto().to_owned()));
    linhas.push((rotulo_do_prazo, formatar_limite(nota.prazo)));
    linhas
}

fn desfecho(tipo: TipoSolicitacao) -> &'static str {
    match tipo {
        TipoSolicitacao::AnaliseCarga => "a NS fica suspensa por decurso de prazo.",
        TipoSolicitacao::ProjetoEletrico => "a NS fica reprovada por decurso de prazo.",
        TipoSolicitacao::GeracaoDistribuida => {
            "a NS fica reprovada por decurso de prazo. Depois, só uma nova solicitação."
        }
    }
}

fn obrigatorios(tipo: TipoSolicitacao) -> Vec<Item> {
    slots_do_tipo(tipo)
        .into_iter()
        .filter(|slot| slot.obrigatorio)
        .map(|slot| Item {
            titulo: slot.rotulo,
            linhas: if slot.somente_preto {
                vec!["Somente em preto".to_owned()]
            } else {
                Vec::new()
            },
        })
        .collect()
}
