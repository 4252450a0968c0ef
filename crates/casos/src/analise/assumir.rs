//! Taking an analysis (R-SIT-2). From then on the RT waits for the decision.

use banco::Transacao;
use banco::pedidos::{self, Mudanca};
use contrato::pedido::Pedido as Vista;
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::ids::PedidoId;
use dominio::situacao::Acao;

use super::devolver_sozinha;
use crate::acesso::{alvo, julgar, para_mudar};
use crate::ator::Ator;
use crate::execucao::{Feito, Idempotencia, executar};
use crate::pedidos::AtoErro;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::vistas;

/// Takes the analysis; taking one's own again changes nothing.
pub async fn assumir(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
    chave: Option<Idempotencia<Vista>>,
) -> Result<Feito<Vista>, AtoErro> {
    executar(p, chave, async |tx: &Transacao| {
        let pedido = para_mudar(tx, ator, id)
            .await?
            .ok_or(AtoErro::NaoEncontrado)?;
        if pedido.analista != Some(ator.id()) {
            let agora = p.agora();
            julgar(&pedido, Acao::Assumir, agora)?;
            let mudanca = Mudanca {
                analista: Some(Some((ator.id(), agora))),
                ..Mudanca::default()
            };
            if !pedidos::transitar(&**tx, alvo(&pedido), Acao::Assumir, &mudanca, agora).await? {
                return Err(AtoErro::Desatualizado);
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
                    TipoAcontecimento::Assumido,
                    Detalhe::default(),
                )
                .await?;
            registro
                .emitir(
                    TipoEvento::PedidoAssumido,
                    (pedido.rt, id, pedido.versao + 1),
                )
                .await?;
            devolver_sozinha::agendar(p, tx, (id, ator.id(), agora)).await?;
            registro
                .auditar("analise.assumir", "pedido", &id.to_string())
                .await?;
        }
        let lido = pedidos::ler(&**tx, ator.escopo(), id)
            .await?
            .ok_or(AtoErro::NaoEncontrado)?;
        Ok(vistas::pedido::completo(p, &**tx, ator, &lido).await?)
    })
    .await
}
