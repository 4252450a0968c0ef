//! One entity a table; private: only domain values leave this crate.
#![expect(
    unreachable_pub,
    reason = "the columns are described in `migrations`, once"
)]

pub(crate) mod anexo;
pub(crate) mod anotacoes;
pub(crate) mod auditoria;
pub(crate) mod aviso;
pub(crate) mod conferencia;
pub(crate) mod conta;
pub(crate) mod dano;
pub(crate) mod decisao;
pub(crate) mod envio;
pub(crate) mod envio_versao;
pub(crate) mod evento;
pub(crate) mod fato_nota;
pub(crate) mod historico;
pub(crate) mod idempotencia;
pub(crate) mod inspecao;
pub(crate) mod mensagem;
pub(crate) mod motivo;
pub(crate) mod nota;
pub(crate) mod pedido;
pub(crate) mod pendencia;
pub(crate) mod resposta;
pub(crate) mod ronda;
pub(crate) mod sessao;
pub(crate) mod tarefa;
pub(crate) mod upload;
pub(crate) mod upload_pedaco;
pub(crate) mod versao;
pub(crate) mod versao_retirada;
pub(crate) mod visoes;
pub(crate) mod webhook_recebido;
