//! Notas de serviço and their dated facts (R-NS-1..5, R-SIT-1).

use chrono::{DateTime, Utc};
use dominio::documento::CpfCnpj;
use dominio::ids::{ContaId, NotaId};
use dominio::nota::NumeroNs;
use dominio::pedido::DadosPedido;
use dominio::prazo::{Janela, MotivoJanela};
use dominio::tipo::{SituacaoNs, Tensao, TipoSolicitacao};
use dominio::vez::nota_aguarda_o_rt;
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::cofre::Cofre;
use crate::conexao::FalhaBanco;
use crate::entidades::{nota, pedido};
use crate::leitura::{ler, ler_opcional};

/// NS in one answer.
const LIMITE: u64 = 200;

const CONTEXTO_DOCUMENTO: &str = "documento-do-cliente";

/// A nota de serviço.
#[derive(Debug, Clone, PartialEq)]
pub struct Nota {
    /// Id.
    pub id: NotaId,
    /// Number as Atende wrote it.
    pub numero: String,
    /// Number without leading zeros.
    pub numero_canonico: String,
    /// APR protocolo.
    pub protocolo: String,
    /// Tipo de solicitação.
    pub tipo: TipoSolicitacao,
    /// Tensão, when it came.
    pub tensao: Option<Tensao>,
    /// Regional.
    pub regional: String,
    /// Date of the NS.
    pub emitida_em: DateTime<Utc>,
    /// Client's name.
    pub cliente_nome: String,
    /// Client's number.
    pub cliente_numero: Option<String>,
    /// Client's CPF or CNPJ, deciphered.
    pub cliente_documento: String,
    /// Blind index of the CPF of the professional it names (R-NS-4).
    pub responsavel_indice: Option<String>,
    /// What came with the NS, as fields of a pedido.
    pub dados: DadosPedido,
    /// Situação of the NS.
    pub situacao: SituacaoNs,
    /// Filing window.
    pub janela: Janela,
    /// Counts its changes.
    pub versao: i64,
}

/// What a new NS needs besides [`Nota`]'s own fields.
#[derive(Debug)]
pub struct NovaNota<'a> {
    /// Id.
    pub id: NotaId,
    /// Number.
    pub numero: &'a NumeroNs,
    /// APR protocolo.
    pub protocolo: &'a str,
    /// Tipo.
    pub tipo: TipoSolicitacao,
    /// Code of the Atende service.
    pub servico: &'a str,
    /// Tensão.
    pub tensao: Option<Tensao>,
    /// Regional.
    pub regional: &'a str,
    /// Date of the NS.
    pub emitida_em: DateTime<Utc>,
    /// When the RT was notified.
    pub notificada_em: Option<DateTime<Utc>>,
    /// Now.
    pub recebida_em: DateTime<Utc>,
    /// Client's name.
    pub cliente_nome: &'a str,
    /// Client's number.
    pub cliente_numero: Option<&'a str>,
    /// Client's document.
    pub cliente_documento: &'a CpfCnpj,
    /// Blind index of the named professional's CPF.
    pub responsavel_indice: Option<String>,
    /// What came with the NS, as fields of a pedido.
    pub dados: &'a DadosPedido,
    /// First situação.
    pub situacao: SituacaoNs,
    /// Filing window.
    pub janela: Janela,
}

pub(crate) fn montar_janela(
    motivo: &str,
    inicio: DateTime<Utc>,
    fim: DateTime<Utc>,
) -> Result<Janela, FalhaBanco> {
    Ok(Janela {
        inicio,
        fim,
        motivo: ler(MotivoJanela::de_codigo(motivo), "janela_motivo")?,
    })
}

