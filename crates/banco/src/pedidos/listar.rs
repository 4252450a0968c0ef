//! The consulta (R-LST-1) and the analysts' queue. Order is by id, newest first: ids are UUIDv7 and never change, so a
//! cursor neither repeats nor skips a row while others are written (A08).

use chrono::{DateTime, Utc};
use dominio::ids::{ContaId, PedidoId};
use dominio::texto::normalizar;
use dominio::tipo::{Situacao, TipoSolicitacao};
use dominio::vez::pedido_aguarda_o_rt;
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

use super::Pedido;
use super::ler::no_escopo;
use super::linha::{Linha, montar};
use crate::Escopo;
use crate::conexao::FalhaBanco;
use crate::entidades::pedido::{Column, Entity};

/// Part of the consulta a tab shows (4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aba {
    /// The viewer owes the next act.
    AguardandoVoce,
    /// Sent and not answered.
    EmAnalise,
    /// Nothing is owed by the viewer and no answer is awaited.
    Concluidos,
    /// Rascunhos.
    Rascunhos,
    /// Everything.
    Todos,
}

/// Filters of the consulta; empty vectors and `None` do not filter.
#[derive(Debug, Clone, Default)]
pub struct Filtro {
    /// Tab.
    pub aba: Option<Aba>,
    /// Text in NS, protocolo, client's name, instalação.
    pub texto: Option<String>,
    /// NS without leading zeros.
    pub ns_canonico: Option<String>,
    /// Exact protocolo.
    pub protocolo: Option<String>,
    /// Sent at or after.
    pub enviado_desde: Option<DateTime<Utc>>,
    /// Sent before.
    pub enviado_antes: Option<DateTime<Utc>>,
    /// Any of these tipos.
    pub tipos: Vec<TipoSolicitacao>,
    /// Any of these situações.
    pub situacoes: Vec<Situacao>,
    /// Any of these regionais.
    pub regionais: Vec<String>,
    /// Exact instalação.
    pub instalacao: Option<String>,
    /// Part of the client's name.
    pub cliente_nome: Option<String>,
    /// Exact client's number.
    pub cliente_numero: Option<String>,
}

fn contendo(texto: &str) -> LikeExpr {
    let limpo = texto
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    LikeExpr::new(format!("%{limpo}%")).escape('\\')
}

/// Who reads, and in which engine.
#[derive(Clone, Copy)]
struct Leitura {
    escopo: Escopo,
    leitor: ContaId,
    motor: DbBackend,
}

impl Leitura {
    /// A column of few values, as one of them (`so_um`) or some.
    ///
    /// SQLite keeps no statistics here and takes any index that an equality opens: it would read the regional of everybody
    /// to find the pedidos of one RT, or sort half of the table where the order of ids was at hand. A unary plus keeps a
    /// column out of that choice, and the filter is still answered from the index of the order. PostgreSQL knows better.
    fn coluna(self, coluna: Column, so_um: bool) -> Expr {
        let nua = Expr::col((Entity, coluna));
        let da_equipe = matches!(self.escopo, Escopo::Equipe);
        if self.motor == DbBackend::Sqlite && !(da_equipe && so_um) {
            Expr::cust_with_expr("+?", nua)
        } else {
            nua
        }
    }

    fn em<T: Into<Expr>>(self, coluna: Column, valores: impl ExactSizeIterator<Item = T>) -> Expr {
        self.coluna(coluna, valores.len() == 1).is_in(valores)
    }
}

fn da_aba(leitura: Leitura, aba: Aba) -> Condition {
    let Leitura { escopo, leitor, .. } = leitura;
    let em = |s: &[Situacao]| leitura.em(Column::Situacao, s.iter().map(|s| s.codigo()));
    // The rule is the domain's; the database only learns which pairs it admits.
    let vez_do_rt = || {
        let pares = TipoSolicitacao::TODOS.iter().map(|tipo| {
            let situacoes: Vec<_> = Situacao::TODOS
                .iter()
                .copied()
                .filter(|situacao| pedido_aguarda_o_rt(*tipo, *situacao))
                .collect();
            Condition::all()
                .add(leitura.em(Column::Tipo, [tipo.codigo()].into_iter()))
                .add(em(&situacoes))
        });
        pares.fold(Condition::any(), Condition::add)
    };
    let vez_do_leitor = || match escopo {
        Escopo::Rt(_) | Escopo::Sistema => vez_do_rt(),
        Escopo::Equipe => Condition::all()
            .add(em(&[Situacao::EmAnalise]))
            .add(Column::AnalistaId.eq(leitor.0)),
    };
    match aba {
        Aba::AguardandoVoce => vez_do_leitor(),
        Aba::EmAnalise => Condition::all().add(em(&[Situacao::EmAnalise])),
        Aba::Concluidos => match escopo {
            Escopo::Equipe => Condition::all().add(em(&[Situacao::EmAnalise]).not()),
            Escopo::Rt(_) | Escopo::Sistema => Condition::all()
                .add(em(&[Situacao::EmAnalise]).not())
                .add(vez_do_rt().not()),
        },
        Aba::Rascunhos => Condition::all().add(em(&[Situacao::Rascunho])),
        Aba::Todos => Condition::all(),
    }
}

