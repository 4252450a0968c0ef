//! Verification of the receipt of the story.

use contrato::verificacao::{
    ArquivoConferido, ArquivoProvado, Assinatura, DocumentoProvado, TipoDeDocumento, Verificacao,
    Verificar,
};
use dominio::texto::{iniciais, mascarar};
use dominio::tipo::TipoSolicitacao;
use serde_json::Value;

use super::{CLIENTE, NUMERO_NS, PROTOCOLO, SHA256, minuto, valor};

pub(crate) fn verificar() -> Value {
    valor(&Verificar {
        codigo: "3f7t r0wc 88hj".to_owned(),
        sha256: Some(SHA256.to_owned()),
    })
}

pub(crate) fn verificacao() -> Value {
    let anexo = "ART/RRT/TRT paga".to_owned();
    valor(&Verificacao {
        codigo: "3F7T-R0WC-88HJ".to_owned(),
        tipo: TipoDeDocumento::Recibo,
        assinatura: Assinatura::Confere,
        chave: "9f86d081884c7d65".to_owned(),
        documento: Some(DocumentoProvado {
            numero_ns: mascarar(NUMERO_NS),
            protocolo: mascarar(PROTOCOLO),
            cliente: iniciais(CLIENTE),
            solicitacao: TipoSolicitacao::AnaliseCarga,
            ciclo: 1,
            em: minuto(120),
            resultado: None,
            obras: None,
            pendencias: None,
            arquivos: vec![ArquivoProvado {
                anexo: anexo.clone(),
                tamanho: 482_113,
                sha256: SHA256.to_owned(),
            }],
        }),
        arquivo: Some(ArquivoConferido {
            pertence: true,
            anexo: Some(anexo),
        }),
    })
}
