//! People with a browser: cookie, CSRF token and idempotency key come by themselves.

use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use contrato::sessao::Sessao;
use dominio::ids::ContaId;
use reqwest::header::{CONNECTION, CONTENT_DISPOSITION, COOKIE, HeaderMap, HeaderValue, ORIGIN};
use reqwest::{Client, Method};
use serde_json::json;
use servidor::demonstracao::{CONTAS, ContaDemo, SENHA};

use crate::chamada::Chamada;

/// Prefix of every path of the API.
const PREFIXO: &str = "/api/v1";
/// Keys are unique within the process, which is more than a database needs.
static CHAVES: AtomicU64 = AtomicU64::new(1);

/// Who is who.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Persona {
    /// The RT that the NS of the scenarios name.
    RtA,
    /// Another RT.
    RtB,
    /// The analyst of the scenarios.
    Analista,
    /// Another analyst.
    OutraAnalista,
    /// The administrator.
    Administrador,
}

impl Persona {
    /// The demo account behind it.
    #[must_use]
    pub fn conta(self) -> ContaDemo {
        CONTAS[self as usize]
    }
}

/// A browser, signed in or not.
#[derive(Debug, Clone)]
pub struct Pessoa {
    cliente: Client,
    url: String,
    /// `sid=…`, empty for nobody.
    pub cookie: String,
    /// What `X-CSRF-Token` says.
    pub csrf: String,
    /// Account, for those who signed in.
    pub conta: Option<ContaId>,
}

impl Pessoa {
    /// Nobody, at the server of this address.
    #[must_use]
    pub fn anonima(url: &str) -> Self {
        // One connection for each request: an idle one would delay the stop of the server.
        let fechar = HeaderMap::from_iter([(CONNECTION, HeaderValue::from_static("close"))]);
        let cliente = Client::builder()
            .no_proxy()
            .pool_max_idle_per_host(0)
            .default_headers(fechar)
            .build();
        let cliente = cliente.expect("cliente HTTP");
        Self {
            cliente,
            url: url.to_owned(),
            cookie: String::new(),
            csrf: String::new(),
            conta: None,
        }
    }

    /// The same connections, another session.
    #[must_use]
    pub fn sem_sessao(&self) -> Self {
        Self {
            cookie: String::new(),
            csrf: String::new(),
            conta: None,
            ..self.clone()
        }
    }

    /// The same session, at another address of the server.
    #[must_use]
    pub fn em(&self, url: &str) -> Self {
        Self {
            url: url.to_owned(),
            ..self.clone()
        }
    }

    /// A new session of a demo account in this browser: the one it had ends.
    pub async fn entrar(&self, persona: Persona) -> Self {
        self.entrar_como(persona.conta().email, SENHA).await
    }

    /// A new session.
    pub async fn entrar_como(&self, usuario: &str, senha: &str) -> Self {
        let tentado = self.tentar_entrar_como(usuario, senha).await;
        tentado.expect("o servidor respondeu à entrada")
    }

    /// A new session of a demo account, where the server may die before it answers.
    pub async fn tentar_entrar(&self, persona: Persona) -> Result<Self, reqwest::Error> {
        self.tentar_entrar_como(persona.conta().email, SENHA).await
    }

    async fn tentar_entrar_como(&self, usuario: &str, senha: &str) -> Result<Self, reqwest::Error> {
        let entrada = self
            .post("/sessao")
            .json(&json!({"usuario": usuario, "senha": senha}));
        let resposta = entrada.tentar().await?.exigir(201);
        let sessao: Sessao = resposta.json();
        let cookie = resposta
            .cabecalho("set-cookie")
            .split(';')
            .next()
            .unwrap_or_default()
            .to_owned();
        Ok(Self {
            cookie,
            csrf: sessao.csrf,
            conta: Some(sessao.conta.id),
            ..self.clone()
        })
    }

    /// Address of the server.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// `GET`.
    #[must_use]
    pub fn get(&self, caminho: &str) -> Chamada {
        self.chamar(Method::GET, caminho)
    }

    /// `POST`, with a new `Idempotency-Key`.
    #[must_use]
    pub fn post(&self, caminho: &str) -> Chamada {
        let chave = CHAVES.fetch_add(1, Ordering::Relaxed);
        self.chamar(Method::POST, caminho)
            .chave(&format!("bancada-{chave}"))
    }

    /// `PUT`.
    #[must_use]
    pub fn put(&self, caminho: &str) -> Chamada {
        self.chamar(Method::PUT, caminho)
    }

    /// `PATCH`.
    #[must_use]
    pub fn patch(&self, caminho: &str) -> Chamada {
        self.chamar(Method::PATCH, caminho)
    }

    /// `DELETE`.
    #[must_use]
    pub fn delete(&self, caminho: &str) -> Chamada {
        self.chamar(Method::DELETE, caminho)
    }

    /// Any method on a path of the API.
    #[must_use]
    pub fn chamar(&self, metodo: Method, caminho: &str) -> Chamada {
        self.fora(metodo, &format!("{PREFIXO}{caminho}"))
    }

    /// Any method on any path of the server.
    #[must_use]
    pub fn fora(&self, metodo: Method, caminho: &str) -> Chamada {
        let seguro = metodo.is_safe();
        let mut chamada = Chamada::nova(&self.cliente, metodo, format!("{}{caminho}", self.url));
        if !self.cookie.is_empty() {
            chamada = chamada.cabecalho(COOKIE.as_str(), &self.cookie);
        }
        if !seguro {
            chamada = chamada.cabecalho(ORIGIN.as_str(), &self.url);
            if !self.csrf.is_empty() {
                chamada = chamada.cabecalho("x-csrf-token", &self.csrf);
            }
        }
        chamada
    }

    /// Uploads a file into a slot; the media type follows the extension.
    #[must_use]
    pub fn anexar(
        &self,
        pedido: impl std::fmt::Display,
        slot: &str,
        nome: &str,
        bytes: Bytes,
    ) -> Chamada {
        let caminho = format!("/pedidos/{pedido}/anexos/{slot}/versoes");
        self.post(&caminho)
            .cabecalho(
                CONTENT_DISPOSITION.as_str(),
                format!("attachment; filename=\"{nome}\""),
            )
            .corpo(tipo_de_midia(nome), bytes)
    }

    /// The pedido as this person sees it.
    pub async fn pedido(&self, id: impl std::fmt::Display) -> contrato::pedido::Pedido {
        self.get(&format!("/pedidos/{id}")).await.exigir(200).json()
    }
}

fn tipo_de_midia(nome: &str) -> &'static str {
    match nome.rsplit('.').next().unwrap_or_default() {
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}
