//! Envios, their receipts as signed text (R-PED-3), and the form as each of them carried it (R-REA-4).

use chrono::{DateTime, Utc};
use dominio::ids::{EnvioId, PedidoId};
use dominio::pedido::DadosPedido;
use sea_orm::prelude::Json;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::conexao::FalhaBanco;
use crate::entidades::envio;

/// One envio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envio {
    /// Id.
    pub id: EnvioId,
    /// Pedido.
    pub pedido: PedidoId,
    /// Ciclo it opened.
    pub ciclo: i32,
    /// The instant that decides the deadline.
    pub enviado_em: DateTime<Utc>,
    /// Code of the receipt.
    pub codigo: String,
    /// Canonical JSON of the receipt, exactly as signed.
    pub dados: String,
    /// Signature, base64url.
    pub assinatura: String,
    /// Fingerprint of the signing key.
    pub chave: String,
}

/// Writes an envio and the form that it carries.
pub async fn inserir(
    c: &impl ConnectionTrait,
    e: Envio,
    formulario: &DadosPedido,
) -> Result<(), FalhaBanco> {
    let formulario =
        serde_json::to_value(formulario).map_err(|_| FalhaBanco::Corrompido("envio.formulario"))?;
    let linha = envio::Model {
        id: e.id.0,
        pedido_id: e.pedido.0,
        ciclo: e.ciclo,
        enviado_em: e.enviado_em,
        codigo: e.codigo,
        dados: e.dados,
        assinatura: e.assinatura,
        chave: e.chave,
        formulario: Some(formulario),
    };
    envio::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// The last envio of a pedido.
pub async fn ultimo(
    c: &impl ConnectionTrait,
    pedido: PedidoId,
) -> Result<Option<Envio>, FalhaBanco> {
    let linha = envio::Entity::find()
        .filter(envio::Column::PedidoId.eq(pedido.0))
        .order_by_desc(envio::Column::Ciclo)
        .one(c)
        .await?;
    Ok(linha.map(montar))
}

/// The form as the envio of a ciclo carried it; `None` when there is no such envio or it is older than this column.
pub async fn formulario(
    c: &impl ConnectionTrait,
    (pedido, ciclo): (PedidoId, i32),
) -> Result<Option<DadosPedido>, FalhaBanco> {
    let json: Option<Option<Json>> = envio::Entity::find()
        .select_only()
        .column(envio::Column::Formulario)
        .filter(envio::Column::PedidoId.eq(pedido.0))
        .filter(envio::Column::Ciclo.eq(ciclo))
        .into_tuple()
        .one(c)
        .await?;
    json.flatten()
        .map(|json| {
            serde_json::from_value(json).map_err(|_| FalhaBanco::Corrompido("envio.formulario"))
        })
        .transpose()
}

/// The envio of a code. No `Escopo`: whoever holds the code may ask what it proves (R-REC-1), and the use case that
/// answers shows no name.
pub async fn por_codigo(
    c: &impl ConnectionTrait,
    codigo: &str,
) -> Result<Option<Envio>, FalhaBanco> {
    let linha = envio::Entity::find()
        .filter(envio::Column::Codigo.eq(codigo))
        .one(c)
        .await?;
    Ok(linha.map(montar))
}

fn montar(m: envio::Model) -> Envio {
    Envio {
        id: EnvioId(m.id),
        pedido: PedidoId(m.pedido_id),
        ciclo: m.ciclo,
        enviado_em: m.enviado_em,
        codigo: m.codigo,
        dados: m.dados,
        assinatura: m.assinatura,
        chave: m.chave,
    }
}
