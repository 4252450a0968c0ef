//! Uploads that another visit, or another device, left unfinished (R-ANX-1, 4.2): choosing the same file goes on.

use contrato::upload::Upload;
use dominio::arquivo::formatar_tamanho;
use dominio::slot::{Slot, rotulo};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fila::FilaDeEnvio;
use super::item::Item;
use super::soma::sha256;
use crate::api;
use crate::componentes::{BarraDeProgresso, Botao, Cartao, Tamanho, TomBotao};
use crate::estado::viva;
use crate::textos::pedido::anexos as t;

impl FilaDeEnvio {
    /// Reads what is unfinished; what travels from here is not.
    pub fn reler_pela_metade(&self) {
        let este = self.clone();
        spawn_local(async move {
            if let Ok(mut uploads) = api::uploads::do_pedido(&este.pedido).await {
                let daqui: Vec<_> = este
                    .itens
                    .get_untracked()
                    .iter()
                    .filter_map(Item::upload)
                    .collect();
                uploads.retain(|upload| !daqui.contains(&upload.id.to_string()));
                este.pela_metade.set(uploads);
            }
        });
    }

    /// The unfinished upload of this very file, taken off the list. Without a sum to compare, the name must be the same.
    pub(super) async fn tomar_pela_metade(&self, item: &Item) -> Option<Upload> {
        let do_tamanho = |upload: &Upload| upload.tamanho == item.tamanho;
        if !self
            .pela_metade
            .with_untracked(|uploads| uploads.iter().any(do_tamanho))
        {
            return None;
        }
        let soma = sha256(&item.arquivo).await;
        let nome = item.nome.get_untracked();
        let e_este = |upload: &Upload| {
            do_tamanho(upload)
                && match (&upload.sha256, &soma) {
                    (Some(prometida), Some(soma)) => prometida == soma,
                    _ => upload.nome == nome,
                }
        };
        let achado = self
            .pela_metade
            .with_untracked(|uploads| uploads.iter().find(|upload| e_este(upload)).cloned())?;
        self.esquecer_pela_metade(&achado);
        Some(achado)
    }

    fn esquecer_pela_metade(&self, upload: &Upload) {
        self.pela_metade
            .update(|uploads| uploads.retain(|outro| outro.id != upload.id));
    }
}

/// The unfinished uploads, each with its way on.
#[component]
pub fn PelaMetade(
    /// Their queue.
    fila: FilaDeEnvio,
) -> impl IntoView {
    let uploads = fila.pela_metade.clone();
    viva(move || {
        let lista = uploads.get();
        if lista.is_empty() {
            return None;
        }
        let itens: Vec<_> = lista.iter().map(|upload| item(&fila, upload)).collect();
        Some(view! {
            <Cartao id="pela-metade" titulo=t::PELA_METADE>
                <ul class="slots">{itens}</ul>
                <p class="cartao__pe nota">{t::PELA_METADE_TEXTO}</p>
            </Cartao>
        })
    })
}

fn item(fila: &FilaDeEnvio, upload: &Upload) -> AnyView {
    let lugar = Slot::parse(&upload.slot).map_or_else(|_| upload.slot.clone(), rotulo);
    let porcento = upload
        .recebido
        .saturating_mul(100)
        .checked_div(upload.tamanho)
        .and_then(|cento| u32::try_from(cento).ok())
        .unwrap_or_default();
    let quanto = t::quanto(
        porcento,
        &formatar_tamanho(upload.recebido),
        &formatar_tamanho(upload.tamanho),
    );
    let nome = upload.nome.clone();
    let descartar = {
        let (fila, upload) = (fila.clone(), upload.clone());
        move |_| {
            fila.esquecer_pela_metade(&upload);
            let id = upload.id.to_string();
            // What cannot be cancelled now is forgotten by the server in a day.
            spawn_local(async move { drop(api::uploads::cancelar(&id).await) });
        }
    };
    view! {
        <li class="slots__item">
            <div class="arq">
                <div class="arq__corpo">
                    <p class="arq__nome">{nome.clone()}</p>
                    <p class="arq__meta"><span>{lugar}</span></p>
                </div>
            </div>
            <Botao tom=TomBotao::Texto tamanho=Tamanho::P icone="x" nome=t::acao_em(t::DESCARTAR, &nome) ao_clicar=descartar>
                {t::DESCARTAR}
            </Botao>
            <div class="slots__corpo">
                <BarraDeProgresso rotulo=RwSignal::new(nome) porcento=Signal::derive(move || porcento)/>
                <p class="arq__ritmo numerico"><span>{quanto}</span></p>
            </div>
        </li>
    }
    .into_any()
}
