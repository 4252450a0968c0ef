//! Which versão counts in its slot, who sees it, and what may take its place (R-ANX-2, R-SIT-2).

use chrono::{DateTime, Utc};

use crate::conferencia::EstadoConferencia;
use crate::prazo::fim_da_substituicao;
use crate::slot::Slot;
use crate::tipo::{Situacao, vocabulario};

vocabulario! {
    /// What became of the file of a slot since the ciclo before (R-REA-4).
    MudancaDoArquivo {
        /// The slot was empty then.
        Novo = "novo", "Novo";
        /// Other bytes stand in its place.
        Trocado = "trocado", "Trocado";
        /// The same bytes.
        Igual = "igual", "Não mudou";
    }
}

/// What the rules ask of one versão.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fatos {
    /// Where it stands.
    pub slot: Slot,
    /// 1 for the first of the slot.
    pub numero: i32,
    /// When its last byte arrived.
    pub recebida_em: DateTime<Utc>,
    /// Whether it was taken out of the envio.
    pub retirada: bool,
    /// Whether an envio carried it.
    pub enviada: bool,
    /// What is known of its content.
    pub conferencia: EstadoConferencia,
    /// When the conferência was asked for and ended, once it ended.
    pub conferida: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

/// Whether a versão fills its slot: neither taken out nor refused.
#[must_use]
pub const fn vale(retirada: bool, conferencia: EstadoConferencia) -> bool {
    !retirada && conferencia.conta()
}

impl Fatos {
    const fn vale(&self) -> bool {
        vale(self.retirada, self.conferencia)
    }

    /// Until when another file may take its place, if it was sent and then refused.
    #[must_use]
    pub fn substituivel_ate(&self) -> Option<DateTime<Utc>> {
        if self.conferencia != EstadoConferencia::Recusada || !self.enviada {
            return None;
        }
        let (pedida, concluida) = self.conferida?;
        Some(fim_da_substituicao(pedida, concluida))
    }

    /// Whether staff see it: what was sent, or came after the envio; not a correction that is still being put together.
    #[must_use]
    pub fn visivel_a_equipe(&self, situacao: Situacao, enviado_em: Option<DateTime<Utc>>) -> bool {
        if self.enviada {
            return true;
        }
        match situacao {
            Situacao::ReanaliseLiberada => false,
            Situacao::Rascunho
            | Situacao::EmAnalise
            | Situacao::Aprovado
            | Situacao::Reprovado
            | Situacao::Suspenso
            | Situacao::Expirado
            | Situacao::Cancelado
            | Situacao::Encerrado => enviado_em.is_some_and(|envio| self.recebida_em >= envio),
        }
    }
}

/// The number of the versão that counts in a slot: the newest that was neither taken out nor refused.
pub fn atual(versoes: impl Iterator<Item = Fatos>, slot: Slot) -> Option<i32> {
    versoes
        .filter(|v| v.slot == slot && v.vale())
        .map(|v| v.numero)
        .max()
}

/// The numbers of the versões that counted in a slot at an instant, such as the last decision, and that count now
/// (R-REA-4); `None` where nothing counts now.
#[must_use]
pub fn antes_e_depois(
    versoes: impl Iterator<Item = Fatos> + Clone,
    slot: Slot,
    instante: DateTime<Utc>,
) -> Option<(Option<i32>, i32)> {
    let depois = atual(versoes.clone(), slot)?;
    let antes = atual(versoes.filter(|v| v.recebida_em <= instante), slot);
    Some((antes, depois))
}

/// Whether a slot takes a replacement now: its sent versão was refused, the time still runs, and nothing newer stands
/// in its place.
pub fn substituivel(
    versoes: impl Iterator<Item = Fatos> + Clone,
    slot: Slot,
    agora: DateTime<Utc>,
) -> bool {
    let em_lugar = atual(versoes.clone(), slot);
    versoes.filter(|v| v.slot == slot).any(|recusada| {
        recusada.substituivel_ate().is_some_and(|ate| agora < ate)
            && em_lugar.is_none_or(|numero| numero < recusada.numero)
    })
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    const SLOT: Slot = Slot::ART_PAGA;

    fn enviada(numero: i32, conferencia: EstadoConferencia) -> Fatos {
        Fatos {
            slot: SLOT,
            numero,
            recebida_em: DateTime::UNIX_EPOCH,
            retirada: false,
            enviada: true,
            conferencia,
            conferida: Some((DateTime::UNIX_EPOCH, instante(5))),
        }
    }

    fn instante(minutos: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutos)
    }

    #[test]
    fn r_sit_2_a_recusada_se_substitui_ate_o_ultimo_instante_e_uma_so_vez() {
        let recusada = enviada(2, EstadoConferencia::Recusada);
        let anterior = enviada(1, EstadoConferencia::Limpa);
        let cabe = |versoes: &[Fatos], agora| substituivel(versoes.iter().copied(), SLOT, agora);
        assert!(cabe(&[anterior, recusada], instante(69)));
        assert!(!cabe(&[anterior, recusada], instante(70)));
        let nova = enviada(3, EstadoConferencia::Pendente);
        assert!(!cabe(&[anterior, recusada, nova], instante(69)));
        let retirada = Fatos {
            retirada: true,
            ..nova
        };
        assert!(cabe(&[anterior, recusada, retirada], instante(69)));
        let nao_enviada = Fatos {
            enviada: false,
            ..recusada
        };
        assert!(!cabe(&[anterior, nao_enviada], instante(69)));
    }

    #[test]
    fn r_anx_2_conta_a_mais_nova_que_nao_saiu_nem_foi_recusada() {
        let versoes = [
            enviada(1, EstadoConferencia::Limpa),
            enviada(2, EstadoConferencia::NaoVerificada),
            enviada(3, EstadoConferencia::Recusada),
        ];
        assert_eq!(atual(versoes.into_iter(), SLOT), Some(2));
        assert_eq!(atual(versoes.into_iter(), Slot::DUB), None);
    }

    #[test]
    fn r_rea_3_a_equipe_nao_ve_a_correcao_que_ainda_se_monta() {
        let em_montagem = Fatos {
            enviada: false,
            recebida_em: instante(2),
            ..enviada(1, EstadoConferencia::Limpa)
        };
        let envio = Some(instante(1));
        assert!(!em_montagem.visivel_a_equipe(Situacao::ReanaliseLiberada, envio));
        assert!(em_montagem.visivel_a_equipe(Situacao::EmAnalise, envio));
        assert!(!em_montagem.visivel_a_equipe(Situacao::Rascunho, None));
    }
}
