//! A new versão (2.4): bytes first, then one transaction with everything that speaks of them.
//!
//! A crash between the two leaves an orphan object, collected later, never a row without bytes.

use acervo::RecusaRecebimento;
use banco::pedidos::{self, Pedido};
use banco::{ConnectionTrait, FalhaBanco, anexos};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use contrato::anexo::Versao as Vista;
use dominio::arquivo::{FormatoArquivo, NomeArquivo};
use dominio::ids::PedidoId;
use dominio::inspecao::MotivoRecusa;
use dominio::situacao::{Acao, Recusa};
use dominio::slot::{Slot, slots_do_tipo};
use dominio::texto::uma_linha;
use dominio::versao::substituivel;
use futures_util::Stream;

use super::concluir::{Entrega, concluir};
use super::repetir::terminada;
use crate::acesso::julgar;
use crate::ator::Ator;
use crate::execucao::{Feito, Idempotencia};
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// What comes with the bytes.
#[derive(Debug, Clone)]
pub struct Remessa {
    /// Pedido.
    pub pedido: PedidoId,
    /// Slot.
    pub slot: Slot,
    /// Title of a free anexo.
    pub titulo: Option<String>,
    /// Name, already judged by the domain.
    pub nome: NomeArquivo,
    /// Format its name declares.
    pub formato: FormatoArquivo,
    /// SHA-256 the sender promises (`Repr-Digest`).
    pub exigido: Option<[u8; 32]>,
}

/// How the edge turns the digest of the received bytes into an idempotency key.
pub type Chegada<'a> = &'a dyn Fn(&[u8; 32]) -> Option<Idempotencia<Vista>>;

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum ReceberErro {
    /// Unknown pedido, someone else's, or a slot that its tipo does not have.
    #[error("pedido ou anexo não encontrado")]
    NaoEncontrado,
    /// The situação does not take files now.
    #[error(transparent)]
    Situacao(#[from] Recusa),
    /// Only the analyst who took the analysis attaches the decision document.
    #[error("só quem assumiu a análise anexa o documento da decisão")]
    SemPermissao,
    /// The content is not of the type that the name says.
    #[error("o conteúdo não corresponde à extensão")]
    ConteudoDiverge(FormatoArquivo),
    /// What is inside is not accepted (5.1 item 6).
    #[error("o arquivo foi recusado na inspeção")]
    Recusado {
        /// Why.
        motivo: MotivoRecusa,
        /// What is wrong, where, and what to do.
        explicacao: String,
    },
    /// Nothing came.
    #[error("o arquivo está vazio")]
    Vazio,
    /// A free anexo needs a title.
    #[error("dê um título ao anexo")]
    SemTitulo,
    /// Too large, cut, or different from what was promised.
    #[error(transparent)]
    Recebimento(RecusaRecebimento),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl ReceberErro {
    /// True when these bytes will be refused however often they come; the rest may change with time.
    pub(crate) fn do_conteudo(&self) -> bool {
        match self {
            Self::ConteudoDiverge(_)
            | Self::Recusado { .. }
            | Self::Vazio
            | Self::Recebimento(RecusaRecebimento::DigestDivergente) => true,
            Self::NaoEncontrado
            | Self::Situacao(_)
            | Self::SemPermissao
            | Self::SemTitulo
            | Self::Recebimento(_)
            | Self::Falha(_) => false,
        }
    }
}

impl From<FalhaBanco> for ReceberErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

impl From<RecusaRecebimento> for ReceberErro {
    fn from(recusa: RecusaRecebimento) -> Self {
        match recusa {
            RecusaRecebimento::Falha(falha) => Self::Falha(falha.into()),
            outra => Self::Recebimento(outra),
        }
    }
}

/// Receives the bytes, makes the object, writes the versão.
pub async fn receber<S, E>(
    p: &Plataforma,
    ator: &Ator,
    remessa: Remessa,
    corpo: S,
    chave: Chegada<'_>,
) -> Result<Feito<Vista>, ReceberErro>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
{
    let antes = pedidos::ler(p.banco.leitura(), ator.escopo(), remessa.pedido).await?;
    let pedido = antes.ok_or(ReceberErro::NaoEncontrado)?;
    conferir_slot(&pedido, &remessa)?;
    if let Err(recusa) = permitir(p.banco.leitura(), ator, &pedido, &remessa, p.agora()).await {
        // A closed pedido is refused before the bytes travel, but an upload that was accepted is answered again
        // whatever became of the pedido since.
        if !terminada(p, chave(&[0; 32]).as_ref()).await? {
            return Err(recusa);
        }
    }

    let recebido = p
        .acervo
        .receber(
            p.novo_id()?,
            corpo,
            p.ajustes.limite_arquivo,
            remessa.exigido,
        )
        .await?;
    let entrega = Entrega {
        nota: pedido.nota,
        remessa: &remessa,
        // R-PRZ-1: a file counts at its last byte.
        agora: p.agora(),
        chave: chave(&recebido.sha256),
        recebido,
    };
    concluir(p, ator, entrega, async |_, _| Ok(())).await
}

/// Whether the tipo has this slot, and whether what the slot asks for came.
pub(crate) fn conferir_slot(pedido: &Pedido, remessa: &Remessa) -> Result<(), ReceberErro> {
    if remessa.slot == Slot::DOCUMENTO_DA_DECISAO {
        return Ok(());
    }
    let descricao = slots_do_tipo(pedido.tipo)
        .into_iter()
        .find(|s| s.slot == remessa.slot);
    let descricao = descricao.ok_or(ReceberErro::NaoEncontrado)?;
    let sem_titulo = remessa
        .titulo
        .as_deref()
        .is_none_or(|t| uma_linha(t).is_empty());
    if descricao.exige_titulo && sem_titulo {
        Err(ReceberErro::SemTitulo)
    } else {
        Ok(())
    }
}

/// Who may put a file where, now (R-ANX-3): the RT in the slots of the tipo, also in the place of a file refused after the
/// envio (R-SIT-2); the analyst in the decision document.
pub(crate) async fn permitir(
    c: &impl ConnectionTrait,
    ator: &Ator,
    pedido: &Pedido,
    remessa: &Remessa,
    agora: DateTime<Utc>,
) -> Result<Acao, ReceberErro> {
    let da_decisao = remessa.slot == Slot::DOCUMENTO_DA_DECISAO;
    let acao = match (ator.da_equipe(), da_decisao) {
        (false, false) => Acao::AdicionarVersao,
        (true, true) => Acao::AnexarDocumentoDaDecisao,
        (false, true) | (true, false) => return Err(ReceberErro::SemPermissao),
    };
    if let Err(recusa) = julgar(pedido, acao, agora) {
        let troca = Acao::SubstituirVersao;
        if acao == Acao::AdicionarVersao
            && julgar(pedido, troca, agora).is_ok()
            && substituivel(
                anexos::do_pedido(c, pedido.id)
                    .await?
                    .iter()
                    .map(anexos::Versao::fatos),
                remessa.slot,
                agora,
            )
        {
            return Ok(troca);
        }
        return Err(recusa.into());
    }
    if da_decisao && pedido.analista != Some(ator.id()) {
        return Err(ReceberErro::SemPermissao);
    }
    Ok(acao)
}
