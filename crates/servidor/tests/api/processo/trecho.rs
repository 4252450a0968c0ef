//! Pieces of uploads under a failing machine: kill at any system call (D02), failed fsync (D06), full disk (D07),
//! memory of many at once (F12).

mod memoria;
mod pontos;
mod sincronia;

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use bancada::{Atende, Persona, Pessoa, Processo, notas, pular};
use casos::relogio::{Relogio as _, RelogioDoSistema};
use dominio::tipo::TipoSolicitacao;
use serde_json::{Value, json};
use tempfile::TempDir;

const SLOT: &str = "art_paga";
const MIB: usize = 1024 * 1024;
/// From one look at a process to the next.
const PASSO: Duration = Duration::from_millis(5);

/// A server in a process of its own, and an RT with a rascunho.
struct Cena {
    pasta: TempDir,
    processo: Processo,
    rt: Pessoa,
    pedido: String,
}

impl Cena {
    async fn nova() -> Self {
        let pasta = tempfile::tempdir().unwrap();
        let processo = Processo::servir(env!("CARGO_BIN_EXE_apr"), pasta.path(), &[]);
        let atende = Atende::novo(
            processo.anonimo(),
            bancada::SEGREDO_DO_PROCESSO,
            Arc::new(RelogioDoSistema),
        );
        let ns = notas::nova(TipoSolicitacao::AnaliseCarga, RelogioDoSistema.agora());
        atende.emitir_ns(&ns).await;
        let rt = processo.anonimo().entrar(Persona::RtA).await;
        let prova =
            json!({"protocolo": ns.protocolo, "pessoa": "fisica", "cpf_cnpj": ns.cliente.cpf_cnpj});
        let pedido: Value = rt.post("/pedidos").json(&prova).await.exigir(201).valor();
        Self {
            pedido: pedido["id"].as_str().unwrap().to_owned(),
            pasta,
            processo,
            rt,
        }
    }

    /// The same data under a new process.
    fn reerguer(self) -> Self {
        let Self {
            pasta,
            processo,
            rt,
            pedido,
        } = self;
        processo.matar();
        let processo = Processo::servir(env!("CARGO_BIN_EXE_apr"), pasta.path(), &[]);
        Self {
            rt: rt.em(processo.url()),
            pasta,
            processo,
            pedido,
        }
    }

    async fn novo_upload(&self, tamanho: usize) -> String {
        let criado = self.rt.criar_upload(&self.pedido, SLOT, "art.pdf", tamanho);
        criado.await.exigir(201).id_do_upload()
    }

    async fn ver(&self, id: &str) -> usize {
        self.rt.ver_upload(id).await.exigir(200).deslocamento()
    }
}

/// strace on every thread of a running process; it lets go when dropped.
struct Estorvo(Child);

impl Estorvo {
    /// `None` where this machine has no strace, or does not allow it.
    fn em(processo: &Processo, injetar: &str) -> Option<Self> {
        let mut filho = Command::new("strace")
            .args(["-f", "-q", "-o", "/dev/null", "-e"])
            .arg(format!(
                "trace={}",
                injetar.split(':').next().unwrap_or_default()
            ))
            .args(["-e", &format!("inject={injetar}")])
            .args(["-p", &processo.pid().to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .ok()?;
        drop(
            filho.stderr.take().map(BufReader::new).map(|e| {
                std::thread::spawn(move || e.lines().map_while(Result::ok).for_each(drop))
            }),
        );
        let todas = format!("/proc/{}/task", processo.pid());
        // Attached when every thread has its tracer.
        for _ in 0..1000 {
            let presas = std::fs::read_dir(&todas).ok()?.flatten().all(|tarefa| {
                std::fs::read_to_string(tarefa.path().join("status"))
                    .is_ok_and(|s| s.contains("TracerPid:") && !s.contains("TracerPid:\t0\n"))
            });
            if presas {
                return Some(Self(filho));
            }
            if filho.try_wait().ok()?.is_some() {
                return None;
            }
            std::thread::park_timeout(PASSO);
        }
        None
    }

    fn ou_pular(processo: &Processo, injetar: &str, teste: &str) -> Option<Self> {
        let estorvo = Self::em(processo, injetar);
        if estorvo.is_none() {
            pular(
                teste,
                "strace ausente ou sem permissão; instale o pacote strace",
            );
        }
        estorvo
    }
}

impl Drop for Estorvo {
    fn drop(&mut self) {
        // SIGTERM lets strace put everything back; one whose server has died under it may not even hear that.
        let pid = self.0.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &pid]).status();
        for _ in 0..200 {
            if !matches!(self.0.try_wait(), Ok(None)) {
                return;
            }
            std::thread::park_timeout(PASSO);
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
