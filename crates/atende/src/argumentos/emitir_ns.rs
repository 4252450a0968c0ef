//! `apr atende emitir-ns`.

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use contrato::webhook::{ClienteNs, EnderecoNs, GdNs, NsEmitida, ResponsavelNs};
use dominio::calendario::data_sp;
use dominio::tipo::{Tensao, TipoSolicitacao};

use super::{Destino, Quando};

/// Numbers left for an NS after its leading 1: twelve digits, which repeat after three years.
const VOLTA: i64 = 100_000_000_000;

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
    /// Client's name.
    #[arg(
        long,
        default_value = "Padaria Pão da Serra Ltda.",
        help = "Nome do cliente"
    )]
    pub cliente_nome: String,
    /// Client's number.
    #[arg(long, default_value = "7001234567", help = "Número do cliente")]
    pub cliente_numero: String,
    /// Client's CPF or CNPJ.
    #[arg(
        long,
        default_value = "11.222.333/0001-81",
        help = "CPF ou CNPJ do cliente"
    )]
    pub cpf_cnpj: String,
    /// Client's phone.
    #[arg(long, default_value = "(31) 99876-5432", help = "Telefone do cliente")]
    pub telefone: String,
    /// Client's e-mail.
    #[arg(
        long,
        default_value = "contato@paodaserra.exemplo",
        help = "E-mail do cliente"
    )]
    pub email: String,
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

/// Address of the works.
#[derive(Clone, Args)]
pub struct EnderecoDaObra {
    /// Street.
    #[arg(long, default_value = "Rua das Acácias", help = "Logradouro da obra")]
    pub logradouro: String,
    /// Number.
    #[arg(long, default_value = "120", help = "Número do endereço")]
    pub numero_endereco: String,
    /// Neighbourhood.
    #[arg(long, default_value = "Centro", help = "Bairro")]
    pub bairro: String,
    /// CEP.
    #[arg(long, default_value = "38400-100", help = "CEP")]
    pub cep: String,
    /// Município.
    #[arg(long, default_value = "Uberlândia", help = "Município")]
    pub municipio: String,
    /// Reference point.
    #[arg(
        long,
        default_value = "Ao lado da praça da matriz",
        help = "Ponto de referência"
    )]
    pub ponto_referencia: String,
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
            numero: self.numero.clone().unwrap_or_else(|| numero(agora)),
            protocolo: self.protocolo.clone().unwrap_or_else(|| protocolo(agora)),
            tipo_solicitacao: self.tipo,
            servico: self
                .servico
                .clone()
                .unwrap_or_else(|| self.servico_do_tipo().to_owned()),
            emitida_em: self.emitida_em.instante(agora),
            notificada_em: self.notificada_em.map(|quando| quando.instante(agora)),
            tensao_projeto: Some(self.tensao),
            regional: self.regional.clone(),
            cliente: ClienteNs {
                nome: self.cliente_nome.clone(),
                numero: Some(self.cliente_numero.clone()),
                cpf_cnpj: self.cpf_cnpj.clone(),
                telefone: Some(self.telefone.clone()),
                email: Some(self.email.clone()),
            },
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

impl EnderecoDaObra {
    fn evento(&self) -> EnderecoNs {
        EnderecoNs {
            logradouro: Some(self.logradouro.clone()),
            numero: Some(self.numero_endereco.clone()),
            bairro: Some(self.bairro.clone()),
            cep: Some(self.cep.clone()),
            municipio: Some(self.municipio.clone()),
            ponto_referencia: Some(self.ponto_referencia.clone()),
        }
    }
}

/// Twelve digits that differ at every millisecond.
fn numero(agora: DateTime<Utc>) -> String {
    format!("1{:011}", agora.timestamp_millis().rem_euclid(VOLTA))
}

/// The day and eight digits that differ at every millisecond of it.
fn protocolo(agora: DateTime<Utc>) -> String {
    const DIA: i64 = 24 * 60 * 60 * 1000;
    let dia = data_sp(agora).format("%Y%m%d");
    format!("{dia}{:08}", agora.timestamp_millis().rem_euclid(DIA))
}
