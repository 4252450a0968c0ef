//! The part of an RT's day that is measured: a session, pedidos, a big file, the list.

use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::http::{self, Resposta};
use super::maquina::Maquina;

const EMAIL: &str = "marina@demo.apr";
const SENHA: &str = "demonstracao-apr-2026";
const CPF_DO_CLIENTE: &str = "390.533.447-05";

/// A signed-in RT with pedidos.
pub(super) struct Jornada {
    endereco: String,
    cookie: String,
    csrf: String,
    pedidos: Vec<String>,
    envios: AtomicUsize,
}

impl Jornada {
    /// Issues `notas` NS as Atende would, signs in and files a rascunho on each.
    pub(super) fn preparar(maquina: &Maquina, notas: usize) -> Result<Self> {
        let mut jornada = Self::entrar(maquina, EMAIL)?;
        for nota in 0..notas {
            let pedido = jornada.abrir_pedido(maquina, nota)?;
            jornada.pedidos.push(pedido);
        }
        Ok(jornada)
    }

    /// A demo account, signed in.
    pub(super) fn entrar(maquina: &Maquina, email: &str) -> Result<Self> {
        let endereco = maquina.endereco();
        let mesmo_lugar = ("Sec-Fetch-Site", "same-origin");
        let entrar = json!({ "usuario": email, "senha": SENHA }).to_string();
        let cabecalhos = [mesmo_lugar, ("Content-Type", "application/json")];
        let sessao = http::pedir(
            &endereco,
            "POST /api/v1/sessao",
            &cabecalhos,
            entrar.as_bytes(),
        )?;
        let cookie = sessao
            .cabecalho("set-cookie")
            .context("a sessão veio sem cookie")?;
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        let csrf = texto(&sessao.json()?, "csrf")?;
        Ok(Self {
            endereco,
            cookie,
            csrf,
            pedidos: Vec::new(),
            envios: AtomicUsize::new(0),
        })
    }

    /// `name=value` of the session.
    pub(super) fn cookie(&self) -> &str {
        &self.cookie
    }

    /// Sends a file as a new versão of a free anexo of one of the pedidos.
    pub(super) fn enviar(
        &self,
        pedido: usize,
        nome: &str,
        tipo: &str,
        arquivo: &[u8],
    ) -> Result<()> {
        let pedido = self.pedidos.get(pedido).context("não há tantos pedidos")?;
        let caminho = format!("POST /api/v1/pedidos/{pedido}/anexos/livre_1/versoes?titulo=Medida");
        let chave = format!(
            "bench-envio-{}",
            self.envios.fetch_add(1, Ordering::Relaxed)
        );
        let disposicao = format!("attachment; filename=\"{nome}\"");
        let cabecalhos = [
            ("Content-Type", tipo),
            ("Content-Disposition", &disposicao),
            ("Idempotency-Key", &chave),
        ];
        self.pedir(&caminho, &cabecalhos, arquivo)?
            .json()
            .map(|_| ())
    }

    /// Reads a JSON of the API.
    pub(super) fn ler(&self, caminho: &str) -> Result<Value> {
        self.pedir(&format!("GET {caminho}"), &[], b"")?.json()
    }

    /// Bytes of a file of the API.
    pub(super) fn baixar(&self, caminho: &str) -> Result<usize> {
        self.pedir(&format!("GET {caminho}"), &[], b"")?.tamanho()
    }

    /// Reads the first page of the consulta.
    pub(super) fn listar(&self) -> Result<()> {
        self.ler("/api/v1/pedidos?limite=50").map(|_| ())
    }

    fn abrir_pedido(&self, maquina: &Maquina, nota: usize) -> Result<String> {
        let numero = format!("{}", 1_100_000_000 + nota);
        let protocolo = format!("2026-{nota:06}");
        let emitida = maquina
            .apr(&[
                "atende",
                "emitir-ns",
                "--url",
                &format!("http://{}", self.endereco),
            ])
            .args([
                "--numero",
                &numero,
                "--protocolo",
                &protocolo,
                "--cpf-cnpj",
                CPF_DO_CLIENTE,
            ])
            .stderr(Stdio::inherit())
            .status()?;
        if !emitida.success() {
            bail!("`apr atende emitir-ns` falhou");
        }
        let prova =
            json!({ "protocolo": protocolo, "pessoa": "fisica", "cpf_cnpj": CPF_DO_CLIENTE });
        let chave = format!("bench-pedido-{nota}");
        let cabecalhos = [
            ("Content-Type", "application/json"),
            ("Idempotency-Key", &*chave),
        ];
        let criado = self.pedir(
            "POST /api/v1/pedidos",
            &cabecalhos,
            prova.to_string().as_bytes(),
        )?;
        texto(&criado.json()?, "id")
    }

    fn pedir(&self, pedido: &str, outros: &[(&str, &str)], corpo: &[u8]) -> Result<Resposta> {
        let mut cabecalhos = vec![
            ("Cookie", self.cookie.as_str()),
            ("X-CSRF-Token", &self.csrf),
            ("Sec-Fetch-Site", "same-origin"),
        ];
        cabecalhos.extend_from_slice(outros);
        http::pedir(&self.endereco, pedido, &cabecalhos, corpo)
    }
}

fn texto(valor: &Value, campo: &str) -> Result<String> {
    let texto = valor[campo].as_str();
    texto
        .map(str::to_owned)
        .with_context(|| format!("a resposta não tem `{campo}`"))
}
