//! The bench itself.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use banco::tarefas::{self, Faixa};
use casos::Plataforma;
use casos::acaso::{Acaso, AcasoDoSistema};
use casos::relogio::{Relogio as _, Relogios};
use chrono::{DateTime, TimeDelta, Utc};
use servidor::{Aplicacao, Configuracao, EmExecucao};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tokio::sync::OnceCell;

use crate::atende::Atende;
use crate::pessoa::{Persona, Pessoa};
use crate::pilha;
use crate::relogio::RelogioManual;

/// Where every clock starts: Tuesday, 24/11/2026, 9:00 in São Paulo.
pub(crate) fn inicio() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_521_600, 0).unwrap_or_default()
}

/// A server of this test's own. Dropping it stops the server and fails the test if work was left due.
pub struct Bancada {
    /// Windows, validity, notices.
    pub negocio: RelogioManual,
    /// Sessions, limits, webhook stamps.
    pub seguranca: RelogioManual,
    plataforma: Arc<Plataforma>,
    anonima: Pessoa,
    pessoas: [OnceCell<Pessoa>; 5],
    pasta: TempDir,
    pub(crate) configuracao: Configuracao,
    execucao: Option<(Runtime, EmExecucao)>,
    deixa_tarefas: AtomicBool,
}

impl Bancada {
    /// With the usual configuration.
    pub async fn nova() -> Self {
        Self::ajustada(|_| {}).await
    }

    /// With a configuration of the test's own.
    pub async fn ajustada(ajustar: impl FnOnce(&mut Configuracao)) -> Self {
        Self::completa(ajustar, Arc::new(AcasoDoSistema::novo())).await
    }

    /// With a bucket that no other bench shares: what is collected here would be theirs.
    pub async fn com_acervo_proprio() -> Self {
        let balde = pilha::balde_proprio().await;
        Self::ajustada(|c| c.acervo.balde = balde).await
    }

