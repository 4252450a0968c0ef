//! A PostgreSQL cluster made by Debian's binaries for one run.

use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::Receiver;

use anyhow::{Context, Result, bail};

use super::{Filho, Usuario};
use crate::comando;

/// Immediate shutdown: the data is thrown away, and shared memory is still given back.
const FIM: &str = "QUIT";

/// Folder of the newest installed server's programs.
pub(crate) fn programas() -> Option<PathBuf> {
    let mut pastas: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .filter_map(|item| {
            let pasta = item.ok()?.path();
            let versao = pasta.file_name()?.to_str()?.parse().ok()?;
            Some((versao, pasta.join("bin")))
        })
        .filter(|(_, pasta)| pasta.join("initdb").is_file())
        .collect();
    pastas.sort();
    pastas.pop().map(|(_, pasta)| pasta)
}

/// Makes the cluster, starts it and returns the address of its superuser.
pub(super) fn subir(pasta: &Path) -> Result<(Filho, String)> {
    let programas = programas()
        .context("não há servidor PostgreSQL: instale com `apt-get install postgresql`")?;
    let dados = pasta.join("postgres");
    fs::create_dir(&dados)?;
    let usuario = usuario(&dados)?;
    let registro = pasta.join("postgres.log");
    let criado = super::como(usuario, FIM, &programas.join("initdb"))
        .args([
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
        ])
        .args(["--data-checksums", "--pgdata"])
        .arg(&dados)
        .current_dir("/")
        .stdout(Stdio::null())
        .stderr(File::create(&registro)?)
        .status()
        .context("não foi possível executar o initdb")?;
    if !criado.success() {
        bail!(
            "o initdb falhou: {}",
            fs::read_to_string(&registro).unwrap_or_default()
        );
    }
    let [porta] = super::portas_livres()?;
    let saida = File::create(&registro)?;
    let filho = Filho::iniciar(&programas.join("postgres"), usuario, FIM, |comando| {
        comando
            .arg("-D")
            .arg(&dados)
            .args(["-p", &porta.to_string()])
            .args([
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
            ])
            .args([
                "-c",
                "fsync=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "synchronous_commit=on",
            ])
            .args(["-c", "max_connections=300", "-c", "timezone=UTC"])
            .current_dir("/")
            .stdout(Stdio::null())
            .stderr(saida);
    })?;
    Ok((
        filho,
        format!("postgres://postgres@127.0.0.1:{porta}/postgres"),
    ))
}

/// Waits until the server takes connections.
pub(super) fn esperar(url: &str, interrompido: &Receiver<()>) -> Result<()> {
    let pronto = programas()
        .context("o PostgreSQL sumiu")?
        .join("pg_isready");
    super::esperar("PostgreSQL", interrompido, || {
        Command::new(&pronto)
            .args(["--quiet", "--dbname", url])
            .stdin(Stdio::null())
            .status()
            .is_ok_and(|saida| saida.success())
    })
}

/// Makes an empty database beside the one of the address, and returns its address.
pub(super) fn criar_banco(url: &str, nome: &str) -> Result<String> {
    let programa = programas().context("o PostgreSQL sumiu")?.join("createdb");
    let (servidor, _) = url.rsplit_once('/').context("o endereço não tem banco")?;
    let mut criar = Command::new(programa);
    criar.args(["--maintenance-db", url, nome]);
    comando::rodar(&mut criar)?;
    Ok(format!("{servidor}/{nome}"))
}

/// `initdb` refuses root: root hands the folder to `postgres`, or to `nobody` where there is none.
fn usuario(dados: &Path) -> Result<Option<Usuario>> {
    if fs::metadata(dados)?.uid() != 0 {
        return Ok(None);
    }
    let contas = fs::read_to_string("/etc/passwd").context("não foi possível ler /etc/passwd")?;
    for nome in ["postgres", "nobody"] {
        let conta = contas
            .lines()
            .find(|linha| linha.split(':').next() == Some(nome));
        let mut numeros = conta
            .unwrap_or_default()
            .split(':')
            .skip(2)
            .map(str::parse::<u32>);
        if let (Some(Ok(uid)), Some(Ok(gid))) = (numeros.next(), numeros.next()) {
            chown(dados, Some(uid), Some(gid))?;
            return Ok(Some(Usuario { uid, gid }));
        }
    }
    bail!("não há usuário `postgres` nem `nobody` para o banco de testes")
}
