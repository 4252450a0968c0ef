//! Opening a pedido: unique for (NS, RT) (1.2).

use chrono::{DateTime, Utc};
use dominio::ids::{ContaId, PedidoId};
use dominio::pedido::DadosPedido;
use dominio::prazo::Janela;
use dominio::texto::normalizar;
use dominio::tipo::Situacao;
use sea_orm::{ConnectionTrait, IntoActiveModel};

use crate::conexao::FalhaBanco;
use crate::entidades::pedido;
use crate::notas::Nota;

/// What a new pedido needs besides its NS.
#[derive(Debug)]
pub struct NovoPedido<'a> {
    /// Id.
    pub id: PedidoId,
    /// RT.
    pub rt: ContaId,
    /// NS.
    pub nota: &'a Nota,
    /// First situação: `rascunho`, or `reanalise_liberada` when the NS waits for a first filing (R-REA-2).
    pub situacao: Situacao,
    /// Situação to which a lapse returns, in a reanálise.
    pub anterior: Option<Situacao>,
    /// Window that counts.
    pub janela: Janela,
    /// What came with the NS, already in place.
    pub dados: &'a DadosPedido,
    /// Now.
    pub agora: DateTime<Utc>,
}

/// Opens a pedido; false when this RT has one on this NS already.
pub async fn inserir(c: &impl ConnectionTrait, n: NovoPedido<'_>) -> Result<bool, FalhaBanco> {
    let linha = pedido::Model {
        id: n.id.0,
        nota_id: n.nota.id.0,
        rt_id: n.rt.0,
        situacao: n.situacao.codigo().to_owned(),
        situacao_anterior: n.anterior.map(|s| s.codigo().to_owned()),
        por_decurso: n.anterior.is_some(),
        ciclo: 0,
        versao: 1,
        dados: serde_json::to_value(n.dados).map_err(|_| FalhaBanco::Corrompido("pedido.dados"))?,
        numero_ns: n.nota.numero.clone(),
        numero_ns_canonico: n.nota.numero_canonico.clone(),
        protocolo: n.nota.protocolo.clone(),
        tipo: n.nota.tipo.codigo().to_owned(),
        regional: n.nota.regional.clone(),
        cliente_nome: n.nota.cliente_nome.clone(),
        cliente_nome_busca: normalizar(&n.nota.cliente_nome),
        cliente_numero: n.nota.cliente_numero.clone(),
        instalacao: n.dados.numero_instalacao.clone(),
        emitida_em: n.nota.emitida_em,
        janela_motivo: n.janela.motivo.codigo().to_owned(),
        janela_inicio: n.janela.inicio,
        janela_fim: n.janela.fim,
        valido_ate: None,
        criado_em: n.agora,
        atualizado_em: n.agora,
        enviado_em: None,
        respondido_em: None,
        analista_id: None,
        assumido_em: None,
    };
    crate::conexao::inserir_se_unico(c, linha.into_active_model()).await
}
