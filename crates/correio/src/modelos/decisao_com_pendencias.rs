//! A rejection or a suspension, its pendências and the way back (R-SIT-2, R-REA-1).

use chrono::{DateTime, Utc};
use dominio::calendario::formatar_data_hora;
use dominio::tipo::TipoSolicitacao;
use dominio::vez::NoPortal;

use super::proximos_passos;
use super::{ficha, verificavel};
use crate::carta::{Carta, Item};
use crate::mensagem::Mensagem;

/// To the RT, when a pedido was rejected (projeto, GD) or suspended (carga).
#[derive(Debug, Clone, Copy)]
pub struct DecisaoComPendencias<'a> {
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
    /// Free words of the analyst.
    pub observacao: Option<&'a str>,
    /// Findings, in order; at least one.
    pub pendencias: &'a [PendenciaApontada],
    /// Address of the pedido, absolute.
    pub endereco: &'a str,
    /// Address of the check of this decision, absolute; it opens without signing in.
    pub verificacao: &'a str,
}

/// One finding.
#[derive(Debug, Clone)]
pub struct PendenciaApontada {
    /// Words of the kind.
    pub titulo: String,
    /// What the RT must do.
    pub descricao: String,
    /// Norm and clause.
    pub norma: Option<String>,
    /// Name of the file it speaks of.
    pub arquivo: Option<String>,
    /// Page of that file, from 1.
    pub pagina: Option<i32>,
    /// Must be answered before the correction is sent (R-REA-2).
    pub bloqueante: bool,
}

/// The message of [`DecisaoComPendencias`].
#[must_use]
pub fn decisao_com_pendencias(decisao: &DecisaoComPendencias<'_>) -> Mensagem {
    let resultado = match decisao.tipo {
        TipoSolicitacao::AnaliseCarga => "suspenso",
        TipoSolicitacao::ProjetoEletrico | TipoSolicitacao::GeracaoDistribuida => "reprovado",
    };
    let mut carta = Carta::nova(
        format!("Pedido {resultado}: NS {}", decisao.numero_ns),
        format!("Pedido {resultado}"),
    );
    carta.paragrafo(format!(
        "A análise terminou com {}.",
        contar(decisao.pendencias.len())
    ));
    let mut linhas = ficha(decisao.numero_ns, decisao.protocolo, decisao.cliente);
    linhas.push(("Tipo", decisao.tipo.texto().to_owned()));
    linhas.push(("Decidido em", formatar_data_hora(decisao.decidida_em)));
    linhas.push(("Código da decisão", decisao.codigo.to_owned()));
    carta.ficha(linhas);
    carta.subtitulo("Pendências");
    carta.numerados(decisao.pendencias.iter().map(item).collect());
    if let Some(observacao) = decisao.observacao {
        carta.subtitulo("Observação da análise");
        carta.paragrafo(observacao);
    }
    proximos_passos::explicar(
        &mut carta,
        decisao.tipo,
        decisao.numero_ns,
        NoPortal::Corrigir,
    );
    carta.link("Abrir o pedido", decisao.endereco);
    verificavel(&mut carta, decisao.verificacao);
    carta.enderecar(decisao.nome, decisao.para)
}

fn contar(pendencias: usize) -> String {
    match pendencias {
        1 => "1 pendência".to_owned(),
        outras => format!("{outras} pendências"),
    }
}

fn item(pendencia: &PendenciaApontada) -> Item {
    let mut linhas = vec![pendencia.descricao.clone()];
    if let Some(norma) = &pendencia.norma {
        linhas.push(format!("Norma: {norma}"));
    }
    if let Some(arquivo) = &pendencia.arquivo {
        let pagina = pendencia
            .pagina
            .map(|pagina| format!(", página {pagina}"))
            .unwrap_or_default();
        linhas.push(format!("Arquivo: {arquivo}{pagina}"));
    }
    if !pendencia.bloqueante {
        linhas.push("Resposta opcional".to_owned());
    }
    Item {
        titulo: pendencia.titulo.clone(),
        linhas,
    }
}
