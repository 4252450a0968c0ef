//! The columns of a [`Pedido`], and no others: what nobody reads does not leave the database.

use dominio::ids::{ContaId, NotaId, PedidoId};
use dominio::tipo::{Situacao, TipoSolicitacao};
use sea_orm::DerivePartialModel;
use sea_orm::prelude::{DateTimeUtc, Uuid};

use super::Pedido;
use crate::conexao::FalhaBanco;
use crate::entidades::pedido;
use crate::leitura::{ler as valor, ler_opcional};
use crate::notas::montar_janela;

#[derive(DerivePartialModel)]
#[sea_orm(entity = "pedido::Entity")]
pub(super) struct Linha {
    id: Uuid,
    nota_id: Uuid,
    rt_id: Uuid,
    situacao: String,
    situacao_anterior: Option<String>,
    por_decurso: bool,
    ciclo: i32,
    versao: i64,
    numero_ns: String,
    protocolo: String,
    tipo: String,
    regional: String,
    cliente_nome: String,
    cliente_numero: Option<String>,
    instalacao: Option<String>,
    emitida_em: DateTimeUtc,
    janela_motivo: String,
    janela_inicio: DateTimeUtc,
    janela_fim: DateTimeUtc,
    valido_ate: Option<DateTimeUtc>,
    criado_em: DateTimeUtc,
    atualizado_em: DateTimeUtc,
    enviado_em: Option<DateTimeUtc>,
    respondido_em: Option<DateTimeUtc>,
    analista_id: Option<Uuid>,
    assumido_em: Option<DateTimeUtc>,
}

pub(super) fn montar(m: Linha) -> Result<Pedido, FalhaBanco> {
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
