//! `apr conta criar-administrador` and the demo accounts.

use banco::contas::{self, NovaConta};
use dominio::documento::Cpf;
use dominio::ids::ContaId;
use dominio::tipo::{Conselho, Papel};

use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Registro};
use crate::senha;

/// Fewest characters of a password (5.1 item 9); staff without second factor need [`MINIMO_EQUIPE`].
const MINIMO: usize = 8;
/// Fewest characters of a staff password without second factor.
const MINIMO_EQUIPE: usize = 15;
/// Most characters of a password.
const MAXIMO: usize = 128;

/// What a new account is made of.
#[derive(Debug, Clone)]
pub struct DadosConta {
    /// What it may do.
    pub papel: Papel,
    /// Full name.
    pub nome: String,
    /// E-mail.
    pub email: String,
    /// CPF.
    pub cpf: Cpf,
    /// Council of an RT.
    pub conselho: Option<Conselho>,
    /// Registration number of an RT.
    pub registro: Option<String>,
}

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum CriarContaErro {
    /// The e-mail or the CPF belongs to another account.
    #[error("já existe uma conta com este e-mail ou CPF")]
    JaExiste,
    /// Too short or too long.
    #[error("a senha deve ter de {minimo} a {maximo} caracteres")]
    Senha {
        /// Fewest characters.
        minimo: usize,
        /// Most characters.
        maximo: usize,
    },
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

/// Creates an account with its password.
pub async fn criar(
    p: &Plataforma,
    dados: DadosConta,
    senha: String,
) -> Result<ContaId, CriarContaErro> {
    let minimo = match dados.papel {
        Papel::Rt => MINIMO,
        Papel::Analista | Papel::Administrador => MINIMO_EQUIPE,
    };
    if !(minimo..=MAXIMO).contains(&senha.chars().count()) {
        return Err(CriarContaErro::Senha {
            minimo,
            maximo: MAXIMO,
        });
    }
    let senha_phc = senha::gerar(p, senha).await?;
    let id = ContaId(p.novo_id()?);
    let agora = p.agora();
    let tx = p.banco.iniciar().await.map_err(Falha::from)?;
    let nova = NovaConta {
        id,
        papel: dados.papel,
        nome: &dados.nome,
        email: &dados.email,
        cpf: &dados.cpf,
        conselho: dados.conselho,
        registro: dados.registro.as_deref(),
        senha_phc,
        criada_em: agora,
    };
    if !contas::inserir(&*tx, p.banco.cofre(), nova)
        .await
        .map_err(Falha::from)?
    {
        return Err(CriarContaErro::JaExiste);
    }
    let registro = Registro {
        p,
        tx: &tx,
        autor: Autor::Relogio,
        agora,
    };
    registro
        .auditar("conta.criar", "conta", &id.to_string())
        .await
        .map_err(Falha::from)?;
    tx.commit().await.map_err(Falha::from)?;
    Ok(id)
}
