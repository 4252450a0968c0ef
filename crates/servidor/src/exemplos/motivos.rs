//! The reason library.

use contrato::Pagina;
use contrato::motivo::{DadosDoMotivo, Motivo};
use dominio::ids::MotivoId;
use dominio::pendencia::MOTIVOS_INICIAIS;
use serde_json::Value;

use super::{id, minuto, valor};

pub(crate) fn lista() -> Value {
    valor(&Pagina {
        itens: vec![o_motivo()],
        proximo_cursor: None,
    })
}

pub(crate) fn motivo() -> Value {
    valor(&o_motivo())
}

pub(crate) fn dados() -> Value {
    valor(&o_motivo().dados)
}

fn o_motivo() -> Motivo {
    let inicial = &MOTIVOS_INICIAIS[0];
    Motivo {
        id: MotivoId(id(0x70)),
        revisao: 1,
        dados: DadosDoMotivo {
            tipo: inicial.tipo,
            titulo: inicial.titulo.to_owned(),
            texto: inicial.texto.to_owned(),
            norma: Some(inicial.tipo.norma().to_owned()),
            bloqueante: inicial.tipo.bloqueante_por_padrao(),
            ativo: true,
        },
        autor: None,
        mudado_em: minuto(0),
    }
}
