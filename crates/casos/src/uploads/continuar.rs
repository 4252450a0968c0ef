//! Going on with an upload where it stopped: pieces become durable and count as they arrive, so that a cut costs one
//! piece at most; the last byte makes the versão.

use std::time::Duration;

use banco::FalhaBanco;
use banco::uploads::{self, Upload};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use contrato::anexo::Versao;
use dominio::ids::{UploadId, VersaoId};
use futures_util::{Stream, StreamExt};
use tokio::time::Instant;

use super::concluir::{concluir, remessa};
use super::corrente::Corrente;
use super::ler::{LerErro, achar};
use super::soma::Soma;
use super::vez::Vez;
use crate::anexos::{ReceberErro, permitir};
use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// How long a writer in course is waited for: it may be judging the last byte.
const PACIENCIA: Duration = Duration::from_secs(30);

/// A writer that is asked for its turn gives way when nothing comes for this long…
const SILENCIO: Duration = Duration::from_millis(200);
/// …and at the latest after this.
const GRACA: Duration = Duration::from_secs(1);

/// What the client says of the bytes it sends.
#[derive(Debug, Clone)]
pub struct Trecho {
    /// Offset of the first.
    pub de: u64,
    /// How many, when known.
    pub tamanho: Option<u64>,
    /// The sum they must have.
    pub soma: Option<Soma>,
}

/// How far the upload has come.
#[derive(Debug, Clone, PartialEq)]
pub struct Andamento {
    /// Bytes that are safe.
    pub recebido: u64,
    /// When it is forgotten.
    pub expira_em: DateTime<Utc>,
    /// What it became, when it is complete.
    pub versao: Option<VersaoId>,
}

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum ContinuarErro {
    /// Unknown, or someone else's.
    #[error("upload não encontrado")]
    NaoEncontrado,
    /// No piece came for 24 h.
    #[error("o upload expirou")]
    Expirado,
    /// The bytes do not begin where the upload stands.
    #[error("o deslocamento não é o do upload")]
    Deslocamento,
    /// More bytes than the file was said to have.
    #[error("os bytes passam do tamanho anunciado")]
    AlemDoFim,
    /// It came in more pieces than an upload may have.
    #[error("o envio chegou em pedaços demais")]
    Fragmentado,
    /// The bytes are not the ones that the client summed; none was kept.
    #[error("a soma não confere")]
    SomaDivergente,
    /// The link fell; what arrived is kept.
    #[error("o trecho parou antes do fim")]
    Interrompido,
    /// Another request goes on with this upload.
    #[error("outra conexão continua este upload")]
    Ocupado,
    /// The pedido or the content refuses the file.
    #[error(transparent)]
    Anexo(#[from] ReceberErro),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for ContinuarErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

impl From<LerErro> for ContinuarErro {
    fn from(erro: LerErro) -> Self {
        match erro {
            LerErro::NaoEncontrado => Self::NaoEncontrado,
            LerErro::Expirado => Self::Expirado,
            LerErro::Falha(falha) => Self::Falha(falha),
        }
    }
}

/// Pieces of one upload, at most: each is an object and two fsyncs, and the last byte opens them all. A file of 20 MiB
/// in the pieces of the portal has 20; one cut at every 20 KiB, these.
const MAXIMO_DE_PEDACOS: u64 = 1_000;

/// Why the bytes of a request ended.
enum Fim {
    Inteiro,
    Cortado,
    Cedido,
}

/// Receives the bytes of one request. Must not be dropped half-way: what has arrived by then would be lost.
pub async fn continuar<S, E>(
    p: &Plataforma,
    ator: &Ator,
    id: UploadId,
    trecho: Trecho,
    corpo: S,
) -> Result<Andamento, ContinuarErro>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
{
    achar(p, ator, id).await?;
    let vez = p.vezes.tomar(id, PACIENCIA).await;
    let vez = vez.ok_or(ContinuarErro::Ocupado)?;
    let upload = achar(p, ator, id).await?;
    if trecho.de != upload.recebido {
        return Err(ContinuarErro::Deslocamento);
    }
    if trecho.tamanho.unwrap_or(0) > upload.tamanho.saturating_sub(trecho.de) {
        return Err(ContinuarErro::AlemDoFim);
    }
    if upload.versao.is_some() {
        return Ok(andamento(&upload));
    }
    if uploads::contar_pedacos(p.banco.leitura(), id).await? >= MAXIMO_DE_PEDACOS {
        return Err(ContinuarErro::Fragmentado);
    }
    let remessa = remessa(&upload)?;
    let pedido = banco::pedidos::ler(p.banco.leitura(), ator.escopo(), upload.pedido).await?;
    let pedido = pedido.ok_or(ContinuarErro::NaoEncontrado)?;
    permitir(p.banco.leitura(), ator, &pedido, &remessa, p.agora()).await?;

    let mut corrente = Corrente::nova(p, &upload, trecho.soma);
    let fim = match encher(&mut corrente, corpo, &vez).await {
        Ok(fim) => fim,
        Err(erro) => {
            corrente.desistir().await;
            return Err(erro);
        }
    };
    // R-PRZ-1: the file counts at its last byte.
    let agora = p.agora();
    if corrente.sob_conferencia() {
        let recusa = match fim {
            Fim::Inteiro if corrente.confere() => None,
            Fim::Inteiro => Some(ContinuarErro::SomaDivergente),
            Fim::Cortado => Some(ContinuarErro::Interrompido),
            Fim::Cedido => Some(ContinuarErro::Ocupado),
        };
        if let Some(recusa) = recusa {
            corrente.desistir().await;
            return Err(recusa);
        }
    }
    if corrente.posicao() == upload.tamanho {
        let versao: Versao =
            concluir(p, ator, &upload, (pedido.nota, &remessa), corrente, agora).await?;
        return Ok(Andamento {
            recebido: upload.tamanho,
            versao: Some(versao.id),
            ..andamento(&achar(p, ator, id).await?)
        });
    }
    corrente.esvaziar().await?;
    match fim {
        Fim::Inteiro => Ok(andamento(&achar(p, ator, id).await?)),
        Fim::Cortado => Err(ContinuarErro::Interrompido),
        Fim::Cedido => Err(ContinuarErro::Ocupado),
    }
}

async fn encher<S, E>(
    corrente: &mut Corrente<'_>,
    mut corpo: S,
    vez: &Vez,
) -> Result<Fim, ContinuarErro>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
{
    let mut graca = None;
    loop {
        let silencio = async {
            vez.pedida().await;
            let ate = *graca.get_or_insert_with(|| Instant::now() + GRACA);
            tokio::time::sleep_until(ate.min(Instant::now() + SILENCIO)).await;
        };
        // What is still on its way need not travel again, unless it keeps whoever waits for too long.
        let parte = tokio::select! {
            biased;
            parte = corpo.next() => parte,
            () = silencio => return Ok(Fim::Cedido),
        };
        match parte {
            None => return Ok(Fim::Inteiro),
            Some(Err(_)) => return Ok(Fim::Cortado),
            Some(Ok(bytes)) => corrente.receber(bytes).await?,
        }
        if graca.is_some_and(|ate| Instant::now() >= ate) {
            return Ok(Fim::Cedido);
        }
    }
}

fn andamento(u: &Upload) -> Andamento {
    Andamento {
        recebido: u.recebido,
        expira_em: u.expira_em,
        versao: u.versao,
    }
}
