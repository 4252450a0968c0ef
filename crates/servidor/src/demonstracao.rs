//! The demo accounts: known to everyone, made only on request.

use casos::contas::{CriarContaErro, DadosConta, criar};
use casos::{Falha, Plataforma};
use dominio::documento::Cpf;
use dominio::tipo::{Conselho, Papel};

/// Password of every demo account.
pub const SENHA: &str = "demonstracao-apr-2026";

/// A demo account; the e-mail is the login, and the CPF serves too.
#[derive(Debug, Clone, Copy)]
pub struct ContaDemo {
    /// Full name.
    pub nome: &'static str,
    /// E-mail, the login.
    pub email: &'static str,
    /// CPF, valid and invented.
    pub cpf: &'static str,
    /// What it may do.
    pub papel: Papel,
    /// Council and registration, for RTs.
    pub conselho: Option<(Conselho, &'static str)>,
}

/// Two RTs, two analysts and an administrator.
pub const CONTAS: [ContaDemo; 5] = [
    ContaDemo {
        nome: "Marina Andrade",
        email: "marina@demo.apr",
        cpf: "111.444.777-35",
        papel: Papel::Rt,
        conselho: Some((Conselho::Crea, "MG-123456/D")),
    },
    ContaDemo {
        nome: "Paulo Teixeira",
        email: "paulo@demo.apr",
        cpf: "529.982.247-25",
        papel: Papel::Rt,
        conselho: Some((Conselho::Crt, "CFT-987654")),
    },
    ContaDemo {
        nome: "Renata Figueiredo",
        email: "renata@demo.apr",
        cpf: "390.533.447-05",
        papel: Papel::Analista,
        conselho: None,
    },
    ContaDemo {
        nome: "Otávio Nunes",
        email: "otavio@demo.apr",
        cpf: "168.995.350-09",
        papel: Papel::Analista,
        conselho: None,
    },
    ContaDemo {
        nome: "Helena Prado",
        email: "helena@demo.apr",
        cpf: "714.287.938-60",
        papel: Papel::Administrador,
        conselho: None,
    },
];

/// Makes the demo accounts that are missing; returns how many were made.
///
/// # Errors
/// Only when the machine fails.
pub async fn criar_contas(plataforma: &Plataforma) -> Result<usize, Falha> {
    let mut feitas = 0;
    for conta in CONTAS {
        let c = plataforma.banco.leitura();
        if banco::contas::por_usuario(c, plataforma.banco.cofre(), conta.email)
            .await?
            .is_some()
        {
            continue;
        }
        let cpf = Cpf::parse(conta.cpf).map_err(|falha| Falha::Interna(falha.to_string()))?;
        let dados = DadosConta {
            papel: conta.papel,
            nome: conta.nome.to_owned(),
            email: conta.email.to_owned(),
            cpf,
            conselho: conta.conselho.map(|(conselho, _)| conselho),
            registro: conta.conselho.map(|(_, registro)| registro.to_owned()),
        };
        match criar(plataforma, dados, SENHA.to_owned()).await {
            Ok(_) => feitas += 1,
            // Another replica, or a person, was first.
            Err(CriarContaErro::JaExiste) => {}
            Err(CriarContaErro::Falha(falha)) => return Err(falha),
            Err(outra) => return Err(Falha::Interna(outra.to_string())),
        }
    }
    Ok(feitas)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn os_cpfs_da_demonstracao_sao_validos_e_distintos() {
        let cpfs: std::collections::BTreeSet<_> = CONTAS
            .iter()
            .map(|conta| Cpf::parse(conta.cpf).unwrap().canonico().to_owned())
            .collect();
        assert_eq!(cpfs.len(), CONTAS.len());
    }
}
