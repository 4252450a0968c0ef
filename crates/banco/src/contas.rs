//! Accounts (1.3). The CPF is kept encrypted, found by its blind index.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use dominio::documento::Cpf;
use dominio::ids::ContaId;
use dominio::tipo::{Conselho, Papel};
use sea_orm::prelude::Uuid;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};

use crate::cofre::Cofre;
use crate::conexao::FalhaBanco;
use crate::entidades::conta;
use crate::leitura::{ler, ler_opcional};

/// Purpose under which CPFs are encrypted and indexed.
pub(crate) const CONTEXTO_CPF: &str = "cpf";

/// A person's account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conta {
    /// Id.
    pub id: ContaId,
    /// What it may do.
    pub papel: Papel,
    /// Full name.
    pub nome: String,
    /// E-mail, lower case.
    pub email: String,
    /// Blind index of the CPF; equal to `Nota::responsavel_indice` for the same person.
    pub cpf_indice: String,
    /// Council of an RT.
    pub conselho: Option<Conselho>,
    /// Registration number of an RT.
    pub registro: Option<String>,
    /// Argon2id PHC string.
    pub senha_phc: String,
    /// False once disabled.
    pub ativa: bool,
}

/// What a new account needs.
#[derive(Debug)]
pub struct NovaConta<'a> {
    /// Id.
    pub id: ContaId,
    /// What it may do.
    pub papel: Papel,
    /// Full name.
    pub nome: &'a str,
    /// E-mail; kept in lower case.
    pub email: &'a str,
    /// CPF.
    pub cpf: &'a Cpf,
    /// Council of an RT.
    pub conselho: Option<Conselho>,
    /// Registration number of an RT.
    pub registro: Option<&'a str>,
    /// Argon2id PHC string.
    pub senha_phc: String,
    /// Now.
    pub criada_em: DateTime<Utc>,
}

pub(crate) fn montar(m: conta::Model) -> Result<Conta, FalhaBanco> {
    Ok(Conta {
        id: ContaId(m.id),
        papel: ler(Papel::de_codigo(&m.papel), "conta.papel")?,
        nome: m.nome,
        email: m.email,
        cpf_indice: m.cpf_indice,
        conselho: ler_opcional(m.conselho.as_deref(), Conselho::de_codigo, "conta.conselho")?,
        registro: m.registro,
        senha_phc: m.senha_phc,
        ativa: m.ativa,
    })
}

/// Creates an account; false when the e-mail or the CPF is taken.
pub async fn inserir(
    c: &impl ConnectionTrait,
    cofre: &Cofre,
    nova: NovaConta<'_>,
) -> Result<bool, FalhaBanco> {
    let linha = conta::Model {
        id: nova.id.0,
        papel: nova.papel.codigo().to_owned(),
        nome: nova.nome.to_owned(),
        email: nova.email.to_lowercase(),
        cpf_cifrado: cofre.cifrar(CONTEXTO_CPF, nova.cpf.canonico().as_bytes())?,
        cpf_indice: cofre.indice(CONTEXTO_CPF, nova.cpf.canonico()),
        conselho: nova.conselho.map(|c| c.codigo().to_owned()),
        registro: nova.registro.map(ToOwned::to_owned),
        senha_phc: nova.senha_phc,
        ativa: true,
        criada_em: nova.criada_em,
    };
    crate::conexao::inserir_se_unico(c, linha.into_active_model()).await
}

/// The account of an id.
pub async fn por_id(c: &impl ConnectionTrait, id: ContaId) -> Result<Option<Conta>, FalhaBanco> {
    conta::Entity::find_by_id(id.0)
        .one(c)
        .await?
        .map(montar)
        .transpose()
}

/// The account of an e-mail, or of a CPF with or without punctuation.
pub async fn por_usuario(
    c: &impl ConnectionTrait,
    cofre: &Cofre,
    usuario: &str,
) -> Result<Option<Conta>, FalhaBanco> {
    let filtro = match Cpf::parse(usuario) {
        Ok(cpf) => conta::Column::CpfIndice.eq(cofre.indice(CONTEXTO_CPF, cpf.canonico())),
        Err(_) => conta::Column::Email.eq(usuario.trim().to_lowercase()),
    };
    conta::Entity::find()
        .filter(filtro)
        .one(c)
        .await?
        .map(montar)
        .transpose()
}

/// How many accounts of a role there are.
pub async fn contar(c: &impl ConnectionTrait, papel: Papel) -> Result<u64, FalhaBanco> {
    use sea_orm::PaginatorTrait;
    Ok(conta::Entity::find()
        .filter(conta::Column::Papel.eq(papel.codigo()))
        .count(c)
        .await?)
}

/// The blind index under which a CPF is found.
#[must_use]
pub fn indice_cpf(cofre: &Cofre, cpf: &Cpf) -> String {
    cofre.indice(CONTEXTO_CPF, cpf.canonico())
}

/// The account under a blind index of a CPF.
pub async fn por_cpf_indice(
    c: &impl ConnectionTrait,
    indice: &str,
) -> Result<Option<Conta>, FalhaBanco> {
    conta::Entity::find()
        .filter(conta::Column::CpfIndice.eq(indice))
        .one(c)
        .await?
        .map(montar)
        .transpose()
}

/// Names of several accounts.
pub async fn nomes(
    c: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = ContaId>,
) -> Result<HashMap<ContaId, String>, FalhaBanco> {
    let distintos: BTreeSet<_> = ids.into_iter().map(|id| id.0).collect();
    if distintos.is_empty() {
        return Ok(HashMap::new());
    }
    let linhas: Vec<(Uuid, String)> = conta::Entity::find()
        .select_only()
        .columns([conta::Column::Id, conta::Column::Nome])
        .filter(conta::Column::Id.is_in(distintos))
        .into_tuple()
        .all(c)
        .await?;
    Ok(linhas
        .into_iter()
        .map(|(id, nome)| (ContaId(id), nome))
        .collect())
}
