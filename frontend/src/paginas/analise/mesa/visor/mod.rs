//! The file on screen: a PDF page by page with pdf.js, else in the browser's own viewer; what an archive or a
//! spreadsheet holds as a list.

mod barra;
mod biblioteca;
mod folhas;
mod listagem;
mod miniaturas;
mod pinos;
mod quadro;

use std::sync::Arc;

use contrato::anexo::Versao;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::Analisando;
use crate::api;
use crate::componentes::{Esqueleto, Falha, LinkBotao, Tamanho};
use crate::estado::{Leitura, viva};
use crate::textos::analise::visor as t;
use biblioteca::Folhas;
use folhas::PaginasDoPdf;
use listagem::Listagem;
use quadro::QuadroDoPdf;

pub(super) const PDF: &str = "application/pdf";

/// The versão on screen.
#[component]
pub fn Visor(
    /// The analysis.
    aqui: Analisando,
    /// The versão.
    versao: Versao,
) -> impl IntoView {
    aqui.em_vista.set(Some((versao.id, None)));
    let href = api::anexos::endereco_do_conteudo(&versao.id.to_string());
    let baixar = move || {
        let href = href.clone();
        view! { <LinkBotao href tamanho=Tamanho::P icone="download" baixa=true>{t::BAIXAR}</LinkBotao> }
    };
    let conteudo = if versao.tipo_midia == PDF {
        view! { <DoPdf aqui versao/> }.into_any()
    } else {
        view! { <Listagem versao/> }.into_any()
    };
    view! {
        <div class="visor">
            {conteudo}
            <div class="visor__baixar">{baixar()}</div>
        </div>
    }
}

/// What the browser can do with the bytes.
#[derive(Clone)]
enum Aberto {
    Folhas(SendWrapper<Folhas>),
    Quadro(Arc<Vec<u8>>),
}

/// The server sends files as downloads only, so the bytes come first.
#[component]
fn DoPdf(aqui: Analisando, versao: Versao) -> impl IntoView {
    let id = versao.id.to_string();
    let leitura = Leitura::nova(
        move || id.clone(),
        |id| async move {
            let bytes = api::anexos::conteudo(&id).await?;
            let folhas = Folhas::abrir(&bytes).await.map(SendWrapper::new);
            Ok(folhas.map_or_else(|| Aberto::Quadro(Arc::new(bytes)), Aberto::Folhas))
        },
    );
    viva(move || match leitura.valor() {
        None => view! { <p class="nota">{t::ABRINDO}</p><Esqueleto linhas=6/> }.into_any(),
        Some(Err(falha)) => {
            view! { <Falha falha tentar=move |()| leitura.recarregar()/> }.into_any()
        }
        Some(Ok(Aberto::Folhas(folhas))) => {
            view! { <PaginasDoPdf aqui versao=versao.clone() folhas/> }.into_any()
        }
        Some(Ok(Aberto::Quadro(bytes))) => {
            view! { <QuadroDoPdf bytes nome=versao.nome.clone()/> }.into_any()
        }
    })
}
