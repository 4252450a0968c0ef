//! What is accepted inside a ZIP, by extension and by first bytes (5.1 item 6).

use super::nome;

/// A kind of file inside a ZIP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tipo {
    Pdf,
    Xls,
    Xlsx,
    Doc,
    Docx,
    Dwg,
    Dxf,
    Jpg,
    Png,
    Txt,
    /// What Finder and Explorer leave in every folder; shown to nobody as a document.
    Sobra(Sobra),
}

/// Leftovers of operating systems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sobra {
    AppleDouble,
    DsStore,
    ThumbsDb,
    DesktopIni,
}

/// First bytes of archives and compressed files, whatever their name.
const COMPACTADOS: [&[u8]; 8] = [
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b\x08",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"\x28\xb5\x2f\xfd",
];

const EXTENSOES_COMPACTADAS: [&str; 16] = [
    "zip", "rar", "7z", "gz", "tgz", "bz2", "xz", "zst", "tar", "cab", "iso", "jar", "arj", "lzh",
    "lha", "z",
];

/// Office files that exist to carry macros.
const EXTENSOES_COM_MACRO: [&str; 7] = ["xlsm", "xltm", "xlam", "xlsb", "docm", "dotm", "pptm"];

impl Tipo {
    /// What the name promises.
    pub(super) fn de_nome(caminho: &str) -> Option<Self> {
        let base = nome::base(caminho);
        let sobra = match base {
            ".DS_Store" => Some(Sobra::DsStore),
            "Thumbs.db" => Some(Sobra::ThumbsDb),
            "desktop.ini" => Some(Sobra::DesktopIni),
            _ if base.starts_with("._") && caminho.starts_with("__MACOSX/") => {
                Some(Sobra::AppleDouble)
            }
            _ => None,
        };
        if let Some(sobra) = sobra {
            return Some(Self::Sobra(sobra));
        }
        Some(match nome::extensao(caminho).as_str() {
            "pdf" => Self::Pdf,
            "xls" => Self::Xls,
            "xlsx" => Self::Xlsx,
            "doc" => Self::Doc,
            "docx" => Self::Docx,
            "dwg" => Self::Dwg,
            "dxf" => Self::Dxf,
            "jpg" | "jpeg" => Self::Jpg,
            "png" => Self::Png,
            "txt" => Self::Txt,
            _ => return None,
        })
    }

    /// Whether the first bytes keep the promise.
    pub(super) fn inicio_confere(self, inicio: &[u8]) -> bool {
        let comeca = |assinatura: &[u8]| inicio.starts_with(assinatura);
        match self {
            Self::Pdf => comeca(b"%PDF-"),
            Self::Xls | Self::Doc | Self::Sobra(Sobra::ThumbsDb) => {
                comeca(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
            }
            Self::Xlsx | Self::Docx => comeca(b"PK\x03\x04"),
            Self::Dwg => {
                let versao = inicio.get(2..6).unwrap_or_default();
                comeca(b"AC") && versao.iter().all(|b| b.is_ascii_digit() || *b == b'.')
            }
            Self::Dxf => comeca(b"AutoCAD Binary DXF\r\n\x1a\x00") || dxf_em_texto(inicio),
            Self::Jpg => comeca(b"\xff\xd8\xff"),
            Self::Png => comeca(b"\x89PNG\r\n\x1a\n"),
            Self::Txt | Self::Sobra(Sobra::DesktopIni) => !e_compactado(inicio),
            Self::Sobra(Sobra::AppleDouble) => comeca(b"\x00\x05\x16\x07"),
            Self::Sobra(Sobra::DsStore) => comeca(b"\x00\x00\x00\x01Bud1"),
        }
    }

    /// Whether the whole content is text, and a zero byte gives it away.
    pub(super) const fn e_texto(self) -> bool {
        matches!(self, Self::Txt | Self::Sobra(Sobra::DesktopIni))
    }
}

/// Group code 0 with SECTION, after any number of comments (999).
fn dxf_em_texto(inicio: &[u8]) -> bool {
    let inicio = inicio.strip_prefix(b"\xef\xbb\xbf").unwrap_or(inicio);
    let mut linhas = inicio.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    loop {
        match (linhas.next(), linhas.next()) {
            (Some(b"0"), Some(valor)) => return valor == b"SECTION",
            (Some(b"999"), Some(_)) => {}
            _ => return false,
        }
    }
}

/// Whether the first bytes are of an archive or compressed file.
pub(super) fn e_compactado(inicio: &[u8]) -> bool {
    COMPACTADOS
        .iter()
        .any(|assinatura| inicio.starts_with(assinatura))
        || inicio.get(257..262) == Some(b"ustar")
}

/// Whether the name is of an archive.
pub(super) fn nome_de_compactado(caminho: &str) -> bool {
    EXTENSOES_COMPACTADAS.contains(&nome::extensao(caminho).as_str())
}

/// Whether the name is of an Office file with macros.
pub(super) fn nome_com_macro(caminho: &str) -> bool {
    EXTENSOES_COM_MACRO.contains(&nome::extensao(caminho).as_str())
}
