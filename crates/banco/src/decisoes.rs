//! Decisions and pendências (R-SIT-2). Written once.

use chrono::{DateTime, Utc};
use dominio::ids::{ContaId, DecisaoId, PedidoId, PendenciaId, VersaoId};
use dominio::pendencia::{Ponto, TipoPendencia};
use dominio::tipo::{Obras, Resultado};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

use crate::conexao::FalhaBanco;
use crate::entidades::{decisao, pendencia};
use crate::leitura::{ler, ler_opcional};

/// One decision with its findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decisao {
    /// Id.
    pub id: DecisaoId,
    /// Pedido.
    pub pedido: PedidoId,
    /// Ciclo it answers.
    pub ciclo: i32,
    /// What was decided.
    pub resultado: Resultado,
    /// Works on the grid.
    pub obras: Option<Obras>,
    /// Free words.
    pub observacao: Option<String>,
    /// Who decided.
    pub analista: ContaId,
    /// When.
    pub decidida_em: DateTime<Utc>,
    /// Code anyone can verify.
    pub codigo: String,
    /// The analyst's document.
    pub documento: Option<VersaoId>,
    /// Findings, in order.
    pub pendencias: Vec<Pendencia>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pendencia {
    /// Id.
    pub id: PendenciaId,
    /// 1 for the first.
    pub ordem: i32,
    /// Kind.
    pub tipo: TipoPendencia,
    /// What the RT must do.
    pub descricao: String,
    /// Norm and clause.
    pub norma: Option<String>,
    /// File.
    pub versao: Option<VersaoId>,
    /// Page, from 1.
    pub pagina: Option<i32>,
    /// Place on that page.
    pub ponto: Option<Ponto>,
    /// Must be answered before the correction.
    pub bloqueante: bool,
}

/// The proof of a decision: canonical JSON, signature, fingerprint of the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prova {
    /// Canonical JSON, exactly as signed.
    pub dados: String,
    /// Signature, base64url.
    pub assinatura: String,
    /// Fingerprint of the signing key.
    pub chave: String,
}

