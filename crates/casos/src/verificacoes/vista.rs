//! Signed data as a stranger may see them: numbers masked, no name of a person or of a file (5.1, LGPD).

use contrato::recibo::{ArquivoRecibo, DadosRecibo};
use contrato::verificacao::{ArquivoProvado, DadosDecisao, DocumentoProvado, TipoDeDocumento};
use dominio::slot::slots_do_tipo;
use dominio::texto::{iniciais, mascarar};
use dominio::tipo::TipoSolicitacao;

/// `None` when the text is of another code, or is not what we sign: a good signature under the wrong code proves nothing.
pub(super) fn documento(
    tipo: TipoDeDocumento,
    codigo: &str,
    dados: &str,
) -> Option<DocumentoProvado> {
    match tipo {
        TipoDeDocumento::Recibo => serde_json::from_str(dados)
            .ok()
            .filter(|dados: &DadosRecibo| dados.codigo == codigo)
            .map(do_recibo),
        TipoDeDocumento::Decisao => serde_json::from_str(dados)
            .ok()
            .filter(|dados: &DadosDecisao| dados.decisao.codigo == codigo)
            .map(da_decisao),
    }
}

fn do_recibo(dados: DadosRecibo) -> DocumentoProvado {
    let tipo = dados.tipo;
    DocumentoProvado {
        numero_ns: mascarar(&dados.numero_ns),
        protocolo: mascarar(&dados.protocolo),
        cliente: iniciais(&dados.cliente_nome),
        solicitacao: tipo,
        ciclo: dados.ciclo,
        em: dados.enviado_em,
        resultado: None,
        obras: None,
        pendencias: None,
        arquivos: dados
            .arquivos
            .into_iter()
            .map(|arquivo| sem_nome(tipo, arquivo))
            .collect(),
    }
}

fn da_decisao(dados: DadosDecisao) -> DocumentoProvado {
    let decisao = dados.decisao;
    DocumentoProvado {
        numero_ns: mascarar(&dados.numero_ns),
        protocolo: mascarar(&dados.protocolo),
        cliente: iniciais(&dados.cliente_nome),
        solicitacao: dados.tipo,
        ciclo: decisao.ciclo,
        em: decisao.decidida_em,
        resultado: Some(decisao.resultado),
        obras: decisao.obras,
        pendencias: u32::try_from(decisao.pendencias.len()).ok(),
        arquivos: dados.documento.into_iter().collect(),
    }
}

/// The title of a free slot was typed by the RT and may hold a name.
fn sem_nome(tipo: TipoSolicitacao, arquivo: ArquivoRecibo) -> ArquivoProvado {
    let conhecido = slots_do_tipo(tipo)
        .into_iter()
        .any(|d| !d.exige_titulo && d.rotulo == arquivo.anexo);
    ArquivoProvado {
        anexo: if conhecido {
            arquivo.anexo
        } else {
            "Anexo livre".to_owned()
        },
        tamanho: arquivo.tamanho,
        sha256: arquivo.sha256,
    }
}
