//! The nota de serviço (NS): its number, the Atende service behind it and its own situação (R-NS-5).

use core::hash::{Hash, Hasher};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::situacao::{CodigoRecusa, negativa};
use crate::texto::so_digitos;
use crate::tipo::{SituacaoNs, TipoSolicitacao, vocabulario};

/// A text that is not an NS number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("A NS tem de 10 a 12 números. Copie o número do e-mail em que a NS chegou.")]
pub struct NumeroNsInvalido;

/// NS number: 10 to 12 digits, kept as typed, compared without leading zeros (1.2).
#[derive(Debug, Clone)]
pub struct NumeroNs(String);

impl NumeroNs {
    /// Reads a number, ignoring spaces around it.
    pub fn parse(texto: &str) -> Result<Self, NumeroNsInvalido> {
        let texto = texto.trim();
        let so_numeros = so_digitos(texto).len() == texto.len();
        let tem_valor = texto.bytes().any(|b| b != b'0');
        if so_numeros && tem_valor && (10..=12).contains(&texto.len()) {
            Ok(Self(texto.to_owned()))
        } else {
            Err(NumeroNsInvalido)
        }
    }

    /// The digits as they came, leading zeros included.
    #[must_use]
    pub fn texto(&self) -> &str {
        &self.0
    }

    /// The digits without leading zeros: what equality, indexes and searches use.
    #[must_use]
    pub fn canonico(&self) -> &str {
        self.0.trim_start_matches('0')
    }
}

impl PartialEq for NumeroNs {
    fn eq(&self, outro: &Self) -> bool {
        self.canonico() == outro.canonico()
    }
}

impl Eq for NumeroNs {}

impl Hash for NumeroNs {
    fn hash<H: Hasher>(&self, estado: &mut H) {
        self.canonico().hash(estado);
    }
}

impl core::fmt::Display for NumeroNs {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for NumeroNs {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for NumeroNs {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for NumeroNs {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        String::schema()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for NumeroNs {}

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

vocabulario! {
    /// A dated fact of an NS, stored whatever the situação (R-SIT-1).
    FatoNs {
        /// The unit was connected.
        LigacaoConcluida = "ligacao.concluida", "Ligação concluída";
        /// Works started.
        ObraIniciada = "obra.iniciada", "Obra iniciada";
        /// Works finished.
        ObraConcluida = "obra.concluida", "Obra concluída";
        /// The parecer de acesso was negotiated.
        ParecerNegociado = "parecer.negociado", "Parecer de acesso negociado";
    }
}

vocabulario! {
    /// What moves the situação of an NS (R-NS-5).
    EventoNs {
        /// Some RT sent a pedido on it.
        PedidoEnviado = "pedido_enviado", "Pedido enviado";
        /// Its window closed and no pedido of it was ever sent.
        JanelaVencida = "janela_vencida", "Prazo de envio vencido";
        /// Its reanálise window closed; some pedido of it had been sent before.
        ReanaliseVencidaJaEnviada = "reanalise_vencida_ja_enviada", "Prazo da reanálise vencido";
        /// Atende confirmed a reanálise.
        ReanaliseConfirmada = "reanalise_confirmada", "Reanálise confirmada";
        /// Atende confirmed a reavaliação.
        ReavaliacaoConfirmada = "reavaliacao_confirmada", "Reavaliação confirmada";
        /// Atende cancelled it.
        NsCancelada = "ns_cancelada", "NS cancelada";
    }
}

/// Why an NS does not move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", codigo.texto())]
pub struct RecusaNs {
    /// Situação of the NS when the event came.
    pub de: SituacaoNs,
    /// The event that does not fit.
    pub evento: EventoNs,
    /// The stable reason.
    pub codigo: CodigoRecusa,
}

/// Next situação of an NS (R-NS-3, R-NS-5, R-REA-1, R-REA-3).
///
/// `ReanaliseConfirmada` on an `enviada` NS is accepted: whether a pedido waits for it is judged
/// pedido by pedido with [`crate::situacao::transicao`].
pub fn transicao_ns(
    de: SituacaoNs,
    evento: EventoNs,
    tipo: TipoSolicitacao,
) -> Result<SituacaoNs, RecusaNs> {
    use SituacaoNs as S;
    let vencida = vencida(tipo);
    let destino = match evento {
        EventoNs::PedidoEnviado => match de {
            S::Aguardando | S::Enviada | S::ReanaliseLiberada => Ok(S::Enviada),
            S::Suspenso | S::Reprovado => Err(CodigoRecusa::JanelaEncerrada),
            S::Cancelado => Err(CodigoRecusa::SituacaoFinal),
        },
        EventoNs::JanelaVencida => match de {
            S::Aguardando | S::ReanaliseLiberada => Ok(vencida),
            S::Enviada | S::Suspenso | S::Reprovado | S::Cancelado => Err(CodigoRecusa::SemEfeito),
        },
        EventoNs::ReanaliseVencidaJaEnviada => match de {
            S::ReanaliseLiberada => Ok(S::Enviada),
            S::Aguardando | S::Enviada | S::Suspenso | S::Reprovado | S::Cancelado => {
                Err(CodigoRecusa::SemEfeito)
            }
        },
        EventoNs::ReanaliseConfirmada if tipo == TipoSolicitacao::GeracaoDistribuida => {
            Err(CodigoRecusa::GdSemReanalise)
        }
        EventoNs::ReanaliseConfirmada => match de {
            S::Enviada => Ok(S::ReanaliseLiberada),
            S::Suspenso | S::Reprovado if de == vencida => Ok(S::ReanaliseLiberada),
            S::Suspenso | S::Reprovado | S::Aguardando => Err(CodigoRecusa::SituacaoNaoPermite),
            S::ReanaliseLiberada => Err(CodigoRecusa::ReanaliseJaAberta),
            S::Cancelado => Err(CodigoRecusa::SituacaoFinal),
        },
        EventoNs::ReavaliacaoConfirmada if tipo != TipoSolicitacao::ProjetoEletrico => {
            Err(CodigoRecusa::ReavaliacaoSoDeProjeto)
        }
        EventoNs::ReavaliacaoConfirmada => match de {
            S::Enviada => Ok(S::ReanaliseLiberada),
            S::Aguardando | S::Suspenso | S::Reprovado => Err(CodigoRecusa::SituacaoNaoPermite),
            S::ReanaliseLiberada => Err(CodigoRecusa::ReanaliseJaAberta),
            S::Cancelado => Err(CodigoRecusa::SituacaoFinal),
        },
        EventoNs::NsCancelada => match de {
            S::Aguardando | S::Enviada | S::Suspenso | S::ReanaliseLiberada => Ok(S::Cancelado),
            S::Reprovado if tipo == TipoSolicitacao::GeracaoDistribuida => {
                Err(CodigoRecusa::SituacaoFinal)
            }
            S::Reprovado => Ok(S::Cancelado),
            S::Cancelado => Err(CodigoRecusa::SituacaoFinal),
        },
    };
    destino.map_err(|codigo| RecusaNs { de, evento, codigo })
}

/// What an NS becomes when its window closes without envio (R-NS-3).
const fn vencida(tipo: TipoSolicitacao) -> SituacaoNs {
    match negativa(tipo) {
        crate::tipo::Situacao::Suspenso => SituacaoNs::Suspenso,
        _ => SituacaoNs::Reprovado,
    }
}
