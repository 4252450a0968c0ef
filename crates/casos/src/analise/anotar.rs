//! The notes of an analysis (4.2): saved while the analyst works, so that neither a reload nor a fall loses them, and
//! read by the team afterwards, when they tell how the decision came about.

use banco::anotacoes::{self, Anotacoes as Linha};
use banco::pedidos::{self, Pedido};
use banco::{ConnectionTrait, FalhaBanco, Transacao, anexos, contas};
use contrato::anotacoes::{Anotacoes, AnotacoesSalvas};
use dominio::ids::PedidoId;
use dominio::pendencia::checklist;
use dominio::situacao::{Acao, Recusa};

use crate::acesso::{julgar, para_mudar};
use crate::ator::Ator;
use crate::execucao::executar_sem_chave;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum AnotarErro {
    /// Unknown.
    #[error("pedido não encontrado")]
    NaoEncontrado,
    /// `If-Match` names older notes.
    #[error("as anotações mudaram desde a leitura")]
    Desatualizadas,
    /// Someone else has the analysis.
    #[error("a análise é de outra pessoa")]
    DeOutraPessoa,
    /// An answer to something that is not in the checklist of the tipo; its index.
    #[error("resposta {0} a um item que não existe")]
    ItemDesconhecido(usize),
    /// A pendência speaks of a versão of another pedido; its index.
    #[error("pendência {0} aponta um arquivo que não é deste pedido")]
    VersaoEstranha(usize),
    /// Nobody has the analysis, or it is over.
    #[error(transparent)]
    Situacao(#[from] Recusa),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for AnotarErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// The notes of the present ciclo, empty before the first save; `None` when the pedido is unknown.
pub async fn anotacoes(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
) -> Result<Option<AnotacoesSalvas>, Falha> {
    let c = p.banco.leitura();
    match pedidos::ler(c, ator.escopo(), id).await? {
        Some(pedido) => Ok(Some(do_ciclo(c, &pedido).await?)),
        None => Ok(None),
    }
}

/// Saves the notes over the revisão that was read; only who has the analysis.
pub async fn anotar(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
    revisao: i64,
    novas: Anotacoes,
) -> Result<AnotacoesSalvas, AnotarErro> {
    executar_sem_chave(p, async |tx: &Transacao| {
        let pedido = para_mudar(tx, ator, id)
            .await?
            .ok_or(AnotarErro::NaoEncontrado)?;
        let agora = p.agora();
        // Notes are taken exactly while there is an analysis that could be given back.
        julgar(&pedido, Acao::Devolver, agora)?;
        if pedido.analista != Some(ator.id()) {
            return Err(AnotarErro::DeOutraPessoa);
        }
        conferir_itens(&pedido, &novas)?;
        conferir_versoes(tx, id, &novas).await?;
        let linha = Linha {
            revisao: revisao.saturating_add(1),
            autor: ator.id(),
            salvas_em: agora,
            conteudo: &novas,
        };
        if !anotacoes::gravar(&**tx, (id, pedido.ciclo), &linha).await? {
            return Err(AnotarErro::Desatualizadas);
        }
        Ok(do_ciclo(&**tx, &pedido).await?)
    })
    .await
}

fn conferir_itens(pedido: &Pedido, novas: &Anotacoes) -> Result<(), AnotarErro> {
    let itens = || checklist(pedido.tipo).iter().flat_map(|grupo| grupo.itens);
    let estranha = novas
        .respostas
        .iter()
        .position(|r| itens().all(|item| item.codigo != r.item));
    estranha.map_or(Ok(()), |i| Err(AnotarErro::ItemDesconhecido(i)))
}

async fn conferir_versoes(
    tx: &Transacao,
    id: PedidoId,
    novas: &Anotacoes,
) -> Result<(), AnotarErro> {
    if novas.pendencias.iter().all(|p| p.versao.is_none()) {
        return Ok(());
    }
    let versoes = anexos::do_pedido(&**tx, id).await?;
    let estranha = novas
        .pendencias
        .iter()
        .position(|p| p.versao.is_some_and(|v| versoes.iter().all(|o| o.id != v)));
    estranha.map_or(Ok(()), |i| Err(AnotarErro::VersaoEstranha(i)))
}

async fn do_ciclo(
    c: &impl ConnectionTrait,
    pedido: &Pedido,
) -> Result<AnotacoesSalvas, FalhaBanco> {
    let chave = (pedido.id, pedido.ciclo);
    let Some(linha) = anotacoes::ler::<Anotacoes>(c, chave).await? else {
        return Ok(AnotacoesSalvas {
            ciclo: pedido.ciclo,
            ..AnotacoesSalvas::default()
        });
    };
    let nomes = contas::nomes(c, [linha.autor]).await?;
    Ok(AnotacoesSalvas {
        ciclo: pedido.ciclo,
        revisao: linha.revisao,
        salvas_em: Some(linha.salvas_em),
        autor: nomes.get(&linha.autor).cloned(),
        anotacoes: linha.conteudo,
    })
}
