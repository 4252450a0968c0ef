//! Pedidos: reading under an [`Escopo`](crate::Escopo), guarded changes, the consulta and the queue.

mod criar;
mod ler;
mod listar;
mod mudar;

pub use criar::{NovoPedido, inserir};
pub use ler::{da_nota_para_mudar, do_rt_na_nota, ler, ler_para_mudar};
pub use listar::{Aba, Filtro, PosicaoFila, contar, fila, listar};
pub use mudar::{Mudanca, gravar_dados, marcar, tocar, transitar};

use chrono::{DateTime, Utc};
use dominio::ids::{ContaId, NotaId, PedidoId};
use dominio::pedido::DadosPedido;
use dominio::prazo::Janela;
use dominio::tipo::{Situacao, TipoSolicitacao};

use crate::conexao::FalhaBanco;
use crate::entidades::pedido;
use crate::leitura::{ler as valor, ler_opcional};
use crate::notas::montar_janela;

/// A pedido as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Pedido {
    /// Id.
    pub id: PedidoId,
    /// NS.
    pub nota: NotaId,
    /// RT who files it.
    pub rt: ContaId,
    /// Stored situação; the clock may have moved past it (`casos` computes the one that counts).
    pub situacao: Situacao,
    /// Situação before `reanalise_liberada` or `encerrado`.
    pub anterior: Option<Situacao>,
    /// The window closed without envio.
    pub por_decurso: bool,
    /// Ciclo.
    pub ciclo: i32,
    /// Counts every change.
    pub versao: i64,
    /// What the RT fills.
    pub dados: DadosPedido,
    /// NS as Atende wrote it.
    pub numero_ns: String,
    /// Protocolo.
    pub protocolo: String,
    /// Tipo.
    pub tipo: TipoSolicitacao,
    /// Regional.
    pub regional: String,
    /// Client's name.
    pub cliente_nome: String,
    /// Client's number.
    pub cliente_numero: Option<String>,
    /// Instalação.
    pub instalacao: Option<String>,
    /// Date of the NS.
    pub emitida_em: DateTime<Utc>,
    /// Filing window that counts for this pedido.
    pub janela: Janela,
    /// End of the approval's validity.
    pub valido_ate: Option<DateTime<Utc>>,
    /// Opened.
    pub criado_em: DateTime<Utc>,
    /// Last change.
    pub atualizado_em: DateTime<Utc>,
    /// Last envio.
    pub enviado_em: Option<DateTime<Utc>>,
    /// Last decision.
    pub respondido_em: Option<DateTime<Utc>>,
    /// Analyst who took it.
    pub analista: Option<ContaId>,
    /// Since when.
    pub assumido_em: Option<DateTime<Utc>>,
}

fn montar(m: pedido::Model) -> Result<Pedido, FalhaBanco> {
    Ok(Pedido {
        id: PedidoId(m.id),
        nota: NotaId(m.nota_id),
        rt: ContaId(m.rt_id),
        situacao: valor(Situacao::de_codigo(&m.situacao), "pedido.situacao")?,
        anterior: ler_opcional(
            m.situacao_anterior.as_deref(),
            Situacao::de_codigo,
            "pedido.situacao_anterior",
        )?,
        por_decurso: m.por_decurso,
        ciclo: m.ciclo,
        versao: m.versao,
        dados: valor(serde_json::from_value(m.dados).ok(), "pedido.dados")?,
        numero_ns: m.numero_ns,
        protocolo: m.protocolo,
        tipo: valor(TipoSolicitacao::de_codigo(&m.tipo), "pedido.tipo")?,
        regional: m.regional,
        cliente_nome: m.cliente_nome,
        cliente_numero: m.cliente_numero,
        instalacao: m.instalacao,
        emitida_em: m.emitida_em,
        janela: montar_janela(&m.janela_motivo, m.janela_inicio, m.janela_fim)?,
        valido_ate: m.valido_ate,
        criado_em: m.criado_em,
        atualizado_em: m.atualizado_em,
        enviado_em: m.enviado_em,
        respondido_em: m.respondido_em,
        analista: m.analista_id.map(ContaId),
        assumido_em: m.assumido_em,
    })
}
