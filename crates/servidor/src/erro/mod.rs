//! The one way to refuse: [`Recusa`] becomes the problem document of RFC 9457 (3.1).
//!
//! Outward words go to the caller, the inward cause goes to the log only. No stack, SQL or path leaves.

mod analise;
mod anexos;
mod detalhes;
mod falha;
mod pedidos;
mod resposta;
mod uploads;

use std::borrow::Cow;
use std::fmt;

use contrato::problema::{Codigo, ErroDeCampo, ProximoPasso};

pub(crate) use resposta::terminar;

/// A refusal on its way out; built by extractors, middlewares and routes.
pub struct Recusa(Box<Conteudo>);

struct Conteudo {
    codigo: Codigo,
    detail: Cow<'static, str>,
    errors: Vec<ErroDeCampo>,
    proximo_passo: Option<ProximoPasso>,
    motivo: Option<String>,
    dependencia: Option<String>,
    tentar_em: Option<u64>,
    permitidos: Option<String>,
    tamanho_total: Option<usize>,
    causa: Option<String>,
}

impl Recusa {
    /// A refusal with the usual words of its code.
    #[must_use]
    pub fn de(codigo: Codigo) -> Self {
        Self::com_detalhe(codigo, detalhes::padrao(codigo))
    }

    /// A refusal with words of its own, in Portuguese, that say how to go on.
    #[must_use]
    pub fn com_detalhe(codigo: Codigo, detail: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Conteudo {
            codigo,
            detail: detail.into(),
            errors: Vec::new(),
            proximo_passo: None,
            motivo: None,
            dependencia: None,
            tentar_em: None,
            permitidos: None,
            tamanho_total: None,
            causa: None,
        }))
    }

    /// Our own fault: the cause goes to the log, the caller gets the request id.
    #[must_use]
    pub fn interna(causa: impl fmt::Display) -> Self {
        Self::de(Codigo::ErroInterno).por_causa_de(causa)
    }

    /// A dependency (`banco`, `acervo`) does not answer; the caller may try again in 5 s.
    #[must_use]
    pub fn indisponivel(dependencia: &str, causa: impl fmt::Display) -> Self {
        let mut recusa = Self::de(Codigo::Indisponivel)
            .por_causa_de(causa)
            .tentar_em(5);
        recusa.0.dependencia = Some(dependencia.to_owned());
        recusa
    }

    /// Adds the fields at fault.
    #[must_use]
    pub fn com_erros(mut self, errors: Vec<ErroDeCampo>) -> Self {
        self.0.errors = errors;
        self
    }

    /// Names the one field at fault.
    #[must_use]
    pub fn com_erro(self, pointer: String, codigo: &str, detail: &str) -> Self {
        self.com_erros(vec![ErroDeCampo {
            pointer,
            codigo: codigo.to_owned(),
            detail: detail.to_owned(),
            meta: None,
        }])
    }

    /// Adds the way out of a refusal by situação.
    #[must_use]
    pub fn com_proximo_passo(mut self, passo: ProximoPasso) -> Self {
        self.0.proximo_passo = Some(passo);
        self
    }

    /// Adds why the content of a file was refused.
    #[must_use]
    pub fn com_motivo(mut self, motivo: impl Into<String>) -> Self {
        self.0.motivo = Some(motivo.into());
        self
    }

    /// Adds `Retry-After`, in seconds.
    #[must_use]
    pub fn tentar_em(mut self, segundos: u64) -> Self {
        self.0.tentar_em = Some(segundos);
        self
    }

    /// Adds `Allow`.
    #[must_use]
    pub fn com_permitidos(mut self, metodos: String) -> Self {
        self.0.permitidos = Some(metodos);
        self
    }

    /// Adds `Content-Range` of a content of this many bytes, for a 416.
    #[must_use]
    pub fn com_tamanho_total(mut self, bytes: usize) -> Self {
        self.0.tamanho_total = Some(bytes);
        self
    }

    /// Adds the cause that only the log sees.
    #[must_use]
    pub fn por_causa_de(mut self, causa: impl fmt::Display) -> Self {
        self.0.causa = Some(causa.to_string());
        self
    }

    /// The code.
    #[must_use]
    pub fn codigo(&self) -> Codigo {
        self.0.codigo
    }
}

impl fmt::Debug for Recusa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recusa({}, {})", self.0.codigo.codigo(), self.0.detail)
    }
}

impl fmt::Display for Recusa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.detail)
    }
}

impl std::error::Error for Recusa {}
