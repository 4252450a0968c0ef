//! *Retirar do envio* (R-ANX-2): the versão stays in the histórico, is not sent and does not count.

use banco::{Transacao, anexos as linhas, pedidos};
use contrato::anexo::Versao as Vista;
use dominio::historico::TipoAcontecimento;
use dominio::ids::VersaoId;
use dominio::situacao::Acao;

use super::ler::localizar;
use crate::acesso::{alvo, julgar, para_mudar};
use crate::ator::Ator;
use crate::execucao::executar_sem_chave;
use crate::pedidos::AtoErro;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::vistas;

/// Takes a versão out of the envio, or puts it back. `versao_do_pedido` is the state the RT saw (`If-Match`).
pub async fn retirar(
    p: &Plataforma,
    ator: &Ator,
    id: VersaoId,
    versao_do_pedido: i64,
    retirada: bool,
) -> Result<Vista, AtoErro> {
    executar_sem_chave(p, async |tx: &Transacao| {
        let (lido, versao) = localizar(&**tx, ator, id)
            .await?
            .ok_or(AtoErro::NaoEncontrado)?;
        let pedido = para_mudar(tx, ator, lido.id)
            .await?
            .ok_or(AtoErro::NaoEncontrado)?;
        if pedido.versao != versao_do_pedido {
            return Err(AtoErro::Desatualizado);
        }
        let agora = p.agora();
        julgar(&pedido, Acao::RetirarVersao, agora)?;
        if versao.retirada_em.is_some() != retirada {
            if retirada {
                linhas::retirar(&**tx, id, ator.id(), agora).await?;
            } else {
                linhas::devolver(&**tx, id).await?;
            }
            if !pedidos::marcar(&**tx, alvo(&pedido), Acao::RetirarVersao, agora).await? {
                return Err(AtoErro::Desatualizado);
            }
            let registro = Registro {
                p,
                tx,
                autor: Autor::Pessoa(ator),
                agora,
            };
            let (acontecimento, ato) = if retirada {
                (TipoAcontecimento::VersaoRetirada, "versao.retirar")
            } else {
                (TipoAcontecimento::VersaoDevolvida, "versao.devolver")
            };
            let detalhe = Detalhe {
                texto: Some(&versao.nome),
                versao: Some(id),
                ..Detalhe::default()
            };
            registro
                .acontecer((pedido.nota, Some(pedido.id)), acontecimento, detalhe)
                .await?;
            registro.auditar(ato, "versao", &id.to_string()).await?;
        }
        let depois = linhas::por_id(&**tx, id)
            .await?
            .ok_or(AtoErro::NaoEncontrado)?;
        Ok(vistas::anexos::versao(&depois))
    })
    .await
}
