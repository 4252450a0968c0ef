//! `POST /sessao`.

use banco::{contas, sessoes};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use dominio::ids::SessaoId;

use super::{ABSOLUTA, hash, vista};
use crate::acaso;
use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Registro};
use crate::senha;

/// A new session: the cookie's secret, known only here, and its description.
pub struct Entrada {
    /// 256 random bits, base64url.
    pub segredo: String,
    /// Who is in.
    pub sessao: contrato::sessao::Sessao,
}

impl std::fmt::Debug for Entrada {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Entrada")
    }
}

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum EntrarErro {
    /// Unknown user, wrong password or disabled account: one answer, one cost (R-ACE-6).
    #[error("usuário ou senha não conferem")]
    CredenciaisInvalidas,
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

/// Opens a session for a CPF or e-mail and its password. The session that the same browser held until now ends with
/// it: its cookie is about to be overwritten, and nobody could end it any more.
pub async fn entrar(
    p: &Plataforma,
    usuario: &str,
    senha: String,
    requisicao: &str,
    anterior: Option<SessaoId>,
) -> Result<Entrada, EntrarErro> {
    let conta = contas::por_usuario(p.banco.leitura(), p.banco.cofre(), usuario)
        .await
        .map_err(Falha::from)?;
    let ativa = conta.filter(|c| c.ativa);
    let phc = ativa.as_ref().map(|c| c.senha_phc.clone());
    let certa = senha::confere(p, senha, phc).await?;
    let Some(conta) = ativa.filter(|_| certa) else {
        return Err(EntrarErro::CredenciaisInvalidas);
    };

    let segredo = URL_SAFE_NO_PAD.encode(acaso::bytes::<32>(&*p.acaso)?);
    let agora = p.agora_seguro();
    let expira_em = agora + ABSOLUTA;
    let tx = p.banco.iniciar().await.map_err(Falha::from)?;
    let id = SessaoId(acaso::uuid_v7(&*p.acaso, agora)?);
    sessoes::inserir(&*tx, id, hash(&segredo), conta.id, agora, expira_em)
        .await
        .map_err(Falha::from)?;
    let ator = Ator {
        conta,
        requisicao: requisicao.to_owned(),
    };
    let registro = Registro {
        p,
        tx: &tx,
        autor: Autor::Pessoa(&ator),
        agora,
    };
    if let Some(anterior) = anterior
        && sessoes::encerrar(&*tx, anterior, agora)
            .await
            .map_err(Falha::from)?
    {
        registro
            .auditar("sessao.substituir", "sessao", &anterior.to_string())
            .await
            .map_err(Falha::from)?;
    }
    registro
        .auditar("sessao.entrar", "sessao", &id.to_string())
        .await
        .map_err(Falha::from)?;
    tx.commit().await.map_err(Falha::from)?;
    let sessao = vista(p, &ator.conta, &segredo, expira_em);
    Ok(Entrada { segredo, sessao })
}
