//! tus, as a client speaks it.

use std::fmt::Display;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use reqwest::Method;

use crate::bancada::Bancada;
use crate::chamada::Chamada;
use crate::pessoa::Pessoa;
use crate::resposta::Resposta;

/// `Upload-Metadata` of these pairs.
#[must_use]
pub fn metadados(pares: &[(&str, &str)]) -> String {
    let pares: Vec<_> = pares
        .iter()
        .map(|(chave, valor)| format!("{chave} {}", STANDARD.encode(valor)))
        .collect();
    pares.join(",")
}

impl Bancada {
    /// Objects that hold pieces of an upload.
    pub async fn pedacos(&self, upload: &str) -> usize {
        let todos = self
            .no_servidor(|p| async move { p.acervo.pedacos_velhos(DateTime::<Utc>::MAX_UTC).await })
            .await;
        let deste = |pedaco: &acervo::Pedaco| pedaco.upload.to_string() == upload;
        todos.expect("pedaços").iter().filter(|p| deste(p)).count()
    }
}

impl Pessoa {
    /// `POST /uploads`.
    #[must_use]
    pub fn criar_upload(
        &self,
        pedido: impl Display,
        slot: &str,
        nome: &str,
        tamanho: usize,
    ) -> Chamada {
        let pedido = pedido.to_string();
        let pares = [
            ("pedido", pedido.as_str()),
            ("slot", slot),
            ("filename", nome),
        ];
        self.tus(Method::POST, "/uploads")
            .cabecalho("upload-length", tamanho)
            .cabecalho("upload-metadata", metadados(&pares))
    }

    /// `HEAD /uploads/{id}`.
    #[must_use]
    pub fn ver_upload(&self, id: impl Display) -> Chamada {
        self.tus(Method::HEAD, &format!("/uploads/{id}"))
    }

    /// `PATCH /uploads/{id}` from an offset.
    #[must_use]
    pub fn continuar_upload(&self, id: impl Display, de: usize, bytes: Bytes) -> Chamada {
        self.tus(Method::PATCH, &format!("/uploads/{id}"))
            .cabecalho("upload-offset", de)
            .corpo("application/offset+octet-stream", bytes)
    }

    /// `DELETE /uploads/{id}`.
    #[must_use]
    pub fn cancelar_upload(&self, id: impl Display) -> Chamada {
        self.tus(Method::DELETE, &format!("/uploads/{id}"))
    }

    /// Any request of tus.
    #[must_use]
    pub fn tus(&self, metodo: Method, caminho: &str) -> Chamada {
        self.chamar(metodo, caminho)
            .cabecalho("tus-resumable", "1.0.0")
    }
}

impl Resposta {
    /// Id of the upload that `Location` names.
    #[must_use]
    #[track_caller]
    pub fn id_do_upload(&self) -> String {
        let lugar = self.cabecalho("location");
        let id = lugar.strip_prefix("/api/v1/uploads/");
        id.expect("Location de um upload").to_owned()
    }

    /// `Upload-Offset`.
    #[must_use]
    #[track_caller]
    pub fn deslocamento(&self) -> usize {
        let campo = self.cabecalho("upload-offset");
        campo.parse().expect("Upload-Offset")
    }
}
