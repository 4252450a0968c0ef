//! What is typed to find an NS, and the check before it is asked (R-NS-4).

use contrato::nota::Buscar;
use dominio::documento::{CpfCnpj, pessoa_do_documento};
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
    /// The person chose it; until then the document tells it.
    pub escolheu: RwSignal<bool>,
    /// CPF or CNPJ.
    pub cpf_cnpj: RwSignal<String>,
}

impl Digitado {
    /// Empty fields.
    pub fn novo() -> Self {
        Self {
            protocolo: RwSignal::default(),
            pessoa: RwSignal::default(),
            escolheu: RwSignal::new(false),
            cpf_cnpj: RwSignal::default(),
        }
    }

    /// The chosen kind of person.
    pub fn pessoa(self) -> Option<Pessoa> {
        Pessoa::de_codigo(&self.pessoa.get())
    }

    /// Chooses the kind of person that the document tells, where nobody chose, and writes the document as it is printed.
    pub fn arrumar(self) {
        let texto = self.cpf_cnpj.get_untracked();
        if let Some(pessoa) = pessoa_do_documento(&texto)
            && !self.escolheu.get_untracked()
        {
            self.pessoa.set(pessoa.codigo().to_owned());
        }
        let pronto = untrack(|| self.pessoa())
            .and_then(|pessoa| CpfCnpj::de(pessoa, &texto).ok())
            .map(|documento| documento.formatado());
        if let Some(pronto) = pronto.filter(|pronto| *pronto != texto) {
            self.cpf_cnpj.set(pronto);
        }
    }
}

/// The proof, or what to correct, in the order of the screen. Tracked.
pub fn conferir(digitado: Digitado) -> Result<Buscar, Vec<ErroDeTela>> {
    let protocolo = digitado.protocolo.get().trim().to_owned();
    let pessoa = digitado.pessoa();
    let documento = digitado.cpf_cnpj.get().trim().to_owned();
    let mut erros = Vec::new();
    if protocolo.is_empty() {
        erros.push(ErroDeTela::novo(PROTOCOLO, t::PROTOCOLO_OBRIGATORIO));
    }
    let Some(pessoa) = pessoa else {
        erros.push(ErroDeTela::novo(PESSOA, t::PESSOA_OBRIGATORIA));
        if documento.is_empty() {
            erros.push(ErroDeTela::novo(CPF_CNPJ, t::DOCUMENTO_OBRIGATORIO));
        }
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
