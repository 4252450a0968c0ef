//! How SQLite means to read the consulta: in the order of an index, whatever is filtered.

use dominio::ids::{ContaId, PedidoId};
use dominio::tipo::{Situacao, TipoSolicitacao};
use migrations::Migrator;
use sea_orm::prelude::Uuid;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DbBackend, QueryTrait, Statement};
use sea_orm_migration::MigratorTrait;

use super::{Aba, Filtro, Leitura, busca};
use crate::Escopo;

const ABAS: [Option<Aba>; 6] = [
    None,
    Some(Aba::AguardandoVoce),
    Some(Aba::EmAnalise),
    Some(Aba::Concluidos),
    Some(Aba::Rascunhos),
    Some(Aba::Todos),
];

fn filtros() -> Vec<Filtro> {
    let mut todos = Vec::new();
    for aba in ABAS {
        for situacoes in 0..=2 {
            for regionais in 0..=2 {
                for tipos in 0..=1 {
                    todos.push(Filtro {
                        aba,
                        situacoes: Situacao::TODOS[..situacoes].to_vec(),
                        regionais: ["SU", "TA"][..regionais]
                            .iter()
                            .map(ToString::to_string)
                            .collect(),
                        tipos: TipoSolicitacao::TODOS[..tipos].to_vec(),
                        ..Filtro::default()
                    });
                }
            }
        }
    }
    todos
}

#[tokio::test]
async fn r_lst_1_o_sqlite_le_na_ordem_e_o_rt_so_pelo_seu_indice() {
    let mut opcoes = ConnectOptions::new("sqlite::memory:");
    opcoes.max_connections(1);
    let c = Database::connect(opcoes).await.unwrap();
    Migrator::up(&c, None).await.unwrap();
    let leitor = ContaId(Uuid::nil());
    for escopo in [Escopo::Rt(leitor), Escopo::Equipe] {
        for filtro in filtros() {
            for depois_de in [None, Some(PedidoId(Uuid::max()))] {
                let leitura = Leitura {
                    escopo,
                    leitor,
                    motor: DbBackend::Sqlite,
                };
                let pedido = busca(leitura, &filtro, depois_de, 51).build(DbBackend::Sqlite);
                let plano = Statement {
                    sql: format!("EXPLAIN QUERY PLAN {}", pedido.sql),
                    ..pedido
                };
                let passos: Vec<String> = c
                    .query_all_raw(plano)
                    .await
                    .unwrap()
                    .iter()
                    .map(|linha| linha.try_get("", "detail").unwrap())
                    .collect();
                let passos = passos.join("; ");
                assert!(
                    !passos.contains("TEMP B-TREE"),
                    "{escopo:?} {filtro:?}: {passos}"
                );
                assert!(
                    escopo == Escopo::Equipe || passos.contains("pedido_lista_do_rt (rt_id=?"),
                    "{escopo:?} {filtro:?}: {passos}"
                );
            }
        }
    }
}
