//! A decision and its findings.

use banco::anexos::Versao;
use banco::decisoes::Decisao;
use contrato::analise::{Decisao as Vista, Pendencia};

/// The findings of a decision.
pub(crate) fn pendencias(d: &Decisao, versoes: &[Versao]) -> Vec<Pendencia> {
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
            arquivo: versoes
                .iter()
                .find(|v| Some(v.id) == p.versao)
                .map(|v| v.nome.clone()),
            pagina: p.pagina,
            ponto: p.ponto,
            bloqueante: p.bloqueante,
        })
        .collect()
}

/// The decision; the analyst's name is for staff.
pub(crate) fn decisao(d: &Decisao, versoes: &[Versao], analista: Option<String>) -> Vista {
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
        pendencias: pendencias(d, versoes),
    }
}