fn montar(cofre: &Cofre, m: nota::Model) -> Result<Nota, FalhaBanco> {
    let documento = cofre.decifrar(CONTEXTO_DOCUMENTO, &m.cliente_documento_cifrado)?;
    Ok(Nota {
        id: NotaId(m.id),
        numero: m.numero,
        numero_canonico: m.numero_canonico,
        protocolo: m.protocolo,
        tipo: ler(TipoSolicitacao::de_codigo(&m.tipo), "nota.tipo")?,
        tensao: ler_opcional(m.tensao.as_deref(), Tensao::de_codigo, "nota.tensao")?,
        regional: m.regional,
        emitida_em: m.emitida_em,
        cliente_nome: m.cliente_nome,
        cliente_numero: m.cliente_numero,
        cliente_documento: ler(String::from_utf8(documento).ok(), "nota.cliente_documento")?,
        responsavel_indice: m.responsavel_indice,
        dados: ler(serde_json::from_value(m.dados).ok(), "nota.dados")?,
        situacao: ler(SituacaoNs::de_codigo(&m.situacao), "nota.situacao")?,
        janela: montar_janela(&m.janela_motivo, m.janela_inicio, m.janela_fim)?,
        versao: m.versao,
    })
}

/// Writes an NS; false when its number is here already.
pub async fn inserir(
    c: &impl ConnectionTrait,
    cofre: &Cofre,
    n: NovaNota<'_>,
) -> Result<bool, FalhaBanco> {
    let linha = nota::Model {
        id: n.id.0,
        numero: n.numero.texto().to_owned(),
        numero_canonico: n.numero.canonico().to_owned(),
        protocolo: n.protocolo.to_owned(),
        tipo: n.tipo.codigo().to_owned(),
        servico: n.servico.to_owned(),
        tensao: n.tensao.map(|t| t.codigo().to_owned()),
        regional: n.regional.to_owned(),
        emitida_em: n.emitida_em,
        notificada_em: n.notificada_em,
        recebida_em: n.recebida_em,
        cliente_nome: n.cliente_nome.to_owned(),
        cliente_numero: n.cliente_numero.map(ToOwned::to_owned),
        cliente_documento_cifrado: cofre.cifrar(
            CONTEXTO_DOCUMENTO,
            n.cliente_documento.canonico().as_bytes(),
        )?,
        cliente_documento_indice: cofre.indice(CONTEXTO_DOCUMENTO, n.cliente_documento.canonico()),
        responsavel_indice: n.responsavel_indice,
        dados: serde_json::to_value(n.dados).map_err(|_| FalhaBanco::Corrompido("nota.dados"))?,
        situacao: n.situacao.codigo().to_owned(),
        janela_motivo: n.janela.motivo.codigo().to_owned(),
        janela_inicio: n.janela.inicio,
        janela_fim: n.janela.fim,
        versao: 1,
    };
    crate::conexao::inserir_se_unico(c, linha.into_active_model()).await
}

/// The NS of an id.
pub async fn por_id(
    c: &impl ConnectionTrait,
    cofre: &Cofre,
    id: NotaId,
) -> Result<Option<Nota>, FalhaBanco> {
    nota::Entity::find_by_id(id.0)
        .one(c)
        .await?
        .map(|m| montar(cofre, m))
        .transpose()
}

/// The NS of a number, locked for change where the engine has row locks.
pub async fn por_numero_para_mudar(
    c: &impl ConnectionTrait,
    cofre: &Cofre,
    numero: &NumeroNs,
) -> Result<Option<Nota>, FalhaBanco> {
    let linha = nota::Entity::find()
        .filter(nota::Column::NumeroCanonico.eq(numero.canonico()))
        .lock(LockType::NoKeyUpdate)
        .one(c)
        .await?;
    linha.map(|m| montar(cofre, m)).transpose()
}

/// The NS of an id, locked for change.
pub async fn por_id_para_mudar(
    c: &impl ConnectionTrait,
    cofre: &Cofre,
    id: NotaId,
) -> Result<Option<Nota>, FalhaBanco> {
    nota::Entity::find_by_id(id.0)
        .lock(LockType::NoKeyUpdate)
        .one(c)
        .await?
        .map(|m| montar(cofre, m))
        .transpose()
}

