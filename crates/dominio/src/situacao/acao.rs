//! What people do and what arrives: the rows of the table.

use crate::nota::FatoNs;
use crate::tipo::{Papel, Resultado};

/// One thing that a person does to a pedido, or one event that reaches it (R-SIT-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Acao {
    /// The RT changes the fields (R-PED-3).
    Editar,
    /// The RT adds a versão to a slot (R-ANX-3).
    AdicionarVersao,
    /// The RT replaces a versão refused after the envio (R-SIT-2); the time limit is the caller's.
    SubstituirVersao,
    /// The RT takes a versão out of the envio (R-ANX-2).
    RetirarVersao,
    /// The RT sends the pedido or the correction (R-SIT-2).
    Enviar,
    /// The RT closes the rascunho (R-ANX-2).
    Encerrar,
    /// *Novo pedido* on a closed rascunho (R-ANX-2).
    Reabrir,
    /// An analyst takes the analysis (R-SIT-2).
    Assumir,
    /// The analysis is released (R-SIT-2).
    Devolver,
    /// The analyst decides (R-SIT-2).
    Decidir(Resultado),
    /// The analyst attaches the document of the decision (R-ANX-3).
    AnexarDocumentoDaDecisao,
    /// The filing window closed (R-NS-3).
    JanelaVencida,
    /// Atende confirmed the reanálise (R-REA-1).
    ReanaliseConfirmada,
    /// Atende confirmed the reavaliação (R-VAL-2).
    ReavaliacaoConfirmada,
    /// Atende cancelled the NS (1.5).
    NsCancelada,
    /// The validity of the approval ended (R-VAL-1..3).
    ValidadeVencida,
    /// A fact older than the end arrived after it: the approval had not expired (R-SIT-1).
    ValidadeRefeita,
    /// A dated fact of the NS (R-SIT-1).
    Fato(FatoNs),
}

impl Acao {
    /// Every ação, in the order of the table.
    pub const TODOS: &'static [Self] = &[
        Self::Editar,
        Self::AdicionarVersao,
        Self::SubstituirVersao,
        Self::RetirarVersao,
        Self::Enviar,
        Self::Encerrar,
        Self::Reabrir,
        Self::Assumir,
        Self::Devolver,
        Self::Decidir(Resultado::Aprovado),
        Self::Decidir(Resultado::Reprovado),
        Self::Decidir(Resultado::Suspenso),
        Self::AnexarDocumentoDaDecisao,
        Self::JanelaVencida,
        Self::ReanaliseConfirmada,
        Self::ReavaliacaoConfirmada,
        Self::NsCancelada,
        Self::ValidadeVencida,
        Self::ValidadeRefeita,
        Self::Fato(FatoNs::LigacaoConcluida),
        Self::Fato(FatoNs::ObraIniciada),
        Self::Fato(FatoNs::ObraConcluida),
        Self::Fato(FatoNs::ParecerNegociado),
    ];

    /// The code used on the wire and in logs.
    #[must_use]
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Editar => "editar",
            Self::AdicionarVersao => "adicionar_versao",
            Self::SubstituirVersao => "substituir_versao",
            Self::RetirarVersao => "retirar_versao",
            Self::Enviar => "enviar",
            Self::Encerrar => "encerrar",
            Self::Reabrir => "reabrir",
            Self::Assumir => "assumir",
            Self::Devolver => "devolver",
            Self::Decidir(Resultado::Aprovado) => "decidir_aprovado",
            Self::Decidir(Resultado::Reprovado) => "decidir_reprovado",
            Self::Decidir(Resultado::Suspenso) => "decidir_suspenso",
            Self::AnexarDocumentoDaDecisao => "anexar_documento_da_decisao",
            Self::JanelaVencida => "janela_vencida",
            Self::ReanaliseConfirmada => "reanalise_confirmada",
            Self::ReavaliacaoConfirmada => "reavaliacao_confirmada",
            Self::NsCancelada => "ns_cancelada",
            Self::ValidadeVencida => "validade_vencida",
            Self::ValidadeRefeita => "validade_refeita",
            Self::Fato(fato) => fato.codigo(),
        }
    }

    /// The words on a button or in the table.
    #[must_use]
    pub const fn texto(self) -> &'static str {
        match self {
            Self::Editar => "Editar",
            Self::AdicionarVersao => "Adicionar versão",
            Self::SubstituirVersao => "Substituir versão recusada",
            Self::RetirarVersao => "Retirar versão do envio",
            Self::Enviar => "Enviar",
            Self::Encerrar => "Encerrar rascunho",
            Self::Reabrir => "Reabrir rascunho",
            Self::Assumir => "Assumir análise",
            Self::Devolver => "Devolver à fila",
            Self::Decidir(Resultado::Aprovado) => "Aprovar",
            Self::Decidir(Resultado::Reprovado) => "Reprovar",
            Self::Decidir(Resultado::Suspenso) => "Suspender",
            Self::AnexarDocumentoDaDecisao => "Anexar documento da decisão",
            Self::JanelaVencida => "Prazo de envio vencido",
            Self::ReanaliseConfirmada => "Reanálise confirmada",
            Self::ReavaliacaoConfirmada => "Reavaliação confirmada",
            Self::NsCancelada => "NS cancelada",
            Self::ValidadeVencida => "Validade vencida",
            Self::ValidadeRefeita => "Validade refeita",
            Self::Fato(fato) => fato.texto(),
        }
    }

    /// The ação of a code, if there is one.
    #[must_use]
    pub fn de_codigo(codigo: &str) -> Option<Self> {
        Self::TODOS
            .iter()
            .copied()
            .find(|acao| acao.codigo() == codigo)
    }

    /// Whether a person of this papel takes this ação; events belong to nobody.
    #[must_use]
    pub const fn e_de(self, papel: Papel) -> bool {
        match self {
            Self::Editar
            | Self::AdicionarVersao
            | Self::SubstituirVersao
            | Self::RetirarVersao
            | Self::Enviar
            | Self::Encerrar
            | Self::Reabrir => matches!(papel, Papel::Rt),
            Self::Assumir | Self::Decidir(_) | Self::AnexarDocumentoDaDecisao => {
                matches!(papel, Papel::Analista)
            }
            Self::Devolver => matches!(papel, Papel::Analista | Papel::Administrador),
            Self::JanelaVencida
            | Self::ReanaliseConfirmada
            | Self::ReavaliacaoConfirmada
            | Self::NsCancelada
            | Self::ValidadeVencida
            | Self::ValidadeRefeita
            | Self::Fato(_) => false,
        }
    }
}
