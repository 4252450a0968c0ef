//! Pedidos: reading under an [`Escopo`](crate::Escopo), guarded changes, the consulta and the queue.

mod criar;
mod ler;
mod linha;
mod listar;
mod mudar;

pub use criar::{NovoPedido, inserir};
pub use ler::{da_nota_para_mudar, dados, do_rt_na_nota, ler, ler_para_mudar};
pub use listar::{Aba, Filtro, PosicaoFila, contar, fila, listar};
pub use mudar::{Mudanca, dar_janela_ao_encerrado, gravar_dados, marcar, tocar, transitar};

use chrono::{DateTime, Utc};
use dominio::ids::{ContaId, NotaId, PedidoId};
use dominio::prazo::Janela;
use dominio::tipo::{Situacao, TipoSolicitacao};

/// A pedido as stored, without what the RT fills: a list shows fifty of them and the form of none ([`dados`]).
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
