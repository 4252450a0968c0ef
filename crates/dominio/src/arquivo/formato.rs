//! What a file says it is, and what its first bytes say.

use crate::tipo::vocabulario;

vocabulario! {
    /// The formats an anexo may have (R-ANX-1).
    FormatoArquivo {
        /// Portable Document Format.
        Pdf = "pdf", "PDF";
        /// ZIP archive.
        Zip = "zip", "ZIP";
        /// Excel up to 2003.
        Xls = "xls", "XLS";
        /// Excel since 2007.
        Xlsx = "xlsx", "XLSX";
    }
}

impl FormatoArquivo {
    /// The format that the extension of a name promises, in either case.
    #[must_use]
    pub fn de_nome(nome: &str) -> Option<Self> {
        let (_, extensao) = nome.rsplit_once('.')?;
        Self::de_codigo(&extensao.to_ascii_lowercase())
    }

    /// The media type with which the file is stored and served.
    #[must_use]
    pub const fn tipo_midia(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Zip => "application/zip",
            Self::Xls => "application/vnd.ms-excel",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// Whether the first bytes are those of the format; 8 bytes are enough.
    #[must_use]
    pub fn assinatura_confere(self, inicio: &[u8]) -> bool {
        let assinatura: &[u8] = match self {
            Self::Pdf => b"%PDF-",
            Self::Zip | Self::Xlsx => b"PK\x03\x04",
            Self::Xls => b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        };
        inicio.starts_with(assinatura)
    }
}

/// Whether a declared media type agrees with the format. None, or a generic one, says nothing and passes.
#[must_use]
pub fn tipo_declarado_confere(formato: FormatoArquivo, content_type: &str) -> bool {
    let tipo = content_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    let sinonimos: &[&str] = match formato {
        FormatoArquivo::Pdf => &["application/x-pdf"],
        FormatoArquivo::Zip => &[
            "application/x-zip-compressed",
            "application/x-zip",
            "multipart/x-zip",
        ],
        FormatoArquivo::Xls => &[
            "application/msexcel",
            "application/x-msexcel",
            "application/excel",
        ],
        FormatoArquivo::Xlsx => &[],
    };
    let generico =
        tipo.is_empty() || tipo == "application/octet-stream" || tipo == "binary/octet-stream";
    generico || tipo == formato.tipo_midia() || sinonimos.contains(&tipo.as_str())
}
