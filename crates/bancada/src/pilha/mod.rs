//! Where a bench keeps its data: a copy of a migrated SQLite file, or a clone of a migrated PostgreSQL database.
//!
//! Migrations and demo accounts are made once per process, in a template.

mod embutida;
mod postgres;

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use casos::acaso::AcasoDoSistema;
use casos::relogio::Relogios;
use secrecy::SecretString;
use servidor::configuracao::SecaoLimites;
use servidor::{Aplicacao, Configuracao};
use tempfile::TempDir;

use crate::relogio::RelogioManual;

/// Master key of every bench.
pub(crate) const CHAVE_MESTRA: [u8; 32] = [7; 32];

/// Whether the tests run on PostgreSQL and S3.
#[must_use]
pub fn crescida() -> bool {
    std::env::var("APR_TESTE_PILHA").is_ok_and(|pilha| pilha == "crescida")
}

/// A configuration over data of its own, with the limits out of the way: the clocks of a test stand still.
pub(crate) async fn preparar(pasta: &TempDir) -> Configuracao {
    let mut configuracao = base(pasta);
    if crescida() {
        postgres::apontar(&mut configuracao).await;
    } else {
        embutida::copiar(&configuracao).await;
    }
    configuracao
}

/// Gives back what outlives the folder.
pub(crate) async fn desfazer(configuracao: &Configuracao) {
    if crescida() {
        postgres::apagar(configuracao).await;
    }
}

/// Runs statements as the owner of the tables; false where the server itself is the owner.
pub(crate) async fn como_dono(configuracao: &Configuracao, comandos: &[String]) -> bool {
    if crescida() {
        postgres::como_dono(configuracao, comandos).await;
    }
    crescida()
}

/// A new bucket, on S3.
pub(crate) async fn balde_proprio() -> Option<String> {
    if crescida() {
        Some(postgres::balde_proprio().await)
    } else {
        None
    }
}

/// Where the shared bucket keeps a versão.
pub(crate) fn endereco_no_s3(nota: impl Display, versao: impl Display) -> String {
    postgres::endereco_no_s3(&format!("versoes/{nota}/{versao}"))
}

/// The `apr` that cargo built beside the tests: the server of a bench lives in the test's own process, and a file is
/// inspected in another.
fn apr() -> PathBuf {
    let teste = std::env::current_exe().expect("executável do teste");
    let pasta = teste.parent().and_then(Path::parent);
    pasta.expect("pasta de saída do cargo").join("apr")
}

fn base(pasta: &TempDir) -> Configuracao {
    let mut configuracao = Configuracao::embutida(pasta.path());
    "127.0.0.1:0".clone_into(&mut configuracao.servidor.endereco);
    configuracao.servidor.trabalhadores = Some(2);
    "127.0.0.1:0".clone_into(&mut configuracao.observacao.endereco);
    configuracao.seguranca.chave_mestra = Some(SecretString::from(STANDARD.encode(CHAVE_MESTRA)));
    configuracao.demonstracao.ativa = true;
    configuracao.inspecao.programa = Some(apr());
    configuracao.limites = SecaoLimites {
        por_conta: u32::MAX,
        por_endereco: u32::MAX,
        entradas_por_endereco: u32::MAX,
        pedacos_por_conta: u32::MAX,
        verificacoes_por_endereco: u32::MAX,
        envios_por_dia: u32::MAX,
    };
    configuracao
}

/// Migrates and makes the demo accounts, then lets go of everything.
async fn povoar(configuracao: Configuracao) {
    let relogio = Arc::new(RelogioManual::em(crate::bancada::inicio()));
    let relogios = Relogios {
        negocio: relogio.clone(),
        seguranca: relogio,
    };
    let acaso = Arc::new(AcasoDoSistema::novo());
    let aplicacao = Aplicacao::montar(configuracao, relogios, acaso)
        .await
        .expect("o modelo não montou");
    aplicacao.plataforma().banco.fechar().await;
}
