use chrono::TimeDelta;
use contrato::prazo::Prazo;
use dominio::tipo::Situacao;
use leptos::prelude::*;

use crate::componentes::{
    EstadoPasso, EstadoTarefa, PainelDaVez, PassoDaVez, Selo, TamanhoPrazo, Tarefa, VistaDoPrazo,
};
use crate::estado::relogio;
use crate::textos::componentes as t;

/// Stamps of every situação, deadlines near and far, whose move it is, steps.
#[component]
pub fn Situacoes() -> impl IntoView {
    let selos = Situacao::TODOS
        .iter()
        .map(|situacao| view! { <Selo situacao=*situacao/> });
    // Hours spent and hours left of a window.
    let prazos = [(1, 47), (30, 18), (45, 3), (50, -2)];
    let prazos = prazos.map(|(gastas, restam)| view! { <VistaDoPrazo prazo=prazo(gastas, restam) tamanho=TamanhoPrazo::M/> });
    let passo = |estado, icone| PassoDaVez {
        nome: t::PASSO.to_owned(),
        estado,
        icone,
    };
    let passos = vec![
        passo(EstadoPasso::Feito, "check"),
        passo(EstadoPasso::Atual, "hourglass"),
        passo(EstadoPasso::Depois, "flag"),
    ];
    let tarefas = [
        EstadoTarefa::Concluida,
        EstadoTarefa::Proxima(t::VALOR.to_owned()),
        EstadoTarefa::Faltando(t::VALOR.to_owned()),
        EstadoTarefa::Fechada,
    ];
    let tarefas = (1..).zip(tarefas).map(|(numero, estado)| {
        view! { <Tarefa numero titulo=t::PASSO dica=t::AJUDA href="/dev/componentes" estado/> }
    });
    view! {
        <div class="linha">{selos.collect_view()}</div>
        <div class="pilha pilha--4">{prazos.into_iter().collect_view()}</div>
        <PainelDaVez passos minha=true o_que=t::FRASE consequencia=Some(t::ERRO.to_owned()) prazo=Some(prazo(30, 18))/>
        <ol class="tarefas">{tarefas.collect_view()}</ol>
    }
}

fn prazo(gastas: i64, restam: i64) -> Prazo {
    let agora = relogio::agora();
    Prazo {
        tipo: "envio".to_owned(),
        inicio: agora - TimeDelta::hours(gastas),
        fim: agora + TimeDelta::hours(restam),
        cumprido_em: None,
    }
}