    /// With randomness of the test's own too.
    pub async fn completa(ajustar: impl FnOnce(&mut Configuracao), acaso: Arc<dyn Acaso>) -> Self {
        let pasta = tempfile::tempdir().expect("pasta temporária");
        let mut configuracao = pilha::preparar(&pasta).await;
        ajustar(&mut configuracao);
        let negocio = RelogioManual::em(inicio());
        let seguranca = RelogioManual::em(inicio());
        let relogios = Relogios {
            negocio: Arc::new(negocio.clone()),
            seguranca: Arc::new(seguranca.clone()),
        };
        let dela = configuracao.clone();
        // The server lives on threads of its own: a test may block its own and the server still answers.
        let subida = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()
                .expect("runtime do servidor");
            let execucao = runtime.block_on(async {
                let aplicacao = Aplicacao::montar(dela, relogios, acaso)
                    .await
                    .expect("o servidor não montou");
                aplicacao
                    .sem_rele()
                    .iniciar()
                    .expect("o servidor não subiu")
            });
            (runtime, execucao)
        });
        let (runtime, execucao) = subida.join().expect("o servidor não subiu");
        Self {
            negocio,
            seguranca,
            plataforma: Arc::clone(execucao.plataforma()),
            anonima: Pessoa::anonima(&execucao.url()),
            pessoas: [const { OnceCell::const_new() }; 5],
            pasta,
            configuracao,
            execucao: Some((runtime, execucao)),
            deixa_tarefas: AtomicBool::new(false),
        }
    }

    /// Address of the server.
    #[must_use]
    pub fn url(&self) -> &str {
        self.anonima.url()
    }

    /// Address of health and metrics.
    #[must_use]
    pub fn observacao(&self) -> String {
        self.execucao
            .as_ref()
            .map(|(_, execucao)| format!("http://{}", execucao.observacao))
            .unwrap_or_default()
    }

    pub(crate) fn configuracao(&self) -> &Configuracao {
        &self.configuracao
    }

    /// The data folder.
    #[must_use]
    pub fn pasta(&self) -> PathBuf {
        self.pasta.path().to_owned()
    }

    /// Files left in staging.
    #[must_use]
    pub fn preparos(&self) -> usize {
        let pastas = ["acervo/preparo", "preparo/preparo"].map(|nome| self.pasta.path().join(nome));
        pastas
            .iter()
            .filter_map(|pasta| std::fs::read_dir(pasta).ok())
            .map(Iterator::count)
            .sum()
    }

    /// Now, by the business clock.
    #[must_use]
    pub fn agora(&self) -> DateTime<Utc> {
        self.negocio.agora()
    }

    /// Moves both clocks.
    pub fn avancar(&self, quanto: TimeDelta) {
        self.negocio.avancar(quanto);
        self.seguranca.avancar(quanto);
    }

    /// The work still due at the end is part of the test.
    pub fn deixar_tarefas(&self) {
        self.deixa_tarefas.store(true, Ordering::Relaxed);
    }

    /// Runs something on the server's own threads, where its connections live.
    pub async fn no_servidor<T, O>(&self, obra: impl FnOnce(Arc<Plataforma>) -> O) -> T
    where
        T: Send + 'static,
        O: Future<Output = T> + Send + 'static,
    {
        let (runtime, _) = self.execucao.as_ref().expect("o servidor já parou");
        match runtime.spawn(obra(Arc::clone(&self.plataforma))).await {
            Ok(valor) => valor,
            Err(falha) => std::panic::resume_unwind(falha.into_panic()),
        }
    }

    /// Does all the work that is due: scans, e-mails, put-off effects, lapsed windows.
    pub async fn rodar_tarefas(&self) -> u64 {
        self.no_servidor(|p| async move {
            let lentas = casos::tarefas::executar_lentas(&p).await.expect("tarefas");
            let outras = casos::tarefas::executar_pendentes(&p).await;
            lentas + outras.expect("tarefas")
        })
        .await
    }

    /// Cemig Atende with the installation's own secret.
    #[must_use]
    pub fn atende(&self) -> Atende {
        let segredo = self.plataforma.banco.cofre().segredo_atende();
        Atende::novo(
            self.anonima.clone(),
            &segredo,
            Arc::new(self.seguranca.clone()),
        )
    }

    /// What checks the signatures of receipts and decisions.
    #[must_use]
    pub fn cofre(&self) -> &banco::Cofre {
        self.plataforma.banco.cofre()
    }

    /// Nobody.
    #[must_use]
    pub fn anonimo(&self) -> Pessoa {
        self.anonima.clone()
    }

    /// A persona, signed in once per bench.
    pub async fn pessoa(&self, persona: Persona) -> Pessoa {
        self.pessoas[persona as usize]
            .get_or_init(|| self.anonima.entrar(persona))
            .await
            .clone()
    }

    /// The RT that the NS of the scenarios name.
    pub async fn rt_a(&self) -> Pessoa {
        self.pessoa(Persona::RtA).await
    }

    /// Another RT.
    pub async fn rt_b(&self) -> Pessoa {
        self.pessoa(Persona::RtB).await
    }

    /// The analyst of the scenarios.
    pub async fn analista(&self) -> Pessoa {
        self.pessoa(Persona::Analista).await
    }

    /// Another analyst.
    pub async fn outra_analista(&self) -> Pessoa {
        self.pessoa(Persona::OutraAnalista).await
    }

    /// The administrator.
    pub async fn administrador(&self) -> Pessoa {
        self.pessoa(Persona::Administrador).await
    }
}

impl Drop for Bancada {
    fn drop(&mut self) {
        let Some((runtime, execucao)) = self.execucao.take() else {
            return;
        };
        let plataforma = Arc::clone(&self.plataforma);
        let configuracao = self.configuracao.clone();
        // A runtime cannot be dropped inside the test's own, so a thread outside both takes it down.
        let descida = std::thread::spawn(move || {
            let sobraram = runtime.block_on(async move {
                let agora = plataforma.agora();
                // Every upload leaves a look for the avisos, which changes nothing that a test without it could see.
                let faixa = Faixa::Menos(&[casos::tarefas::AVISAR_VERSAO]);
                let sobraram = tarefas::pendentes(plataforma.banco.leitura(), faixa, agora)
                    .await
                    .unwrap_or(0);
                drop(plataforma);
                execucao.parar().await;
                pilha::desfazer(&configuracao).await;
                sobraram
            });
            drop(runtime);
            sobraram
        });
        let sobraram = descida.join().unwrap_or(0);
        let conferir = !self.deixa_tarefas.load(Ordering::Relaxed) && !std::thread::panicking();
        assert!(
            !conferir || sobraram == 0,
            "tarefas vencidas ficaram por fazer: {sobraram}; chame rodar_tarefas()"
        );
    }
}

impl fmt::Debug for Bancada {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bancada({})", self.url())
    }
}
