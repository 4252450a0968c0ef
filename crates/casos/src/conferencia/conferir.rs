//! One scan. A scanner that does not answer leaves the versão pending, and the task is tried again.

use acervo::Veredito;
use banco::pedidos;
use banco::{Escopo, anexos, conferencias};
use dominio::conferencia::EstadoConferencia;
use dominio::ids::VersaoId;
use serde::Deserialize;

use super::recusar::recusar;
use crate::falha::Falha;
use crate::guarda;
use crate::plataforma::Plataforma;

/// Payload of the task.
#[derive(Debug, Deserialize)]
pub(crate) struct DaVersao {
    pub(crate) versao: VersaoId,
}

/// Scans a versão, unless that was done.
pub(crate) async fn conferir(p: &Plataforma, id: VersaoId) -> Result<(), Falha> {
    let c = p.banco.leitura();
    let pendente = anexos::por_id(c, id)
        .await?
        .filter(|v| v.estado() == EstadoConferencia::Pendente);
    let Some(versao) = pendente else {
        return Ok(());
    };
    let pedido = pedidos::ler(c, Escopo::Sistema, versao.pedido).await?;
    let pedido = pedido.ok_or_else(|| Falha::Interna(format!("versão {id} sem pedido")))?;
    // One that was configured when the file came and is not any more keeps it closed: nobody said that it is clean.
    let antivirus = p.ajustes.antivirus.as_ref();
    let antivirus =
        antivirus.ok_or_else(|| Falha::Interna("antivírus não configurado".to_owned()))?;
    let bytes = guarda::ler(p, (pedido.nota, id), &versao.sha256, versao.tamanho).await?;
    let veredito = antivirus.conferir(&bytes).await;
    match veredito.map_err(|falha| Falha::Interna(falha.to_string()))? {
        Veredito::Limpo => {
            let tx = p.banco.iniciar().await?;
            let estado = EstadoConferencia::Limpa;
            conferencias::concluir(&*tx, id, estado, None, p.agora()).await?;
            tx.commit().await?;
            Ok(())
        }
        Veredito::Infectado(nome) => recusar(p, &versao, &nome).await,
    }
}
