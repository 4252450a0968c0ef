//! From a Typst model and its data to PDF.
//!
//! The model sees two files, `papel.typ`, which all models share, and `dados.json`, and three fonts that come with the
//! program: no disk, no network, no clock. Equal data make equal bytes.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// Why a PDF was not made; a defect of the model, or data that it cannot draw.
#[derive(Debug, thiserror::Error)]
#[error("o PDF não pôde ser composto: {0}")]
pub struct FalhaPdf(String);

impl FalhaPdf {
    pub(crate) fn nova(causa: impl Into<String>) -> Self {
        Self(causa.into())
    }

    fn de(diagnosticos: &[SourceDiagnostic]) -> Self {
        let frases = diagnosticos.iter().map(|d| d.message.as_str());
        Self(frases.collect::<Vec<_>>().join("; "))
    }
}

/// What a document is, besides its data.
pub(crate) struct Documento<'a> {
    /// Text of the Typst model.
    pub(crate) modelo: &'static str,
    /// Names it among all documents; two compositions of the same data share it.
    pub(crate) identidade: &'a str,
    /// Its date. Not of the composition: of what it tells.
    pub(crate) data: DateTime<Utc>,
}

/// Composes a document as PDF/A-2a and PDF/UA-1: fonts embedded, tagged, readable in fifty years.
pub(crate) fn compor(doc: &Documento<'_>, dados: &impl Serialize) -> Result<Vec<u8>, FalhaPdf> {
    let dados = serde_json::to_vec(dados).map_err(|erro| FalhaPdf::nova(erro.to_string()))?;
    let mundo = Mundo {
        principal: Source::new(arquivo("modelo.typ")?, doc.modelo.to_owned()),
        papel: Source::new(
            arquivo("papel.typ")?,
            include_str!("../modelos/papel.typ").to_owned(),
        ),
        id_dos_dados: arquivo("dados.json")?,
        dados: Bytes::new(dados),
    };
    let composto = typst::compile::<PagedDocument>(&mundo).output;
    // What this composition did not use again is forgotten, so that memory does not grow with every document.
    comemo::evict(3);
    let paginas = composto.map_err(|erros| FalhaPdf::de(&erros))?;
    let padroes = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|erro| FalhaPdf::nova(erro.message().as_str()))?;
    let opcoes = PdfOptions {
        ident: Smart::Custom(doc.identidade.to_owned()),
        creator: Smart::Custom(Some("APR aberto".to_owned())),
        timestamp: instante(doc.data).map(Timestamp::new_utc),
        standards: padroes,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&paginas, &opcoes).map_err(|erros| FalhaPdf::de(&erros))
}

/// The text with `?` for what no font of ours can draw: PDF/A allows no hole, and a receipt must not fail for a name.
pub(crate) fn desenhavel(texto: &str) -> String {
    let tem = |letra: char| {
        letra == ' '
            || ACERVO
                .fontes
                .first()
                .is_some_and(|fonte| fonte.info().coverage.contains(u32::from(letra)))
    };
    texto
        .chars()
        .map(|letra| if tem(letra) { letra } else { '?' })
        .collect()
}

fn arquivo(nome: &str) -> Result<FileId, FalhaPdf> {
    let caminho = VirtualPath::new(nome).map_err(|_| FalhaPdf::nova("caminho inválido"))?;
    Ok(RootedPath::new(VirtualRoot::Project, caminho).intern())
}

fn instante(em: DateTime<Utc>) -> Option<Datetime> {
    let parte = |n: u32| u8::try_from(n).ok();
    Datetime::from_ymd_hms(
        em.year(),
        parte(em.month())?,
        parte(em.day())?,
        parte(em.hour())?,
        parte(em.minute())?,
        parte(em.second())?,
    )
}

/// What every composition shares.
struct Acervo {
    biblioteca: LazyHash<Library>,
    livro: LazyHash<FontBook>,
    fontes: Vec<Font>,
}

static ACERVO: LazyLock<Acervo> = LazyLock::new(|| {
    const FONTES: [&[u8]; 3] = [
        include_bytes!("../fontes/PublicSans-Regular.ttf"),
        include_bytes!("../fontes/PublicSans-SemiBold.ttf"),
        include_bytes!("../fontes/JetBrainsMono-Regular.ttf"),
    ];
    let fontes: Vec<_> = FONTES
        .into_iter()
        .filter_map(|bytes| Font::new(Bytes::new(bytes), 0))
        .collect();
    Acervo {
        biblioteca: LazyHash::new(Library::default()),
        livro: LazyHash::new(FontBook::from_fonts(&fontes)),
        fontes,
    }
});

/// All that one model may see.
struct Mundo {
    principal: Source,
    papel: Source,
    id_dos_dados: FileId,
    dados: Bytes,
}

impl World for Mundo {
    fn library(&self) -> &LazyHash<Library> {
        &ACERVO.biblioteca
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &ACERVO.livro
    }

    fn main(&self) -> FileId {
        self.principal.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.principal, &self.papel]
            .into_iter()
            .find(|fonte| fonte.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.id_dos_dados {
            Ok(self.dados.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, indice: usize) -> Option<Font> {
        ACERVO.fontes.get(indice).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
