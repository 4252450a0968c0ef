use contrato::anexo::Versao;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

use crate::api;
use crate::componentes::{Esqueleto, Falha, LinkBotao, Tamanho};
use crate::estado::{Leitura, viva};
use crate::textos::analise::mesa as t;

const PDF: &str = "application/pdf";

/// A PDF on screen; any other format as a download.
#[component]
pub fn Visor(
    /// The versão.
    versao: Versao,
) -> impl IntoView {
    let href = api::anexos::endereco_do_conteudo(&versao.id.to_string());
    let conteudo = if versao.tipo_midia == PDF {
        view! { <QuadroDoPdf versao/> }.into_any()
    } else {
        view! { <p class="nota">{t::SEM_VISOR}</p> }.into_any()
    };
    view! {
        <div class="visor">
            <div class="visor__barra"><LinkBotao href tamanho=Tamanho::P icone="download" baixa=true>{t::BAIXAR}</LinkBotao></div>
            {conteudo}
        </div>
    }
}

/// The server sends files as downloads only, so the bytes come first and the frame shows our own copy of them.
#[component]
fn QuadroDoPdf(versao: Versao) -> impl IntoView {
    let id = versao.id.to_string();
    let leitura = Leitura::nova(
        move || id.clone(),
        |id| async move { api::anexos::conteudo(&id).await },
    );
    let titulo = t::quadro(&versao.nome);
    viva(move || match leitura.valor() {
        None => view! { <p class="nota">{t::ABRINDO}</p><Esqueleto linhas=6/> }.into_any(),
        Some(Err(falha)) => {
            view! { <Falha falha tentar=move |()| leitura.recarregar()/> }.into_any()
        }
        Some(Ok(bytes)) => match endereco_local(&bytes) {
            Some(endereco) => {
                on_cleanup({
                    let endereco = endereco.clone();
                    move || {
                        let _ = Url::revoke_object_url(&endereco);
                    }
                });
                view! { <iframe class="visor__quadro" src=endereco title=titulo.clone()></iframe> }
                    .into_any()
            }
            None => view! { <p class="nota">{t::SEM_VISOR}</p> }.into_any(),
        },
    })
}

fn endereco_local(bytes: &[u8]) -> Option<String> {
    let partes = js_sys::Array::of1(&JsValue::from(js_sys::Uint8Array::from(bytes)));
    let opcoes = BlobPropertyBag::new();
    opcoes.set_type(PDF);
    let blob = Blob::new_with_u8_array_sequence_and_options(&partes, &opcoes).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
