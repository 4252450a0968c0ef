//! The consulta in the order of ids whatever is filtered, with a million pedidos (R-LST-1): each index begins with what
//! bounds the list, goes on with the order, and ends with the filters, which are answered without a visit to the row.

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0015_lista",
    sql: "
CREATE INDEX pedido_lista_do_rt ON pedido (rt_id, id, situacao, regional, tipo, enviado_em);
CREATE INDEX pedido_lista_por_situacao ON pedido (situacao, id, regional, tipo, enviado_em);
CREATE INDEX pedido_lista_por_regional ON pedido (regional, id, situacao, tipo, enviado_em);
DROP INDEX pedido_por_rt;
DROP INDEX pedido_por_rt_situacao;
DROP INDEX pedido_por_regional;
",
    imutaveis: &[],
    sem_exclusao: &[],
};
