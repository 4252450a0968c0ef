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
    /// Those that count and do not open yet: still in conferência.
    pub fora: Vec<ArquivoReunido>,
}

/// The current versões; `None` when the pedido is unknown or someone else's.
pub async fn reunir(p: &Plataforma, ator: &Ator, id: PedidoId) -> Result<Option<Reunidos>, Falha> {
    let c = p.banco.leitura();
    let Some(pedido) = pedidos::ler(c, ator.escopo(), id).await? else {
        return Ok(None);
    };
    let versoes = vistas::pedido::pertences(c, ator, &pedido).await?.versoes;
    let abre = |id| {
        versoes
            .iter()
            .any(|v| v.id == id && v.estado().impede(v.autor == ator.id()).is_none())
    };
    let (arquivos, fora) = vistas::anexos::anexos(pedido.tipo, None, &versoes)
        .into_iter()
        .filter_map(|anexo| {
            Some(ArquivoReunido {
                anexo: anexo.rotulo,
                versao: anexo.versoes.into_iter().find(Versao::vale)?,
            })
        })
        .partition(|arquivo| abre(arquivo.versao.id));
    Ok(Some(Reunidos {
        numero_ns: pedido.numero_ns,
        protocolo: pedido.protocolo,
        arquivos,
        fora,
    }))
}
