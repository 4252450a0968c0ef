//! The client of the NS.

use clap::Args;
use contrato::webhook::ClienteNs;

/// The client.
#[derive(Clone, Args)]
pub struct Cliente {
    /// Client's name.
    #[arg(
        long,
        default_value = "Padaria Pão da Serra Ltda.",
        help = "Nome do cliente"
    )]
    pub cliente_nome: String,
    /// Client's number.
    #[arg(long, default_value = "7001234567", help = "Número do cliente")]
    pub cliente_numero: String,
    /// Client's CPF or CNPJ.
    #[arg(
        long,
        default_value = "11.222.333/0001-81",
        help = "CPF ou CNPJ do cliente"
    )]
    pub cpf_cnpj: String,
    /// Client's phone.
    #[arg(long, default_value = "(31) 99876-5432", help = "Telefone do cliente")]
    pub telefone: String,
    /// Client's e-mail.
    #[arg(
        long,
        default_value = "contato@paodaserra.exemplo",
        help = "E-mail do cliente"
    )]
    pub email: String,
}

impl Cliente {
    pub(super) fn evento(&self) -> ClienteNs {
        ClienteNs {
            nome: self.cliente_nome.clone(),
            numero: Some(self.cliente_numero.clone()),
            cpf_cnpj: self.cpf_cnpj.clone(),
            telefone: Some(self.telefone.clone()),
            email: Some(self.email.clone()),
        }
    }
}
