//! The queue: longest wait first.

use banco::contas;
use banco::pedidos::{self, PosicaoFila};
use contrato::analise::ItemFila;
use dominio::tipo::TipoSolicitacao;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Where the next page starts.
pub type Continua = PosicaoFila;

/// Which part of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quais {
    /// Nobody took them.
    Livres,
    /// The reader took them.
    Minhas,
    /// All.
    Todas,
}

/// One page of the queue and where the next one starts.
pub async fn fila(
    p: &Plataforma,
    ator: &Ator,
    (tipo, regional, quais): (Option<TipoSolicitacao>, Option<&str>, Quais),
    depois_de: Option<Continua>,
    limite: u64,
) -> Result<(Vec<ItemFila>, Option<Continua>), Falha> {
    let c = p.banco.leitura();
    let analista = match quais {
        Quais::Livres => Some(None),
        Quais::Minhas => Some(Some(ator.id())),
        Quais::Todas => None,
    };
    let mut achados = pedidos::fila(c, tipo, regional, analista, depois_de, limite + 1).await?;
    let ha_mais = u64::try_from(achados.len()).is_ok_and(|n| n > limite);
    if ha_mais {
        achados.pop();
    }
    let pessoas = achados
        .iter()
        .flat_map(|a| std::iter::once(a.rt).chain(a.analista));
    let nomes = contas::nomes(c, pessoas).await?;
    let continua = achados.last().filter(|_| ha_mais).and_then(|a| {
        Some(PosicaoFila {
            enviado_em: a.enviado_em?,
            id: a.id,
        })
    });
    let itens = achados.into_iter().map(|a| ItemFila {
        pedido: a.id,
        versao: a.versao,
        responsavel: nomes.get(&a.rt).cloned().unwrap_or_default(),
        analista: a.analista.and_then(|id| nomes.get(&id).cloned()),
        minha: a.analista == Some(ator.id()),
        numero_ns: a.numero_ns,
        protocolo: a.protocolo,
        cliente_nome: a.cliente_nome,
        tipo: a.tipo,
        regional: a.regional,
        ciclo: a.ciclo,
        enviado_em: a.enviado_em.unwrap_or(a.criado_em),
    });
    Ok((itens.collect(), continua))
}
