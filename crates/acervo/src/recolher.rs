//! Collecting staging files that nobody will finish (2.4, D08).

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::abrir::Acervo;
use crate::chave::{PASTA_DE_PREPARO, nascido_em};
use crate::falha::FalhaAcervo;
use crate::receber::bloqueando;

impl Acervo {
    /// Removes the staging files last written before `mais_velhos_que` and says how many they were.
    ///
    /// Pass an instant well before now (24 h): a reception under way keeps its file fresh.
    pub async fn recolher_preparos(
        &self,
        mais_velhos_que: DateTime<Utc>,
    ) -> Result<usize, FalhaAcervo> {
        let pasta = self.raiz_local.join(PASTA_DE_PREPARO);
        bloqueando(move || recolher(&pasta, mais_velhos_que, |_| true)).await
    }
}

/// Removes what a crash left of objects half written: the local store names them `chave#número`.
pub(crate) fn recolher_inacabados(
    pasta: &Path,
    mais_velhos_que: DateTime<Utc>,
) -> io::Result<usize> {
    recolher(pasta, mais_velhos_que, |nome| nome.contains('#'))
}

pub(crate) fn recolher(
    pasta: &Path,
    mais_velhos_que: DateTime<Utc>,
    serve: impl Fn(&str) -> bool,
) -> io::Result<usize> {
    let mut recolhidos = 0;
    for item in fs::read_dir(pasta)? {
        let item = item?;
        if !serve(&item.file_name().to_string_lossy()) {
            continue;
        }
        if recolher_um(&item, mais_velhos_que).or_else(ausencia_serve)? {
            recolhidos += 1;
        }
    }
    Ok(recolhidos)
}

fn recolher_um(item: &fs::DirEntry, mais_velhos_que: DateTime<Utc>) -> io::Result<bool> {
    let dados = item.metadata()?;
    let antigo = DateTime::<Utc>::from(dados.modified()?) < mais_velhos_que
        && nascimento(item).is_none_or(|nascido| nascido < mais_velhos_que);
    if !dados.is_file() || !antigo {
        return Ok(false);
    }
    fs::remove_file(item.path())?;
    Ok(true)
}

/// When the id in the name was made. The disk's clock alone would condemn an upload under way, should ours jump.
fn nascimento(item: &fs::DirEntry) -> Option<DateTime<Utc>> {
    let nome = item.file_name();
    let id = nome.to_str()?.split('#').next()?;
    nascido_em(Uuid::parse_str(id).ok()?)
}

/// A file that left meanwhile was collected by its owner.
fn ausencia_serve(erro: io::Error) -> io::Result<bool> {
    if erro.kind() == ErrorKind::NotFound {
        Ok(false)
    } else {
        Err(erro)
    }
}
