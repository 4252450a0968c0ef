//! Anexos and versões (R-ANX-2). A versão is written once; taking it out of the envio is a row beside it.

use chrono::{DateTime, Utc};
use dominio::conferencia::EstadoConferencia;
use dominio::ids::{AnexoId, ContaId, EnvioId, PedidoId, VersaoId};
use dominio::slot::Slot;
use dominio::versao::Fatos;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::conexao::FalhaBanco;
use crate::conferencias::{self, Conferencia};
use crate::entidades::{
    anexo, conferencia, conta, envio, envio_versao, inspecao, versao, versao_retirada,
};
use crate::inspecoes::{self, Inspecao};
use crate::leitura::{ler, ler_sha256};

/// One versão, with what the slot and the envios say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versao {
    /// Id.
    pub id: VersaoId,
    /// Pedido.
    pub pedido: PedidoId,
    /// Slot.
    pub slot: Slot,
    /// Title of a free anexo.
    pub titulo: Option<String>,
    /// 1 for the first of the slot.
    pub numero: i32,
    /// File name.
    pub nome: String,
    /// Bytes.
    pub tamanho: u64,
    /// SHA-256.
    pub sha256: [u8; 32],
    /// Media type.
    pub tipo_midia: String,
    /// Who sent it.
    pub autor: ContaId,
    /// Their name.
    pub autor_nome: String,
    /// When its last byte arrived.
    pub recebida_em: DateTime<Utc>,
    /// When it was taken out of the envio.
    pub retirada_em: Option<DateTime<Utc>>,
    /// First ciclo whose envio carried it.
    pub ciclo_enviado: Option<i32>,
    /// What the scanner said, if one was configured when it arrived.
    pub conferencia: Option<Conferencia>,
    /// What the inspection said, for versões that came since there is one.
    pub inspecao: Option<Inspecao>,
}

impl Versao {
    /// What is known of its content.
    #[must_use]
    pub fn estado(&self) -> EstadoConferencia {
        self.conferencia
            .as_ref()
            .map_or(EstadoConferencia::NaoVerificada, |c| c.estado)
    }

    /// What the rules ask of it.
    #[must_use]
    pub fn fatos(&self) -> Fatos {
        Fatos {
            slot: self.slot,
            numero: self.numero,
            recebida_em: self.recebida_em,
            retirada: self.retirada_em.is_some(),
            enviada: self.ciclo_enviado.is_some(),
            conferencia: self.estado(),
            conferida: self
                .conferencia
                .as_ref()
                .and_then(|c| Some((c.pedida_em, c.concluida_em?))),
        }
    }

    /// Whether it fills its slot (R-ANX-2, R-SIT-2).
    #[must_use]
    pub fn vale(&self) -> bool {
        dominio::versao::vale(self.retirada_em.is_some(), self.estado())
    }
}

/// What a new versão needs.
#[derive(Debug)]
pub struct NovaVersao<'a> {
    /// Id.
    pub id: VersaoId,
    /// Slot row.
    pub anexo: AnexoId,
    /// Number.
    pub numero: i32,
    /// File name.
    pub nome: &'a str,
    /// Bytes.
    pub tamanho: u64,
    /// SHA-256.
    pub sha256: [u8; 32],
    /// Media type.
    pub tipo_midia: &'a str,
    /// Who sends it.
    pub autor: ContaId,
    /// Now.
    pub recebida_em: DateTime<Utc>,
}

/// The slot row of a pedido, made if it is not there, and the number its next versão gets.
pub async fn abrir_slot(
    c: &impl ConnectionTrait,
    novo: AnexoId,
    pedido: PedidoId,
    slot: Slot,
    titulo: Option<&str>,
) -> Result<(AnexoId, i32), FalhaBanco> {
    let linha = anexo::Model {
        id: novo.0,
        pedido_id: pedido.0,
        slot: slot.codigo().to_owned(),
        titulo: titulo.map(ToOwned::to_owned),
    };
    crate::conexao::inserir_se_unico(c, linha.into_active_model()).await?;
    let achado = anexo::Entity::find()
        .filter(anexo::Column::PedidoId.eq(pedido.0))
        .filter(anexo::Column::Slot.eq(slot.codigo()))
        .one(c)
        .await?;
    let achado = ler(achado, "anexo")?;
    let id = achado.id;
    if titulo.is_some() && achado.titulo.as_deref() != titulo {
        anexo::Entity::update_many()
            .col_expr(anexo::Column::Titulo, Expr::value(titulo))
            .filter(anexo::Column::Id.eq(id))
            .exec(c)
            .await?;
    }
    let ultima: Option<i32> = versao::Entity::find()
        .select_only()
        .column_as(versao::Column::Numero.max(), "numero")
        .filter(versao::Column::AnexoId.eq(id))
        .into_tuple::<Option<i32>>()
        .one(c)
        .await?
        .flatten();
    Ok((AnexoId(id), ultima.unwrap_or(0) + 1))
}

