use contrato::anexo::{Anexo, Versao};
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_data_hora;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::PedidoAberto;
use crate::api::{self, FalhaApi};
use crate::componentes::{Botao, Falha, Icone, Tamanho, TomBotao};
use crate::estado::usa_anuncio;
use crate::textos::pedido::anexos as t;

/// Every versão of a slot, newest first: open, hash, and *Retirar do envio* where it is allowed (R-ANX-2).
#[component]
pub fn HistoricoDoAnexo(
    /// The slot.
    anexo: Anexo,
    /// The pedido, where its versões may be taken out of the envio.
    #[prop(optional_no_strip)]
    retira: Option<PedidoAberto>,
) -> impl IntoView {
    if anexo.versoes.is_empty() {
        return ().into_any();
    }
    let quantas = anexo.versoes.len();
    let linhas = anexo.versoes.into_iter().map(|versao| view! { <LinhaDaVersao versao retira/> }).collect_view();
    view! {
        <details class="historico">
            <summary class="historico__abre">
                <span>{t::historico(quantas)}</span><span class="so-leitor">" "{anexo.rotulo}</span>
                <Icone nome="chevron-down" pequeno=true/>
            </summary>
            <ol class="historico__lista">{linhas}</ol>
        </details>
    }
    .into_any()
}

#[component]
fn LinhaDaVersao(versao: Versao, retira: Option<PedidoAberto>) -> impl IntoView {
    let meta = format!(
        "{}, {} · {}",
        versao.autor,
        formatar_data_hora(versao.recebida_em),
        formatar_tamanho(versao.tamanho)
    );
    let etiqueta = match (versao.retirada_em, versao.ciclo_enviado) {
        (Some(_), _) => t::RETIRADA.to_owned(),
        (None, Some(ciclo)) => t::do_ciclo(ciclo),
        (None, None) => t::NAO_ENVIADA.to_owned(),
    };
    let fora = versao.retirada_em.is_some();
    let acao = retira.filter(|_| versao.ciclo_enviado.is_none());
    view! {
        <li class="historico__versao" class:historico__versao--fora=fora>
            <span class="historico__numero">"v"{versao.numero}</span>
            <div class="historico__corpo">
                <p><LinkDaVersao id=versao.id.to_string() nome=versao.nome.clone()/></p>
                <p class="nota">{meta}</p>
                <p class="nota">"SHA-256 "<code>{versao.sha256.clone()}</code></p>
            </div>
            <div class="historico__lado">
                <span class="etiqueta etiqueta--neutra">{etiqueta}</span>
                {acao.map(|aberto| view! { <Retirar aberto versao/> })}
            </div>
        </li>
    }
}

/// Name of a versão as a link that downloads it.
#[component]
pub fn LinkDaVersao(
    /// Id of the versão.
    #[prop(into)]
    id: String,
    /// File name.
    nome: String,
) -> impl IntoView {
    view! { <a class="arquivo-link" href=api::anexos::endereco_do_conteudo(&id) rel="external" download="">{nome}</a> }
}

/// *Retirar do envio* and its opposite.
#[component]
fn Retirar(aberto: PedidoAberto, versao: Versao) -> impl IntoView {
    let fora = versao.retirada_em.is_some();
    let indo = RwSignal::new(false);
    let falha = RwSignal::new(None::<FalhaApi>);
    let anuncio = usa_anuncio();
    let palavras = if fora { t::DEVOLVER } else { t::RETIRAR };
    let nome_da_acao = t::acao_em(palavras, &versao.nome);
    let (id, arquivo) = (StoredValue::new(versao.id.to_string()), StoredValue::new(versao.nome));
    let agir = move |_| {
        indo.set(true);
        spawn_local(async move {
            let (id, arquivo) = (id.get_value(), arquivo.get_value());
            let mut resposta = api::anexos::retirar(&id, aberto.agora().versao, !fora).await;
            if resposta.as_ref().is_err_and(|falha| falha.status() == 412) {
                // Something else of the pedido changed; the act means the same on the newer state.
                if let Ok(pedido) = api::pedidos::ler(&aberto.id()).await {
                    resposta = api::anexos::retirar(&id, pedido.versao, !fora).await;
                }
            }
            match resposta {
                Ok(_) => {
                    anuncio.dizer(t::retirou(&arquivo, !fora));
                    aberto.recarregar();
                }
                Err(outra) => {
                    let _ = falha.try_set(Some(outra));
                }
            }
            let _ = indo.try_set(false);
        });
    };
    view! {
        <Botao tom=TomBotao::Texto tamanho=Tamanho::P ocupado=indo nome=nome_da_acao ao_clicar=agir>{palavras}</Botao>
        {move || falha.get().map(|falha| view! { <Falha falha/> })}
    }
}
