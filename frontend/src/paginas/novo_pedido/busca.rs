//! What is typed to find an NS, and the check before it is asked (R-NS-4).

use contrato::nota::Buscar;
use dominio::documento::CpfCnpj;
use dominio::tipo::Pessoa;
use leptos::prelude::*;

use crate::api::FalhaApi;
use crate::componentes::ErroDeTela;
use crate::textos::pedido::novo as t;

/// Ids of the fields, the names of the request.
pub const PROTOCOLO: &str = "protocolo";
/// See [`PROTOCOLO`].
pub const PESSOA: &str = "pessoa";
/// See [`PROTOCOLO`].
pub const CPF_CNPJ: &str = "cpf_cnpj";

/// What is typed; it stays while the person corrects it.
#[derive(Clone, Copy)]
pub struct Digitado {
    /// Protocolo of the NS.
    pub protocolo: RwSignal<String>,
    /// Code of [`Pessoa`]; empty while not chosen.
    pub pessoa: RwSignal<String>,
    /// CPF or CNPJ.
    pub cpf_cnpj: RwSignal<String>,
}

impl Digitado {
    /// Empty fields.
    pub fn novo() -> Self {
        Self {
            protocolo: RwSignal::default(),
            pessoa: RwSignal::default(),
            cpf_cnpj: RwSignal::default(),
        }
    }

    /// The chosen kind of person.
    pub fn pessoa(self) -> Option<Pessoa> {
        Pessoa::de_codigo(&self.pessoa.get())
    }
}

/// The proof, or what to correct, in the order of the screen.
pub fn conferir(digitado: Digitado) -> Result<Buscar, Vec<ErroDeTela>> {
    let protocolo = digitado.protocolo.get_untracked().trim().to_owned();
    let pessoa = untrack(|| digitado.pessoa());
    let documento = digitado.cpf_cnpj.get_untracked().trim().to_owned();
    let mut erros = Vec::new();
    if protocolo.is_empty() {
        erros.push(ErroDeTela::novo(PROTOCOLO, t::PROTOCOLO_OBRIGATORIO));
    }
    let Some(pessoa) = pessoa else {
        erros.push(ErroDeTela::novo(PESSOA, t::PESSOA_OBRIGATORIA));
        return Err(erros);
    };
    let juridica = pessoa == Pessoa::Juridica;
    if documento.is_empty() {
        erros.push(ErroDeTela::novo(
            CPF_CNPJ,
            if juridica {
                t::CNPJ_OBRIGATORIO
            } else {
                t::CPF_OBRIGATORIO
            },
        ));
    } else if let Err(invalido) = CpfCnpj::de(pessoa, &documento) {
        erros.push(ErroDeTela::novo(CPF_CNPJ, invalido.to_string()));
    }
    if erros.is_empty() {
        Ok(Buscar {
            protocolo,
            pessoa,
            cpf_cnpj: documento,
        })
    } else {
        Err(erros)
    }
}

/// The server's own words on each field.
pub fn erros_da_falha(falha: &FalhaApi) -> Vec<ErroDeTela> {
    let campo = |pointer: &str| pointer.trim_start_matches('/').to_owned();
    falha
        .campos()
        .iter()
        .map(|erro| ErroDeTela::novo(campo(&erro.pointer), erro.detail.clone()))
        .collect()
}
