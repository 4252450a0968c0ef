//! Two files for one place: what a file puts aside is told before it travels, never found out later (R-ANX-2).

use contrato::anexo::Versao;
use contrato::pedido::Pedido;
use leptos::prelude::*;

use super::item::{OUTRO, Passo};
use super::{FilaDeEnvio, Item};
use crate::componentes::{Botao, Icone, Tamanho};
use crate::estado::viva;
use crate::paginas::pedido::etapas::vai_no_envio;
use crate::paginas::pedido::foco;
use crate::textos::pedido::anexos as t;

/// The versão of each place that the next file would put aside.
pub fn atuais(pedido: &Pedido) -> Vec<Versao> {
    let do_lugar = pedido
        .anexos
        .iter()
        .filter_map(|anexo| anexo.versoes.iter().find(|versao| vai_no_envio(versao)));
    do_lugar.cloned().collect()
}

impl FilaDeEnvio {
    /// Another file was chosen for the same place, and nobody said that this one replaces it. Tracked.
    pub fn repetido(&self, item: &Item) -> bool {
        let lugar = item.lugar.get();
        let em_disputa = item.disputado.with(|disputado| *disputado == lugar);
        item.substitui.with(|confirmado| *confirmado != lugar)
            && (self.rival(item).is_some() || (em_disputa && self.anterior(item).is_some()))
    }

    /// Name of what this file puts aside, and its number once it is a versão. Tracked.
    fn anterior(&self, item: &Item) -> Option<(String, Option<i32>)> {
        if let Some(rival) = self.rival(item) {
            return Some((rival.nome.get(), None));
        }
        let lugar = item.lugar.get();
        self.atuais.with(|versoes| {
            let atual = versoes.iter().find(|versao| versao.slot == lugar)?;
            Some((atual.nome.clone(), Some(atual.numero)))
        })
    }

    /// The file of the list that reaches the same place before this one.
    fn rival(&self, item: &Item) -> Option<Item> {
        let lugar = item.lugar.get();
        if lugar.is_empty() || lugar == OUTRO {
            return None;
        }
        let chega_antes = |outro: &Item| {
            outro.numero != item.numero
                && outro.lugar.with(|seu| *seu == lugar)
                && outro.passo.with(|passo| {
                    passo.no_lugar() || (outro.numero < item.numero && !passo.recusado())
                })
        };
        self.itens
            .with(|itens| itens.iter().rev().find(|outro| chega_antes(outro)).cloned())
    }

    /// A file became a versão: those chosen together with it for its place stay in dispute, though it leaves the list.
    pub(super) fn marcar_disputa(&self, chegou: &Item) {
        let lugar = chegou.lugar.get_untracked();
        for outro in self.itens.get_untracked() {
            let parado = !outro.passo.with_untracked(Passo::no_lugar);
            if parado && outro.lugar.with_untracked(|seu| *seu == lugar) {
                outro.disputado.set(lugar.clone());
            }
        }
    }

    /// Two files of one place leave one after the other, so that the versões keep the order of the list.
    pub(super) fn espera_outro(&self, item: &Item) -> bool {
        let lugar = item.lugar.get_untracked();
        let na_frente = |outro: &Item| {
            outro.numero != item.numero
                && outro.lugar.with_untracked(|seu| *seu == lugar)
                && outro.passo.with_untracked(|passo| match passo {
                    Passo::Enviado => false,
                    Passo::NaFila => outro.numero < item.numero,
                    passo => passo.no_lugar(),
                })
        };
        self.itens
            .with_untracked(|itens| itens.iter().any(na_frente))
    }
}

/// What the file replaces; while that is in dispute, one click says that it is meant.
#[component]
pub fn Substituicao(
    /// The file.
    item: Item,
    /// Its queue.
    fila: FilaDeEnvio,
) -> impl IntoView {
    let conteudo = move || {
        let (nome, versao) = fila.anterior(&item)?;
        let confirmar = fila.repetido(&item).then(|| {
            let item = item.clone();
            let confirmar = move |_| {
                let id = format!("lugar-{}", item.numero);
                item.substitui.set(item.lugar.get_untracked());
                foco::depois(move || id.clone());
            };
            view! {
                <p><Botao tamanho=Tamanho::P icone="history" nome=t::acao_em(t::SUBSTITUIR, &nome) ao_clicar=confirmar>{t::SUBSTITUIR}</Botao></p>
            }
        });
        Some(view! {
            <p class="nota nota--icone"><Icone nome="history"/>{t::substitui(&nome, versao)}</p>
            {confirmar}
        })
    };
    view! { <div class="slots__troca" aria-live="polite">{viva(conteudo)}</div> }
}
