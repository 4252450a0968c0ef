//! Where on its page a pendência points; nothing for those written before, or without a place.

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0016_pinos",
    sql: "
ALTER TABLE pendencia ADD COLUMN ponto_x integer;
ALTER TABLE pendencia ADD COLUMN ponto_y integer;
",
    imutaveis: &[],
    sem_exclusao: &[],
};
