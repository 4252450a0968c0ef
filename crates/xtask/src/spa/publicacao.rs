//! Writes the folder that the server serves: hashed names below `/ativos/`, each text also as `.br` and `.gz`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::Modo;

/// Folder of the immutable files; a name there changes with its content.
pub(super) const ATIVOS: &str = "ativos";

const COMPRIMIVEIS: [&str; 9] = [
    "css",
    "html",
    "js",
    "json",
    "mjs",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// A portal being written.
pub(super) struct Publicacao {
    pasta: PathBuf,
    modo: Modo,
    /// Public address as sources write it, and the hashed one.
    trocas: Vec<(String, String)>,
}

impl Publicacao {
    /// Starts in an empty folder.
    pub(super) fn em(pasta: &Path, modo: Modo) -> Result<Self> {
        let _ = fs::remove_dir_all(pasta);
        fs::create_dir_all(pasta.join(ATIVOS))
            .with_context(|| format!("não foi possível criar {}", pasta.display()))?;
        Ok(Self {
            pasta: pasta.to_path_buf(),
            modo,
            trocas: Vec::new(),
        })
    }

    /// Copies `frontend/publico` twice: hashed, for what the page and the styles name, and under its own
    /// name, for what the browser or a reader asks for by itself (favicon, licences).
    pub(super) fn publicos(&mut self, pasta: &Path) -> Result<()> {
        for arquivo in super::arquivos(pasta)? {
            let relativo = arquivo.strip_prefix(pasta)?.to_string_lossy().into_owned();
            let bytes = fs::read(&arquivo)?;
            self.sem_hash(&relativo, &bytes)?;
            let hashado = self.com_hash(&relativo, &bytes)?;
            self.trocas.push((format!("/{relativo}"), hashado));
        }
        // Longest first: `/a/b.svg` before `/b.svg`.
        self.trocas
            .sort_by_key(|(de, _)| std::cmp::Reverse(de.len()));
        Ok(())
    }

    /// Writes bytes under a hashed name and returns its address.
    pub(super) fn com_hash(&self, nome: &str, bytes: &[u8]) -> Result<String> {
        let arquivo = nome.rsplit('/').next().unwrap_or(nome);
        let (raiz, extensao) = arquivo.rsplit_once('.').unwrap_or((arquivo, "bin"));
        let hash = hex::encode(&Sha256::digest(bytes)[..8]);
        let relativo = format!("{ATIVOS}/{raiz}-{hash}.{extensao}");
        self.sem_hash(&relativo, bytes)?;
        Ok(format!("/{relativo}"))
    }

    /// Writes bytes under the given path, with their compressed copies.
    pub(super) fn sem_hash(&self, relativo: &str, bytes: &[u8]) -> Result<()> {
        let destino = self.pasta.join(relativo);
        if let Some(pasta) = destino.parent() {
            fs::create_dir_all(pasta)?;
        }
        fs::write(&destino, bytes)?;
        let extensao = destino
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if COMPRIMIVEIS.contains(&extensao.as_str()) {
            fs::write(destino.with_added_extension("br"), self.brotli(bytes)?)?;
            fs::write(destino.with_added_extension("gz"), self.gzip(bytes)?)?;
        }
        Ok(())
    }

    /// Fills the addresses of public files in, then writes under a hashed name.
    pub(super) fn texto(&self, nome: &str, texto: &str) -> Result<String> {
        self.com_hash(nome, self.preencher(texto).as_bytes())
    }

    /// Writes the page of a program; a mark nobody filled in is an error.
    pub(super) fn pagina(
        &self,
        destino: &str,
        modelo: &str,
        marcas: &[(&str, &String)],
    ) -> Result<()> {
        let mut pagina = self.preencher(modelo);
        for (marca, valor) in marcas {
            pagina = pagina.replace(marca, valor);
        }
        if let Some(sobra) = pagina.split('%').find(|parte| {
            parte.len() > 4
                && parte
                    .chars()
                    .all(|letra| letra.is_ascii_uppercase() || letra == '_')
        }) {
            bail!("frontend/index.html tem a marca desconhecida %{sobra}%");
        }
        self.sem_hash(destino, pagina.as_bytes())
    }

    /// Puts the finished folder in the place of the old one.
    pub(super) fn terminar(self, portal: &Path) -> Result<()> {
        let velho = portal.with_extension("velho");
        let _ = fs::remove_dir_all(&velho);
        if portal.exists() {
            fs::rename(portal, &velho)?;
        }
        fs::rename(&self.pasta, portal)?;
        let _ = fs::remove_dir_all(&velho);
        Ok(())
    }

    fn preencher(&self, texto: &str) -> String {
        let mut texto = texto.to_owned();
        for (de, para) in &self.trocas {
            for (abre, fecha) in [
                ('"', '"'),
                ('\'', '\''),
                ('(', ')'),
                ('"', '#'),
                ('\'', '#'),
            ] {
                texto = texto.replace(
                    &format!("{abre}{de}{fecha}"),
                    &format!("{abre}{para}{fecha}"),
                );
            }
        }
        texto
    }

    fn brotli(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        let qualidade = if self.modo == Modo::Final { 11 } else { 2 };
        let mut saida = Vec::new();
        let mut codificador = brotli::CompressorWriter::new(&mut saida, 1 << 16, qualidade, 22);
        codificador.write_all(bytes)?;
        drop(codificador);
        Ok(saida)
    }

    fn gzip(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        let nivel = if self.modo == Modo::Final {
            Compression::best()
        } else {
            Compression::fast()
        };
        let mut codificador = GzEncoder::new(Vec::new(), nivel);
        codificador.write_all(bytes)?;
        Ok(codificador.finish()?)
    }
}
