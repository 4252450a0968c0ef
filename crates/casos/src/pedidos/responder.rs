//! The RT answers a pendência, before the correction is sent (R-REA-2).

use banco::anexos::{self, Versao};
use banco::pedidos::Pedido;
use banco::respostas::{self, Resposta};
use banco::{FalhaBanco, Transacao, decisoes, pedidos};
use contrato::analise::Responder;
use contrato::pedido::Pedido as Vista;
use dominio::historico::TipoAcontecimento;
use dominio::ids::PendenciaId;
use dominio::pendencia::{FalhaResposta, validar_resposta};
use dominio::situacao::{Acao, Recusa};
use dominio::slot::Slot;

use crate::acesso::{alvo, julgar, para_mudar};
use crate::ator::Ator;
use crate::execucao::executar_sem_chave;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::vistas;

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum ResponderErro {
    /// Unknown, of someone else's pedido, or not of its last decision.
    #[error("pendência não encontrada")]
    NaoEncontrada,
    /// `If-Match` names an older state.
    #[error("o pedido mudou desde a leitura")]
    Desatualizado,
    /// The situação does not allow it.
    #[error(transparent)]
    Situacao(#[from] Recusa),
    /// It says too little or too much.
    #[error(transparent)]
    Resposta(#[from] FalhaResposta),
    /// The versão is not one of the RT's own of this pedido that count.
    #[error("a versão indicada não é deste pedido ou não vale")]
    VersaoEstranha,
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for ResponderErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Answers, or answers again, a pendência of the last decision; `versao` is the state of the pedido that was read.
pub async fn responder(
    p: &Plataforma,
    ator: &Ator,
    id: PendenciaId,
    versao: i64,
    resposta: &Responder,
) -> Result<Vista, ResponderErro> {
    executar_sem_chave(p, async |tx: &Transacao| {
        let dono = decisoes::pedido_da_pendencia(&**tx, id)
            .await?
            .ok_or(ResponderErro::NaoEncontrada)?;
        let pedido = para_mudar(tx, ator, dono)
            .await?
            .ok_or(ResponderErro::NaoEncontrada)?;
        let decisoes = decisoes::do_pedido(&**tx, dono).await?;
        let pendencia = decisoes
            .first()
            .and_then(|ultima| ultima.pendencias.iter().find(|outra| outra.id == id))
            .ok_or(ResponderErro::NaoEncontrada)?;
        if pedido.versao != versao {
            return Err(ResponderErro::Desatualizado);
        }
        let agora = p.agora();
        julgar(&pedido, Acao::Editar, agora)?;
        let texto = resposta.texto.trim();
        validar_resposta(resposta.como, texto, resposta.versao.is_some())?;
        if let Some(indicada) = resposta.versao {
            let versoes = anexos::do_pedido(&**tx, dono).await?;
            let serve =
                |v: &Versao| v.id == indicada && v.vale() && v.slot != Slot::DOCUMENTO_DA_DECISAO;
            if !versoes.iter().any(serve) {
                return Err(ResponderErro::VersaoEstranha);
            }
        }
        let primeira = respostas::do_pedido(&**tx, dono)
            .await?
            .iter()
            .all(|outra| outra.pendencia != id);
        let nova = Resposta {
            pendencia: id,
            pedido: dono,
            como: resposta.como,
            texto: texto.to_owned(),
            versao: resposta.versao,
            respondida_em: agora,
        };
        respostas::gravar(&**tx, nova).await?;
        if !pedidos::marcar(&**tx, alvo(&pedido), Acao::Editar, agora).await? {
            return Err(ResponderErro::Desatualizado);
        }
        let registro = Registro {
            p,
            tx,
            autor: Autor::Pessoa(ator),
            agora,
        };
        anotar(&registro, &pedido, (id, primeira), pendencia.tipo.rotulo()).await?;
        let lido = pedidos::ler(&**tx, ator.escopo(), dono)
            .await?
            .ok_or(ResponderErro::NaoEncontrada)?;
        Ok(vistas::pedido::completo(p, &**tx, ator, &lido).await?)
    })
    .await
}

/// The timeline tells of an answer once, however often its words change before the envio.
async fn anotar(
    registro: &Registro<'_>,
    pedido: &Pedido,
    (id, primeira): (PendenciaId, bool),
    titulo: &str,
) -> Result<(), Falha> {
    if primeira {
        let texto = format!("{titulo}.");
        let detalhe = Detalhe {
            texto: Some(&texto),
            ..Detalhe::default()
        };
        registro
            .acontecer(
                (pedido.nota, Some(pedido.id)),
                TipoAcontecimento::PendenciaRespondida,
                detalhe,
            )
            .await?;
    }
    registro
        .auditar("pendencia.responder", "pendencia", &id.to_string())
        .await?;
    Ok(())
}
