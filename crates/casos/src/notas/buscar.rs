//! *Buscar* (R-NS-4): protocolo and the client's document prove an NS.

use banco::notas::{self, Nota};
use banco::{ConnectionTrait, pedidos};
use dominio::documento::{CpfCnpj, DocumentoInvalido};
use dominio::tipo::{Pessoa, TipoSolicitacao};

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::vistas;

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum BuscarErro {
    /// The document is not a CPF or CNPJ.
    #[error(transparent)]
    Documento(#[from] DocumentoInvalido),
    /// Wrong protocolo, wrong document or unknown NS: one answer.
    #[error("nenhuma NS com este protocolo e este documento")]
    NaoEncontrada,
    /// The NS names another professional; the way out depends on the tipo.
    #[error("a NS indica outro responsável técnico")]
    ResponsavelDivergente(TipoSolicitacao),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<banco::FalhaBanco> for BuscarErro {
    fn from(falha: banco::FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// What the RT types to prove an NS.
#[derive(Clone)]
pub(crate) struct Prova<'a> {
    pub(crate) protocolo: &'a str,
    pub(crate) pessoa: Pessoa,
    pub(crate) cpf_cnpj: &'a str,
}

/// The NS a proof opens to this RT.
pub(crate) async fn provar(
    p: &Plataforma,
    c: &impl ConnectionTrait,
    ator: &Ator,
    prova: &Prova<'_>,
) -> Result<Nota, BuscarErro> {
    let documento = CpfCnpj::de(prova.pessoa, prova.cpf_cnpj)?;
    let achada = notas::por_prova(c, p.banco.cofre(), prova.protocolo.trim(), &documento).await?;
    let nota = achada.ok_or(BuscarErro::NaoEncontrada)?;
    match &nota.responsavel_indice {
        Some(indice) if *indice != ator.conta.cpf_indice => {
            Err(BuscarErro::ResponsavelDivergente(nota.tipo))
        }
        _ => Ok(nota),
    }
}

/// Finds the NS a protocolo and a client's document prove together.
pub async fn buscar(
    p: &Plataforma,
    ator: &Ator,
    protocolo: &str,
    pessoa: Pessoa,
    cpf_cnpj: &str,
) -> Result<contrato::nota::Nota, BuscarErro> {
    let c = p.banco.leitura();
    let nota = provar(
        p,
        c,
        ator,
        &Prova {
            protocolo,
            pessoa,
            cpf_cnpj,
        },
    )
    .await?;
    let meu = pedidos::do_rt_na_nota(c, ator.id(), nota.id).await?;
    Ok(vistas::nota::nota(&nota, meu.map(|m| m.id)))
}
