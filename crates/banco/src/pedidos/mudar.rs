//! Changes of a pedido. Each UPDATE carries the version read and the situações from which the domain allows the act,
//! so that the database refuses what the situação function refuses (R-SIT-1).

use chrono::{DateTime, Utc};
use dominio::ids::{ContaId, PedidoId};
use dominio::pedido::DadosPedido;
use dominio::prazo::Janela;
use dominio::situacao::{Acao, origens};
use dominio::tipo::{Situacao, TipoSolicitacao};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, UpdateMany};

use crate::conexao::FalhaBanco;
use crate::entidades::pedido::{self, Column};

/// One change of situação and what goes with it. `None` leaves a column as it is.
#[derive(Debug, Clone, Default)]
pub struct Mudanca {
    /// New situação.
    pub para: Option<Situacao>,
    /// New previous situação.
    pub anterior: Option<Option<Situacao>>,
    /// New ciclo.
    pub ciclo: Option<i32>,
    /// Envio.
    pub enviado_em: Option<DateTime<Utc>>,
    /// Decision.
    pub respondido_em: Option<DateTime<Utc>>,
    /// Validity.
    pub valido_ate: Option<Option<DateTime<Utc>>>,
    /// Who has the analysis, and since when.
    pub analista: Option<Option<(ContaId, DateTime<Utc>)>>,
    /// New window.
    pub janela: Option<Janela>,
    /// The window closed without envio.
    pub por_decurso: Option<bool>,
}

fn guardado(id: PedidoId, versao: i64, agora: DateTime<Utc>) -> UpdateMany<pedido::Entity> {
    pedido::Entity::update_many()
        .col_expr(Column::Versao, Expr::value(versao + 1))
        .col_expr(Column::AtualizadoEm, Expr::value(agora))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Versao.eq(versao))
}

fn de_onde(acao: Acao, tipo: TipoSolicitacao) -> Vec<&'static str> {
    origens(acao, tipo)
        .into_iter()
        .map(Situacao::codigo)
        .collect()
}

/// Does `acao`; false when another change came first or the stored situação does not allow it.
pub async fn transitar(
    c: &impl ConnectionTrait,
    (id, versao, tipo): (PedidoId, i64, TipoSolicitacao),
    acao: Acao,
    m: &Mudanca,
    agora: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let mut u = guardado(id, versao, agora).filter(Column::Situacao.is_in(de_onde(acao, tipo)));
    if let Some(para) = m.para {
        u = u.col_expr(Column::Situacao, Expr::value(para.codigo()));
    }
    if let Some(anterior) = m.anterior {
        u = u.col_expr(
            Column::SituacaoAnterior,
            Expr::value(anterior.map(Situacao::codigo)),
        );
    }
    if let Some(ciclo) = m.ciclo {
        u = u.col_expr(Column::Ciclo, Expr::value(ciclo));
    }
    if let Some(em) = m.enviado_em {
        u = u.col_expr(Column::EnviadoEm, Expr::value(em));
    }
    if let Some(em) = m.respondido_em {
        u = u.col_expr(Column::RespondidoEm, Expr::value(em));
    }
    if let Some(ate) = m.valido_ate {
        u = u.col_expr(Column::ValidoAte, Expr::value(ate));
    }
    if let Some(analista) = m.analista {
        u = u
            .col_expr(
                Column::AnalistaId,
                Expr::value(analista.map(|(conta, _)| conta.0)),
            )
            .col_expr(Column::AssumidoEm, Expr::value(analista.map(|(_, em)| em)));
    }
    if let Some(janela) = m.janela {
        u = com_janela(u, janela);
    }
    if let Some(decurso) = m.por_decurso {
        u = u.col_expr(Column::PorDecurso, Expr::value(decurso));
    }
    Ok(u.exec(c).await?.rows_affected == 1)
}

/// Gives a closed rascunho the window of a reanálise, in which its RT may reopen it (1.5); the row must be locked.
pub async fn dar_janela_ao_encerrado(
    c: &impl ConnectionTrait,
    (id, versao, _): (PedidoId, i64, TipoSolicitacao),
    janela: Janela,
    agora: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    com_janela(guardado(id, versao, agora), janela)
        .filter(Column::Situacao.eq(Situacao::Encerrado.codigo()))
        .exec(c)
        .await?;
    Ok(())
}

fn com_janela(mudanca: UpdateMany<pedido::Entity>, janela: Janela) -> UpdateMany<pedido::Entity> {
    mudanca
        .col_expr(Column::JanelaMotivo, Expr::value(janela.motivo.codigo()))
        .col_expr(Column::JanelaInicio, Expr::value(janela.inicio))
        .col_expr(Column::JanelaFim, Expr::value(janela.fim))
}

/// Saves what the RT typed; false when another change came first.
pub async fn gravar_dados(
    c: &impl ConnectionTrait,
    (id, versao, tipo): (PedidoId, i64, TipoSolicitacao),
    dados: &DadosPedido,
    agora: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let json = serde_json::to_value(dados).map_err(|_| FalhaBanco::Corrompido("pedido.dados"))?;
    let feito = guardado(id, versao, agora)
        .col_expr(Column::Dados, Expr::value(json))
        .col_expr(
            Column::Instalacao,
            Expr::value(dados.numero_instalacao.clone()),
        )
        .filter(Column::Situacao.is_in(de_onde(Acao::Editar, tipo)))
        .exec(c)
        .await?;
    Ok(feito.rows_affected == 1)
}

/// Counts a change of something that hangs on the pedido (a versão, a retirada), so that its `ETag` moves.
pub async fn marcar(
    c: &impl ConnectionTrait,
    (id, versao, tipo): (PedidoId, i64, TipoSolicitacao),
    acao: Acao,
    agora: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    transitar(c, (id, versao, tipo), acao, &Mudanca::default(), agora).await
}

/// Counts a change that comes by itself and whatever the situação, as a refused file; the row must be locked.
pub async fn tocar(
    c: &impl ConnectionTrait,
    id: PedidoId,
    agora: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    pedido::Entity::update_many()
        .col_expr(Column::Versao, Expr::col(Column::Versao).add(1))
        .col_expr(Column::AtualizadoEm, Expr::value(agora))
        .filter(Column::Id.eq(id.0))
        .exec(c)
        .await?;
    Ok(())
}
