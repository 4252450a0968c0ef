//! Unfinished uploads.

use contrato::Lista;
use contrato::upload::Upload;
use dominio::ids::{PedidoId, UploadId};
use serde_json::Value;

use super::{id, minuto, valor};

pub(crate) fn novo() -> Value {
    valor(&o_upload(0))
}

pub(crate) fn lista() -> Value {
    valor(&Lista {
        itens: vec![o_upload(3 * 1024 * 1024)],
    })
}

fn o_upload(recebido: u64) -> Upload {
    Upload {
        id: UploadId(id(0x21)),
        pedido: PedidoId(id(2)),
        slot: "art_paga".to_owned(),
        titulo: None,
        nome: "ART 2026.pdf".to_owned(),
        sha256: Some("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned()),
        tamanho: 14_680_064,
        recebido,
        criado_em: minuto(70),
        expira_em: minuto(70 + 24 * 60),
        versao: None,
    }
}
