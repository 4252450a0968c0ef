//! System calls that fail, or kill, in a running server.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use bancada::Processo;
use testes::pular;

/// From one look at a process to the next.
const PASSO: Duration = Duration::from_millis(5);

/// strace on every thread of a running process; it lets go when dropped.
pub(super) struct Estorvo(Child);

impl Estorvo {
    /// With what strace is to inject (`SYS:signal=SIGKILL:when=3`). `None` where this machine has no strace, or does not allow it.
    pub(super) fn em(processo: &Processo, injetar: &str) -> Option<Self> {
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

    /// The same, and says that the test was skipped.
    pub(super) fn ou_pular(processo: &Processo, injetar: &str, teste: &str) -> Option<Self> {
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
