//! What changed since the ciclo before, value by value and file by file (R-REA-4).

use banco::anexos::Versao;
use banco::pedidos::{self, Pedido};
use banco::{ConnectionTrait, envios};
use chrono::{DateTime, Utc};
use contrato::analise::{ArquivoComparado, CampoMudado, Diferencas};
use dominio::ids::PedidoId;
use dominio::pedido::{Diferenca, rotulo_campo};
use dominio::slot::Slot;
use dominio::versao::{MudancaDoArquivo, antes_e_depois};

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::vistas;

/// The last envio beside what was decided before it; `None` when the pedido is unknown or someone else's.
pub async fn diferencas(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
) -> Result<Option<Diferencas>, Falha> {
    let c = p.banco.leitura();
    let Some(pedido) = pedidos::ler(c, ator.escopo(), id).await? else {
        return Ok(None);
    };
    let pertences = vistas::pedido::pertences(c, ator, &pedido).await?;
    let anterior = pertences
        .decisoes
        .iter()
        .find(|decisao| decisao.ciclo == pedido.ciclo - 1);
    let Some(anterior) = anterior else {
        return Ok(Some(Diferencas {
            ciclo: pedido.ciclo.max(1),
            desde: None,
            campos: None,
            arquivos: Vec::new(),
        }));
    };
    let desde = anterior.decidida_em;
    Ok(Some(Diferencas {
        ciclo: pedido.ciclo,
        desde: Some(desde),
        campos: campos(c, &pedido).await?,
        arquivos: arquivos(&pertences.versoes, desde),
    }))
}

async fn campos(
    c: &impl ConnectionTrait,
    pedido: &Pedido,
) -> Result<Option<Vec<CampoMudado>>, Falha> {
    let antes = envios::formulario(c, (pedido.id, pedido.ciclo - 1)).await?;
    let depois = envios::formulario(c, (pedido.id, pedido.ciclo)).await?;
    let mudado = |d: Diferenca| CampoMudado {
        campo: d.campo.to_owned(),
        rotulo: rotulo_campo(d.campo).to_owned(),
        antes: d.antes,
        depois: d.depois,
    };
    Ok(antes.zip(depois).map(|(antes, depois)| {
        let diferencas = depois.diferencas(&antes);
        diferencas.into_iter().map(mudado).collect()
    }))
}

/// Each slot that the RT fills, in the order in which its first versão came.
fn arquivos(versoes: &[Versao], desde: DateTime<Utc>) -> Vec<ArquivoComparado> {
    let mut slots: Vec<Slot> = Vec::new();
    for versao in versoes {
        if versao.slot != Slot::DOCUMENTO_DA_DECISAO && !slots.contains(&versao.slot) {
            slots.push(versao.slot);
        }
    }
    let comparar = |slot| {
        let fatos = versoes.iter().map(Versao::fatos);
        let (antes, depois) = antes_e_depois(fatos, slot, desde)?;
        let de_numero = |numero| {
            versoes
                .iter()
                .find(|v| v.slot == slot && v.numero == numero)
        };
        let (antes, depois) = (antes.and_then(de_numero), de_numero(depois)?);
        Some(ArquivoComparado {
            slot: slot.codigo().to_owned(),
            mudanca: match antes {
                None => MudancaDoArquivo::Novo,
                Some(antes) if antes.sha256 == depois.sha256 => MudancaDoArquivo::Igual,
                Some(_) => MudancaDoArquivo::Trocado,
            },
            antes: antes.map(|v| v.id),
            depois: depois.id,
        })
    };
    slots.into_iter().filter_map(comparar).collect()
}
