//! Closing a rascunho (R-ANX-2): it stays listed and *Novo pedido* reopens it.

use banco::Transacao;
use banco::pedidos::{self, Mudanca};
use contrato::pedido::Pedido as Vista;
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::ids::PedidoId;
use dominio::situacao::Acao;

use super::AtoErro;
use crate::acesso::{alvo, julgar, para_mudar};
use crate::ator::Ator;
use crate::execucao::{Feito, Idempotencia, executar};
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::vistas;

/// Closes the RT's own rascunho.
pub async fn encerrar(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
    chave: Option<Idempotencia<Vista>>,
) -> Result<Feito<Vista>, AtoErro> {
    executar(p, chave, async |tx: &Transacao| {
        let pedido = para_mudar(tx, ator, id)
            .await?
            .ok_or(AtoErro::NaoEncontrado)?;
        let agora = p.agora();
        let para = julgar(&pedido, Acao::Encerrar, agora)?;
        let mudanca = Mudanca {
            para: Some(para),
            ..Mudanca::default()
        };
        if !pedidos::transitar(&**tx, alvo(&pedido), Acao::Encerrar, &mudanca, agora).await? {
            return Err(AtoErro::Desatualizado);
        }
        let registro = Registro {
            p,
            tx,
            autor: Autor::Pessoa(ator),
            agora,
        };
        let detalhe = Detalhe {
            mudanca: Some((pedido.situacao, para)),
            ..Detalhe::default()
        };
        registro
            .acontecer(
                (pedido.nota, Some(id)),
                TipoAcontecimento::Encerrado,
                detalhe,
            )
            .await?;
        registro
            .emitir(
                TipoEvento::PedidoEncerrado,
                (pedido.rt, id, pedido.versao + 1),
            )
            .await?;
        registro
            .auditar("pedido.encerrar", "pedido", &id.to_string())
            .await?;
        let lido = pedidos::ler(&**tx, ator.escopo(), id)
            .await?
            .ok_or(AtoErro::NaoEncontrado)?;
        Ok(vistas::pedido::completo(p, &**tx, ator, &lido).await?)
    })
    .await
}
