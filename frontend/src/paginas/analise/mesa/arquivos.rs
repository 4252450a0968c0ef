use contrato::anexo::Versao;
use dominio::arquivo::formatar_tamanho;
use dominio::ids::VersaoId;
use leptos::prelude::*;

use super::Analisando;
use super::diferencas::mudou;
use super::visor::Visor;
use crate::api;
use crate::componentes::{Cartao, LinkBotao, Tamanho, TomBotao};
use crate::estado::{Leitura, viva};
use crate::paginas::pedido::{AvisosDoArquivo, EtiquetaDaConferencia, vai_no_envio};
use crate::textos::analise::{diferencas as td, mesa as t};
use crate::textos::pedido::anexos as ta;

/// A file of the envio: words of its place, and the versão that counts.
pub type DoEnvio = (String, Versao);

/// The versão that counts in each place.
pub fn do_envio(aqui: Analisando) -> Vec<DoEnvio> {
    aqui.aberto.com(|pedido| {
        let atual = |anexo: &contrato::anexo::Anexo| {
            let versao = anexo.versoes.iter().find(|versao| vai_no_envio(versao))?;
            Some((anexo.rotulo.clone(), versao.clone()))
        };
        pedido.anexos.iter().filter_map(atual).collect()
    })
}

/// Any versão of the pedido: one of an earlier ciclo is shown beside the present one (R-REA-4).
fn achar(aqui: Analisando, id: VersaoId) -> Option<Versao> {
    aqui.aberto.com(|pedido| {
        let mut versoes = pedido.anexos.iter().flat_map(|anexo| &anexo.versoes);
        versoes.find(|versao| versao.id == id).cloned()
    })
}

/// Whether a versão that counts is not the one of the ciclo before. Tracked.
fn mudou_desde_o_ciclo_anterior(aqui: Analisando, id: VersaoId) -> bool {
    let comparadas = aqui.diferencas.and_then(Leitura::pronto);
    comparadas.is_some_and(|comparadas| {
        let mut arquivos = comparadas.arquivos.iter();
        arquivos.any(|arquivo| arquivo.depois == id && mudou(arquivo))
    })
}

fn baixar_tudo(aqui: Analisando) -> impl IntoView {
    let href = api::anexos::endereco_do_pacote(&aqui.aberto.id());
    view! { <LinkBotao href tom=TomBotao::Texto tamanho=Tamanho::P icone="download" baixa=true>{ta::BAIXAR_TUDO}</LinkBotao> }
}

/// The files, one of them on screen.
#[component]
pub fn Arquivos(
    /// The analysis.
    aqui: Analisando,
) -> impl IntoView {
    let escolhido = aqui.escolhido;
    if untrack(|| escolhido.get()).is_none() {
        let primeiro = untrack(|| do_envio(aqui)).first().map(|(_, v)| v.id);
        escolhido.set(primeiro);
    }
    let linhas = move || {
        do_envio(aqui).into_iter().map(|(rotulo, versao)| {
            let este = versao.id;
            let mudou = mudou_desde_o_ciclo_anterior(aqui, este);
            view! {
                <li>
                    <button
                        type="button" class="mesa__arquivo"
                        aria-pressed=move || if escolhido.get() == Some(este) { "true" } else { "false" }
                        on:click=move |_| escolhido.set(Some(este))
                    >
                        <strong>{rotulo}</strong>
                        <EtiquetaDaConferencia conferencia=versao.conferencia.clone()/>
                        {mudou.then(|| view! { <span class="etiqueta">{td::MUDOU}</span> })}
                        <span class="nota">{format!("v{} · {} · {}", versao.numero, versao.nome, formatar_tamanho(versao.tamanho))}</span>
                    </button>
                </li>
            }
        }).collect_view()
    };
    // Follows the choice alone: a change of the pedido must not open the same file again.
    let conteudo = move || match escolhido.get().and_then(|id| untrack(|| achar(aqui, id))) {
        Some(versao) => {
            let inspecao = versao.inspecao.clone();
            view! {
                <div class="cartao__corpo mesa__avisos"><AvisosDoArquivo inspecao/></div>
                <Visor aqui versao/>
            }
            .into_any()
        }
        None => view! { <p class="cartao__corpo nota">{t::SEM_ARQUIVO}</p> }.into_any(),
    };
    view! {
        <Cartao id="arquivos" titulo=t::ARQUIVOS lado=move || baixar_tudo(aqui)>
            <ul class="mesa__arquivos">{viva(linhas)}</ul>
            {viva(conteudo)}
        </Cartao>
    }
}
