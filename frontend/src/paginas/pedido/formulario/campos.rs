//! The fields of a rascunho: typed raw, saved as typed, formatted on leaving.

use dominio::pedido::{
    DadosPedido, formatar_campo, leitura_dupla, limite_texto, parse_data, rotulo_campo,
};
use leptos::prelude::*;

use super::Rascunho;
use super::data::completar_data;
use super::leitura::DuasLeituras;
use super::valores::ler;
use crate::componentes::{
    Campo, CampoDaNota, CampoProps, Erro, ErroDeTela, GrupoDeOpcoes, Largura, Selecao,
};
use crate::paginas::pedido::{foco, usa_pedido};
use crate::textos::pedido::{NAO, SIM};

/// Errors of the step, by id of the field.
#[derive(Debug, Clone, Copy)]
pub struct ErrosDaEtapa(pub RwSignal<Vec<ErroDeTela>>);

fn erro_de(campo: &'static str) -> Erro {
    let ErrosDaEtapa(erros) = expect_context();
    Signal::derive(move || {
        erros.with(|lista| {
            lista
                .iter()
                .find(|erro| erro.campo == campo)
                .map(|erro| erro.texto.clone())
        })
    })
}

/// Whether a field came with the NS and is only shown.
pub fn veio_da_nota(campo: &str) -> bool {
    usa_pedido().ver(|pedido| pedido.campos_da_nota.iter().any(|outro| outro == campo))
}

/// What a field holds, as text for its box.
fn texto_do_campo(dados: &DadosPedido, campo: &str) -> String {
    if e_data(campo) {
        dados.em_palavras(campo).unwrap_or_default()
    } else {
        ler(dados, campo)
    }
}

fn e_data(campo: &str) -> bool {
    matches!(campo, "data_ns" | "previsao_ligacao")
}

/// A date that can be read is saved as AAAA-MM-DD, the rest as typed, so that nothing is lost; blank clears.
fn valor_de(campo: &str, texto: &str) -> String {
    match parse_data(texto).filter(|_| e_data(campo)) {
        _ if texto.trim().is_empty() => String::new(),
        Some(dia) => dia.to_string(),
        None => texto.to_owned(),
    }
}

/// The box's text, refreshed when the rascunho is read again.
fn valor_vivo(rascunho: &Rascunho, campo: &'static str) -> RwSignal<String> {
    let (geracao, dados) = (rascunho.geracao.clone(), rascunho.dados.clone());
    let valor = RwSignal::new(dados.with_untracked(|dados| texto_do_campo(dados, campo)));
    Effect::watch(
        move || geracao.get(),
        move |_, _, _| {
            let salvo = dados.with_untracked(|dados| texto_do_campo(dados, campo));
            if valor.with_untracked(|atual| *atual != salvo) {
                valor.set(salvo);
            }
        },
        false,
    );
    valor
}

/// A text field, or its value alone when it came with the NS.
#[component]
pub fn CampoTexto(
    /// JSON name of the field.
    campo: &'static str,
    /// Help under the label.
    #[prop(optional)]
    ajuda: Option<&'static str>,
    /// Unit inside the box.
    #[prop(optional)]
    unidade: Option<&'static str>,
    /// Width.
    #[prop(optional)]
    largura: Largura,
    /// `inputmode`.
    #[prop(default = "text")]
    modo: &'static str,
) -> impl IntoView {
    let rascunho: Rascunho = expect_context();
    let valor = valor_vivo(&rascunho, campo);
    if veio_da_nota(campo) {
        return view! { <CampoDaNota rotulo=rotulo_campo(campo) valor largura/> }.into_any();
    }
    let duas = RwSignal::new(None);
    let ao_digitar = {
        let rascunho = rascunho.clone();
        move |texto: String| {
            duas.set(None);
            rascunho.mudar(campo, valor_de(campo, &texto));
        }
    };
    let usar = {
        let rascunho = rascunho.clone();
        move |outra: String| {
            duas.set(None);
            valor.set(outra.clone());
            rascunho.mudar(campo, outra);
            rascunho.gravar();
            foco::depois(move || campo.to_owned());
        }
    };
    let ao_sair = move |texto: String| {
        // What is left as it was found keeps its note.
        if let Some(leituras) = leitura_dupla(campo, &texto) {
            duas.set(Some(leituras));
        }
        let pronto = if e_data(campo) {
            completar_data(&texto)
        } else {
            formatar_campo(campo, &texto)
        };
        if pronto != texto {
            valor.set(pronto.clone());
            rascunho.mudar(campo, valor_de(campo, &pronto));
        }
        rascunho.gravar();
    };
    let caixa = Campo(CampoProps {
        id: campo.to_owned(),
        rotulo: rotulo_campo(campo).to_owned(),
        valor,
        ajuda: ajuda.map(str::to_owned),
        erro: erro_de(campo),
        unidade,
        largura,
        tipo: "text",
        modo: Some(modo),
        preenche: "off",
        // Room to paste more than fits: the excess is told, not cut.
        maximo: Some(limite_texto(campo) * 2),
        ao_digitar: Some(Callback::new(ao_digitar)),
        ao_sair: Some(Callback::new(ao_sair)),
    });
    match unidade {
        Some(unidade) => view! {
            <div>{caixa}<DuasLeituras leituras=duas unidade usar/></div>
        }
        .into_any(),
        None => caixa.into_any(),
    }
}

/// A choice among codes, as radio buttons or as a select.
#[component]
pub fn CampoEscolha(
    /// JSON name of the field.
    campo: &'static str,
    /// Question, when the label of the field does not ask.
    #[prop(optional)]
    pergunta: Option<&'static str>,
    /// Code and words of each option.
    opcoes: Vec<(String, String)>,
    /// A select instead of radio buttons.
    #[prop(optional)]
    em_lista: bool,
) -> impl IntoView {
    let rascunho: Rascunho = expect_context();
    let valor = valor_vivo(&rascunho, campo);
    let rotulo = pergunta.unwrap_or_else(|| rotulo_campo(campo));
    if veio_da_nota(campo) {
        let palavras = Signal::derive(move || {
            let codigo = valor.get();
            opcoes
                .iter()
                .find(|(outro, _)| *outro == codigo)
                .map_or_else(|| codigo.clone(), |(_, texto)| texto.clone())
        });
        return view! { <CampoDaNota rotulo valor=palavras largura=Largura::Media/> }.into_any();
    }
    let ao_escolher = move |codigo: String| {
        rascunho.mudar(campo, codigo);
        rascunho.gravar();
    };
    let erro = erro_de(campo);
    if em_lista {
        view! { <Selecao id=campo rotulo valor opcoes erro largura=Largura::Media ao_escolher/> }
            .into_any()
    } else {
        view! { <GrupoDeOpcoes id=campo rotulo valor opcoes erro ao_escolher/> }.into_any()
    }
}

/// Yes or no, as options.
pub fn sim_ou_nao() -> Vec<(String, String)> {
    vec![
        ("sim".to_owned(), SIM.to_owned()),
        ("nao".to_owned(), NAO.to_owned()),
    ]
}
