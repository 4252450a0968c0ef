//! The whole library, by kind and title.

use banco::motivos::{self, Motivo as Linha};
use banco::{ConnectionTrait, FalhaBanco, contas};
use contrato::motivo::{DadosDoMotivo, Motivo};

use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Every reason, also those switched off.
pub async fn todos(p: &Plataforma) -> Result<Vec<Motivo>, Falha> {
    let c = p.banco.leitura();
    Ok(vistas(c, motivos::todos(c).await?).await?)
}

/// Reasons as the team sees them.
pub(super) async fn vistas(
    c: &impl ConnectionTrait,
    linhas: Vec<Linha>,
) -> Result<Vec<Motivo>, FalhaBanco> {
    let nomes = contas::nomes(c, linhas.iter().filter_map(|m| m.autor)).await?;
    let vista = |m: Linha| Motivo {
        id: m.id,
        revisao: m.revisao,
        autor: m.autor.and_then(|autor| nomes.get(&autor).cloned()),
        mudado_em: m.mudado_em,
        dados: DadosDoMotivo {
            tipo: m.tipo,
            titulo: m.titulo,
            texto: m.texto,
            norma: m.norma,
            bloqueante: m.bloqueante,
            ativo: m.ativo,
        },
    };
    Ok(linhas.into_iter().map(vista).collect())
}
