//! The schema, one file per change, expand then contract: old code must be able to serve while new code migrates.
//!
//! Each step is SQL with the few type names in which the engines differ written as `{marks}`; see [`passo`].

use sea_orm_migration::prelude::*;

mod m0001_contas;
mod m0002_notas;
mod m0003_pedidos;
mod m0004_anexos;
mod m0005_decisoes;
mod m0006_trilhas;
mod m0007_operacao;
mod m0008_uploads;
mod m0010_guarda;
mod m0011_inspecao;
mod m0012_anotacoes;
mod m0013_motivos;
mod m0014_visoes;
mod m0015_lista;
mod m0016_pinos;
mod m0017_formulario;
mod m0018_respostas;
mod passo;

/// Tables whose rows are written once: no UPDATE, no DELETE, by trigger on both engines and by grant on PostgreSQL (D11).
pub const IMUTAVEIS: &[&str] = &[
    "versao",
    "envio",
    "envio_versao",
    "decisao",
    "pendencia",
    "historico",
    "auditoria",
    "evento",
];

/// Tables that lose no row, though their rows change (1.4: nothing is ever removed).
pub const SEM_EXCLUSAO: &[&str] = &[
    "conta",
    "nota",
    "fato_nota",
    "pedido",
    "anexo",
    "webhook_recebido",
    "conferencia",
    "dano",
    "inspecao",
    "anotacoes",
    "motivo",
    "visoes",
    "resposta",
];

/// Every step, in order.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_contas::PASSO),
            Box::new(m0002_notas::PASSO),
            Box::new(m0003_pedidos::PASSO),
            Box::new(m0004_anexos::PASSO),
            Box::new(m0005_decisoes::PASSO),
            Box::new(m0006_trilhas::PASSO),
            Box::new(m0007_operacao::PASSO),
            Box::new(m0008_uploads::PASSO),
            Box::new(m0010_guarda::PASSO),
            Box::new(m0011_inspecao::PASSO),
            Box::new(m0012_anotacoes::PASSO),
            Box::new(m0013_motivos::PASSO),
            Box::new(m0014_visoes::PASSO),
            Box::new(m0015_lista::PASSO),
            Box::new(m0016_pinos::PASSO),
            Box::new(m0017_formulario::PASSO),
            Box::new(m0018_respostas::PASSO),
        ]
    }
}
