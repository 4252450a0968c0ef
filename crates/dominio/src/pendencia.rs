//! Pendências, checklists and what a decision must carry (R-SIT-2).

mod checklist;
mod decisao;
mod motivos;
mod ponto;
mod resposta;

pub use checklist::{GrupoChecklist, ItemChecklist, checklist};
pub use decisao::{DecisaoProposta, FalhaDecisao, validar_decisao};
pub use motivos::{MOTIVOS_INICIAIS, MotivoInicial};
pub use ponto::Ponto;
pub use resposta::{ComoRespondeu, FalhaResposta, LIMITE_RESPOSTA, validar_resposta};

use crate::tipo::vocabulario;

vocabulario! {
    /// The analyst's answer to one item of the checklist.
    RespostaChecklist {
        /// The item holds.
        Conforme = "conforme", "Conforme";
        /// It does not; a pendência says why.
        NaoConforme = "nao_conforme", "Não conforme";
        /// It does not concern this pedido.
        NaoSeAplica = "nao_se_aplica", "Não se aplica";
    }
}

vocabulario! {
    /// One type of finding of an analysis (1.2); its words are the label on screen.
    TipoPendencia {
        /// The RT who files is not the one of the NS (R-NS-4).
        ResponsavelDivergente = "responsavel_divergente", "Responsável técnico diferente do informado na NS";
        /// ART, RRT or TRT.
        ArtIrregular = "art_irregular", "ART, RRT ou TRT irregular";
        /// Pedido and documents disagree.
        DadosDivergentes = "dados_divergentes", "Dados do pedido diferentes dos documentos";
        /// Missing or incomplete paper.
        DocumentoIncompleto = "documento_incompleto", "Documento faltando ou incompleto";
        /// Colour, format, legibility.
        ApresentacaoIrregular = "apresentacao_irregular", "Apresentação do projeto fora do padrão";
        /// Demand.
        DemandaIncorreta = "demanda_incorreta", "Cálculo de demanda incorreto";
        /// Service entrance.
        PadraoDeEntrada = "padrao_de_entrada", "Padrão ou ramal de entrada em desacordo";
        /// Metering.
        MedicaoIrregular = "medicao_irregular", "Medição ou cabine em desacordo";
        /// Protection.
        ProtecaoIrregular = "protecao_irregular", "Proteção sem coordenação ou seletividade";
        /// Earthing.
        AterramentoIrregular = "aterramento_irregular", "Aterramento ou proteção contra surtos em desacordo";
        /// Generation.
        GeracaoIrregular = "geracao_irregular", "Geração própria em desacordo";
        /// Inverter.
        InversorSemCertificacao = "inversor_sem_certificacao", "Inversor sem certificação comprovada";
        /// Anything else, in the analyst's words.
        Outra = "outra", "Outra pendência";
    }
}

impl TipoPendencia {
    /// The label on screen.
    #[must_use]
    pub const fn rotulo(self) -> &'static str {
        self.texto()
    }

    /// The text that starts the analyst's: what the RT must do. Empty for [`Self::Outra`].
    #[must_use]
    pub const fn texto_padrao(self) -> &'static str {
        match self {
            Self::ResponsavelDivergente => {
                "A NS indica outro responsável técnico. Solicite a reanálise no Cemig Atende com o nome correto ou troque a ART."
            }
            Self::ArtIrregular => {
                "Apresente a ART, RRT ou TRT paga, com o endereço da obra, a atividade e o profissional deste pedido."
            }
            Self::DadosDivergentes => {
                "Os dados do pedido e dos documentos não são iguais. Corrija para o mesmo valor nos dois."
            }
            Self::DocumentoIncompleto => {
                "Falta um documento ou parte dele. Anexe o documento completo, preenchido e assinado."
            }
            Self::ApresentacaoIrregular => {
                "Reapresente o arquivo só em preto, legível, no formato da planta informado e com carimbo preenchido."
            }
            Self::DemandaIncorreta => {
                "Refaça o cálculo de demanda e use o mesmo valor no pedido, no projeto e no formulário."
            }
            Self::PadraoDeEntrada => {
                "Corrija o padrão de entrada: tipo de fornecimento, condutores, eletrodutos e disjuntor conforme a demanda."
            }
            Self::MedicaoIrregular => {
                "Corrija a medição: local, acesso, dimensões da caixa ou da cabine e pontos de selagem."
            }
            Self::ProtecaoIrregular => {
                "Refaça os ajustes de proteção e o coordenograma, com seletividade em relação à rede."
            }
            Self::AterramentoIrregular => {
                "Detalhe a malha de aterramento, as ligações equipotenciais e os protetores contra surtos."
            }
            Self::GeracaoIrregular => {
                "Detalhe a geração: potência, ponto de conexão, proteções, forma de paralelismo e sinalização."
            }
            Self::InversorSemCertificacao => {
                "Anexe o certificado de conformidade ou informe o nº de registro Inmetro do modelo instalado."
            }
            Self::Outra => "",
        }
    }

    /// The norm behind it, without clause; empty when there is none.
    #[must_use]
    pub const fn norma(self) -> &'static str {
        match self {
            Self::ResponsavelDivergente | Self::ArtIrregular => {
                "Lei nº 6.496/1977 e normas do conselho profissional"
            }
            Self::DadosDivergentes | Self::DocumentoIncompleto => "Manual do APR Web",
            Self::ApresentacaoIrregular => "Cemig ND-5.1, ND-5.2 e ND-5.3, apresentação de projeto",
            Self::DemandaIncorreta => "Cemig ND-5.1, ND-5.2 e ND-5.3, cálculo de demanda",
            Self::PadraoDeEntrada => "Cemig ND-5.1, ND-5.2 e ND-5.5, padrões de entrada",
            Self::MedicaoIrregular => "Cemig ND-5.2 e ND-5.3, medição",
            Self::ProtecaoIrregular => "Cemig ND-5.3 e ABNT NBR 14039, proteção",
            Self::AterramentoIrregular => "ABNT NBR 5410 e ABNT NBR 14039, aterramento",
            Self::GeracaoIrregular => "ANEEL PRODIST, Módulo 3",
            Self::InversorSemCertificacao => {
                "Regulamento do Inmetro para equipamentos fotovoltaicos"
            }
            Self::Outra => "",
        }
    }

    /// Whether a new pendência of this type starts as blocking: each needs an answer before the reanálise is sent (R-REA-2).
    #[must_use]
    pub const fn bloqueante_por_padrao(self) -> bool {
        !matches!(self, Self::ApresentacaoIrregular | Self::Outra)
    }
}
