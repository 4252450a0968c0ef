//! Dated facts and inbound events of an NS, stored whatever the situação (R-SIT-1).

use chrono::{DateTime, Utc};
use dominio::ids::{FatoId, NotaId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

use crate::conexao::FalhaBanco;
use crate::entidades::fato_nota;

/// Effect of an inbound event on its NS (R-SIT-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Efeito {
    /// It changed the NS or a pedido.
    Aplicado,
    /// A dated fact, kept for the rules that read it.
    Registrado,
    /// It did not fit; `codigo` says why.
    Recusado,
}

impl Efeito {
    /// Stored code.
    #[must_use]
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Aplicado => "aplicado",
            Self::Registrado => "registrado",
            Self::Recusado => "recusado",
        }
    }
}

/// An inbound event to be kept with its NS.
#[derive(Debug)]
pub struct NovoFato<'a> {
    /// Id.
    pub id: FatoId,
    /// NS.
    pub nota: NotaId,
    /// Event type, such as `obra.iniciada`.
    pub tipo: &'a str,
    /// Its own instant.
    pub em: DateTime<Utc>,
    /// When it came.
    pub recebido_em: DateTime<Utc>,
    /// Inbox id.
    pub webhook_id: &'a str,
    /// What it did.
    pub efeito: Efeito,
    /// Why it was refused.
    pub codigo: Option<&'a str>,
    /// Its body, without the client's document.
    pub dados: serde_json::Value,
}

/// Keeps a dated fact, whatever the situação (R-SIT-1).
pub async fn registrar(c: &impl ConnectionTrait, f: NovoFato<'_>) -> Result<(), FalhaBanco> {
    let linha = fato_nota::Model {
        id: f.id.0,
        nota_id: f.nota.0,
        tipo: f.tipo.to_owned(),
        em: f.em,
        recebido_em: f.recebido_em,
        webhook_id: f.webhook_id.to_owned(),
        efeito: f.efeito.codigo().to_owned(),
        codigo: f.codigo.map(ToOwned::to_owned),
        dados: f.dados,
    };
    fato_nota::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// A stored fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fato {
    /// Event type.
    pub tipo: String,
    /// Its own instant.
    pub em: DateTime<Utc>,
    /// Stored effect.
    pub efeito: String,
    /// Why it was refused.
    pub codigo: Option<String>,
}

/// The facts of an NS, in the order of their own instants.
pub async fn da_nota(c: &impl ConnectionTrait, id: NotaId) -> Result<Vec<Fato>, FalhaBanco> {
    let linhas = fato_nota::Entity::find()
        .filter(fato_nota::Column::NotaId.eq(id.0))
        .order_by_asc(fato_nota::Column::Em)
        .order_by_asc(fato_nota::Column::Id)
        .all(c)
        .await?;
    Ok(linhas
        .into_iter()
        .map(|m| Fato {
            tipo: m.tipo,
            em: m.em,
            efeito: m.efeito,
            codigo: m.codigo,
        })
        .collect())
}
