use chrono::{DateTime, TimeDelta, Utc};
use contrato::prazo::Prazo;
use dominio::calendario::{
    data_sp, duracao_extenso, formatar_data, formatar_data_hora, formatar_extenso,
};
use dominio::prazo::{EstadoPrazo, estado_da_validade, estado_do_prazo};
use leptos::prelude::*;

use super::Icone;
use crate::estado::{efeito, memo, usa_anuncio, usa_relogio, viva};
use crate::textos::prazo as t;

/// Hours before the end at which R-PRZ-2 sends a mail; the bar is notched there.
const AVISOS_H: [i64; 4] = [24, 12, 4, 1];

/// Size of the deadline: one per page (`G`), in cards (`M`), in tables (`P`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TamanhoPrazo {
    /// Date 24 px, bar 10 px; announces its changes of state.
    G,
    /// Date 16 px, bar 8 px.
    #[default]
    M,
    /// Date 14 px, bar 4 px, in the order date, remaining, bar.
    P,
}

/// Everything the drawing needs at one instant.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Desenho {
    estado: EstadoPrazo,
    rotulo: &'static str,
    data: String,
    resta: String,
    /// Time spent, in tenths of a per cent of the window.
    gasto: i64,
}

/// The one way a deadline is drawn (4.2): absolute time, words, icon and bar, by the server's clock.
#[component]
pub fn VistaDoPrazo(
    /// The deadline.
    prazo: Prazo,
    /// Its size.
    #[prop(optional)]
    tamanho: TamanhoPrazo,
) -> impl IntoView {
    let relogio = usa_relogio();
    let anuncio = usa_anuncio();
    let entalhes = entalhes(&prazo, tamanho);
    let desenho = memo(move || desenhar(&prazo, relogio.agora(), tamanho));
    if tamanho == TamanhoPrazo::G {
        // Only a change of state is spoken, never each minute.
        let mut antes = None;
        efeito(move || {
            let Desenho { estado, resta, .. } = desenho.get();
            if antes.replace(estado).is_some_and(|antes| antes != estado) {
                anuncio.dizer(resta);
            }
        });
    }
    // One living part: a list of a hundred has a hundred of them, and each redraws only when its words change.
    viva(move || quadro(&desenho.get(), &entalhes, tamanho))
}

fn quadro(d: &Desenho, entalhes: &[String], tamanho: TamanhoPrazo) -> impl IntoView + use<> {
    let resta = view! { <p class="prazo__resta"><Icone nome=icone(d.estado) pequeno=true/><span>{d.resta.clone()}</span></p> };
    let trilho = view! { <div class="prazo__trilho">{barra(d, entalhes, tamanho)}</div> };
    let (antes, depois) = match tamanho {
        TamanhoPrazo::P => (None, Some(trilho)),
        TamanhoPrazo::G | TamanhoPrazo::M => (Some(trilho), None),
    };
    view! {
        <div class=classe(d.estado, tamanho)>
            <p class="prazo__rotulo" class:so-leitor=tamanho == TamanhoPrazo::P>{d.rotulo}</p>
            <p class="prazo__data">{d.data.clone()}</p>
            {antes}
            {resta}
            {depois}
        </div>
    }
}

fn desenhar(prazo: &Prazo, agora: DateTime<Utc>, tamanho: TamanhoPrazo) -> Desenho {
    let validade = prazo.tipo == "validade";
    let estado = match prazo.cumprido_em {
        Some(_) => EstadoPrazo::Cumprido,
        None if validade => estado_da_validade(prazo.fim, agora),
        None => estado_do_prazo(prazo.fim, agora),
    };
    let ate = prazo.cumprido_em.unwrap_or(agora);
    let total = (prazo.fim - prazo.inicio).num_seconds().max(1);
    let gasto = ((ate - prazo.inicio).num_seconds().saturating_mul(1000) / total).clamp(0, 1000);
    let marco = prazo.cumprido_em.unwrap_or(prazo.fim);
    let rotulo = t::rotulo(&prazo.tipo, estado);
    let data = match tamanho {
        // Its last second belongs to the last day; the table has no room for a label above.
        TamanhoPrazo::P if validade => format!("{rotulo} {}", ultimo_dia(marco)),
        _ if validade => ultimo_dia(marco),
        TamanhoPrazo::P => curta(marco, agora),
        TamanhoPrazo::G | TamanhoPrazo::M => formatar_extenso(marco, agora),
    };
    let resta = match estado {
        EstadoPrazo::Cumprido => t::antes_do_fim(&duracao_extenso(prazo.fim - ate)),
        EstadoPrazo::Vencido => t::venceu_ha(&duracao_extenso(agora - prazo.fim)),
        _ => falta(prazo.fim - agora),
    };
    Desenho {
        estado,
        rotulo,
        data,
        resta,
        gasto,
    }
}

