//! Slots: the named places of a pedido that hold versões (R-PED-2, 8-apendices C).

mod codigo;
mod reconhecer;

pub use codigo::{Slot, SlotDesconhecido};
pub use reconhecer::reconhecer;

use serde::{Deserialize, Serialize};

use crate::tipo::TipoSolicitacao;

/// Longest title of a free anexo, in characters (R-PED-2).
pub const LIMITE_DO_TITULO: usize = 120;

/// What a slot asks of its files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent yes-or-no rules of one slot"
)]
pub struct DescricaoSlot {
    /// Which slot.
    pub slot: Slot,
    /// Its name on screen.
    pub rotulo: String,
    /// Whether the envio needs a usable versão in it (R-SIT-2).
    pub obrigatorio: bool,
    /// Whether colour is warned about (R-ANX-4).
    pub somente_preto: bool,
    /// Whether the page size is compared with the formato da planta (R-ANX-4).
    pub confere_formato: bool,
    /// Whether the RT gives it a title (free slots).
    pub exige_titulo: bool,
}

/// The slots an RT may fill for a tipo, required ones first, then optional, then the twenty free ones (8-apendices C).
#[must_use]
pub fn slots_do_tipo(tipo: TipoSolicitacao) -> Vec<DescricaoSlot> {
    let (obrigatorios, opcionais): (&[Slot], &[Slot]) = match tipo {
        TipoSolicitacao::AnaliseCarga => (
            &[Slot::FORMULARIO_ANALISE_CARGA, Slot::ART_PAGA],
            &[Slot::CARTA_OPCAO_TARIFA],
        ),
        TipoSolicitacao::ProjetoEletrico => (
            &[Slot::PROJETO_ELETRICO, Slot::ART_PAGA],
            &[Slot::CARTA_OPCAO_TARIFA],
        ),
        TipoSolicitacao::GeracaoDistribuida => (
            &[
                Slot::DUB,
                Slot::MEMORIAL_DESCRITIVO,
                Slot::ART_PAGA,
                Slot::FORMULARIO_SOLICITACAO_ACESSO,
            ],
            &[Slot::CERTIFICADO_INVERSOR],
        ),
    };
    let descrever = |slot: Slot, obrigatorio: bool| DescricaoSlot {
        slot,
        rotulo: rotulo(slot),
        obrigatorio,
        somente_preto: slot.somente_preto(),
        confere_formato: slot.confere_formato(),
        exige_titulo: slot.e_livre(),
    };
    let obrigatorios = obrigatorios.iter().map(|slot| descrever(*slot, true));
    let opcionais = opcionais
        .iter()
        .copied()
        .chain(Slot::livres())
        .map(|slot| descrever(slot, false));
    obrigatorios.chain(opcionais).collect()
}

/// The required slots of a tipo that hold no usable versão yet: what still blocks the envio (R-SIT-2).
#[must_use]
pub fn obrigatorios_ausentes(tipo: TipoSolicitacao, presentes: &[Slot]) -> Vec<Slot> {
    slots_do_tipo(tipo)
        .into_iter()
        .filter(|descricao| descricao.obrigatorio && !presentes.contains(&descricao.slot))
        .map(|descricao| descricao.slot)
        .collect()
}

/// The name of a slot on screen; a free one is numbered until the RT gives it a title.
#[must_use]
pub fn rotulo(slot: Slot) -> String {
    match slot.codigo() {
        "formulario_analise_carga" => "Formulário de análise de carga",
        "art_paga" => "ART/RRT/TRT paga",
        "carta_opcao_tarifa" => {
            "Carta de opção tarifa monômia ou termo de opção de atendimento em BT"
        }
        "projeto_eletrico" => "Projeto elétrico",
        "dub" => "Diagrama unifilar básico (DUB)",
        "memorial_descritivo" => "Memorial descritivo da geração",
        "formulario_solicitacao_acesso" => "Formulário de solicitação de acesso",
        "certificado_inversor" => {
            "Certificado de conformidade do inversor ou nº de registro Inmetro"
        }
        "documento_da_decisao" => "Documento da decisão",
        livre => return format!("Anexo livre {}", livre.trim_start_matches("livre_")),
    }
    .to_owned()
}

/// What the analyst's file is called for a tipo (R-SIT-2).
#[must_use]
pub const fn rotulo_documento_da_decisao(tipo: TipoSolicitacao) -> &'static str {
    match tipo {
        TipoSolicitacao::ProjetoEletrico => "Projeto aprovado",
        TipoSolicitacao::GeracaoDistribuida => "Parecer de acesso",
        TipoSolicitacao::AnaliseCarga => "Resultado da análise",
    }
}
