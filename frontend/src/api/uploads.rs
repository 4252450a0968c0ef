//! Uploads that go on where they stopped (3.3, tus). The bytes travel by `XMLHttpRequest`; this holds the rest.

use contrato::Lista;
use contrato::upload::Upload;
use leptos::prelude::window;

use super::requisicao::BASE;
use super::{FalhaApi, Requisicao};

/// The version of tus that both sides speak.
pub const TUS: (&str, &str) = ("Tus-Resumable", "1.0.0");

/// A file as announced before its bytes.
#[derive(Debug)]
pub struct Anuncio<'a> {
    /// Pedido.
    pub pedido: &'a str,
    /// Slot.
    pub slot: &'a str,
    /// Title of a free anexo.
    pub titulo: Option<&'a str>,
    /// File name.
    pub nome: &'a str,
    /// Bytes.
    pub tamanho: u64,
    /// SHA-256 in hexadecimal, where the browser could sum it: the server then refuses any other content.
    pub sha256: Option<&'a str>,
}

/// Where the bytes of an upload go.
#[must_use]
pub fn endereco(id: &str) -> String {
    format!("{BASE}/uploads/{id}")
}

/// Begins an upload.
pub async fn criar(anuncio: &Anuncio<'_>) -> Result<Upload, FalhaApi> {
    let pares = [
        ("pedido", Some(anuncio.pedido)),
        ("slot", Some(anuncio.slot)),
        ("titulo", anuncio.titulo),
        ("filename", Some(anuncio.nome)),
        ("sha256", anuncio.sha256),
    ];
    let metadados = pares
        .into_iter()
        .filter_map(|(nome, valor)| Some(format!("{nome} {}", base64(valor?))))
        .collect::<Vec<_>>()
        .join(",");
    Requisicao::post("/uploads")
        .cabecalho(TUS.0, TUS.1.to_owned())
        .cabecalho("Upload-Length", anuncio.tamanho.to_string())
        .cabecalho("Upload-Metadata", metadados)
        .ler()
        .await
}

/// What this person left unfinished on a pedido, from any device.
pub async fn do_pedido(pedido: &str) -> Result<Vec<Upload>, FalhaApi> {
    let lista: Lista<Upload> = Requisicao::get(&format!("/uploads?pedido={pedido}"))
        .ler()
        .await?;
    Ok(lista.itens)
}

/// Gives an unfinished upload up.
pub async fn cancelar(id: &str) -> Result<(), FalhaApi> {
    Requisicao::delete(&format!("/uploads/{id}"))
        .cabecalho(TUS.0, TUS.1.to_owned())
        .executar()
        .await
}

/// Base64 of a text as UTF-8. The browser's `btoa` takes one character for each byte.
fn base64(texto: &str) -> String {
    let bytes: String = texto.bytes().map(char::from).collect();
    window().btoa(&bytes).unwrap_or_default()
}
