//! What *Baixar tudo* holds: the versão that counts in each slot, as these eyes may see it (3.3).

use banco::pedidos;
use contrato::anexo::Versao;
use dominio::ids::PedidoId;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::vistas;

/// One file and the words of its slot.
#[derive(Debug, Clone)]
pub struct ArquivoReunido {
    /// Label of the slot, or the title of a free anexo.
    pub anexo: String,
    /// The versão; its bytes come from [`super::abrir`], which checks and records each reading.
    pub versao: Versao,
}

/// The files of a pedido, in the order of its slots.
#[derive(Debug, Clone)]
pub struct Reunidos {
    /// NS as Atende wrote it.
    pub numero_ns: String,
    /// Protocolo.
    pub protocolo: String,
    /// Files, one a slot.
    pub arquivos: Vec<ArquivoReunido>,
}

/// The current versões; `None` when the pedido is unknown or someone else's.
pub async fn reunir(p: &Plataforma, ator: &Ator, id: PedidoId) -> Result<Option<Reunidos>, Falha> {
    let c = p.banco.leitura();
    let Some(pedido) = pedidos::ler(c, ator.escopo(), id).await? else {
        return Ok(None);
    };
    let versoes = vistas::pedido::pertences(c, ator, &pedido).await?.versoes;
    let arquivos = vistas::anexos::anexos(&pedido, &versoes)
        .into_iter()
        .filter_map(|anexo| {
            let atual = anexo
                .versoes
                .into_iter()
                .find(|v| v.retirada_em.is_none())?;
            Some(ArquivoReunido {
                anexo: anexo.rotulo,
                versao: atual,
            })
        })
        .collect();
    Ok(Some(Reunidos {
        numero_ns: pedido.numero_ns,
        protocolo: pedido.protocolo,
        arquivos,
    }))
}
