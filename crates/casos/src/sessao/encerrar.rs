//! `DELETE /sessao`.

use banco::sessoes;
use dominio::ids::SessaoId;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Registro};

/// Ends a session at once, for every copy of its cookie.
pub async fn encerrar(p: &Plataforma, ator: &Ator, id: SessaoId) -> Result<(), Falha> {
    let agora = p.agora_seguro();
    let tx = p.banco.iniciar().await?;
    sessoes::encerrar(&*tx, id, agora).await?;
    let registro = Registro {
        p,
        tx: &tx,
        autor: Autor::Pessoa(ator),
        agora,
    };
    registro
        .auditar("sessao.sair", "sessao", &id.to_string())
        .await?;
    tx.commit().await?;
    Ok(())
}