/// Writes a versão.
pub async fn inserir_versao(c: &impl ConnectionTrait, v: NovaVersao<'_>) -> Result<(), FalhaBanco> {
    let linha = versao::Model {
        id: v.id.0,
        anexo_id: v.anexo.0,
        numero: v.numero,
        nome: v.nome.to_owned(),
        tamanho: i64::try_from(v.tamanho).map_err(|_| FalhaBanco::Corrompido("versao.tamanho"))?,
        sha256: v.sha256.to_vec(),
        tipo_midia: v.tipo_midia.to_owned(),
        autor_id: v.autor.0,
        recebida_em: v.recebida_em,
    };
    versao::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Every versão of these pedidos' slots, newest first within a slot.
pub async fn do_pedido(
    c: &impl ConnectionTrait,
    pedido: PedidoId,
) -> Result<Vec<Versao>, FalhaBanco> {
    let anexos = anexo::Entity::find()
        .filter(anexo::Column::PedidoId.eq(pedido.0))
        .all(c)
        .await?;
    montar(c, anexos, None).await
}

/// One versão; the caller has checked, or checks next, who may see its pedido.
pub async fn por_id(c: &impl ConnectionTrait, id: VersaoId) -> Result<Option<Versao>, FalhaBanco> {
    let Some(linha) = versao::Entity::find_by_id(id.0).one(c).await? else {
        return Ok(None);
    };
    let anexos = anexo::Entity::find_by_id(linha.anexo_id).all(c).await?;
    Ok(montar(c, anexos, Some(id)).await?.pop())
}

async fn montar(
    c: &impl ConnectionTrait,
    anexos: Vec<anexo::Model>,
    so: Option<VersaoId>,
) -> Result<Vec<Versao>, FalhaBanco> {
    if anexos.is_empty() {
        return Ok(Vec::new());
    }
    let mut busca =
        versao::Entity::find().filter(versao::Column::AnexoId.is_in(anexos.iter().map(|a| a.id)));
    if let Some(id) = so {
        busca = busca.filter(versao::Column::Id.eq(id.0));
    }
    let linhas = busca.order_by_desc(versao::Column::Numero).all(c).await?;
    let ids: Vec<_> = linhas.iter().map(|v| v.id).collect();
    let retiradas = versao_retirada::Entity::find()
        .filter(versao_retirada::Column::VersaoId.is_in(ids.iter().copied()))
        .all(c)
        .await?;
    let feitas = conferencia::Entity::find()
        .filter(conferencia::Column::VersaoId.is_in(ids.iter().copied()))
        .all(c)
        .await?;
    let inspecionadas = inspecao::Entity::find()
        .filter(inspecao::Column::VersaoId.is_in(ids.iter().copied()))
        .all(c)
        .await?;
    let enviadas: Vec<(sea_orm::prelude::Uuid, i32)> = envio_versao::Entity::find()
        .select_only()
        .column(envio_versao::Column::VersaoId)
        .column(envio::Column::Ciclo)
        .join(
            sea_orm::JoinType::InnerJoin,
            envio_versao::Entity::belongs_to(envio::Entity)
                .from(envio_versao::Column::EnvioId)
                .to(envio::Column::Id)
                .into(),
        )
        .filter(envio_versao::Column::VersaoId.is_in(ids))
        .into_tuple()
        .all(c)
        .await?;
    let autores = conta::Entity::find()
        .filter(conta::Column::Id.is_in(linhas.iter().map(|v| v.autor_id)))
        .all(c)
        .await?;
    linhas
        .into_iter()
        .map(|v| {
            let dono = ler(
                anexos.iter().find(|a| a.id == v.anexo_id),
                "versao.anexo_id",
            )?;
            let autor = ler(
                autores.iter().find(|a| a.id == v.autor_id),
                "versao.autor_id",
            )?;
            Ok(Versao {
                id: VersaoId(v.id),
                pedido: PedidoId(dono.pedido_id),
                slot: ler(Slot::parse(&dono.slot).ok(), "anexo.slot")?,
                titulo: dono.titulo.clone(),
                numero: v.numero,
                nome: v.nome,
                tamanho: u64::try_from(v.tamanho)
                    .map_err(|_| FalhaBanco::Corrompido("versao.tamanho"))?,
                sha256: ler_sha256(v.sha256)?,
                tipo_midia: v.tipo_midia,
                autor: ContaId(v.autor_id),
                autor_nome: autor.nome.clone(),
                recebida_em: v.recebida_em,
                retirada_em: retiradas.iter().find(|r| r.versao_id == v.id).map(|r| r.em),
                ciclo_enviado: enviadas
                    .iter()
                    .filter(|(id, _)| *id == v.id)
                    .map(|(_, ciclo)| *ciclo)
                    .min(),
                conferencia: feitas
                    .iter()
                    .find(|c| c.versao_id == v.id)
                    .map(conferencias::montar)
                    .transpose()?,
                inspecao: inspecionadas
                    .iter()
                    .find(|i| i.versao_id == v.id)
                    .map(inspecoes::montar)
                    .transpose()?,
            })
        })
        .collect()
}

/// Takes a versão out of the envio; doing it twice changes nothing.
pub async fn retirar(
    c: &impl ConnectionTrait,
    id: VersaoId,
    por: ContaId,
    em: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    let linha = versao_retirada::Model {
        versao_id: id.0,
        por_id: por.0,
        em,
    };
    crate::conexao::inserir_se_unico(c, linha.into_active_model()).await?;
    Ok(())
}

/// Puts a versão back into the envio.
pub async fn devolver(c: &impl ConnectionTrait, id: VersaoId) -> Result<(), FalhaBanco> {
    versao_retirada::Entity::delete_by_id(id.0).exec(c).await?;
    Ok(())
}

/// Notes which versões an envio carried.
pub async fn anotar_envio(
    c: &impl ConnectionTrait,
    envio: EnvioId,
    versoes: &[VersaoId],
) -> Result<(), FalhaBanco> {
    let linhas = versoes.iter().map(|v| {
        envio_versao::Model {
            envio_id: envio.0,
            versao_id: v.0,
        }
        .into_active_model()
    });
    envio_versao::Entity::insert_many(linhas)
        .exec_without_returning(c)
        .await?;
    Ok(())
}
