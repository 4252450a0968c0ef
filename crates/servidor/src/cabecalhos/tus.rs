//! The header fields of tus 1.0.0.

use std::collections::BTreeMap;

use actix_web::http::header::HeaderName;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use casos::uploads::{Algoritmo, Soma};
use chrono::{DateTime, Utc};

/// The version that we speak.
pub const VERSAO: &str = "1.0.0";
/// What we speak of it besides the core.
pub const EXTENSOES: &str = "creation,expiration,checksum,termination";
/// Media type of the bytes of an upload.
pub const TIPO: &str = "application/offset+octet-stream";

/// `Tus-Resumable`.
pub const TUS_RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
/// `Tus-Version`.
pub const TUS_VERSION: HeaderName = HeaderName::from_static("tus-version");
/// `Upload-Offset`.
pub const UPLOAD_OFFSET: HeaderName = HeaderName::from_static("upload-offset");
/// `Upload-Length`.
pub const UPLOAD_LENGTH: HeaderName = HeaderName::from_static("upload-length");
/// `Upload-Metadata`.
pub const UPLOAD_METADATA: HeaderName = HeaderName::from_static("upload-metadata");
/// `Upload-Checksum`.
pub const UPLOAD_CHECKSUM: HeaderName = HeaderName::from_static("upload-checksum");
/// `Upload-Expires`.
pub const UPLOAD_EXPIRES: HeaderName = HeaderName::from_static("upload-expires");
/// Id of the versão that a complete upload became; ours.
pub const VERSAO_ID: HeaderName = HeaderName::from_static("versao-id");

/// The pairs of `Upload-Metadata`; `None` when the field is malformed, repeats a key, or a value is not text.
#[must_use]
pub fn ler_metadados(campo: &str) -> Option<BTreeMap<String, String>> {
    let mut pares = BTreeMap::new();
    for par in campo.split(',').map(str::trim) {
        let (chave, valor) = par.split_once(' ').unwrap_or((par, ""));
        let bytes = STANDARD.decode(valor.trim()).ok()?;
        let texto = String::from_utf8(bytes).ok()?;
        if chave.is_empty() || pares.insert(chave.to_owned(), texto).is_some() {
            return None;
        }
    }
    Some(pares)
}

/// `Upload-Metadata` of pairs that are there.
#[must_use]
pub fn escrever_metadados(pares: &[(&str, &str)]) -> String {
    let pares: Vec<_> = pares
        .iter()
        .map(|(chave, valor)| format!("{chave} {}", STANDARD.encode(valor)))
        .collect();
    pares.join(",")
}

/// `Upload-Checksum`: algorithm and sum in base64; `None` when it is malformed or of an algorithm that we do not have.
#[must_use]
pub fn ler_soma(campo: &str) -> Option<Soma> {
    let (nome, valor) = campo.trim().split_once(' ')?;
    let algoritmo = Algoritmo::TODOS
        .into_iter()
        .find(|algoritmo| algoritmo.nome() == nome)?;
    let valor = STANDARD.decode(valor.trim()).ok()?;
    (valor.len() == algoritmo.tamanho()).then_some(Soma { algoritmo, valor })
}

/// `Tus-Checksum-Algorithm`.
#[must_use]
pub fn algoritmos() -> String {
    Algoritmo::TODOS.map(Algoritmo::nome).join(",")
}

/// An instant as `Upload-Expires` wants it (RFC 9110, 5.6.7).
#[must_use]
pub fn data(instante: DateTime<Utc>) -> String {
    instante.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadados_vao_e_voltam_e_o_malformado_nao_passa() {
        let pares = [
            ("filename", "ART 2026.pdf"),
            ("titulo", "Anuência"),
            ("vazio", ""),
        ];
        let lidos = ler_metadados(&escrever_metadados(&pares)).unwrap();
        for (chave, valor) in pares {
            assert_eq!(lidos.get(chave).map(String::as_str), Some(valor));
        }
        assert_eq!(ler_metadados("sozinha, a YQ==").unwrap().len(), 2);
        for ruim in ["", "a !", "a YQ==,a YQ==", "a /w==", "a YQ==,"] {
            assert_eq!(ler_metadados(ruim), None, "{ruim}");
        }
    }

    #[test]
    fn a_soma_tem_algoritmo_conhecido_e_o_tamanho_dele() {
        let sha1 = format!("sha1 {}", STANDARD.encode([7; 20]));
        assert_eq!(ler_soma(&sha1).unwrap().algoritmo, Algoritmo::Sha1);
        let sha256 = format!("sha256 {}", STANDARD.encode([7; 32]));
        assert_eq!(ler_soma(&sha256).unwrap().valor, [7; 32]);
        let curta = format!("sha256 {}", STANDARD.encode([7; 20]));
        for ruim in [curta.as_str(), "md5 AAAA", "sha1", "sha1 !", ""] {
            assert_eq!(ler_soma(ruim), None, "{ruim}");
        }
    }

    #[test]
    fn a_data_e_a_da_rfc_9110() {
        let instante = DateTime::from_timestamp(784_111_777, 0).unwrap();
        assert_eq!(data(instante), "Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
