//! Background work (2.3): outbox and schedules in one table. Due time from the clock, lease by guarded UPDATE.

use chrono::{DateTime, Utc};
use dominio::ids::TarefaId;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};

use crate::conexao::FalhaBanco;
use crate::entidades::tarefa::{self, Column};

/// One unit of work, as leased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tarefa {
    /// Id.
    pub id: TarefaId,
    /// Kind.
    pub tipo: String,
    /// Payload.
    pub dados: serde_json::Value,
    /// Attempts so far, this one included.
    pub tentativas: i32,
}

/// Enqueues work; `chave` is unique for ever, so that the same work is never queued twice. False when it was there.
pub async fn agendar(
    c: &impl ConnectionTrait,
    id: TarefaId,
    (tipo, chave): (&str, &str),
    dados: serde_json::Value,
    agora: DateTime<Utc>,
    vence_em: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let linha = tarefa::Model {
        id: id.0,
        tipo: tipo.to_owned(),
        chave: chave.to_owned(),
        dados,
        criada_em: agora,
        vence_em,
        tentativas: 0,
        arrendada_ate: None,
        concluida_em: None,
        morta_em: None,
        ultimo_erro: None,
    };
    crate::conexao::inserir_se_unico(c, linha.into_active_model()).await
}

fn vencida(agora: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(Column::ConcluidaEm.is_null())
        .add(Column::MortaEm.is_null())
        .add(Column::VenceEm.lte(agora))
        .add(
            Condition::any()
                .add(Column::ArrendadaAte.is_null())
                .add(Column::ArrendadaAte.lte(agora)),
        )
}

/// Which kinds a lane does. A kind that waits long for others has a lane of its own.
#[derive(Debug, Clone, Copy)]
pub enum Faixa<'a> {
    /// These kinds alone.
    So(&'a [&'a str]),
    /// Every kind but these.
    Menos(&'a [&'a str]),
}

impl Faixa<'_> {
    fn filtro(self) -> Condition {
        Condition::all().add(match self {
            Self::So(tipos) => Column::Tipo.is_in(tipos.iter().copied()),
            Self::Menos(tipos) => Column::Tipo.is_not_in(tipos.iter().copied()),
        })
    }
}

/// Leases the next due unit of a lane until `ate`; another replica passes over a row that is being leased.
pub async fn arrendar(
    c: &impl ConnectionTrait,
    faixa: Faixa<'_>,
    agora: DateTime<Utc>,
    ate: DateTime<Utc>,
) -> Result<Option<Tarefa>, FalhaBanco> {
    let proxima = tarefa::Entity::find()
        .filter(vencida(agora))
        .filter(faixa.filtro())
        .order_by_asc(Column::VenceEm)
        .order_by_asc(Column::Id)
        .limit(1)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .one(c)
        .await?;
    let Some(m) = proxima else { return Ok(None) };
    let feito = tarefa::Entity::update_many()
        .col_expr(Column::ArrendadaAte, Expr::value(ate))
        .col_expr(Column::Tentativas, Expr::col(Column::Tentativas).add(1))
        .filter(Column::Id.eq(m.id))
        .filter(vencida(agora))
        .exec(c)
        .await?;
    Ok((feito.rows_affected == 1).then_some(Tarefa {
        id: TarefaId(m.id),
        tipo: m.tipo,
        dados: m.dados,
        tentativas: m.tentativas + 1,
    }))
}

/// Marks a unit done.
pub async fn concluir(
    c: &impl ConnectionTrait,
    id: TarefaId,
    agora: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    tarefa::Entity::update_many()
        .col_expr(Column::ConcluidaEm, Expr::value(agora))
        .filter(Column::Id.eq(id.0))
        .exec(c)
        .await?;
    Ok(())
}

/// Puts a unit back for later, or declares it dead when `proxima` is `None`.
pub async fn falhar(
    c: &impl ConnectionTrait,
    id: TarefaId,
    erro: &str,
    agora: DateTime<Utc>,
    proxima: Option<DateTime<Utc>>,
) -> Result<(), FalhaBanco> {
    let mut u = tarefa::Entity::update_many()
        .col_expr(Column::UltimoErro, Expr::value(erro))
        .col_expr(
            Column::ArrendadaAte,
            Expr::value(Option::<DateTime<Utc>>::None),
        )
        .filter(Column::Id.eq(id.0));
    u = match proxima {
        Some(em) => u.col_expr(Column::VenceEm, Expr::value(em)),
        None => u.col_expr(Column::MortaEm, Expr::value(agora)),
    };
    u.exec(c).await?;
    Ok(())
}

/// How many units were given up; an operator looks at them.
pub async fn mortas(c: &impl ConnectionTrait) -> Result<u64, FalhaBanco> {
    Ok(tarefa::Entity::find()
        .filter(Column::MortaEm.is_not_null())
        .count(c)
        .await?)
}

/// How many units are due and not done; the bench and the metrics read it.
pub async fn pendentes(
    c: &impl ConnectionTrait,
    faixa: Faixa<'_>,
    agora: DateTime<Utc>,
) -> Result<u64, FalhaBanco> {
    Ok(tarefa::Entity::find()
        .filter(vencida(agora))
        .filter(faixa.filtro())
        .count(c)
        .await?)
}
