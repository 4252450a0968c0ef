//! Releasing an analysis (R-SIT-2): by who took it, or by an administrador.

use banco::pedidos::{self, Mudanca};
use banco::{FalhaBanco, Transacao};
use contrato::pedido::Pedido as Vista;
use dominio::historico::TipoAcontecimento;
use dominio::ids::PedidoId;
use dominio::situacao::{Acao, Recusa};
use dominio::tipo::Papel;

use crate::acesso::{alvo, julgar, para_mudar};
use crate::ator::Ator;
use crate::execucao::executar_sem_chave;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::vistas;

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum DevolverErro {
    /// Unknown.
    #[error("pedido não encontrado")]
    NaoEncontrado,
    /// Someone else took it, and the caller is no administrador.
    #[error("a análise é de outra pessoa")]
    DeOutraPessoa,
    /// Nobody has it, or it is over.
    #[error(transparent)]
    Situacao(#[from] Recusa),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for DevolverErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Puts the analysis back into the queue.
pub async fn devolver(p: &Plataforma, ator: &Ator, id: PedidoId) -> Result<Vista, DevolverErro> {
    executar_sem_chave(p, async |tx: &Transacao| {
        let pedido = para_mudar(tx, ator, id)
            .await?
            .ok_or(DevolverErro::NaoEncontrado)?;
        let agora = p.agora();
        julgar(&pedido, Acao::Devolver, agora)?;
        if pedido.analista != Some(ator.id()) && ator.conta.papel != Papel::Administrador {
            return Err(DevolverErro::DeOutraPessoa);
        }
        let mudanca = Mudanca {
            analista: Some(None),
            ..Mudanca::default()
        };
        if !pedidos::transitar(&**tx, alvo(&pedido), Acao::Devolver, &mudanca, agora).await? {
            return Err(Falha::Interna("pedido travado mudou".to_owned()).into());
        }
        let registro = Registro {
            p,
            tx,
            autor: Autor::Pessoa(ator),
            agora,
        };
        registro
            .acontecer(
                (pedido.nota, Some(id)),
                TipoAcontecimento::Devolvido,
                Detalhe::default(),
            )
            .await?;
        registro
            .auditar("analise.devolver", "pedido", &id.to_string())
            .await?;
        let lido = pedidos::ler(&**tx, ator.escopo(), id)
            .await?
            .ok_or(DevolverErro::NaoEncontrado)?;
        Ok(vistas::pedido::completo(p, &**tx, ator, &lido).await?)
    })
    .await
}
