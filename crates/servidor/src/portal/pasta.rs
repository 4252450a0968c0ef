//! Finds a file of the portal, in the best encoding the browser takes.

use std::path::{Path, PathBuf};

use actix_web::http::header::{ACCEPT_ENCODING, HeaderMap};
use bytes::Bytes;

use super::programas::Programas;

/// Where the built SPA lies.
#[derive(Debug, Clone)]
pub(crate) struct PastaDoPortal(PathBuf);

/// Says which page each address opens.
const TABELA: &str = "programas.json";

fn ler(tabela: &[u8]) -> Option<Programas> {
    serde_json::from_slice(tabela)
        .inspect_err(
            |falha| tracing::error!(%falha, "programas.json do portal ilegível; refaça o portal"),
        )
        .ok()
}

/// A file's bytes and their `Content-Encoding`.
pub(crate) struct Achado {
    pub(super) bytes: Bytes,
    pub(super) codificacao: Option<&'static str>,
}

impl PastaDoPortal {
    /// The configured folder, else `portal` beside the binary, else `target/portal`.
    pub(crate) fn escolher(configurada: Option<&Path>) -> Self {
        let ao_lado = || {
            std::env::current_exe()
                .ok()
                .and_then(|exe| Some(exe.parent()?.join("portal")))
        };
        let pasta = configurada
            .map(Path::to_owned)
            .or_else(|| ao_lado().filter(|pasta| pasta.is_dir()));
        Self(pasta.unwrap_or_else(|| PathBuf::from("target/portal")))
    }

    /// True when the SPA is there: its table, and every page that it names.
    pub(crate) fn instalado(&self) -> bool {
        let programas = std::fs::read(self.0.join(TABELA)).ok();
        let programas = programas.and_then(|tabela| ler(&tabela));
        programas.is_some_and(|programas| {
            programas
                .paginas()
                .all(|pagina| self.0.join(pagina).is_file())
        })
    }

    /// The folder.
    pub(crate) fn caminho(&self) -> &Path {
        &self.0
    }

    /// The page of the program that an address belongs to; `None` while no portal is installed. Read each time: a
    /// portal may be built beside a running server.
    pub(super) async fn pagina_de(&self, caminho: &str) -> Option<String> {
        let programas = ler(&tokio::fs::read(self.0.join(TABELA)).await.ok()?)?;
        programas.pagina_de(caminho).map(str::to_owned)
    }

    /// The file in the smallest encoding accepted; `nome` is already safe.
    pub(super) async fn procurar(&self, nome: &str, cabecalhos: &HeaderMap) -> Option<Achado> {
        let aceitas = aceitas(cabecalhos);
        for (codificacao, extensao) in [("br", ".br"), ("gzip", ".gz")] {
            if aceitas.iter().any(|aceita| aceita == codificacao)
                && let Ok(bytes) = tokio::fs::read(self.0.join(format!("{nome}{extensao}"))).await
            {
                return Some(Achado {
                    bytes: bytes.into(),
                    codificacao: Some(codificacao),
                });
            }
        }
        let bytes = tokio::fs::read(self.0.join(nome)).await.ok()?;
        Some(Achado {
            bytes: bytes.into(),
            codificacao: None,
        })
    }
}

/// Encodings the browser takes, those with `q=0` left out.
fn aceitas(cabecalhos: &HeaderMap) -> Vec<String> {
    let campos = cabecalhos
        .get_all(ACCEPT_ENCODING)
        .filter_map(|valor| valor.to_str().ok());
    campos
        .flat_map(|valor| valor.split(','))
        .filter_map(|item| {
            let (nome, q) = item.split_once(';').unwrap_or((item, ""));
            let recusada = q
                .trim()
                .strip_prefix("q=")
                .and_then(|q| q.parse::<f32>().ok())
                .is_some_and(|q| q <= 0.0);
            (!recusada).then(|| nome.trim().to_ascii_lowercase())
        })
        .collect()
}

/// The path inside the folder, if every segment is a plain name: no way out, no hidden file, no precompressed
/// variant by its own name.
pub(super) fn nome_seguro(caminho: &str) -> Option<String> {
    let nome = caminho.strip_prefix('/')?;
    let bom = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let plano =
        |parte: &str| !parte.is_empty() && !parte.starts_with('.') && parte.bytes().all(bom);
    let comprimido = matches!(nome.rsplit('.').next(), Some("br" | "gz"));
    (nome.split('/').all(plano) && !comprimido).then(|| nome.to_owned())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn nenhum_caminho_sai_da_pasta() {
        assert_eq!(
            nome_seguro("/fontes/public-sans.woff2").as_deref(),
            Some("fontes/public-sans.woff2")
        );
        for caminho in [
            "/../segredo",
            "/a/../../b",
            "/.env",
            "//etc/passwd",
            "/a%2e",
            "/",
            "/app.js.br",
            "a",
        ] {
            assert_eq!(nome_seguro(caminho), None, "{caminho}");
        }
    }

    #[test]
    fn q_zero_recusa_a_codificacao() {
        let mut mapa = HeaderMap::new();
        mapa.insert(
            ACCEPT_ENCODING,
            HeaderValue::from_static("gzip, br;q=0, zstd;q=0.5"),
        );
        assert_eq!(aceitas(&mapa), ["gzip", "zstd"]);
    }
}
