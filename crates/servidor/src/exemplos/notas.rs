//! Notas de serviço.

use contrato::Lista;
use contrato::nota::{Buscar, Nota};
use contrato::prazo::Prazo;
use dominio::ids::NotaId;
use dominio::tipo::{Pessoa, SituacaoNs, TipoSolicitacao};
use serde_json::Value;

use super::{CLIENTE, CNPJ, NUMERO_NS, PROTOCOLO, REGIONAL, id, minuto, valor};

pub(crate) fn buscar() -> Value {
    valor(&Buscar {
        protocolo: PROTOCOLO.to_owned(),
        pessoa: Pessoa::Juridica,
        cpf_cnpj: CNPJ.to_owned(),
    })
}

pub(crate) fn nota() -> Value {
    valor(&a_nota())
}

pub(crate) fn lista() -> Value {
    valor(&Lista {
        itens: vec![a_nota()],
    })
}

pub(super) fn a_nota() -> Nota {
    Nota {
        id: NotaId(id(2)),
        numero: NUMERO_NS.to_owned(),
        protocolo: PROTOCOLO.to_owned(),
        tipo: TipoSolicitacao::AnaliseCarga,
        tensao: None,
        regional: REGIONAL.to_owned(),
        emitida_em: minuto(0),
        cliente_nome: CLIENTE.to_owned(),
        cliente_numero: Some("7001234567".to_owned()),
        cliente_documento: "**.222.333/0001-**".to_owned(),
        instalacao: Some("3001234567".to_owned()),
        municipio: Some("Uberaba".to_owned()),
        situacao: SituacaoNs::Aguardando,
        prazo: Some(o_prazo()),
        pedido: None,
    }
}

pub(super) fn o_prazo() -> Prazo {
    Prazo {
        tipo: "envio".to_owned(),
        inicio: minuto(0),
        fim: minuto(48 * 60),
        cumprido_em: None,
    }
}
