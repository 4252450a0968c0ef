//! Beginning an upload: whatever can be refused before the bytes travel is refused here.

use banco::Transacao;
use banco::uploads::{self, Upload};
use chrono::Duration;
use contrato::upload::Upload as Vista;
use dominio::ids::UploadId;

use super::{VALIDADE, vista};
use crate::acesso::para_mudar;
use crate::anexos::{ReceberErro, Remessa, conferir_slot, permitir};
use crate::ator::Ator;
use crate::execucao::executar_sem_chave;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Registro};

/// Unfinished uploads of one account on one pedido: every slot of any tipo, and room to spare.
pub const MAXIMO_DO_PEDIDO: u64 = 50;
/// Unfinished uploads of one account: at most 2 GiB wait for their end.
pub const MAXIMO_DA_CONTA: u64 = 100;

/// A file as announced.
#[derive(Debug, Clone)]
pub struct NovoUpload {
    /// Where it goes and what it is called.
    pub remessa: Remessa,
    /// Its bytes.
    pub tamanho: u64,
}

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum CriarErro {
    /// The file would be refused, whatever its bytes.
    #[error(transparent)]
    Anexo(#[from] ReceberErro),
    /// Larger than allowed (R-ANX-1).
    #[error("o arquivo passa do limite")]
    GrandeDemais,
    /// Too many unfinished uploads; one ends by itself after `falta`.
    #[error("há envios demais por terminar")]
    Demais {
        /// How many may be unfinished.
        maximo: u64,
        /// Until the first of them is forgotten.
        falta: Duration,
    },
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

/// Begins an upload.
pub async fn criar(p: &Plataforma, ator: &Ator, novo: NovoUpload) -> Result<Vista, CriarErro> {
    let NovoUpload { remessa, tamanho } = novo;
    if tamanho > p.ajustes.limite_arquivo {
        return Err(CriarErro::GrandeDemais);
    }
    executar_sem_chave(p, async |tx: &Transacao| {
        // The lock also orders those who begin at once, so that the quota is exact on a pedido.
        let pedido = para_mudar(tx, ator, remessa.pedido)
            .await?
            .ok_or(ReceberErro::NaoEncontrado)?;
        conferir_slot(&pedido, &remessa)?;
        permitir(&**tx, ator, &pedido, &remessa, p.agora()).await?;
        if tamanho == 0 {
            return Err(ReceberErro::Vazio.into());
        }
        conferir_cotas(p, tx, ator, &remessa).await?;
        let agora = p.agora_seguro();
        let upload = Upload {
            id: UploadId(p.novo_id()?),
            pedido: remessa.pedido,
            conta: ator.id(),
            slot: remessa.slot,
            titulo: remessa.titulo,
            sha256: remessa.exigido,
            nome: remessa.nome.texto().to_owned(),
            tamanho,
            recebido: 0,
            criado_em: agora,
            expira_em: agora + VALIDADE,
            versao: None,
        };
        uploads::inserir(tx, &upload).await.map_err(Falha::from)?;
        let registro = Registro {
            p,
            tx,
            autor: Autor::Pessoa(ator),
            agora: p.agora(),
        };
        registro
            .auditar("upload.criar", "upload", &upload.id.to_string())
            .await
            .map_err(Falha::from)?;
        Ok(vista(&upload))
    })
    .await
}

async fn conferir_cotas(
    p: &Plataforma,
    tx: &Transacao,
    ator: &Ator,
    remessa: &Remessa,
) -> Result<(), CriarErro> {
    let agora = p.agora_seguro();
    let abertos = uploads::contar(tx, ator.id(), remessa.pedido, agora)
        .await
        .map_err(Falha::from)?;
    let maximo = if abertos.do_pedido >= MAXIMO_DO_PEDIDO {
        MAXIMO_DO_PEDIDO
    } else if abertos.da_conta >= MAXIMO_DA_CONTA {
        MAXIMO_DA_CONTA
    } else {
        return Ok(());
    };
    let falta = abertos.primeiro_fim.map_or(VALIDADE, |fim| fim - agora);
    Err(CriarErro::Demais { maximo, falta })
}
