//! What each decision must carry (R-SIT-2).

use crate::situacao::negativa;
use crate::tipo::{Obras, Resultado, Situacao, TipoSolicitacao, vocabulario};

/// A decision about to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisaoProposta {
    /// What it says.
    pub resultado: Resultado,
    /// Works, where the tipo asks.
    pub obras: Option<Obras>,
    /// How many pendências it lists.
    pub pendencias: usize,
    /// Whether the slot `documento_da_decisao` holds a usable versão of this ciclo.
    pub tem_documento: bool,
}

vocabulario! {
    /// Why a decision cannot be made as it is.
    FalhaDecisao {
        /// Carga is suspended, the others rejected.
        ResultadoNaoCabe = "resultado_nao_cabe", "Este resultado não existe para o tipo do pedido. Escolha outro.";
        /// A negative decision needs at least one pendência.
        PendenciaObrigatoria = "pendencia_obrigatoria", "Inclua pelo menos uma pendência, para o RT saber o que corrigir.";
        /// Carga and GD approvals say whether there are works.
        ObrasObrigatorias = "obras_obrigatorias", "Informe se a ligação precisa de obras na rede.";
        /// Works belong to approvals of carga and GD only.
        ObrasNaoCabem = "obras_nao_cabem", "Retire a informação de obras, que não vale para esta decisão.";
        /// Projeto and GD approvals carry a file.
        DocumentoObrigatorio = "documento_obrigatorio", "Anexe o documento da decisão antes de aprovar.";
    }
}

/// Whether a decision carries what its tipo and resultado ask; every failure is listed (R-SIT-2).
pub fn validar_decisao(
    tipo: TipoSolicitacao,
    decisao: &DecisaoProposta,
) -> Result<(), Vec<FalhaDecisao>> {
    let informa_obras = match tipo {
        TipoSolicitacao::AnaliseCarga | TipoSolicitacao::GeracaoDistribuida => true,
        TipoSolicitacao::ProjetoEletrico => false,
    };
    let leva_documento = match tipo {
        TipoSolicitacao::ProjetoEletrico | TipoSolicitacao::GeracaoDistribuida => true,
        TipoSolicitacao::AnaliseCarga => false,
    };
    let aprova = decisao.resultado == Resultado::Aprovado;
    let cabe = match decisao.resultado {
        Resultado::Aprovado => true,
        Resultado::Reprovado => negativa(tipo) == Situacao::Reprovado,
        Resultado::Suspenso => negativa(tipo) == Situacao::Suspenso,
    };
    let quer_obras = aprova && informa_obras;
    let falhas: Vec<FalhaDecisao> = [
        (!cabe, FalhaDecisao::ResultadoNaoCabe),
        (
            !aprova && decisao.pendencias == 0,
            FalhaDecisao::PendenciaObrigatoria,
        ),
        (
            quer_obras && decisao.obras.is_none(),
            FalhaDecisao::ObrasObrigatorias,
        ),
        (
            !quer_obras && decisao.obras.is_some(),
            FalhaDecisao::ObrasNaoCabem,
        ),
        (
            aprova && leva_documento && !decisao.tem_documento,
            FalhaDecisao::DocumentoObrigatorio,
        ),
    ]
    .into_iter()
    .filter_map(|(falhou, falha)| falhou.then_some(falha))
    .collect();
    if falhas.is_empty() {
        Ok(())
    } else {
        Err(falhas)
    }
}