fn condicao(leitura: Leitura, f: &Filtro) -> Condition {
    let mut c = Condition::all();
    if let Some(aba) = f.aba {
        c = c.add(da_aba(leitura, aba));
    }
    if let Some(texto) = f.texto.as_deref().map(str::trim).filter(|t| !t.is_empty()) {
        let numero = texto.trim_start_matches('0');
        let mut alguma = Condition::any()
            .add(Expr::col(Column::ClienteNomeBusca).like(contendo(&normalizar(texto))))
            .add(Column::Protocolo.eq(texto))
            .add(Column::Instalacao.eq(texto));
        if !numero.is_empty() {
            alguma = alguma.add(Column::NumeroNsCanonico.eq(numero));
        }
        c = c.add(alguma);
    }
    if let Some(ns) = &f.ns_canonico {
        c = c.add(Column::NumeroNsCanonico.eq(ns));
    }
    if let Some(protocolo) = &f.protocolo {
        c = c.add(Column::Protocolo.eq(protocolo));
    }
    if let Some(desde) = f.enviado_desde {
        c = c.add(Column::EnviadoEm.gte(desde));
    }
    if let Some(antes) = f.enviado_antes {
        c = c.add(Column::EnviadoEm.lt(antes));
    }
    if !f.tipos.is_empty() {
        c = c.add(leitura.em(Column::Tipo, f.tipos.iter().map(|t| t.codigo())));
    }
    if !f.situacoes.is_empty() {
        c = c.add(leitura.em(Column::Situacao, f.situacoes.iter().map(|s| s.codigo())));
    }
    if !f.regionais.is_empty() {
        c = c.add(leitura.em(Column::Regional, f.regionais.iter().map(String::as_str)));
    }
    if let Some(instalacao) = &f.instalacao {
        c = c.add(Column::Instalacao.eq(instalacao));
    }
    if let Some(nome) = &f.cliente_nome {
        c = c.add(Expr::col(Column::ClienteNomeBusca).like(contendo(&normalizar(nome))));
    }
    if let Some(numero) = &f.cliente_numero {
        c = c.add(Column::ClienteNumero.eq(numero));
    }
    c
}

/// Up to `limite` pedidos older than `depois_de`, newest first.
pub async fn listar(
    c: &impl ConnectionTrait,
    (escopo, leitor): (Escopo, ContaId),
    filtro: &Filtro,
    depois_de: Option<PedidoId>,
    limite: u64,
) -> Result<Vec<Pedido>, FalhaBanco> {
    let leitura = Leitura {
        escopo,
        leitor,
        motor: c.get_database_backend(),
    };
    busca(leitura, filtro, depois_de, limite)
        .into_partial_model::<Linha>()
        .all(c)
        .await?
        .into_iter()
        .map(montar)
        .collect()
}

fn busca(
    leitura: Leitura,
    filtro: &Filtro,
    depois_de: Option<PedidoId>,
    limite: u64,
) -> Select<Entity> {
    let mut busca = no_escopo(leitura.escopo).filter(condicao(leitura, filtro));
    if let Some(id) = depois_de {
        busca = busca.filter(Column::Id.lt(id.0));
    }
    busca.order_by_desc(Column::Id).limit(limite)
}

/// How many pedidos the filters leave.
pub async fn contar(
    c: &impl ConnectionTrait,
    (escopo, leitor): (Escopo, ContaId),
    filtro: &Filtro,
) -> Result<u64, FalhaBanco> {
    let leitura = Leitura {
        escopo,
        leitor,
        motor: c.get_database_backend(),
    };
    Ok(no_escopo(escopo)
        .filter(condicao(leitura, filtro))
        .count(c)
        .await?)
}

/// Where a page of the queue ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PosicaoFila {
    /// Envio of the last row.
    pub enviado_em: DateTime<Utc>,
    /// Its id.
    pub id: PedidoId,
}

/// The queue: `em_analise`, longest wait first. `analista` filters: `None` all, `Some(None)` free, `Some(Some(x))` taken by x.
pub async fn fila(
    c: &impl ConnectionTrait,
    tipo: Option<TipoSolicitacao>,
    regional: Option<&str>,
    analista: Option<Option<ContaId>>,
    depois_de: Option<PosicaoFila>,
    limite: u64,
) -> Result<Vec<Pedido>, FalhaBanco> {
    let mut busca =
        no_escopo(Escopo::Equipe).filter(Column::Situacao.eq(Situacao::EmAnalise.codigo()));
    if let Some(tipo) = tipo {
        busca = busca.filter(Column::Tipo.eq(tipo.codigo()));
    }
    if let Some(regional) = regional {
        busca = busca.filter(Column::Regional.eq(regional));
    }
    busca = match analista {
        None => busca,
        Some(None) => busca.filter(Column::AnalistaId.is_null()),
        Some(Some(conta)) => busca.filter(Column::AnalistaId.eq(conta.0)),
    };
    if let Some(p) = depois_de {
        busca = busca.filter(
            Condition::any()
                .add(Column::EnviadoEm.gt(p.enviado_em))
                .add(
                    Condition::all()
                        .add(Column::EnviadoEm.eq(p.enviado_em))
                        .add(Column::Id.gt(p.id.0)),
                ),
        );
    }
    let linhas = busca
        .order_by_asc(Column::EnviadoEm)
        .order_by_asc(Column::Id)
        .limit(limite)
        .into_partial_model::<Linha>()
        .all(c)
        .await?;
    linhas.into_iter().map(montar).collect()
}

#[cfg(test)]
mod testes;
