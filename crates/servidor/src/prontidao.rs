//! `/livez`, `/readyz` and `/metrics` (5.1 Operations).

use std::time::{Duration, Instant};

use acervo::FalhaAntivirus;
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, RETRY_AFTER};
use actix_web::web::Data;
use casos::Plataforma;
use serde_json::json;
use tokio::sync::Mutex;

use crate::borda::Borda;

/// How long an answer of the checks is repeated: they touch disk, and anyone may ask.
const VALIDADE: Duration = Duration::from_secs(2);
/// Longest wait for one check.
const PACIENCIA: Duration = Duration::from_secs(2);

/// What the checks found, by the names of the parts.
#[derive(Debug, Clone, Default)]
struct Achado {
    /// Without these nothing is served.
    falhas: Vec<&'static str>,
    /// Without these everything is served, and something waits: taking the instance away would help nobody.
    degradado: Vec<&'static str>,
}

/// The last result of the checks.
#[derive(Debug)]
pub(crate) struct Prontidao(Mutex<Option<(Instant, Achado)>>);

impl Prontidao {
    pub(crate) fn nova() -> Self {
        Self(Mutex::new(None))
    }

    async fn achado(&self, plataforma: &Plataforma) -> Achado {
        let mut ultima = self.0.lock().await;
        if let Some((quando, achado)) = &*ultima
            && quando.elapsed() < VALIDADE
        {
            return achado.clone();
        }
        let achado = verificar(plataforma).await;
        *ultima = Some((Instant::now(), achado.clone()));
        achado
    }
}

async fn verificar(plataforma: &Plataforma) -> Achado {
    let (banco, acervo, antivirus) = tokio::join!(
        tokio::time::timeout(PACIENCIA, plataforma.banco.verificar()),
        tokio::time::timeout(PACIENCIA, plataforma.acervo.verificar()),
        antivirus(plataforma),
    );
    let Achado {
        mut falhas,
        mut degradado,
    } = Achado::default();
    match banco {
        Ok(Ok(())) => {}
        Ok(Err(falha)) => {
            tracing::error!(%falha, "banco fora de condição");
            falhas.push("banco");
        }
        Err(_) => falhas.push("banco"),
    }
    match acervo {
        Ok(Ok(())) => {}
        Ok(Err(falha)) => {
            tracing::error!(%falha, "acervo fora de condição");
            falhas.push("acervo");
        }
        Err(_) => falhas.push("acervo"),
    }
    if let Err(falha) = antivirus {
        tracing::warn!(%falha, "antivírus fora de condição; os arquivos novos esperam");
        degradado.push("antivirus");
    }
    Achado { falhas, degradado }
}

async fn antivirus(plataforma: &Plataforma) -> Result<(), FalhaAntivirus> {
    match &plataforma.ajustes.antivirus {
        Some(antivirus) => antivirus.sinal().await,
        None => Ok(()),
    }
}

/// The process answers.
pub(crate) async fn livez() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(json!({"vivo": true}))
}

/// Database and storage serve, and the server is not stopping. A scanner that does not answer is said, and stops nothing.
pub(crate) async fn readyz(borda: Data<Borda>, prontidao: Data<Prontidao>) -> HttpResponse {
    let Achado {
        mut falhas,
        degradado,
    } = prontidao.achado(&borda.plataforma).await;
    if borda.parando() {
        falhas.push("parando");
    }
    if falhas.is_empty() {
        return HttpResponse::Ok()
            .insert_header((CACHE_CONTROL, "no-store"))
            .json(json!({"pronto": true, "degradado": degradado}));
    }
    HttpResponse::ServiceUnavailable()
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((RETRY_AFTER, "5"))
        .json(json!({"pronto": false, "falhas": falhas, "degradado": degradado}))
}

/// Prometheus. Without the database the last counts stand: the other metrics are needed most then.
pub(crate) async fn metrics(borda: Data<Borda>) -> HttpResponse {
    let plataforma = &borda.plataforma;
    let contas = async {
        tokio::join!(
            casos::tarefas::contar(plataforma),
            casos::guarda::medir(plataforma)
        )
    };
    if let Ok((tarefas, guarda)) = tokio::time::timeout(PACIENCIA, contas).await {
        if let Ok(contagem) = tarefas {
            borda.metricas.tarefas(contagem);
        }
        if let Ok(medidas) = guarda {
            borda.metricas.guarda(medidas);
        }
    }
    HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .body(borda.metricas.texto())
}
