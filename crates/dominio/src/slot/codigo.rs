//! The closed set of slot codes.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A slot code, one of the known ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(&'static str);

/// A text that names no slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Este tipo de anexo não existe. Escolha um da lista de documentos do pedido.")]
pub struct SlotDesconhecido;

const NOMEADOS: [Slot; 9] = [
    Slot::FORMULARIO_ANALISE_CARGA,
    Slot::ART_PAGA,
    Slot::CARTA_OPCAO_TARIFA,
    Slot::PROJETO_ELETRICO,
    Slot::DUB,
    Slot::MEMORIAL_DESCRITIVO,
    Slot::FORMULARIO_SOLICITACAO_ACESSO,
    Slot::CERTIFICADO_INVERSOR,
    Slot::DOCUMENTO_DA_DECISAO,
];

const LIVRES: [Slot; 20] = [
    Slot("livre_1"),
    Slot("livre_2"),
    Slot("livre_3"),
    Slot("livre_4"),
    Slot("livre_5"),
    Slot("livre_6"),
    Slot("livre_7"),
    Slot("livre_8"),
    Slot("livre_9"),
    Slot("livre_10"),
    Slot("livre_11"),
    Slot("livre_12"),
    Slot("livre_13"),
    Slot("livre_14"),
    Slot("livre_15"),
    Slot("livre_16"),
    Slot("livre_17"),
    Slot("livre_18"),
    Slot("livre_19"),
    Slot("livre_20"),
];

impl Slot {
    /// Formulário de análise de carga.
    pub const FORMULARIO_ANALISE_CARGA: Self = Self("formulario_analise_carga");
    /// ART/RRT/TRT paga (R-PED-6).
    pub const ART_PAGA: Self = Self("art_paga");
    /// Carta de opção tarifa monômia / Termo de opção de atendimento em BT.
    pub const CARTA_OPCAO_TARIFA: Self = Self("carta_opcao_tarifa");
    /// Projeto elétrico or coordenograma (R-PED-6).
    pub const PROJETO_ELETRICO: Self = Self("projeto_eletrico");
    /// Diagrama unifilar básico.
    pub const DUB: Self = Self("dub");
    /// Memorial descritivo da geração.
    pub const MEMORIAL_DESCRITIVO: Self = Self("memorial_descritivo");
    /// Formulário de solicitação de acesso.
    pub const FORMULARIO_SOLICITACAO_ACESSO: Self = Self("formulario_solicitacao_acesso");
    /// Certificado de conformidade dos inversores.
    pub const CERTIFICADO_INVERSOR: Self = Self("certificado_inversor");
    /// The analyst's file: projeto aprovado or parecer de acesso (R-SIT-2).
    pub const DOCUMENTO_DA_DECISAO: Self = Self("documento_da_decisao");

    /// Reads a slot code.
    pub fn parse(codigo: &str) -> Result<Self, SlotDesconhecido> {
        Self::todos()
            .find(|slot| slot.0 == codigo)
            .ok_or(SlotDesconhecido)
    }

    /// Every slot: the named ones, then the free ones.
    pub fn todos() -> impl Iterator<Item = Self> {
        NOMEADOS.into_iter().chain(LIVRES)
    }

    /// The free slots `livre_1`…`livre_20`, each with a title given by the RT.
    pub fn livres() -> impl Iterator<Item = Self> {
        LIVRES.into_iter()
    }

    /// The n-th free slot, from 1 to 20.
    #[must_use]
    pub fn livre(n: usize) -> Option<Self> {
        LIVRES.get(n.checked_sub(1)?).copied()
    }

    /// Whether the RT gives it a title.
    #[must_use]
    pub fn e_livre(self) -> bool {
        LIVRES.contains(&self)
    }

    /// Pages must be black only (R-ANX-4).
    #[must_use]
    pub fn somente_preto(self) -> bool {
        self == Self::PROJETO_ELETRICO || self == Self::DUB
    }

    /// Pages must be of the formato da planta (R-ANX-4).
    #[must_use]
    pub fn confere_formato(self) -> bool {
        self == Self::PROJETO_ELETRICO
    }

    /// The code used on the wire and in the database.
    #[must_use]
    pub const fn codigo(self) -> &'static str {
        self.0
    }
}

impl core::fmt::Display for Slot {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.0)
    }
}

impl core::str::FromStr for Slot {
    type Err = SlotDesconhecido;
    fn from_str(codigo: &str) -> Result<Self, Self::Err> {
        Self::parse(codigo)
    }
}

impl Serialize for Slot {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Slot {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Slot {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        String::schema()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Slot {}
