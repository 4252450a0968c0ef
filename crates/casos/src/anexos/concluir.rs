//! The one way from received bytes to a versão (2.4), for the raw body and for tus alike:
//! portão, repeat check, immutable object, one transaction.

use acervo::{Chave, Recebido, RecusaRecebimento};
use banco::Transacao;
use chrono::{DateTime, Utc};
use contrato::anexo::Versao as Vista;
use dominio::ids::{NotaId, VersaoId};

use super::escrever::{Chegou, escrever};
use super::portao::portao;
use super::receber::{ReceberErro, Remessa};
use super::repetir::repetir;
use crate::ator::Ator;
use crate::execucao::{Feito, Idempotencia, executar};
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// A file that arrived whole.
pub(crate) struct Entrega<'a> {
    /// NS of the pedido, for the key of the object.
    pub(crate) nota: NotaId,
    /// What was said of it.
    pub(crate) remessa: &'a Remessa,
    /// Its bytes, in staging.
    pub(crate) recebido: Recebido,
    /// When its last byte arrived (R-PRZ-1).
    pub(crate) agora: DateTime<Utc>,
    /// Key of the request, where it has one.
    pub(crate) chave: Option<Idempotencia<Vista>>,
}

/// Makes the object and writes the versão; `junto` writes what belongs to the same transaction.
pub(crate) async fn concluir(
    p: &Plataforma,
    ator: &Ator,
    entrega: Entrega<'_>,
    junto: impl AsyncFnOnce(&Transacao, VersaoId) -> Result<(), ReceberErro>,
) -> Result<Feito<Vista>, ReceberErro> {
    let Entrega {
        nota,
        remessa,
        recebido,
        agora,
        chave,
    } = entrega;
    if remessa
        .exigido
        .is_some_and(|sha256| sha256 != recebido.sha256)
    {
        p.acervo.descartar(recebido).await;
        return Err(RecusaRecebimento::DigestDivergente.into());
    }
    // What was answered is answered again, whatever the portão would say of it today.
    if let Some(repetida) = repetir(p, chave.as_ref()).await? {
        p.acervo.descartar(recebido).await;
        return Ok(repetida);
    }
    let laudo = match portao(p, ator, &recebido, remessa.formato).await {
        Ok(laudo) => laudo,
        Err(recusa) => {
            p.acervo.descartar(recebido).await;
            return Err(recusa);
        }
    };
    let versao = VersaoId(p.novo_id()?);
    let chegou = Chegou {
        versao,
        tamanho: recebido.tamanho,
        sha256: recebido.sha256,
        laudo,
        agora,
    };
    p.acervo
        .guardar(recebido, &Chave::Versao { nota, versao })
        .await
        .map_err(Falha::from)?;
    executar(p, chave, async |tx: &Transacao| {
        let vista = escrever(p, tx, ator, remessa, chegou).await?;
        junto(tx, versao).await?;
        Ok(vista)
    })
    .await
}
