//! Slots: the named places of a pedido that hold versões (R-PED-2, 8-apendices C).

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::texto::normalizar;
use crate::tipo::TipoSolicitacao;

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

/// What a slot asks of its files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
        somente_preto: slot == Slot::PROJETO_ELETRICO || slot == Slot::DUB,
        confere_formato: slot == Slot::PROJETO_ELETRICO,
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

/// The name of a slot on screen; a free one is numbered until the RT gives it a title.
#[must_use]
pub fn rotulo(slot: Slot) -> String {
    match slot.0 {
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

/// Guesses the slot from the name of a file, among those of the tipo; `None` leaves the choice to the person.
#[must_use]
pub fn reconhecer(nome_arquivo: &str, tipo: TipoSolicitacao) -> Option<Slot> {
    let palavras = palavras(nome_arquivo);
    let tem = |opcoes: &[&str]| {
        palavras
            .iter()
            .any(|palavra| opcoes.contains(&palavra.as_str()))
    };
    let candidatos = [
        (
            tem(&["dub"]) || (tem(&["diagrama"]) && tem(&["basico"])),
            Slot::DUB,
        ),
        (
            tem(&[
                "certificado",
                "certificados",
                "inmetro",
                "inversor",
                "inversores",
            ]),
            Slot::CERTIFICADO_INVERSOR,
        ),
        (tem(&["memorial"]), Slot::MEMORIAL_DESCRITIVO),
        (
            tem(&["carta", "termo"]) && tem(&["opcao", "tarifa", "monomia", "bt"]),
            Slot::CARTA_OPCAO_TARIFA,
        ),
        (
            tem(&["monomia"]) || (tem(&["opcao"]) && tem(&["tarifa"])),
            Slot::CARTA_OPCAO_TARIFA,
        ),
        (
            tem(&["formulario", "form"]) && tem(&["acesso", "solicitacao"]),
            Slot::FORMULARIO_SOLICITACAO_ACESSO,
        ),
        (
            tem(&["formulario", "form"]) || (tem(&["analise"]) && tem(&["carga"])),
            Slot::FORMULARIO_ANALISE_CARGA,
        ),
        (tem(&["art", "rrt", "trt"]), Slot::ART_PAGA),
        (
            tem(&[
                "projeto",
                "coordenograma",
                "prancha",
                "pranchas",
                "planta",
                "unifilar",
            ]),
            Slot::PROJETO_ELETRICO,
        ),
        (tem(&["unifilar"]), Slot::DUB),
        (tem(&["acesso"]), Slot::FORMULARIO_SOLICITACAO_ACESSO),
    ];
    let do_tipo = slots_do_tipo(tipo);
    candidatos
        .into_iter()
        .find(|(serve, slot)| *serve && do_tipo.iter().any(|descricao| descricao.slot == *slot))
        .map(|(_, slot)| slot)
}

/// Words of a file name: split at anything but letters, at digits, and where a capital follows a small letter.
fn palavras(nome: &str) -> Vec<String> {
    let sem_extensao = nome.rsplit_once('.').map_or(nome, |(base, _)| base);
    let mut separado = String::with_capacity(sem_extensao.len() + 8);
    let mut anterior_minuscula = false;
    for c in sem_extensao.chars() {
        let marca = ('\u{300}'..='\u{36f}').contains(&c);
        if c.is_uppercase() && anterior_minuscula {
            separado.push(' ');
        }
        separado.push(if c.is_alphabetic() || marca { c } else { ' ' });
        anterior_minuscula = c.is_lowercase() || (marca && anterior_minuscula);
    }
    normalizar(&separado)
        .split(' ')
        .map(str::to_owned)
        .collect()
}
