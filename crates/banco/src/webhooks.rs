//! The inbox (3.4): every event once, for ever, its body encrypted.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::cofre::Cofre;
use crate::conexao::FalhaBanco;
use crate::entidades::webhook_recebido::{self, Column};
use crate::leitura::ler;

const CONTEXTO: &str = "webhook-recebido";

/// Where an event stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Estado {
    /// Stored, not yet acted on.
    Pendente,
    /// Acted on, or kept as a fact.
    Processado,
    /// Speaks of an NS that is not here yet; tried again when it comes.
    Espera,
    /// Of a type we do not know; kept and listed.
    Desconhecido,
    /// Its body could not be read; kept and listed.
    Invalido,
}

impl Estado {
    /// Stored code.
    #[must_use]
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Pendente => "pendente",
            Self::Processado => "processado",
            Self::Espera => "espera",
            Self::Desconhecido => "desconhecido",
            Self::Invalido => "invalido",
        }
    }

    fn de_codigo(codigo: &str) -> Option<Self> {
        [
            Self::Pendente,
            Self::Processado,
            Self::Espera,
            Self::Desconhecido,
            Self::Invalido,
        ]
        .into_iter()
        .find(|e| e.codigo() == codigo)
    }
}

/// A stored event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recebido {
    /// `webhook-id`.
    pub id: String,
    /// Where it stands.
    pub estado: Estado,
    /// When it came.
    pub recebido_em: DateTime<Utc>,
    /// Raw body.
    pub corpo: Vec<u8>,
}

/// Stores an event; false when its id came before.
pub async fn inserir(
    c: &impl ConnectionTrait,
    cofre: &Cofre,
    id: &str,
    tipo: &str,
    corpo: &[u8],
    agora: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let linha = webhook_recebido::Model {
        id: id.to_owned(),
        tipo: tipo.to_owned(),
        corpo_cifrado: cofre.cifrar(CONTEXTO, corpo)?,
        recebido_em: agora,
        estado: Estado::Pendente.codigo().to_owned(),
        codigo: None,
        espera_numero: None,
        processado_em: None,
        tentativas: 0,
    };
    crate::conexao::inserir_se_unico(c, linha.into_active_model()).await
}

fn montar(cofre: &Cofre, m: &webhook_recebido::Model) -> Result<Recebido, FalhaBanco> {
    Ok(Recebido {
        estado: ler(Estado::de_codigo(&m.estado), "webhook.estado")?,
        corpo: cofre.decifrar(CONTEXTO, &m.corpo_cifrado)?,
        id: m.id.clone(),
        recebido_em: m.recebido_em,
    })
}

/// One event, locked for its effect.
pub async fn para_processar(
    c: &impl ConnectionTrait,
    cofre: &Cofre,
    id: &str,
) -> Result<Option<Recebido>, FalhaBanco> {
    let linha = webhook_recebido::Entity::find_by_id(id.to_owned())
        .lock_exclusive()
        .one(c)
        .await?;
    linha.map(|m| montar(cofre, &m)).transpose()
}

/// Ids of the events that wait for an NS, oldest first.
pub async fn a_espera_de(
    c: &impl ConnectionTrait,
    numero_canonico: &str,
) -> Result<Vec<String>, FalhaBanco> {
    let ids = webhook_recebido::Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::EsperaNumero.eq(numero_canonico))
        .order_by_asc(Column::RecebidoEm)
        .into_tuple::<String>()
        .all(c)
        .await?;
    Ok(ids)
}

/// Marks what became of an event, in the transaction of its effect. `espera` is the number of the NS it waits for.
pub async fn marcar(
    c: &impl ConnectionTrait,
    id: &str,
    estado: Estado,
    (codigo, espera): (Option<&str>, Option<&str>),
    agora: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    webhook_recebido::Entity::update_many()
        .col_expr(Column::Estado, Expr::value(estado.codigo()))
        .col_expr(Column::Codigo, Expr::value(codigo.map(ToOwned::to_owned)))
        .col_expr(
            Column::EsperaNumero,
            Expr::value(espera.map(ToOwned::to_owned)),
        )
        .col_expr(Column::ProcessadoEm, Expr::value(agora))
        .col_expr(Column::Tentativas, Expr::col(Column::Tentativas).add(1))
        .filter(Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}
