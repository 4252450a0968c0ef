//! The saved views of the account that asks (4.2).

use banco::{FalhaBanco, Transacao, visoes as linhas};
use contrato::visao::{Visao, Visoes, VisoesSalvas};
use dominio::texto::normalizar;

use crate::ator::Ator;
use crate::execucao::executar_sem_chave;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum VisoesErro {
    /// `If-Match` names an older revisão.
    #[error("as visões mudaram desde a leitura")]
    Desatualizadas,
    /// Two views of one name; the index of the second.
    #[error("a visão {0} repete um nome")]
    NomeRepetido(usize),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for VisoesErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// The views of the account, none before the first save.
pub async fn visoes(p: &Plataforma, ator: &Ator) -> Result<VisoesSalvas, Falha> {
    let salvas = linhas::ler::<Vec<Visao>>(p.banco.leitura(), ator.id()).await?;
    Ok(
        salvas.map_or_else(VisoesSalvas::default, |(revisao, itens)| VisoesSalvas {
            revisao,
            itens,
        }),
    )
}

/// Replaces the views, on the revisão that was read.
pub async fn guardar_visoes(
    p: &Plataforma,
    ator: &Ator,
    revisao: i64,
    novas: Visoes,
) -> Result<VisoesSalvas, VisoesErro> {
    let nome = |visao: &Visao| normalizar(&visao.nome);
    let repetida = (1..novas.itens.len()).find(|&n| {
        let antes = &novas.itens[..n];
        antes
            .iter()
            .any(|outra| nome(outra) == nome(&novas.itens[n]))
    });
    if let Some(n) = repetida {
        return Err(VisoesErro::NomeRepetido(n));
    }
    executar_sem_chave(p, async |tx: &Transacao| {
        let revisao = revisao.saturating_add(1);
        if !linhas::gravar(&**tx, ator.id(), revisao, &novas.itens).await? {
            return Err(VisoesErro::Desatualizadas);
        }
        Ok(VisoesSalvas {
            revisao,
            itens: novas.itens,
        })
    })
    .await
}
