//! The reason library (4.3). A reason that is not wanted any more is switched off, never removed.

use chrono::{DateTime, Utc};
use dominio::ids::{ContaId, MotivoId};
use dominio::pendencia::TipoPendencia;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder,
};

use crate::conexao::FalhaBanco;
use crate::entidades::motivo::{self, Column};
use crate::leitura::ler;

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motivo {
    /// Id.
    pub id: MotivoId,
    /// Grows by one at every change.
    pub revisao: i64,
    /// Kind of the pendência it makes.
    pub tipo: TipoPendencia,
    /// A few words, by which it is found.
    pub titulo: String,
    /// What the RT must do.
    pub texto: String,
    /// Norm and clause.
    pub norma: Option<String>,
    /// Whether its pendência must be answered before the correction.
    pub bloqueante: bool,
    /// Whether analysts are offered it.
    pub ativo: bool,
    /// Who changed it last; absent in those that came with the system.
    pub autor: Option<ContaId>,
    /// When.
    pub mudado_em: DateTime<Utc>,
}

/// Every reason, by kind and title.
pub async fn todos(c: &impl ConnectionTrait) -> Result<Vec<Motivo>, FalhaBanco> {
    let linhas = motivo::Entity::find()
        .order_by_asc(Column::Tipo)
        .order_by_asc(Column::Titulo)
        .order_by_asc(Column::Id)
        .all(c)
        .await?;
    linhas.into_iter().map(montar).collect()
}

/// How many there are.
pub async fn contar(c: &impl ConnectionTrait) -> Result<u64, FalhaBanco> {
    Ok(motivo::Entity::find().count(c).await?)
}

/// Adds reasons; an id that is there already stays as it is.
pub async fn inserir(c: &impl ConnectionTrait, novos: Vec<Motivo>) -> Result<(), FalhaBanco> {
    let linhas = novos.into_iter().map(|m| {
        motivo::Model {
            id: m.id.0,
            revisao: m.revisao,
            tipo: m.tipo.codigo().to_owned(),
            titulo: m.titulo,
            texto: m.texto,
            norma: m.norma,
            bloqueante: m.bloqueante,
            ativo: m.ativo,
            autor_id: m.autor.map(|autor| autor.0),
            mudado_em: m.mudado_em,
        }
        .into_active_model()
    });
    motivo::Entity::insert_many(linhas)
        .on_conflict(OnConflict::column(Column::Id).do_nothing().to_owned())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Writes a reason over the revisão before its own; false when it is another, or there is none.
pub async fn trocar(c: &impl ConnectionTrait, m: &Motivo) -> Result<bool, FalhaBanco> {
    let feito = motivo::Entity::update_many()
        .col_expr(Column::Revisao, Expr::value(m.revisao))
        .col_expr(Column::Tipo, Expr::value(m.tipo.codigo()))
        .col_expr(Column::Titulo, Expr::value(m.titulo.as_str()))
        .col_expr(Column::Texto, Expr::value(m.texto.as_str()))
        .col_expr(Column::Norma, Expr::value(m.norma.as_deref()))
        .col_expr(Column::Bloqueante, Expr::value(m.bloqueante))
        .col_expr(Column::Ativo, Expr::value(m.ativo))
        .col_expr(Column::AutorId, Expr::value(m.autor.map(|autor| autor.0)))
        .col_expr(Column::MudadoEm, Expr::value(m.mudado_em))
        .filter(Column::Id.eq(m.id.0))
        .filter(Column::Revisao.eq(m.revisao - 1))
        .exec(c)
        .await?;
    Ok(feito.rows_affected == 1)
}

/// One reason.
pub async fn por_id(c: &impl ConnectionTrait, id: MotivoId) -> Result<Option<Motivo>, FalhaBanco> {
    let linha = motivo::Entity::find_by_id(id.0).one(c).await?;
    linha.map(montar).transpose()
}

fn montar(m: motivo::Model) -> Result<Motivo, FalhaBanco> {
    Ok(Motivo {
        id: MotivoId(m.id),
        revisao: m.revisao,
        tipo: ler(TipoPendencia::de_codigo(&m.tipo), "motivo.tipo")?,
        titulo: m.titulo,
        texto: m.texto,
        norma: m.norma,
        bloqueante: m.bloqueante,
        ativo: m.ativo,
        autor: m.autor_id.map(ContaId),
        mudado_em: m.mudado_em,
    })
}
