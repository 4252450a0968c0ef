//! Answers kept for their keys (3.1): reserved before the effect, filled with it, in one transaction.

use chrono::{DateTime, Utc};
use dominio::ids::ContaId;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::conexao::FalhaBanco;
use crate::entidades::idempotencia;
use crate::leitura::ler;

/// Whose key, where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endereco {
    /// Principal.
    pub principal: ContaId,
    /// Method and path.
    pub rota: String,
    /// The client's key.
    pub chave: String,
}

/// An answer, opaque to everything but the edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resposta {
    /// HTTP status.
    pub status: u16,
    /// Headers to repeat.
    pub cabecalhos: Vec<(String, String)>,
    /// Body bytes.
    pub corpo: Vec<u8>,
}

/// What a key was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reserva {
    /// New: the caller does the work and calls [`guardar`].
    Nova,
    /// Done before with the same body.
    Repetida(Resposta),
    /// Used before with another body.
    Reutilizada,
}

/// Takes the key. A concurrent second request waits here: on PostgreSQL for the first one's commit (the insert blocks on
/// the primary key), on SQLite for the write lock.
pub async fn reservar(
    c: &impl ConnectionTrait,
    e: &Endereco,
    impressao: &[u8; 32],
    agora: DateTime<Utc>,
) -> Result<Reserva, FalhaBanco> {
    let linha = idempotencia::Model {
        principal: e.principal.0,
        rota: e.rota.clone(),
        chave: e.chave.clone(),
        impressao: impressao.to_vec(),
        status: None,
        cabecalhos: None,
        corpo: None,
        criada_em: agora,
    };
    let nova = crate::conexao::inserir_se_unico(c, linha.into_active_model()).await?;
    if nova {
        return Ok(Reserva::Nova);
    }
    // The row that was in the way is gone again: whoever held it rolled back. The caller may try at once.
    consultar(c, e, impressao).await?.ok_or(FalhaBanco::Ocupado)
}

/// What the key already holds, without taking it.
pub async fn consultar(
    c: &impl ConnectionTrait,
    e: &Endereco,
    impressao: &[u8; 32],
) -> Result<Option<Reserva>, FalhaBanco> {
    let achada = idempotencia::Entity::find_by_id((e.principal.0, e.rota.clone(), e.chave.clone()))
        .one(c)
        .await?;
    let Some(m) = achada else { return Ok(None) };
    if m.impressao != impressao {
        return Ok(Some(Reserva::Reutilizada));
    }
    let status = ler(
        m.status.and_then(|s| u16::try_from(s).ok()),
        "idempotencia.status",
    )?;
    let cabecalhos = m.cabecalhos.and_then(|v| serde_json::from_value(v).ok());
    Ok(Some(Reserva::Repetida(Resposta {
        status,
        cabecalhos: ler(cabecalhos, "idempotencia.cabecalhos")?,
        corpo: ler(m.corpo, "idempotencia.corpo")?,
    })))
}

/// Fills a reserved key with its answer.
pub async fn guardar(
    c: &impl ConnectionTrait,
    e: &Endereco,
    r: &Resposta,
) -> Result<(), FalhaBanco> {
    use idempotencia::Column;
    let cabecalhos = serde_json::to_value(&r.cabecalhos)
        .map_err(|_| FalhaBanco::Corrompido("idempotencia.cabecalhos"))?;
    idempotencia::Entity::update_many()
        .col_expr(Column::Status, Expr::value(i32::from(r.status)))
        .col_expr(Column::Cabecalhos, Expr::value(cabecalhos))
        .col_expr(Column::Corpo, Expr::value(r.corpo.clone()))
        .filter(Column::Principal.eq(e.principal.0))
        .filter(Column::Rota.eq(&e.rota))
        .filter(Column::Chave.eq(&e.chave))
        .exec(c)
        .await?;
    Ok(())
}

/// Forgets keys made before an instant (kept 7 days).
pub async fn recolher(
    c: &impl ConnectionTrait,
    antes_de: DateTime<Utc>,
) -> Result<u64, FalhaBanco> {
    let feito = idempotencia::Entity::delete_many()
        .filter(idempotencia::Column::CriadaEm.lt(antes_de))
        .exec(c)
        .await?;
    Ok(feito.rows_affected)
}
