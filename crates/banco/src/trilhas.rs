//! What stands beside every change, in its transaction: timeline, audit, events, notices (R-SIT-3, 5.1 item 8).

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::ids::{ContaId, NotaId, PedidoId, VersaoId};
use dominio::tipo::Situacao;
use sea_orm::prelude::Uuid;
use sea_orm::{
    ActiveValue, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use crate::conexao::FalhaBanco;
use crate::entidades::{auditoria, aviso, conta, evento, historico};
use crate::leitura::{ler, ler_opcional};

/// Where an entry of the timeline comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origem {
    /// The RT of the pedido.
    Rt,
    /// Cemig's analysts and administrators.
    Cemig,
    /// Cemig Atende.
    Atende,
    /// The clock.
    Sistema,
}

impl Origem {
    const fn codigo(self) -> &'static str {
        match self {
            Self::Rt => "rt",
            Self::Cemig => "cemig",
            Self::Atende => "atende",
            Self::Sistema => "sistema",
        }
    }

    fn de_codigo(codigo: &str) -> Option<Self> {
        [Self::Rt, Self::Cemig, Self::Atende, Self::Sistema]
            .into_iter()
            .find(|o| o.codigo() == codigo)
    }
}

/// One entry to write.
#[derive(Debug, Clone)]
pub struct NovoAcontecimento<'a> {
    /// NS.
    pub nota: NotaId,
    /// Pedido; absent for what concerns every pedido of the NS.
    pub pedido: Option<PedidoId>,
    /// When.
    pub em: DateTime<Utc>,
    /// Account that acted.
    pub ator: Option<ContaId>,
    /// Where from.
    pub origem: Origem,
    /// What happened.
    pub tipo: TipoAcontecimento,
    /// One sentence.
    pub texto: Option<&'a str>,
    /// Situação before and after.
    pub mudanca: Option<(Situacao, Situacao)>,
    /// Versão it speaks of.
    pub versao: Option<VersaoId>,
    /// Receipt or decision it speaks of.
    pub codigo_documento: Option<&'a str>,
}

/// Writes one entry of the timeline.
pub async fn anotar(c: &impl ConnectionTrait, a: NovoAcontecimento<'_>) -> Result<(), FalhaBanco> {
    use ActiveValue::{NotSet, Set};
    let linha = historico::ActiveModel {
        seq: NotSet,
        nota_id: Set(a.nota.0),
        pedido_id: Set(a.pedido.map(|p| p.0)),
        em: Set(a.em),
        ator_id: Set(a.ator.map(|c| c.0)),
        origem: Set(a.origem.codigo().to_owned()),
        tipo: Set(a.tipo.codigo().to_owned()),
        texto: Set(a.texto.map(ToOwned::to_owned)),
        de: Set(a.mudanca.map(|(de, _)| de.codigo().to_owned())),
        para: Set(a.mudanca.map(|(_, para)| para.codigo().to_owned())),
        versao_id: Set(a.versao.map(|v| v.0)),
        codigo_documento: Set(a.codigo_documento.map(ToOwned::to_owned)),
    };
    historico::Entity::insert(linha)
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// One entry of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acontecimento {
    /// Order.
    pub seq: i64,
    /// When.
    pub em: DateTime<Utc>,
    /// Name of who acted, when it was a person.
    pub ator_nome: Option<String>,
    /// Where from.
    pub origem: Origem,
    /// What happened.
    pub tipo: TipoAcontecimento,
    /// One sentence.
    pub texto: Option<String>,
    /// Situação before.
    pub de: Option<Situacao>,
    /// Situação after.
    pub para: Option<Situacao>,
    /// Versão.
    pub versao: Option<VersaoId>,
    /// Document.
    pub codigo_documento: Option<String>,
}

