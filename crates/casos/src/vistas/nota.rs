//! An NS as its RT sees it.

use banco::notas::Nota;
use contrato::prazo::Prazo;
use dominio::documento::CpfCnpj;
use dominio::ids::PedidoId;

/// The NS, its client's document masked.
pub(crate) fn nota(n: &Nota, pedido: Option<PedidoId>) -> contrato::nota::Nota {
    let mascarado =
        CpfCnpj::parse(&n.cliente_documento).map_or_else(|_| "•••".to_owned(), |d| d.mascarado());
    contrato::nota::Nota {
        id: n.id,
        numero: n.numero.clone(),
        protocolo: n.protocolo.clone(),
        tipo: n.tipo,
        tensao: n.tensao,
        regional: n.regional.clone(),
        emitida_em: n.emitida_em,
        cliente_nome: n.cliente_nome.clone(),
        cliente_numero: n.cliente_numero.clone(),
        cliente_documento: mascarado,
        instalacao: n.dados.numero_instalacao.clone(),
        municipio: n.dados.municipio.clone(),
        situacao: n.situacao,
        prazo: Some(Prazo {
            tipo: "envio".to_owned(),
            inicio: n.janela.inicio,
            fim: n.janela.fim,
            cumprido_em: None,
        }),
        pedido,
    }
}
