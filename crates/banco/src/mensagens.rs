//! E-mails as rendered, kept with the change that caused them; the relay delivers them (R-PED-3).

use chrono::{DateTime, Utc};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::conexao::FalhaBanco;
use crate::entidades::mensagem;

/// One e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mensagem {
    /// Id, also its Message-ID.
    pub id: Uuid,
    /// Recipient.
    pub para: String,
    /// Subject.
    pub assunto: String,
    /// Plain text.
    pub texto: String,
    /// HTML.
    pub html: String,
    /// When it was written.
    pub criada_em: DateTime<Utc>,
    /// When the server of the recipient took it.
    pub entregue_em: Option<DateTime<Utc>>,
}

impl From<mensagem::Model> for Mensagem {
    fn from(m: mensagem::Model) -> Self {
        Self {
            id: m.id,
            para: m.para,
            assunto: m.assunto,
            texto: m.texto,
            html: m.html,
            criada_em: m.criada_em,
            entregue_em: m.entregue_em,
        }
    }
}

/// Writes an e-mail to be delivered.
pub async fn inserir(c: &impl ConnectionTrait, m: Mensagem) -> Result<(), FalhaBanco> {
    let linha = mensagem::Model {
        id: m.id,
        para: m.para,
        assunto: m.assunto,
        texto: m.texto,
        html: m.html,
        criada_em: m.criada_em,
        entregue_em: m.entregue_em,
    };
    mensagem::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// One e-mail.
pub async fn por_id(c: &impl ConnectionTrait, id: Uuid) -> Result<Option<Mensagem>, FalhaBanco> {
    Ok(mensagem::Entity::find_by_id(id)
        .one(c)
        .await?
        .map(Mensagem::from))
}

/// The last e-mails, newest first.
pub async fn ultimas(c: &impl ConnectionTrait, limite: u64) -> Result<Vec<Mensagem>, FalhaBanco> {
    let linhas = mensagem::Entity::find()
        .order_by_desc(mensagem::Column::CriadaEm)
        .order_by_desc(mensagem::Column::Id)
        .limit(limite)
        .all(c)
        .await?;
    Ok(linhas.into_iter().map(Mensagem::from).collect())
}

/// Marks an e-mail delivered.
pub async fn entregue(
    c: &impl ConnectionTrait,
    id: Uuid,
    agora: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    mensagem::Entity::update_many()
        .col_expr(mensagem::Column::EntregueEm, Expr::value(agora))
        .filter(mensagem::Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}
