//! The part of an RT's day that is measured: a session, pedidos, a big file, the list.

use std::io::{Cursor, Write as _};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Maquina;
use super::http::{self, Resposta};

const EMAIL: &str = "marina@demo.apr";
const SENHA: &str = "demonstracao-apr-2026";
const CPF_DO_CLIENTE: &str = "390.533.447-05";
/// Size of the file sent.
pub(super) const TAMANHO_MIB: u32 = 19;

/// A signed-in RT with pedidos.
pub(super) struct Jornada {
    endereco: String,
    cookie: String,
    csrf: String,
    pedido: String,
    arquivo: Vec<u8>,
}

impl Jornada {
    /// Issues `notas` NS as Atende would, signs in and files a rascunho on each.
    pub(super) fn preparar(maquina: &Maquina, notas: usize) -> Result<Self> {
        let endereco = maquina.endereco();
        let mesmo_lugar = ("Sec-Fetch-Site", "same-origin");
        let entrar = json!({ "usuario": EMAIL, "senha": SENHA }).to_string();
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
        let arquivo = arquivo()?;
        let mut jornada = Self {
            endereco,
            cookie,
            csrf,
            pedido: String::new(),
            arquivo,
        };
        for nota in 0..notas {
            jornada.pedido = jornada.abrir_pedido(maquina, nota)?;
        }
        Ok(jornada)
    }

    /// Sends the file as a new versão of a free anexo.
    pub(super) fn enviar_arquivo(&self, vez: usize) -> Result<()> {
        let caminho = format!(
            "POST /api/v1/pedidos/{}/anexos/livre_1/versoes",
            self.pedido
        );
        let chave = format!("bench-envio-{vez}");
        let cabecalhos = [
            ("Content-Type", "application/zip"),
            ("Content-Disposition", "attachment; filename=\"bench.zip\""),
            ("Idempotency-Key", &*chave),
        ];
        self.pedir(&caminho, &cabecalhos, &self.arquivo)?
            .json()
            .map(|_| ())
    }

    /// Reads the first page of the consulta.
    pub(super) fn listar(&self) -> Result<()> {
        self.pedir("GET /api/v1/pedidos?limite=50", &[], b"")?
            .json()
            .map(|_| ())
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

/// A ZIP that stores one photo of bytes that do not repeat.
fn arquivo() -> Result<Vec<u8>> {
    let mut foto = vec![0; TAMANHO_MIB as usize * 1024 * 1024];
    let mut estado = 0x9e37_79b9_7f4a_7c15_u64;
    for pedaco in foto.chunks_mut(8) {
        estado ^= estado << 13;
        estado ^= estado >> 7;
        estado ^= estado << 17;
        pedaco.copy_from_slice(&estado.to_le_bytes()[..pedaco.len()]);
    }
    foto[..4].copy_from_slice(&[0xff, 0xd8, 0xff, 0xe0]);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let guardado = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file("foto.jpg", guardado)?;
    zip.write_all(&foto)?;
    Ok(zip.finish()?.into_inner())
}

fn texto(valor: &Value, campo: &str) -> Result<String> {
    let texto = valor[campo].as_str();
    texto
        .map(str::to_owned)
        .with_context(|| format!("a resposta não tem `{campo}`"))
}
