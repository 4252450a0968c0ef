use contrato::anexo::{Anexo, Versao};
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_data_hora;
use dominio::situacao::Acao;
use dominio::slot::Slot;
use leptos::prelude::*;

use super::andamento::Andamento;
use super::item::Passo;
use super::viajante::Chegou;
use super::{FilaDeEnvio, Item, Viajantes};
use crate::componentes::{BarraDeProgresso, Cartao};
use crate::estado::{linhas, memo, viva};
use crate::paginas::pedido::etapas::vai_no_envio;
use crate::paginas::pedido::{
    AvisosDoArquivo, EtiquetaDaConferencia, HistoricoDoAnexo, LinkDaVersao, PedidoAberto,
};
use crate::textos::pedido::{self as t, anexos as ta};

/// Every place of the pedido: what travels to it, its present versão, its histórico.
#[component]
pub fn Lugares(
    /// The pedido.
    aberto: PedidoAberto,
    /// The queue.
    fila: FilaDeEnvio,
) -> impl IntoView {
    let slots = move || {
        aberto.com(|pedido| {
            let do_rt = pedido
                .anexos
                .iter()
                .filter(|anexo| anexo.slot != Slot::DOCUMENTO_DA_DECISAO.codigo());
            do_rt.map(|anexo| anexo.slot.clone()).collect::<Vec<_>>()
        })
    };
    let pode = aberto.ver(|pedido| pedido.acoes.contains(&Acao::RetirarVersao));
    let da_fila = fila.clone();
    let lugar = move |slot: String| {
        let anexo = do_slot(aberto, slot);
        view! { <Lugar anexo fila=da_fila.clone() retira=pode.then_some(aberto)/> }
    };
    view! {
        <Cartao id="lugares" titulo=ta::DOCUMENTOS lado=|| ta::NADA_SE_APAGA>
            <Geral fila=fila.clone()/>
            <ul class="slots">
                {linhas(slots, Clone::clone, lugar)}
                <SemLugarAinda aberto fila/>
            </ul>
        </Cartao>
    }
}

