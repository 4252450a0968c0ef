//! `INSERT … ON CONFLICT DO NOTHING`, answered by the row count (2.1).

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelBehavior, ActiveModelTrait, ConnectionTrait, Insert};

use super::FalhaBanco;

/// Inserts a row unless any unique constraint is against it; whether it went in.
/// sea-orm's own `on_conflict_do_nothing` looks at the primary key alone, and the others would fail the transaction.
pub(crate) async fn inserir_se_unico<A>(
    conexao: &impl ConnectionTrait,
    linha: A,
) -> Result<bool, FalhaBanco>
where
    A: ActiveModelTrait + ActiveModelBehavior + Send,
{
    let linhas = Insert::one(linha)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(conexao)
        .await?;
    Ok(linhas > 0)
}

#[cfg(test)]
mod testes;
