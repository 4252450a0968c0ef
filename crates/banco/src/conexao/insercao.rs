//! The answer of `INSERT … ON CONFLICT DO NOTHING`, by the row count (2.1).

use sea_orm::TryInsertResult;

use super::FalhaBanco;

/// Whether the row went in; false when somebody else's was there first.
/// Takes what `exec_without_returning` answers: it says `Inserted(0)` for a conflict.
pub(crate) fn inseriu(resultado: TryInsertResult<u64>) -> Result<bool, FalhaBanco> {
    match resultado {
        TryInsertResult::Inserted(linhas) => Ok(linhas > 0),
        TryInsertResult::Conflicted => Ok(false),
        TryInsertResult::Empty => Err(FalhaBanco::Interno("inserção sem linhas".to_owned())),
    }
}