/// One bar for everything that travels.
#[component]
fn Geral(fila: FilaDeEnvio) -> impl IntoView {
    let (itens, da_soma) = (fila.itens.clone(), fila.itens);
    let contar = move |conta: fn(&Passo) -> bool| {
        itens.with(|itens| itens.iter().filter(|i| i.passo.with(conta)).count())
    };
    let do_total = contar.clone();
    let viajam = memo(move || contar(Passo::em_viagem));
    let palavras = move || {
        let todos = do_total(Passo::no_lugar);
        ta::enviando(todos.saturating_sub(viajam.get()), todos)
    };
    let (itens, palavras) = (da_soma, Signal::derive(palavras));
    let feito = Signal::derive(move || {
        let (mut enviados, mut total) = (0.0, 0.0);
        for item in itens
            .get()
            .iter()
            .filter(|item| item.passo.with(Passo::no_lugar))
        {
            enviados += item.andamento.with(Andamento::enviados);
            total += item.andamento.with(|a| a.total);
        }
        porcento(enviados, total)
    });
    let ha = memo(move || viajam.get() > 0);
    viva(move || {
        ha.get().then(|| {
            view! {
                <div class="slots__geral">
                    <p>{viva(move || palavras.get())}</p>
                    <BarraDeProgresso rotulo=ta::ANDAMENTO_GERAL porcento=feito/>
                </div>
            }
        })
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a percentage fits any integer"
)]
fn porcento(feito: f64, total: f64) -> u32 {
    if total > 0.0 {
        (feito / total * 100.0).clamp(0.0, 100.0) as u32
    } else {
        0
    }
}

/// The anexo of a slot, kept up to date without being drawn again.
fn do_slot(aberto: PedidoAberto, slot: String) -> Signal<Anexo> {
    Signal::derive(move || {
        let agora = aberto.com(|pedido| {
            pedido
                .anexos
                .iter()
                .find(|anexo| anexo.slot == slot)
                .cloned()
        });
        let vazio = || Anexo {
            slot: slot.clone(),
            rotulo: String::new(),
            obrigatorio: false,
            somente_preto: false,
            versoes: Vec::new(),
        };
        agora.unwrap_or_else(vazio)
    })
}

#[component]
fn Lugar(anexo: Signal<Anexo>, fila: FilaDeEnvio, retira: Option<PedidoAberto>) -> impl IntoView {
    let fixo = anexo.get_untracked();
    let slot = fixo.slot.clone();
    let livre = Slot::parse(&slot).is_ok_and(Slot::e_livre);
    let exigencia = match (fixo.obrigatorio, livre) {
        (true, _) => t::OBRIGATORIO,
        (false, false) => t::SE_HOUVER,
        (false, true) => t::ANEXO_OPCIONAL,
    };
    let viajam = {
        let (itens, slot) = (fila.itens.clone(), slot.clone());
        let vem = move |item: &Item| {
            item.passo.with(Passo::no_lugar) && item.lugar.with(|lugar| *lugar == slot)
        };
        memo(move || itens.with(|itens| itens.iter().any(&vem)))
    };
    let conteudo =
        move || match anexo.with(|anexo| anexo.versoes.iter().find(|v| vai_no_envio(v)).cloned()) {
            Some(versao) => atual_do_lugar(versao).into_any(),
            None if viajam.get() => ().into_any(),
            None => view! { <p class="nota">{ta::NENHUM}</p> }.into_any(),
        };
    view! {
        <li class="slots__lugar">
            <p class="slots__nome">
                <strong>{viva(move || anexo.with(|anexo| anexo.rotulo.clone()))}</strong>
                <span class="secundario">{exigencia}</span>
                {fixo.somente_preto.then(|| view! { <span class="secundario">{ta::SO_PRETO}</span> })}
            </p>
            <Viajantes fila serve=Box::new(move |lugar| lugar == slot)/>
            {conteudo}
            <HistoricoDoAnexo anexo retira/>
        </li>
    }
}

fn atual_do_lugar(versao: Versao) -> impl IntoView {
    let extensao = versao
        .nome
        .rsplit_once('.')
        .map_or(String::new(), |(_, fim)| fim.to_ascii_uppercase());
    view! {
        <div class="arq">
            <span class="arq__tipo" aria-hidden="true">{extensao}</span>
            <div class="arq__corpo">
                <p class="arq__nome"><LinkDaVersao versao=versao.clone()/></p>
                <EtiquetaDaConferencia conferencia=versao.conferencia/>
                <AvisosDoArquivo inspecao=versao.inspecao/>
                <p class="arq__meta">
                    <Chegou quando=ta::recebida_em(&formatar_data_hora(versao.recebida_em))/>
                    <span>{formatar_tamanho(versao.tamanho)}</span>
                </p>
            </div>
        </div>
    }
}

/// Files on their way to a free place that holds nothing yet.
#[component]
fn SemLugarAinda(aberto: PedidoAberto, fila: FilaDeEnvio) -> impl IntoView {
    let novos = move |lugar: &str| {
        aberto.com(|pedido| pedido.anexos.iter().all(|anexo| anexo.slot != lugar))
    };
    let itens = fila.itens.clone();
    let ha = memo(move || {
        itens
            .get()
            .iter()
            .any(|item| item.passo.with(Passo::no_lugar) && item.lugar.with(|lugar| novos(lugar)))
    });
    viva(move || {
        ha.get().then(|| {
            view! {
                <li class="slots__lugar">
                    <p class="slots__nome"><strong>{ta::LUGAR_OUTRO}</strong></p>
                    <Viajantes fila=fila.clone() serve=Box::new(novos)/>
                </li>
            }
        })
    })
}
