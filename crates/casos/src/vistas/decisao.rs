//! A decision and its findings.

use banco::anexos::Versao;
use banco::decisoes::Decisao;
use banco::respostas::Resposta;
use contrato::analise::{Decisao as Vista, Pendencia, Resposta as VistaDaResposta};
use dominio::ids::VersaoId;

/// The findings of a decision, with what the RT answered to them.
pub(crate) fn pendencias(
    d: &Decisao,
    versoes: &[Versao],
    respostas: &[Resposta],
) -> Vec<Pendencia> {
    let nome = |id: Option<VersaoId>| {
        let achada = versoes.iter().find(|v| Some(v.id) == id);
        achada.map(|v| v.nome.clone())
    };
    let resposta = |r: &Resposta| VistaDaResposta {
        como: r.como,
        texto: r.texto.clone(),
        versao: r.versao,
        arquivo: nome(r.versao),
        respondida_em: r.respondida_em,
    };
    d.pendencias
        .iter()
        .map(|p| Pendencia {
            id: p.id,
            ordem: p.ordem,
            ciclo: d.ciclo,
            tipo: p.tipo,
            titulo: p.tipo.rotulo().to_owned(),
            descricao: p.descricao.clone(),
            norma: p.norma.clone(),
            versao: p.versao,
            arquivo: nome(p.versao),
            pagina: p.pagina,
            ponto: p.ponto,
            bloqueante: p.bloqueante,
            resposta: respostas.iter().find(|r| r.pendencia == p.id).map(resposta),
        })
        .collect()
}

/// The decision; the analyst's name is for staff.
pub(crate) fn decisao(
    d: &Decisao,
    (versoes, respostas): (&[Versao], &[Resposta]),
    analista: Option<String>,
) -> Vista {
    Vista {
        id: d.id,
        codigo: d.codigo.clone(),
        ciclo: d.ciclo,
        resultado: d.resultado,
        obras: d.obras,
        observacao: d.observacao.clone(),
        decidida_em: d.decidida_em,
        analista,
        documento: d.documento,
        pendencias: pendencias(d, versoes, respostas),
    }
}
