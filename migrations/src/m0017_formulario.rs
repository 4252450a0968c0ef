//! The form as it was sent, so that two ciclos can be compared (R-REA-4); nothing for envios older than this step.

use crate::passo::Passo;

pub(crate) const PASSO: Passo = Passo {
    nome: "m0017_formulario",
    sql: "
ALTER TABLE envio ADD COLUMN formulario {json};
",
    imutaveis: &[],
    sem_exclusao: &[],
};
