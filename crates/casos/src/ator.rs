//! Who acts, on whose behalf, in which request.

use banco::Escopo;
use banco::contas::Conta;
use dominio::ids::ContaId;
use dominio::tipo::Papel;

/// A signed-in person inside one request.
#[derive(Debug, Clone)]
pub struct Ator {
    /// The account.
    pub conta: Conta,
    /// Request id, for the audit.
    pub requisicao: String,
}

impl Ator {
    /// Id of the account.
    #[must_use]
    pub fn id(&self) -> ContaId {
        self.conta.id
    }

    /// What these eyes may see (R-ISO-1).
    #[must_use]
    pub fn escopo(&self) -> Escopo {
        match self.conta.papel {
            Papel::Rt => Escopo::Rt(self.conta.id),
            Papel::Analista | Papel::Administrador => Escopo::Equipe,
        }
    }

    /// True for analysts and administrators.
    #[must_use]
    pub fn da_equipe(&self) -> bool {
        match self.conta.papel {
            Papel::Rt => false,
            Papel::Analista | Papel::Administrador => true,
        }
    }
}
