//! Bodies of `ns.emitida` that are whole, each number used once.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use contrato::webhook::{ClienteNs, EnderecoNs, GdNs, NsEmitida, ResponsavelNs};
use dominio::tipo::{Tensao, TipoSolicitacao};

use crate::pessoa::Persona;

/// CPF of the client of every NS made here; valid and invented.
pub const CPF_DO_CLIENTE: &str = "123.456.789-09";

/// A new NS of a tipo, issued at `emitida_em`, naming RT A.
#[must_use]
pub fn nova(tipo: TipoSolicitacao, emitida_em: DateTime<Utc>) -> NsEmitida {
    static NUMERO: AtomicU64 = AtomicU64::new(1);
    let n = NUMERO.fetch_add(1, Ordering::Relaxed);
    let servico = match tipo {
        TipoSolicitacao::AnaliseCarga => "carga_individual",
        TipoSolicitacao::ProjetoEletrico => "projeto_mt",
        TipoSolicitacao::GeracaoDistribuida => "gd_acesso",
    };
    NsEmitida {
        numero: format!("{}", 1_120_000_000 + n),
        protocolo: format!("P{:08}", 40_000_000 + n),
        tipo_solicitacao: tipo,
        servico: servico.to_owned(),
        emitida_em,
        notificada_em: None,
        tensao_projeto: Some(Tensao::Mt),
        regional: "TA".to_owned(),
        cliente: ClienteNs {
            nome: format!("Padaria São José {n}"),
            numero: Some(format!("{}", 7_000_000_000 + n)),
            cpf_cnpj: CPF_DO_CLIENTE.to_owned(),
            telefone: Some("(31) 3333-4444".to_owned()),
            email: Some("cliente@exemplo.com.br".to_owned()),
        },
        instalacao: Some(format!("{}", 3_000_000_000 + n)),
        endereco: Some(EnderecoNs {
            municipio: Some("Uberaba".to_owned()),
            ..EnderecoNs::default()
        }),
        responsavel: Some(responsavel(Persona::RtA)),
        art: None,
        gd: (tipo == TipoSolicitacao::GeracaoDistribuida).then(|| GdNs {
            classe: "micro_ate_10".to_owned(),
        }),
        carga_instalada_kw: None,
        demanda_kw: None,
        ramo: None,
        previsao_ligacao: NaiveDate::from_ymd_opt(2027, 11, 24),
    }
}

/// The professional that an NS names.
#[must_use]
pub fn responsavel(persona: Persona) -> ResponsavelNs {
    let conta = persona.conta();
    ResponsavelNs {
        cpf: conta.cpf.to_owned(),
        conselho: conta.conselho.map(|(conselho, _)| conselho),
        registro: conta.conselho.map(|(_, registro)| registro.to_owned()),
    }
}
