//! `apr atende emitir-ns`.

mod cliente;
mod endereco;
mod numeracao;

pub use cliente::Cliente;
pub use endereco::EnderecoDaObra;

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use contrato::webhook::{GdNs, NsEmitida, ResponsavelNs};
use dominio::tipo::{Tensao, TipoSolicitacao};

use super::{Destino, Quando};

/// What `ns.emitida` carries; everything has a demo value.
#[derive(Clone, Args)]
pub struct EmitirNs {
    /// Where it goes.
    #[command(flatten)]
    pub destino: Destino,
    /// NS.
    #[arg(long, help = "NS, de 10 a 12 números [padrão: tirada do relógio]")]
    pub numero: Option<String>,
    /// APR protocolo.
    #[arg(long, help = "Protocolo do APR [padrão: tirado do relógio]")]
    pub protocolo: Option<String>,
    /// Tipo de solicitação.
    #[arg(long, default_value = "projeto_eletrico", help = "Tipo de solicitação",
        value_parser = PossibleValuesParser::new(TipoSolicitacao::TODOS.iter().map(|tipo| tipo.codigo()))
            .try_map(|codigo| TipoSolicitacao::de_codigo(&codigo).ok_or("tipo desconhecido")))]
    pub tipo: TipoSolicitacao,
    /// Code of the Atende service.
    #[arg(long, help = "Código do serviço do Atende [padrão: conforme o tipo]")]
    pub servico: Option<String>,
    /// Regional.
    #[arg(long, default_value = "TA", help = "Regional")]
    pub regional: String,
    /// Tensão do projeto.
    #[arg(long, default_value = "bt", help = "Tensão do projeto",
        value_parser = PossibleValuesParser::new(Tensao::TODOS.iter().map(|tensao| tensao.codigo()))
            .try_map(|codigo| Tensao::de_codigo(&codigo).ok_or("tensão desconhecida")))]
    pub tensao: Tensao,
    /// Date of the NS.
    #[arg(
        long,
        default_value = "agora",
        allow_hyphen_values = true,
        help = "Data da NS: agora, -47h ou um instante RFC 3339"
    )]
    pub emitida_em: Quando,
    /// When the RT was notified.
    #[arg(
        long,
        allow_hyphen_values = true,
        help = "Quando o RT foi avisado; o prazo corre daí [padrão: a data da NS]"
    )]
    pub notificada_em: Option<Quando>,
    /// The client.
    #[command(flatten)]
    pub cliente: Cliente,
    /// Instalação.
    #[arg(long, default_value = "3001234567", help = "Número da instalação")]
    pub instalacao: String,
    /// CPF of the professional the client named.
    #[arg(
        long,
        default_value = "111.444.777-35",
        help = "CPF do responsável técnico"
    )]
    pub responsavel_cpf: String,
    /// Names no professional: any RT may file (2D).
    #[arg(
        long,
        conflicts_with = "responsavel_cpf",
        help = "Não indica responsável técnico"
    )]
    pub sem_responsavel: bool,
    /// ART, RRT or TRT number.
    #[arg(long, help = "Número da ART, RRT ou TRT")]
    pub art: Option<String>,
    /// Class of the generation.
    #[arg(long, default_value = "micro_ate_10", help = "Classe da geração, só para GD",
        value_parser = ["micro_ate_10", "micro_acima_10", "mini"])]
    pub gd_classe: String,
    /// Installed load, kW.
    #[arg(long, default_value = "92.50", help = "Carga instalada, em kW")]
    pub carga_instalada_kw: String,
    /// Demand, kW.
    #[arg(long, default_value = "68.00", help = "Demanda, em kW")]
    pub demanda_kw: String,
    /// Activity.
    #[arg(long, default_value = "comercial", help = "Ramo de atividade")]
    pub ramo: String,
    /// Expected connection date.
    #[arg(long, help = "Previsão de ligação, AAAA-MM-DD")]
    pub previsao_ligacao: Option<NaiveDate>,
    /// Where the works are.
    #[command(flatten)]
    pub endereco: EnderecoDaObra,
}

impl core::fmt::Debug for EmitirNs {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("EmitirNs")
            .field("numero", &self.numero)
            .field("tipo", &self.tipo)
            .finish_non_exhaustive()
    }
}

impl EmitirNs {
    pub(super) fn evento(&self, agora: DateTime<Utc>) -> NsEmitida {
        let responsavel = ResponsavelNs {
            cpf: self.responsavel_cpf.clone(),
            conselho: None,
            registro: None,
        };
        NsEmitida {
            numero: self
                .numero
                .clone()
                .unwrap_or_else(|| numeracao::numero(agora)),
            protocolo: self
                .protocolo
                .clone()
                .unwrap_or_else(|| numeracao::protocolo(agora)),
            tipo_solicitacao: self.tipo,
            servico: self
                .servico
                .clone()
                .unwrap_or_else(|| self.servico_do_tipo().to_owned()),
            emitida_em: self.emitida_em.instante(agora),
            notificada_em: self.notificada_em.map(|quando| quando.instante(agora)),
            tensao_projeto: Some(self.tensao),
            regional: self.regional.clone(),
            cliente: self.cliente.evento(),
            instalacao: Some(self.instalacao.clone()),
            endereco: Some(self.endereco.evento()),
            responsavel: (!self.sem_responsavel).then_some(responsavel),
            art: self.art.clone(),
            gd: matches!(self.tipo, TipoSolicitacao::GeracaoDistribuida).then(|| GdNs {
                classe: self.gd_classe.clone(),
            }),
            carga_instalada_kw: Some(self.carga_instalada_kw.clone()),
            demanda_kw: Some(self.demanda_kw.clone()),
            ramo: Some(self.ramo.clone()),
            previsao_ligacao: self.previsao_ligacao,
        }
    }

    fn servico_do_tipo(&self) -> &'static str {
        match (self.tipo, self.tensao) {
            (TipoSolicitacao::ProjetoEletrico, Tensao::Bt) => "projeto_bt",
            (TipoSolicitacao::ProjetoEletrico, Tensao::Mt) => "projeto_mt",
            (TipoSolicitacao::AnaliseCarga, _) => "carga_com_protecao_geral",
            (TipoSolicitacao::GeracaoDistribuida, _) => "gd_acesso",
        }
    }
}
