use dominio::pendencia::{GrupoChecklist, RespostaChecklist};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::Analisando;
use super::estado::{RESPOSTAS, dada};
use super::item::{Item, id_do_item};
use crate::componentes::{Botao, Icone, Tamanho, TomBotao};
use crate::estado::{memo, viva};
use crate::paginas::analise::teclas;
use crate::textos::analise::mesa as t;

/// Id of the first decision button, where the focus goes after the last item.
pub const ID_DA_DECISAO: &str = "decidir-1";

/// The checklist of the tipo; `1 2 3` answer the current item and move on.
#[component]
pub fn Checklist(
    /// The analysis.
    aqui: Analisando,
) -> impl IntoView {
    let atual = RwSignal::new(primeiro_sem_resposta(aqui));
    ouvir(aqui, atual);
    let mut numero = 0;
    let grupos = aqui.mesa().grupos.iter().map(|grupo| {
        let primeiro = numero;
        numero += grupo.itens.len();
        view! { <Grupo aqui grupo primeiro atual/> }
    });
    view! { <div class="checklist">{grupos.collect_view()}</div> }
}

#[component]
fn Grupo(
    aqui: Analisando,
    grupo: &'static GrupoChecklist,
    primeiro: usize,
    atual: RwSignal<usize>,
) -> impl IntoView {
    let respostas = aqui.mesa().respostas;
    let contas = move || {
        respostas.with(|respostas| {
            let do_grupo = grupo
                .itens
                .iter()
                .filter_map(|item| dada(respostas, item.codigo));
            let nao = do_grupo
                .clone()
                .filter(|resposta| *resposta == RespostaChecklist::NaoConforme)
                .count();
            (do_grupo.count(), nao)
        })
    };
    let total = grupo.itens.len();
    let contar = contas.clone();
    let resumo = move || {
        let (feitos, nao) = contar();
        view! {
            {(nao > 0).then(|| view! {
                <span class="checklist__nao"><Icone nome="x" pequeno=true/>{t::nao_conformes(nao)}</span>
            })}
            {(feitos == total && nao == 0).then(|| view! { <Icone nome="check" pequeno=true/> })}
            <span>{t::de(feitos, total)}</span>
        }
    };
    let resto = {
        let mesa = aqui.mesa();
        move |_| {
            for item in grupo.itens {
                if mesa.resposta(item.codigo).is_none() {
                    mesa.responder(item.codigo, RespostaChecklist::Conforme);
                }
            }
        }
    };
    let itens = grupo
        .itens
        .iter()
        .enumerate()
        .map(|(n, item)| view! { <Item aqui item numero=primeiro + n atual/> })
        .collect_view();
    let minha = memo(move || aqui.minha());
    let falta = move || minha.get() && contas().0 < total;
    view! {
        <details class="checklist__grupo" open=true>
            <summary class="checklist__titulo">
                <Icone nome="chevron-down" pequeno=true/><h2>{grupo.titulo}</h2><span class="checklist__conta">{viva(resumo)}</span>
            </summary>
            {itens}
            {viva(move || falta().then(|| view! {
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P nome=format!("{}: {}", t::GRUPO_CONFORME, grupo.titulo) ao_clicar=resto.clone()>
                    {t::GRUPO_CONFORME}
                </Botao>
            }))}
        </details>
    }
}

fn primeiro_sem_resposta(aqui: Analisando) -> usize {
    let mesa = aqui.mesa();
    let itens = mesa.grupos.iter().flat_map(|grupo| grupo.itens);
    mesa.respostas.with_untracked(|r| {
        itens
            .enumerate()
            .find(|(_, i)| dada(r, i.codigo).is_none())
            .map_or(0, |(n, _)| n)
    })
}

/// `1 2 3` answer the current item, `j k` move, `p` starts a pendência on what is on screen, opened or still opening.
fn ouvir(aqui: Analisando, atual: RwSignal<usize>) {
    teclas::ouvir(move |tecla| {
        if !untrack(|| aqui.minha()) {
            return false;
        }
        let resposta = RESPOSTAS
            .iter()
            .find(|(.., sua)| *sua == tecla)
            .map(|(resposta, ..)| *resposta);
        match (tecla, resposta) {
            (_, Some(resposta)) => responder(aqui, atual, resposta),
            ("j", _) => ir(aqui, atual, atual.get_untracked() + 1),
            ("p", _) => {
                aqui.nova_pendencia(None);
            }
            ("k", _) => ir(aqui, atual, atual.get_untracked().saturating_sub(1)),
            _ => return false,
        }
        true
    });
}

fn responder(aqui: Analisando, atual: RwSignal<usize>, resposta: RespostaChecklist) {
    let n = atual.get_untracked();
    let mesa = aqui.mesa();
    let codigo = mesa
        .grupos
        .iter()
        .flat_map(|grupo| grupo.itens)
        .nth(n)
        .map(|item| item.codigo);
    if let Some(codigo) = codigo {
        mesa.responder(codigo, resposta);
        ir(aqui, atual, n + 1);
    }
}

/// Moves to an item; past the last one the decision is next.
fn ir(aqui: Analisando, atual: RwSignal<usize>, n: usize) {
    let (_, _, total) = untrack(|| aqui.mesa().contas());
    let id = if n < total {
        id_do_item(n)
    } else {
        ID_DA_DECISAO.to_owned()
    };
    atual.set(n.min(total.saturating_sub(1)));
    let alvo = document()
        .get_element_by_id(&id)
        .and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(alvo) = alvo {
        let _ = alvo.focus();
    }
}
