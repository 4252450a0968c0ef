//! Events of Cemig Atende.

use contrato::webhook::{
    ClienteNs, EnderecoNs, Envelope, NsCancelada, NsEmitida, ReanaliseConfirmada, Recebido,
    ResponsavelNs,
};
use dominio::tipo::{Conselho, TipoSolicitacao};
use serde::Serialize;
use serde_json::Value;

use super::{CLIENTE, CNPJ, NUMERO_NS, PROTOCOLO, REGIONAL, minuto, valor};
use crate::demonstracao::CONTAS;

pub(crate) fn ns_emitida() -> Value {
    envelope(
        "ns.emitida",
        &NsEmitida {
            numero: NUMERO_NS.to_owned(),
            protocolo: PROTOCOLO.to_owned(),
            tipo_solicitacao: TipoSolicitacao::AnaliseCarga,
            servico: "carga_com_protecao_geral".to_owned(),
            emitida_em: minuto(0),
            notificada_em: Some(minuto(0)),
            tensao_projeto: None,
            regional: REGIONAL.to_owned(),
            cliente: ClienteNs {
                nome: CLIENTE.to_owned(),
                numero: Some("7001234567".to_owned()),
                cpf_cnpj: CNPJ.to_owned(),
                telefone: Some("(34) 3333-4455".to_owned()),
                email: Some("contato@paonosso.example.com".to_owned()),
            },
            instalacao: Some("3001234567".to_owned()),
            endereco: Some(EnderecoNs {
                logradouro: Some("Avenida Leopoldino de Oliveira".to_owned()),
                numero: Some("3456".to_owned()),
                bairro: Some("Centro".to_owned()),
                cep: Some("38010-000".to_owned()),
                municipio: Some("Uberaba".to_owned()),
                ponto_referencia: Some("Ao lado da praça Rui Barbosa".to_owned()),
            }),
            responsavel: Some(responsavel()),
            art: None,
            gd: None,
            carga_instalada_kw: None,
            demanda_kw: None,
            ramo: None,
            previsao_ligacao: None,
        },
    )
}

pub(crate) fn ns_cancelada() -> Value {
    let dados = NsCancelada {
        numero: NUMERO_NS.to_owned(),
        em: minuto(600),
        motivo: "Desistência do cliente".to_owned(),
    };
    envelope("ns.cancelada", &dados)
}

pub(crate) fn reanalise_confirmada() -> Value {
    envelope(
        "reanalise.confirmada",
        &ReanaliseConfirmada {
            numero: NUMERO_NS.to_owned(),
            protocolo: Some(PROTOCOLO.to_owned()),
            confirmada_em: minuto(600),
            notificada_em: Some(minuto(600)),
            responsavel: Some(responsavel()),
            ns_aprovada: None,
        },
    )
}

pub(crate) fn recebido() -> Value {
    valor(&Recebido {
        recebido: "msg_2f8c1b6e0a9d4d7c".to_owned(),
        duplicado: false,
    })
}

fn envelope<T: Serialize>(tipo: &str, dados: &T) -> Value {
    valor(&Envelope {
        tipo: tipo.to_owned(),
        em: minuto(0),
        dados: valor(dados),
    })
}

fn responsavel() -> ResponsavelNs {
    ResponsavelNs {
        cpf: CONTAS[0].cpf.to_owned(),
        conselho: Some(Conselho::Crea),
        registro: Some("MG-123456/D".to_owned()),
    }
}