/// The timeline of a pedido and of its NS, newest first; nothing of other pedidos of the same NS. What happened to both
/// at once is told once.
pub async fn historico(
    c: &impl ConnectionTrait,
    nota: NotaId,
    pedido: PedidoId,
) -> Result<Vec<Acontecimento>, FalhaBanco> {
    use historico::Column;
    let linhas = historico::Entity::find()
        .filter(
            Condition::any().add(Column::PedidoId.eq(pedido.0)).add(
                Condition::all()
                    .add(Column::NotaId.eq(nota.0))
                    .add(Column::PedidoId.is_null()),
            ),
        )
        .order_by_desc(Column::Seq)
        .all(c)
        .await?;
    let nomes = nomes(c, &linhas).await?;
    let dos_dois = |m: &historico::Model| {
        m.pedido_id.is_none()
            && linhas
                .iter()
                .any(|seu| seu.pedido_id.is_some() && (&seu.tipo, seu.em) == (&m.tipo, m.em))
    };
    let contadas: Vec<_> = linhas.iter().filter(|m| !dos_dois(m)).cloned().collect();
    contadas
        .into_iter()
        .map(|m| {
            Ok(Acontecimento {
                seq: m.seq,
                em: m.em,
                ator_nome: m.ator_id.and_then(|id| nomes.get(&id).cloned()),
                origem: ler(Origem::de_codigo(&m.origem), "historico.origem")?,
                tipo: ler(TipoAcontecimento::de_codigo(&m.tipo), "historico.tipo")?,
                texto: m.texto,
                de: ler_opcional(m.de.as_deref(), Situacao::de_codigo, "historico.de")?,
                para: ler_opcional(m.para.as_deref(), Situacao::de_codigo, "historico.para")?,
                versao: m.versao_id.map(VersaoId),
                codigo_documento: m.codigo_documento,
            })
        })
        .collect()
}

async fn nomes(
    c: &impl ConnectionTrait,
    linhas: &[historico::Model],
) -> Result<HashMap<Uuid, String>, FalhaBanco> {
    let ids = linhas.iter().filter_map(|m| m.ator_id);
    let contas = conta::Entity::find()
        .filter(conta::Column::Id.is_in(ids))
        .all(c)
        .await?;
    Ok(contas.into_iter().map(|k| (k.id, k.nome)).collect())
}

/// One audit row: who did what to what, in which request. No personal data.
#[derive(Debug, Clone, Copy)]
pub struct Auditoria<'a> {
    /// When.
    pub em: DateTime<Utc>,
    /// Account.
    pub ator: Option<ContaId>,
    /// Role, or `atende`, `sistema`.
    pub papel: &'a str,
    /// Act, such as `pedido.enviar`.
    pub acao: &'a str,
    /// Kind of target.
    pub alvo_tipo: &'a str,
    /// Its id.
    pub alvo_id: &'a str,
    /// Request id.
    pub requisicao: &'a str,
}

/// Writes one audit row.
pub async fn auditar(c: &impl ConnectionTrait, a: Auditoria<'_>) -> Result<(), FalhaBanco> {
    use ActiveValue::{NotSet, Set};
    let linha = auditoria::ActiveModel {
        seq: NotSet,
        em: Set(a.em),
        ator_id: Set(a.ator.map(|c| c.0)),
        papel: Set(a.papel.to_owned()),
        acao: Set(a.acao.to_owned()),
        alvo_tipo: Set(a.alvo_tipo.to_owned()),
        alvo_id: Set(a.alvo_id.to_owned()),
        requisicao: Set(a.requisicao.to_owned()),
    };
    auditoria::Entity::insert(linha)
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Writes one event for integrators; `dados` holds ids only (3.4).
pub async fn emitir(
    c: &impl ConnectionTrait,
    id: Uuid,
    tipo: TipoEvento,
    em: DateTime<Utc>,
    (rt, pedido): (Option<ContaId>, Option<PedidoId>),
    dados: serde_json::Value,
) -> Result<(), FalhaBanco> {
    use ActiveValue::{NotSet, Set};
    let linha = evento::ActiveModel {
        seq: NotSet,
        id: Set(id),
        tipo: Set(tipo.codigo().to_owned()),
        em: Set(em),
        rt_id: Set(rt.map(|c| c.0)),
        pedido_id: Set(pedido.map(|p| p.0)),
        dados: Set(dados),
    };
    evento::Entity::insert(linha)
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Writes one notice on screen for one person.
pub async fn avisar(
    c: &impl ConnectionTrait,
    id: Uuid,
    conta: ContaId,
    em: DateTime<Utc>,
    tipo: TipoEvento,
    (texto, pedido): (&str, Option<PedidoId>),
) -> Result<(), FalhaBanco> {
    use sea_orm::IntoActiveModel;
    let linha = aviso::Model {
        id,
        conta_id: conta.0,
        em,
        tipo: tipo.codigo().to_owned(),
        texto: texto.to_owned(),
        pedido_id: pedido.map(|p| p.0),
        lido_em: None,
    };
    aviso::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(())
}
