//! A new reason, and a reason changed or switched off.

use banco::motivos::{self, Motivo as Linha};
use banco::{FalhaBanco, Transacao};
use contrato::motivo::{DadosDoMotivo, Motivo};
use dominio::ids::MotivoId;

use super::ler::vistas;
use crate::ator::Ator;
use crate::execucao::{Feito, Idempotencia, executar};
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Registro};

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum MotivoErro {
    /// Unknown.
    #[error("motivo não encontrado")]
    NaoEncontrado,
    /// `If-Match` names an older revisão.
    #[error("o motivo mudou desde a leitura")]
    Desatualizado,
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for MotivoErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Adds a reason.
pub async fn criar(
    p: &Plataforma,
    ator: &Ator,
    dados: &DadosDoMotivo,
    chave: Option<Idempotencia<Motivo>>,
) -> Result<Feito<Motivo>, MotivoErro> {
    executar(p, chave, async |tx: &Transacao| {
        let novo = linha(p, ator, MotivoId(p.novo_id()?), 1, dados);
        motivos::inserir(&**tx, vec![novo.clone()]).await?;
        registrar(p, tx, ator, "motivo.criar", novo.id).await?;
        ver(tx, novo).await
    })
    .await
}

/// Changes a reason, on the revisão that was read.
pub async fn alterar(
    p: &Plataforma,
    ator: &Ator,
    id: MotivoId,
    revisao: i64,
    dados: &DadosDoMotivo,
) -> Result<Motivo, MotivoErro> {
    crate::execucao::executar_sem_chave(p, async |tx: &Transacao| {
        let novo = linha(p, ator, id, revisao.saturating_add(1), dados);
        if !motivos::trocar(&**tx, &novo).await? {
            let existe = motivos::por_id(&**tx, id).await?.is_some();
            return Err(if existe {
                MotivoErro::Desatualizado
            } else {
                MotivoErro::NaoEncontrado
            });
        }
        registrar(p, tx, ator, "motivo.alterar", id).await?;
        ver(tx, novo).await
    })
    .await
}

fn linha(p: &Plataforma, ator: &Ator, id: MotivoId, revisao: i64, d: &DadosDoMotivo) -> Linha {
    Linha {
        id,
        revisao,
        tipo: d.tipo,
        titulo: d.titulo.trim().to_owned(),
        texto: d.texto.trim().to_owned(),
        norma: d.norma.clone().filter(|norma| !norma.trim().is_empty()),
        bloqueante: d.bloqueante,
        ativo: d.ativo,
        autor: Some(ator.id()),
        mudado_em: p.agora(),
    }
}

async fn registrar(
    p: &Plataforma,
    tx: &Transacao,
    ator: &Ator,
    ato: &'static str,
    id: MotivoId,
) -> Result<(), FalhaBanco> {
    let registro = Registro {
        p,
        tx,
        autor: Autor::Pessoa(ator),
        agora: p.agora(),
    };
    registro.auditar(ato, "motivo", &id.to_string()).await
}

async fn ver(tx: &Transacao, linha: Linha) -> Result<Motivo, MotivoErro> {
    let mut vistas = vistas(&**tx, vec![linha]).await?;
    vistas.pop().ok_or(MotivoErro::NaoEncontrado)
}
