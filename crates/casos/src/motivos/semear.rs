//! The library that a new database starts with.

use banco::Transacao;
use banco::motivos::{self, Motivo};
use dominio::ids::MotivoId;
use dominio::pendencia::MOTIVOS_INICIAIS;
use uuid::Uuid;

use crate::execucao::executar_sem_chave;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// First id of the reasons that come with the system: fixed, so that two replicas that start together add each once.
const PRIMEIRO: u128 = 0x019a_b0c4_0000_7000_8000_0000_0000_0000;

/// Fills an empty library; one that staff have begun stays as it is.
pub async fn semear(p: &Plataforma) -> Result<(), Falha> {
    if motivos::contar(p.banco.leitura()).await? > 0 {
        return Ok(());
    }
    let agora = p.agora();
    let novos = (PRIMEIRO..).zip(MOTIVOS_INICIAIS).map(|(id, m)| {
        let norma = m.tipo.norma();
        Motivo {
            id: MotivoId(Uuid::from_u128(id)),
            revisao: 1,
            tipo: m.tipo,
            titulo: m.titulo.to_owned(),
            texto: m.texto.to_owned(),
            norma: (!norma.is_empty()).then(|| norma.to_owned()),
            bloqueante: m.tipo.bloqueante_por_padrao(),
            ativo: true,
            autor: None,
            mudado_em: agora,
        }
    });
    let novos = novos.collect();
    executar_sem_chave(p, async |tx: &Transacao| {
        Ok(motivos::inserir(&**tx, novos).await?)
    })
    .await
}
