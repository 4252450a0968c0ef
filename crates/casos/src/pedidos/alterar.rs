//! Autosave (R-PED-3): a merge patch over what the RT fills.

use banco::{FalhaBanco, Transacao, notas, pedidos};
use contrato::pedido::Pedido as Vista;
use contrato::problema::ErroDeCampo;
use dominio::ids::PedidoId;
use dominio::pedido::{ErroDeMescla, formatar_campo};
use dominio::situacao::{Acao, Recusa};
use serde_json::{Map, Value};

use crate::acesso::{alvo, julgar, para_mudar};
use crate::ator::Ator;
use crate::execucao::executar_sem_chave;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Registro};
use crate::vistas;

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum AlterarErro {
    /// Unknown, or someone else's.
    #[error("pedido não encontrado")]
    NaoEncontrado,
    /// `If-Match` names an older state.
    #[error("o pedido mudou desde a leitura")]
    Desatualizado,
    /// The situação does not allow it.
    #[error(transparent)]
    Situacao(#[from] Recusa),
    /// A field that does not exist, or a value of the wrong type.
    #[error(transparent)]
    Mescla(#[from] ErroDeMescla),
    /// Fields that came with the NS cannot be changed.
    #[error("campos que vieram com a NS não mudam")]
    CamposDaNota(Vec<ErroDeCampo>),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for AlterarErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Saves the fields of `dados`; absent ones stay, null clears.
pub async fn alterar(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
    versao: i64,
    dados: &Map<String, Value>,
) -> Result<Vista, AlterarErro> {
    executar_sem_chave(p, async |tx: &Transacao| {
        let pedido = para_mudar(tx, ator, id)
            .await?
            .ok_or(AlterarErro::NaoEncontrado)?;
        if pedido.versao != versao {
            return Err(AlterarErro::Desatualizado);
        }
        let agora = p.agora();
        julgar(&pedido, Acao::Editar, agora)?;
        let antes = pedidos::dados(&**tx, id).await?;
        let novos = antes.mesclar(dados)?;
        let nota = notas::por_id(&**tx, p.banco.cofre(), pedido.nota).await?;
        let da_nota = nota.map(|n| n.dados).unwrap_or_default();
        recusar_campos_da_nota(&da_nota, dados)?;
        if novos != antes {
            if !pedidos::gravar_dados(&**tx, alvo(&pedido), &novos, agora).await? {
                return Err(AlterarErro::Desatualizado);
            }
            let registro = Registro {
                p,
                tx,
                autor: Autor::Pessoa(ator),
                agora,
            };
            registro
                .auditar("pedido.alterar", "pedido", &id.to_string())
                .await?;
        }
        let lido = pedidos::ler(&**tx, ator.escopo(), id)
            .await?
            .ok_or(AlterarErro::NaoEncontrado)?;
        Ok(vistas::pedido::completo(p, &**tx, ator, &lido).await?)
    })
    .await
}

fn recusar_campos_da_nota(
    da_nota: &dominio::pedido::DadosPedido,
    dados: &Map<String, Value>,
) -> Result<(), AlterarErro> {
    let vieram = serde_json::to_value(da_nota).map_err(Falha::from)?;
    let erros: Vec<ErroDeCampo> = dados
        .iter()
        .filter(|(campo, valor)| {
            vieram
                .get(campo.as_str())
                .is_some_and(|veio| !veio.is_null() && !mesmo(campo, veio, valor))
        })
        .map(|(campo, _)| ErroDeCampo {
            pointer: format!("/dados/{campo}"),
            codigo: "campo_da_nota".to_owned(),
            detail:
                "Este dado veio com a NS e não muda aqui. Se estiver errado, avise o Cemig Atende."
                    .to_owned(),
            meta: None,
        })
        .collect();
    if erros.is_empty() {
        Ok(())
    } else {
        Err(AlterarErro::CamposDaNota(erros))
    }
}

/// Whether two writings of a field say the same: a phone with or without its punctuation.
fn mesmo(campo: &str, um: &Value, outro: &Value) -> bool {
    match (um.as_str(), outro.as_str()) {
        (Some(um), Some(outro)) => formatar_campo(campo, um) == formatar_campo(campo, outro),
        _ => um == outro,
    }
}
