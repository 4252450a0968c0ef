//! Prometheus counters of the edge. Labels are route patterns and statuses, never values (S15).

use std::time::Duration;

use casos::tarefas::Contagem;
use prometheus::{
    Encoder as _, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, Opts, Registry, TextEncoder,
};

/// The counters, in a registry of their own so that several servers may live in one process.
#[derive(Debug, Clone)]
pub(crate) struct Metricas {
    registro: Registry,
    requisicoes: IntCounterVec,
    duracao: HistogramVec,
    em_curso: IntGauge,
    vencidas: IntGauge,
    mortas: IntGauge,
}

impl Metricas {
    /// Counters at zero.
    ///
    /// # Errors
    /// Only when two counters carry the same name.
    pub(crate) fn novas() -> Result<Self, prometheus::Error> {
        let registro = Registry::new();
        let requisicoes = IntCounterVec::new(
            Opts::new("apr_requisicoes_total", "Requisições respondidas."),
            &["metodo", "rota", "status"],
        )?;
        let duracao = HistogramVec::new(
            HistogramOpts::new(
                "apr_requisicao_segundos",
                "Duração das requisições, em segundos.",
            )
            .buckets(vec![
                0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0,
            ]),
            &["metodo", "rota"],
        )?;
        let em_curso = IntGauge::new("apr_requisicoes_em_curso", "Requisições em curso.")?;
        let vencidas = IntGauge::new(
            "apr_tarefas_vencidas",
            "Tarefas vencidas e não feitas. Cada réplica diz o total: use max().",
        )?;
        let mortas = IntGauge::new(
            "apr_tarefas_mortas",
            "Tarefas abandonadas depois da última tentativa. Cada réplica diz o total: use max().",
        )?;
        registro.register(Box::new(requisicoes.clone()))?;
        registro.register(Box::new(duracao.clone()))?;
        registro.register(Box::new(em_curso.clone()))?;
        registro.register(Box::new(vencidas.clone()))?;
        registro.register(Box::new(mortas.clone()))?;
        Ok(Self {
            registro,
            requisicoes,
            duracao,
            em_curso,
            vencidas,
            mortas,
        })
    }

    /// One request begins.
    pub(crate) fn comecou(&self) {
        self.em_curso.inc();
    }

    /// One request ends. `rota` is the pattern, such as `/api/v1/pedidos/{id}`.
    pub(crate) fn terminou(&self, metodo: &str, rota: &str, status: u16, duracao: Duration) {
        self.em_curso.dec();
        self.requisicoes
            .with_label_values(&[metodo, rota, &status.to_string()])
            .inc();
        self.duracao
            .with_label_values(&[metodo, rota])
            .observe(duracao.as_secs_f64());
    }

    /// Background work that is due, and that was given up.
    pub(crate) fn tarefas(&self, contagem: Contagem) {
        let medida = |quantas| i64::try_from(quantas).unwrap_or(i64::MAX);
        self.vencidas.set(medida(contagem.vencidas));
        self.mortas.set(medida(contagem.mortas));
    }

    /// The text format of Prometheus.
    #[must_use]
    pub(crate) fn texto(&self) -> Vec<u8> {
        let mut saida = Vec::new();
        if let Err(falha) = TextEncoder::new().encode(&self.registro.gather(), &mut saida) {
            tracing::error!(%falha, "métricas não codificadas");
        }
        saida
    }
}
