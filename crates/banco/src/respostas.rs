//! The RT's answers to the pendências of a pedido (R-REA-2).

use chrono::{DateTime, Utc};
use dominio::ids::{PedidoId, PendenciaId, VersaoId};
use dominio::pendencia::ComoRespondeu;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::conexao::FalhaBanco;
use crate::entidades::resposta::{self, Column};
use crate::leitura::ler;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resposta {
    /// What it answers.
    pub pendencia: PendenciaId,
    /// Of which pedido.
    pub pedido: PedidoId,
    /// What the RT says.
    pub como: ComoRespondeu,
    /// In their words.
    pub texto: String,
    /// The versão that puts it right.
    pub versao: Option<VersaoId>,
    /// When it was last changed.
    pub respondida_em: DateTime<Utc>,
}

/// Writes an answer in the place of the one before. The pedido must be locked and open to correction.
pub async fn gravar(c: &impl ConnectionTrait, r: Resposta) -> Result<(), FalhaBanco> {
    let linha = resposta::Model {
        pendencia_id: r.pendencia.0,
        pedido_id: r.pedido.0,
        como: r.como.codigo().to_owned(),
        texto: r.texto,
        versao_id: r.versao.map(|v| v.0),
        respondida_em: r.respondida_em,
    };
    resposta::Entity::insert(linha.into_active_model())
        .on_conflict(
            OnConflict::column(Column::PendenciaId)
                .update_columns([
                    Column::Como,
                    Column::Texto,
                    Column::VersaoId,
                    Column::RespondidaEm,
                ])
                .to_owned(),
        )
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Every answer of a pedido. The caller asks whether its `Escopo` sees the pedido.
pub async fn do_pedido(
    c: &impl ConnectionTrait,
    pedido: PedidoId,
) -> Result<Vec<Resposta>, FalhaBanco> {
    let linhas = resposta::Entity::find()
        .filter(Column::PedidoId.eq(pedido.0))
        .all(c)
        .await?;
    let montar = |m: resposta::Model| {
        Ok(Resposta {
            pendencia: PendenciaId(m.pendencia_id),
            pedido: PedidoId(m.pedido_id),
            como: ler(ComoRespondeu::de_codigo(&m.como), "resposta.como")?,
            texto: m.texto,
            versao: m.versao_id.map(VersaoId),
            respondida_em: m.respondida_em,
        })
    };
    linhas.into_iter().map(montar).collect()
}
