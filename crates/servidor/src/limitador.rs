//! Request limits in memory: fixed windows per caller, on the security clock (3.1).
//!
//! Every replica counts for itself, so N replicas let N times as much pass; the limits protect a process,
//! they are not a quota that anyone is billed for.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use dominio::ids::ContaId;

use crate::configuracao::SecaoLimites;

/// Entries kept before those of past windows are dropped.
const LIMPEZA: usize = 20_000;

/// Who is counted, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Contado {
    /// Every request of an account.
    Conta(ContaId),
    /// Every request of an address without session.
    Endereco(IpAddr),
    /// Sign-in attempts of an address.
    Entrada(IpAddr),
    /// Codes that an address verifies (R-REC-1).
    Verificacao(IpAddr),
    /// Uploads of an account, per day.
    Envio(ContaId),
    /// Pieces of uploads of an account.
    Pedaco(ContaId),
}

impl Contado {
    /// The address as it is counted: an IPv6 subscriber owns a whole /64.
    #[must_use]
    pub fn agrupado(endereco: IpAddr) -> IpAddr {
        match endereco {
            IpAddr::V4(_) => endereco,
            IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
                Some(v4) => IpAddr::V4(v4),
                None => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 64))),
            },
        }
    }

    fn nome(self) -> &'static str {
        match self {
            Self::Conta(_) => "conta",
            Self::Endereco(_) => "endereco",
            Self::Entrada(_) => "entrada",
            Self::Verificacao(_) => "verificacao",
            Self::Envio(_) => "envio",
            Self::Pedaco(_) => "pedaco",
        }
    }
}

/// State of a window after a request was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saldo {
    /// Name of the policy.
    pub politica: &'static str,
    /// Requests allowed in a window.
    pub limite: u32,
    /// Length of the window, in seconds.
    pub janela: i64,
    /// Requests left.
    pub resta: u32,
    /// Seconds until the window starts anew, at least 1.
    pub renova_em: i64,
    /// True when this request is one too many.
    pub excedido: bool,
}

impl Saldo {
    /// `RateLimit-Policy`.
    #[must_use]
    pub fn politica(&self) -> String {
        format!("\"{}\";q={};w={}", self.politica, self.limite, self.janela)
    }

    /// `RateLimit`.
    #[must_use]
    pub fn situacao(&self) -> String {
        format!(
            "\"{}\";r={};t={}",
            self.politica, self.resta, self.renova_em
        )
    }
}

/// The counters.
#[derive(Debug)]
pub struct Limitador {
    limites: SecaoLimites,
    janelas: Mutex<HashMap<Contado, (DateTime<Utc>, u32)>>,
}

impl Limitador {
    /// Counters at zero.
    #[must_use]
    pub fn novo(limites: SecaoLimites) -> Self {
        Self {
            limites,
            janelas: Mutex::new(HashMap::new()),
        }
    }

    /// Counts one request; `agora` is the security clock.
    pub fn contar(&self, quem: Contado, agora: DateTime<Utc>) -> Saldo {
        let (limite, duracao) = self.regra(quem);
        let mut janelas = self.janelas.lock().unwrap_or_else(PoisonError::into_inner);
        if janelas.len() > LIMPEZA {
            janelas.retain(|chave, (inicio, _)| vigente(*inicio, self.regra(*chave).1, agora));
        }
        let (inicio, contagem) = janelas.entry(quem).or_insert((agora, 0));
        if !vigente(*inicio, duracao, agora) {
            (*inicio, *contagem) = (agora, 0);
        }
        let excedido = *contagem >= limite;
        if !excedido {
            *contagem += 1;
        }
        let falta = *inicio + duracao - agora;
        Saldo {
            politica: quem.nome(),
            limite,
            janela: duracao.num_seconds(),
            resta: limite - *contagem,
            // Rounded up: who waits as told is never refused (A09).
            renova_em: (falta.num_milliseconds() + 999).div_euclid(1000).max(1),
            excedido,
        }
    }

    fn regra(&self, quem: Contado) -> (u32, TimeDelta) {
        match quem {
            Contado::Conta(_) => (self.limites.por_conta, TimeDelta::seconds(60)),
            Contado::Endereco(_) => (self.limites.por_endereco, TimeDelta::seconds(60)),
            Contado::Entrada(_) => (self.limites.entradas_por_endereco, TimeDelta::seconds(60)),
            Contado::Pedaco(_) => (self.limites.pedacos_por_conta, TimeDelta::seconds(60)),
            Contado::Verificacao(_) => (
                self.limites.verificacoes_por_endereco,
                TimeDelta::seconds(60),
            ),
            Contado::Envio(_) => (self.limites.envios_por_dia, TimeDelta::days(1)),
        }
    }
}

/// A window that lies in the future means the clock went back: it counts as over.
fn vigente(inicio: DateTime<Utc>, duracao: TimeDelta, agora: DateTime<Utc>) -> bool {
    inicio <= agora && agora < inicio + duracao
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASA: Contado = Contado::Entrada(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST));

    fn em(milissegundos: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(1_790_000_000_000 + milissegundos).unwrap()
    }

    #[test]
    fn o_vigesimo_passa_o_seguinte_nao_e_quem_espera_volta_a_passar() {
        let limitador = Limitador::novo(SecaoLimites::default());
        for resta in (0..20).rev() {
            let saldo = limitador.contar(CASA, em(0));
            assert_eq!((saldo.resta, saldo.excedido), (resta, false));
        }
        let saldo = limitador.contar(CASA, em(59_001));
        assert!(saldo.excedido);
        assert_eq!(saldo.renova_em, 1);
        assert!(!limitador.contar(CASA, em(60_001)).excedido);
    }

    #[test]
    fn relogio_que_volta_nao_prende_ninguem() {
        let limitador = Limitador::novo(SecaoLimites {
            entradas_por_endereco: 1,
            ..SecaoLimites::default()
        });
        assert!(!limitador.contar(CASA, em(0)).excedido);
        assert!(!limitador.contar(CASA, em(-7_200_000)).excedido);
    }

    #[test]
    fn os_campos_seguem_a_forma_de_dicionario_estruturado() {
        let saldo = Limitador::novo(SecaoLimites::default()).contar(CASA, em(0));
        assert_eq!(saldo.politica(), "\"entrada\";q=20;w=60");
        assert_eq!(saldo.situacao(), "\"entrada\";r=19;t=60");
    }

    #[test]
    fn ipv6_conta_por_64_bits() {
        let um = Contado::agrupado("2001:db8:1:2:3::1".parse().unwrap());
        let outro = Contado::agrupado("2001:db8:1:2:ffff::9".parse().unwrap());
        assert_eq!(um, outro);
        assert_eq!(
            Contado::agrupado("::ffff:10.0.0.1".parse().unwrap()),
            "10.0.0.1".parse::<IpAddr>().unwrap()
        );
    }
}
