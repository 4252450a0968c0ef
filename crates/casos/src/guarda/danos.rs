//! Reading an object, with what follows when it is damaged: written down, told, never served (D09).

use std::fs::File;

use acervo::{Chave, FalhaAcervo};
use banco::danos::{self, Motivo};
use bytes::Bytes;
use dominio::ids::{NotaId, VersaoId};

use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// The bytes of a versão, proved against its hash.
pub(crate) async fn ler(
    p: &Plataforma,
    (nota, versao): (NotaId, VersaoId),
    sha256: &[u8; 32],
    tamanho: u64,
) -> Result<Bytes, Falha> {
    let chave = Chave::Versao { nota, versao };
    let lido = p.acervo.ler(&chave, sha256, tamanho).await;
    julgar(p, versao, lido).await
}

/// The same as an open file, for another process.
pub(crate) async fn ler_em_arquivo(
    p: &Plataforma,
    (nota, versao): (NotaId, VersaoId),
    sha256: &[u8; 32],
    tamanho: u64,
) -> Result<File, Falha> {
    let chave = Chave::Versao { nota, versao };
    let lido = p.acervo.ler_em_arquivo(&chave, sha256, tamanho).await;
    julgar(p, versao, lido).await
}

async fn julgar<T>(
    p: &Plataforma,
    versao: VersaoId,
    lido: Result<T, FalhaAcervo>,
) -> Result<T, Falha> {
    if let Some(motivo) = lido.as_ref().err().and_then(dano) {
        denunciar(p, versao, motivo).await;
    }
    Ok(lido?)
}

/// What a failed reading says of the object itself; a store that does not answer says nothing.
pub(super) fn dano(falha: &FalhaAcervo) -> Option<Motivo> {
    match falha {
        FalhaAcervo::Corrompido => Some(Motivo::Corrompido),
        FalhaAcervo::Ausente => Some(Motivo::Ausente),
        // A sector that cannot be read is as good as changed.
        FalhaAcervo::Indisponivel(_) if falha.erro_de_disco() => Some(Motivo::Corrompido),
        FalhaAcervo::Indisponivel(_)
        | FalhaAcervo::SemEspaco
        | FalhaAcervo::JaExiste
        | FalhaAcervo::Configuracao(_) => None,
    }
}

/// Alarms. Whoever asked has a refusal of their own, so a database that fails here changes nothing for them.
pub(super) async fn denunciar(p: &Plataforma, versao: VersaoId, motivo: Motivo) {
    tracing::error!(
        %versao,
        motivo = motivo.codigo(),
        "objeto danificado no acervo; restaure-o de uma cópia"
    );
    let agora = p.agora_seguro();
    let anotado = async {
        let tx = p.banco.iniciar().await?;
        danos::anotar(&*tx, versao, motivo, agora).await?;
        tx.commit().await
    };
    if let Err(falha) = anotado.await {
        tracing::error!(%falha, %versao, "dano não anotado; a próxima leitura tenta de novo");
    }
}