/// Writes a decision, its findings and its proof.
pub async fn inserir(
    c: &impl ConnectionTrait,
    d: &Decisao,
    prova: Prova,
) -> Result<(), FalhaBanco> {
    let linha = decisao::Model {
        id: d.id.0,
        pedido_id: d.pedido.0,
        ciclo: d.ciclo,
        resultado: d.resultado.codigo().to_owned(),
        obras: d.obras.map(|o| o.codigo().to_owned()),
        observacao: d.observacao.clone(),
        analista_id: d.analista.0,
        decidida_em: d.decidida_em,
        codigo: d.codigo.clone(),
        documento_id: d.documento.map(|v| v.0),
        dados: prova.dados,
        assinatura: prova.assinatura,
        chave: prova.chave,
    };
    decisao::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    if d.pendencias.is_empty() {
        return Ok(());
    }
    let linhas = d.pendencias.iter().map(|p| {
        pendencia::Model {
            id: p.id.0,
            decisao_id: d.id.0,
            ordem: p.ordem,
            tipo: p.tipo.codigo().to_owned(),
            descricao: p.descricao.clone(),
            norma: p.norma.clone(),
            versao_id: p.versao.map(|v| v.0),
            pagina: p.pagina,
            ponto_x: p.ponto.map(|ponto| ponto.x().into()),
            ponto_y: p.ponto.map(|ponto| ponto.y().into()),
            bloqueante: p.bloqueante,
        }
        .into_active_model()
    });
    pendencia::Entity::insert_many(linhas)
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Every decision of a pedido, newest first.
pub async fn do_pedido(
    c: &impl ConnectionTrait,
    pedido: PedidoId,
) -> Result<Vec<Decisao>, FalhaBanco> {
    let decisoes = decisao::Entity::find()
        .filter(decisao::Column::PedidoId.eq(pedido.0))
        .order_by_desc(decisao::Column::Ciclo)
        .all(c)
        .await?;
    if decisoes.is_empty() {
        return Ok(Vec::new());
    }
    let achados = pendencia::Entity::find()
        .filter(pendencia::Column::DecisaoId.is_in(decisoes.iter().map(|d| d.id)))
        .order_by_asc(pendencia::Column::Ordem)
        .all(c)
        .await?;
    decisoes.into_iter().map(|d| montar(d, &achados)).collect()
}

/// Of which pedido a pendência is. The caller asks whether its `Escopo` sees that pedido.
pub async fn pedido_da_pendencia(
    c: &impl ConnectionTrait,
    id: PendenciaId,
) -> Result<Option<PedidoId>, FalhaBanco> {
    let Some(achada) = pendencia::Entity::find_by_id(id.0).one(c).await? else {
        return Ok(None);
    };
    let dona = decisao::Entity::find_by_id(achada.decisao_id)
        .one(c)
        .await?;
    Ok(dona.map(|decisao| PedidoId(decisao.pedido_id)))
}

/// The proof of the decision of a code. No `Escopo`: whoever holds the code may ask what it proves (R-REC-1), and the use
/// case that answers shows no name.
pub async fn prova_por_codigo(
    c: &impl ConnectionTrait,
    codigo: &str,
) -> Result<Option<Prova>, FalhaBanco> {
    let linha = decisao::Entity::find()
        .filter(decisao::Column::Codigo.eq(codigo))
        .one(c)
        .await?;
    Ok(linha.map(Prova::de))
}

/// Of which pedido a decision is, and its proof. The caller asks whether its `Escopo` sees that pedido.
pub async fn prova(
    c: &impl ConnectionTrait,
    id: DecisaoId,
) -> Result<Option<(PedidoId, Prova)>, FalhaBanco> {
    let linha = decisao::Entity::find_by_id(id.0).one(c).await?;
    Ok(linha.map(|d| (PedidoId(d.pedido_id), Prova::de(d))))
}

impl Prova {
    fn de(linha: decisao::Model) -> Self {
        Self {
            dados: linha.dados,
            assinatura: linha.assinatura,
            chave: linha.chave,
        }
    }
}

fn ler_ponto(p: &pendencia::Model) -> Result<Option<Ponto>, FalhaBanco> {
    let (Some(x), Some(y)) = (p.ponto_x, p.ponto_y) else {
        return Ok(None);
    };
    let dentro = |n: i32| u16::try_from(n).ok();
    let ponto = dentro(x)
        .zip(dentro(y))
        .and_then(|(x, y)| Ponto::novo(x, y));
    ler(ponto, "pendencia.ponto").map(Some)
}

fn montar(d: decisao::Model, achados: &[pendencia::Model]) -> Result<Decisao, FalhaBanco> {
    let pendencias = achados.iter().filter(|p| p.decisao_id == d.id).map(|p| {
        Ok(Pendencia {
            id: PendenciaId(p.id),
            ordem: p.ordem,
            tipo: ler(TipoPendencia::de_codigo(&p.tipo), "pendencia.tipo")?,
            descricao: p.descricao.clone(),
            norma: p.norma.clone(),
            versao: p.versao_id.map(VersaoId),
            pagina: p.pagina,
            ponto: ler_ponto(p)?,
            bloqueante: p.bloqueante,
        })
    });
    Ok(Decisao {
        pendencias: pendencias.collect::<Result<_, FalhaBanco>>()?,
        id: DecisaoId(d.id),
        pedido: PedidoId(d.pedido_id),
        ciclo: d.ciclo,
        resultado: ler(Resultado::de_codigo(&d.resultado), "decisao.resultado")?,
        obras: ler_opcional(d.obras.as_deref(), Obras::de_codigo, "decisao.obras")?,
        observacao: d.observacao,
        analista: ContaId(d.analista_id),
        decidida_em: d.decidida_em,
        codigo: d.codigo,
        documento: d.documento_id.map(VersaoId),
    })
}