/// The NS that a protocolo and a client's document prove together (R-NS-4).
pub async fn por_prova(
    c: &impl ConnectionTrait,
    cofre: &Cofre,
    protocolo: &str,
    documento: &CpfCnpj,
) -> Result<Option<Nota>, FalhaBanco> {
    let linha = nota::Entity::find()
        .filter(nota::Column::Protocolo.eq(protocolo))
        .filter(
            nota::Column::ClienteDocumentoIndice
                .eq(cofre.indice(CONTEXTO_DOCUMENTO, documento.canonico())),
        )
        .order_by_desc(nota::Column::Id)
        .one(c)
        .await?;
    linha.map(|m| montar(cofre, m)).transpose()
}

/// NS that name this professional, wait for them and have no pedido of theirs yet (R-NS-5): open windows first, the
/// nearest end before the others; then what lapsed, the latest first. At most 200.
pub async fn do_responsavel_sem_pedido(
    c: &impl ConnectionTrait,
    cofre: &Cofre,
    cpf_indice: &str,
    rt: ContaId,
    agora: DateTime<Utc>,
) -> Result<Vec<Nota>, FalhaBanco> {
    // The rule is the domain's; the database only learns which pairs it admits.
    let esperam = TipoSolicitacao::TODOS.iter().map(|tipo| {
        let situacoes = SituacaoNs::TODOS
            .iter()
            .filter(|situacao| nota_aguarda_o_rt(*tipo, **situacao));
        Condition::all()
            .add(nota::Column::Tipo.eq(tipo.codigo()))
            .add(nota::Column::Situacao.is_in(situacoes.map(|s| s.codigo())))
    });
    let meus = Query::select()
        .column(pedido::Column::NotaId)
        .from(pedido::Entity)
        .and_where(pedido::Column::RtId.eq(rt.0))
        .to_owned();
    let busca = nota::Entity::find()
        .filter(nota::Column::ResponsavelIndice.eq(cpf_indice))
        .filter(esperam.fold(Condition::any(), Condition::add))
        .filter(nota::Column::Id.not_in_subquery(meus));
    let mut linhas = busca
        .clone()
        .filter(nota::Column::JanelaFim.gt(agora))
        .order_by_asc(nota::Column::JanelaFim)
        .limit(LIMITE)
        .all(c)
        .await?;
    let restam = LIMITE.saturating_sub(linhas.len() as u64);
    let vencidas = busca
        .filter(nota::Column::JanelaFim.lte(agora))
        .order_by_desc(nota::Column::JanelaFim)
        .limit(restam)
        .all(c)
        .await?;
    linhas.extend(vencidas);
    linhas.into_iter().map(|m| montar(cofre, m)).collect()
}

/// Moves the situação of an NS; false when it was not `de` any more.
pub async fn transitar(
    c: &impl ConnectionTrait,
    id: NotaId,
    de: SituacaoNs,
    para: SituacaoNs,
    nova_janela: Option<Janela>,
) -> Result<bool, FalhaBanco> {
    let mut mudanca = nota::Entity::update_many()
        .col_expr(nota::Column::Situacao, Expr::value(para.codigo()))
        .col_expr(nota::Column::Versao, Expr::col(nota::Column::Versao).add(1))
        .filter(nota::Column::Id.eq(id.0))
        .filter(nota::Column::Situacao.eq(de.codigo()));
    if let Some(janela) = nova_janela {
        mudanca = mudanca
            .col_expr(
                nota::Column::JanelaMotivo,
                Expr::value(janela.motivo.codigo()),
            )
            .col_expr(nota::Column::JanelaInicio, Expr::value(janela.inicio))
            .col_expr(nota::Column::JanelaFim, Expr::value(janela.fim));
    }
    Ok(mudanca.exec(c).await?.rows_affected == 1)
}
