use contrato::pedido::{Aba as Qual, Contagens, Filtros};
use dominio::tipo::Papel;
use leptos::prelude::*;

use super::endereco;
use crate::api;
use crate::componentes::{Aba, Abas};
use crate::estado::{Leitura, usa_acesso};
use crate::textos::consulta as t;

/// The tabs with their counts; staff have no rascunhos (R-ANX-3).
#[component]
pub(super) fn AbasDaConsulta(
    /// What the address says.
    filtros: Memo<Filtros>,
) -> impl IntoView {
    let acesso = usa_acesso();
    let contagens = Leitura::nova(|| (), |()| api::pedidos::contagens());
    let abas = Signal::derive(move || {
        let contagens = contagens.pronto();
        let rt = acesso.papel() == Some(Papel::Rt);
        let filtros = filtros.get();
        todas()
            .into_iter()
            .filter(|(qual, _)| rt || *qual != Qual::Rascunhos)
            .map(|(qual, quantos)| Aba {
                texto: qual.texto().to_owned(),
                href: endereco::escrever(&endereco::na_aba(&filtros, qual)),
                atual: filtros.aba.unwrap_or(Qual::Todos) == qual,
                contagem: Some(
                    contagens
                        .as_ref()
                        .map_or("…".to_owned(), |c| quantos(c).to_string()),
                ),
            })
            .collect::<Vec<_>>()
    });
    view! { <Abas rotulo=t::ABAS abas/> }
}

type Quantos = fn(&Contagens) -> u64;

fn todas() -> [(Qual, Quantos); 5] {
    [
        (Qual::AguardandoVoce, |c| c.aguardando_voce),
        (Qual::EmAnalise, |c| c.em_analise),
        (Qual::Concluidos, |c| c.concluidos),
        (Qual::Rascunhos, |c| c.rascunhos),
        (Qual::Todos, |c| c.todos),
    ]
}