fn falta(tempo: TimeDelta) -> String {
    t::faltam(
        &duracao_extenso(tempo),
        tempo < TimeDelta::hours(2) && tempo >= TimeDelta::hours(1),
    )
}

fn ultimo_dia(fim: DateTime<Utc>) -> String {
    formatar_data(data_sp(fim - TimeDelta::seconds(1)))
}

/// "25/11 às 11:35", with the year when it is another one.
fn curta(instante: DateTime<Utc>, agora: DateTime<Utc>) -> String {
    let inteira = formatar_data_hora(instante);
    let mesmo_ano = inteira.get(6..10) == formatar_data_hora(agora).get(6..10);
    match (inteira.get(..5), inteira.get(10..)) {
        (Some(dia), Some(hora)) if mesmo_ano => format!("{dia}{hora}"),
        _ => inteira,
    }
}

/// Places of the notches, in per cent of the bar.
fn entalhes(prazo: &Prazo, tamanho: TamanhoPrazo) -> Vec<String> {
    if tamanho == TamanhoPrazo::P || prazo.tipo == "validade" {
        return Vec::new();
    }
    let total = (prazo.fim - prazo.inicio).num_minutes().max(1);
    let lugares = AVISOS_H
        .iter()
        .map(|horas| 1000 - horas * 60_000 / total)
        .filter(|milesimos| *milesimos > 0);
    lugares.map(porcento).collect()
}

fn porcento(milesimos: i64) -> String {
    format!("{}.{}%", milesimos / 10, milesimos % 10)
}

fn barra(d: &Desenho, entalhes: &[String], tamanho: TamanhoPrazo) -> impl IntoView + use<> {
    let altura = match tamanho {
        TamanhoPrazo::G => "10",
        TamanhoPrazo::M => "8",
        TamanhoPrazo::P => "4",
    };
    let largura = porcento(d.gasto);
    let hachura = matches!(d.estado, EstadoPrazo::Urgente | EstadoPrazo::Vencido)
        .then(|| view! { <rect fill="url(#hachura)" width=largura.clone() height="100%"></rect> });
    let entalhes = entalhes
        .iter()
        .map(|x| view! { <rect class="prazo__entalhe" x=x.clone() width="2" height="100%"></rect> })
        .collect_view();
    view! {
        <svg class="prazo__barra" width="100%" height=altura aria-hidden="true" focusable="false">
            <rect class="prazo__vazio" width="100%" height="100%"></rect>
            <rect class="prazo__gasto" width=largura height="100%"></rect>
            {hachura}
            {entalhes}
        </svg>
    }
}

const fn icone(estado: EstadoPrazo) -> &'static str {
    match estado {
        EstadoPrazo::Tranquilo => "clock",
        EstadoPrazo::Atencao => "alarm-clock",
        EstadoPrazo::Urgente => "triangle-alert",
        EstadoPrazo::Vencido => "calendar-x",
        EstadoPrazo::Cumprido => "circle-check",
        EstadoPrazo::Meta => "calendar",
    }
}

fn classe(estado: EstadoPrazo, tamanho: TamanhoPrazo) -> String {
    let estado = match estado {
        EstadoPrazo::Tranquilo => "tranquilo",
        EstadoPrazo::Atencao => "atencao",
        EstadoPrazo::Urgente => "urgente",
        EstadoPrazo::Vencido => "vencido",
        EstadoPrazo::Cumprido => "cumprido",
        EstadoPrazo::Meta => "meta",
    };
    let tamanho = match tamanho {
        TamanhoPrazo::G => " prazo--g",
        TamanhoPrazo::M => "",
        TamanhoPrazo::P => " prazo--p",
    };
    format!("prazo prazo--{estado}{tamanho}")
}
