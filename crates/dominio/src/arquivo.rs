//! Files before their bytes are read: size, name, format (R-ANX-1).

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::texto::sem_acento;
use crate::tipo::vocabulario;

/// Largest file accepted, in bytes (20 MiB, R-ANX-1).
pub const LIMITE_BYTES: u64 = 20 * 1024 * 1024;

/// Longest file name accepted, in characters (R-ANX-1).
pub const LIMITE_NOME: usize = 120;

/// A file name that may be stored (R-ANX-1).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NomeArquivo(String);

vocabulario! {
    /// Why a file name is refused.
    MotivoNome {
        /// Characters outside A–Z a–z 0–9 space `.` `_` `-`.
        CaracteresEspeciais = "caracteres_especiais", "O nome tem caracteres que o sistema não aceita.";
        /// More than 120 characters.
        LongoDemais = "longo_demais", "O nome passa de 120 caracteres.";
        /// Nothing before the extension.
        Vazio = "vazio", "O arquivo está sem nome.";
    }
}

/// A refused name: what is wrong with it and the name that would pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NomeRecusado {
    /// The characters at fault, each once, in order.
    pub caracteres: Vec<char>,
    /// The cleaned name, offered in one click.
    pub proposta: String,
    /// The first reason found.
    pub motivo: MotivoNome,
}

impl core::fmt::Display for NomeRecusado {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.motivo.texto())?;
        if !self.caracteres.is_empty() {
            let lista: Vec<String> = self.caracteres.iter().map(|c| mostrar(*c)).collect();
            write!(f, " Troque: {}.", lista.join(" "))?;
        }
        write!(f, " Use o nome {}.", self.proposta)
    }
}

impl core::error::Error for NomeRecusado {}

fn mostrar(c: char) -> String {
    if c.is_control() || c.is_whitespace() || ('\u{300}'..='\u{36f}').contains(&c) {
        format!("U+{:04X}", u32::from(c))
    } else {
        c.to_string()
    }
}

const fn aceito(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | '_' | '-')
}

impl NomeArquivo {
    /// Reads a file name, ignoring spaces around it. The extension is judged by [`FormatoArquivo::de_nome`].
    pub fn parse(nome: &str) -> Result<Self, NomeRecusado> {
        let nome = compor(nome.trim());
        let mut caracteres: Vec<char> = Vec::new();
        for c in nome.chars().filter(|c| !aceito(*c)) {
            if !caracteres.contains(&c) {
                caracteres.push(c);
            }
        }
        let (base, _) = separar(&nome);
        let motivo = if !caracteres.is_empty() {
            MotivoNome::CaracteresEspeciais
        } else if base.chars().all(|c| !c.is_ascii_alphanumeric()) {
            MotivoNome::Vazio
        } else if nome.len() > LIMITE_NOME {
            MotivoNome::LongoDemais
        } else {
            return Ok(Self(nome));
        };
        Err(NomeRecusado {
            caracteres,
            proposta: limpar(&nome),
            motivo,
        })
    }

    /// The name.
    #[must_use]
    pub fn texto(&self) -> &str {
        &self.0
    }
}

impl core::fmt::Display for NomeArquivo {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for NomeArquivo {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for NomeArquivo {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for NomeArquivo {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        String::schema()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for NomeArquivo {}

/// The name and its extension, the dot with the latter.
fn separar(nome: &str) -> (&str, &str) {
    nome.rfind('.')
        .map_or((nome, ""), |ponto| nome.split_at(ponto))
}

/// Joins a letter and the combining accent after it, as macOS writes names, so that the refusal names `é`.
fn compor(nome: &str) -> String {
    const LETRAS: &str = "áàâãäéèêëíìîïóòôõöúùûüçñÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑ";
    const MARCAS: [(char, &str); 6] = [
        ('\u{301}', "áéíóúÁÉÍÓÚ"),
        ('\u{300}', "àèìòùÀÈÌÒÙ"),
        ('\u{302}', "âêîôûÂÊÎÔÛ"),
        ('\u{303}', "ãõñÃÕÑ"),
        ('\u{308}', "äëïöüÄËÏÖÜ"),
        ('\u{327}', "çÇ"),
    ];
    let mut saida = String::with_capacity(nome.len());
    for c in nome.chars() {
        let composta = MARCAS
            .iter()
            .find(|(marca, _)| *marca == c)
            .and_then(|(_, grupo)| {
                let base = saida.chars().next_back()?;
                LETRAS
                    .chars()
                    .find(|letra| grupo.contains(*letra) && sem_acento(*letra) == Some(base))
            });
        if let Some(letra) = composta {
            saida.pop();
            saida.push(letra);
        } else {
            saida.push(c);
        }
    }
    saida
}

/// The nearest accepted name: accents folded, the rest as `_`, cut before the extension.
fn limpar(nome: &str) -> String {
    // A path typed by an old browser names the file in its last part.
    let nome = nome.rsplit(['/', '\\']).next().unwrap_or(nome);
    let (base, extensao) = separar(nome);
    let trocar = |texto: &str| -> String {
        texto
            .chars()
            .filter_map(sem_acento)
            .map(|c| if aceito(c) { c } else { '_' })
            .collect()
    };
    let extensao = trocar(extensao);
    let mut limpa = String::new();
    for c in trocar(base).chars() {
        if !(c == '_' && limpa.ends_with('_')) {
            limpa.push(c);
        }
    }
    let limite = LIMITE_NOME.saturating_sub(extensao.len().min(LIMITE_NOME - 1));
    let base: String = limpa
        .trim_matches(['_', ' ', '.', '-'])
        .chars()
        .take(limite)
        .collect();
    let base = base.trim_end_matches(['_', ' ', '.', '-']);
    let base = if base.is_empty() { "arquivo" } else { base };
    format!("{base}{extensao}")
        .chars()
        .take(LIMITE_NOME)
        .collect()
}

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

/// `512 bytes`, `186 KB`, `14,8 MB`; binary units, as the limit is.
#[must_use]
pub fn formatar_tamanho(bytes: u64) -> String {
    const KIB: u64 = 1024;
    const MIB: u64 = 1024 * 1024;
    match bytes {
        1 => "1 byte".to_owned(),
        0..KIB => format!("{bytes} bytes"),
        KIB..MIB => format!("{} KB", (bytes + KIB / 2) / KIB),
        _ => {
            let decimos = u128::from(bytes) * 10 + u128::from(MIB / 2);
            let decimos = decimos / u128::from(MIB);
            match decimos % 10 {
                0 => format!("{} MB", decimos / 10),
                resto => format!("{},{resto} MB", decimos / 10),
            }
        }
    }
}
