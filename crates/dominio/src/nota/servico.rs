//! The Atende service behind an NS.

use crate::tipo::{TipoSolicitacao, vocabulario};

vocabulario! {
    /// Natureza do projeto (1.2).
    Natureza {
        /// Consumption.
        Carga = "carga", "Carga";
        /// Distributed generation (R-ATE-10).
        Gd = "gd", "Geração distribuída";
    }
}

vocabulario! {
    /// Atende service that asked for the NS (8-apendices A).
    ServicoAtende {
        /// Row 1.
        CargaIndividual = "carga_individual", "Análise de carga, padrão individual";
        /// Row 2.
        CargaSemProtecaoGeral = "carga_sem_protecao_geral", "Análise de carga, agrupamento sem proteção geral";
        /// Row 3.
        CargaComProtecaoGeral = "carga_com_protecao_geral", "Análise de carga, agrupamento com proteção geral";
        /// Row 4.
        ProjetoMt = "projeto_mt", "Projeto ou coordenograma em média tensão";
        /// Row 5.
        ProjetoBt = "projeto_bt", "Projeto em baixa tensão";
        /// Row 6.
        EstudoMt = "estudo_mt", "Estudo de rede em média tensão";
        /// Row 7.
        EstudoBt = "estudo_bt", "Estudo de rede em baixa tensão";
        /// Row 8.
        GdAcesso = "gd_acesso", "Geração distribuída, solicitação de acesso";
        /// Row 9.
        GdConsulta = "gd_consulta", "Geração distribuída, consulta de acesso";
        /// Row 10.
        GdVistoria = "gd_vistoria", "Geração distribuída, vistoria";
        /// Row 11.
        GdCompensacao = "gd_compensacao", "Geração distribuída, sistema de compensação";
        /// Row 12.
        GdLeitura = "gd_leitura", "Geração distribuída, informar leitura";
        /// Row 12.
        GdSaldo = "gd_saldo", "Geração distribuída, saldo";
        /// Row 12; asks for the projeto of the cabine (R-ATE-10).
        GdAcompanhamento = "gd_acompanhamento", "Geração distribuída, acompanhamento";
        /// Row 13.
        IluminacaoPublica = "iluminacao_publica", "Iluminação pública";
        /// Row 14.
        Duvidas = "duvidas", "Sanar dúvidas";
        /// Row 14.
        Debitos = "debitos", "Consultar débitos";
        /// Row 14.
        Andamento = "andamento", "Andamento de serviços";
        /// Row 14.
        ExtensaoRede = "extensao_rede", "Extensão de rede";
    }
}

impl ServicoAtende {
    /// The tipo that an NS of this service has here; `None` when the service ends in Atende (R-ATE-9).
    /// For `carga_individual` it holds above 75 kW: below, Atende sends no NS (R-ATE-3).
    #[must_use]
    pub const fn tipo(self) -> Option<TipoSolicitacao> {
        match self {
            Self::CargaIndividual
            | Self::CargaComProtecaoGeral
            | Self::EstudoMt
            | Self::EstudoBt => Some(TipoSolicitacao::AnaliseCarga),
            Self::ProjetoMt | Self::ProjetoBt | Self::GdAcompanhamento => {
                Some(TipoSolicitacao::ProjetoEletrico)
            }
            Self::GdAcesso => Some(TipoSolicitacao::GeracaoDistribuida),
            Self::CargaSemProtecaoGeral
            | Self::GdConsulta
            | Self::GdVistoria
            | Self::GdCompensacao
            | Self::GdLeitura
            | Self::GdSaldo
            | Self::IluminacaoPublica
            | Self::Duvidas
            | Self::Debitos
            | Self::Andamento
            | Self::ExtensaoRede => None,
        }
    }
}
