//! `/pedidos/:id/revisao`: check the answers, then send (R-PED-3, R-SIT-2).

mod envio;

use contrato::anexo::Anexo;
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_extenso;
use dominio::pedido::Etapa;
use dominio::situacao::Acao;
use leptos::prelude::*;

use super::cabeca::{CabecaDaEtapa, CaminhoDaEtapa, PrazoAoLado};
use super::etapas::{etapa_da_falta, vai_no_envio};
use super::formulario::NaoAltera;
use super::respostas::e_de_pendencia;
use super::resumo::respostas;
use super::{AvisosDoArquivo, ComPedido, LinkDaVersao, ListaDePendencias, PedidoAberto};
use crate::componentes::{Aviso, Cartao, Icone, ListaDeDados, TomAviso};
use crate::estado::{relogio, viva};
use crate::textos::geral::ALTERAR;
use crate::textos::pedido::{respostas as tr, revisao as t};
use envio::Envio;

/// Check answers.
#[component]
pub fn Revisao() -> impl IntoView {
    view! { <ComPedido pagina=pagina/> }
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    if !aberto.agora().acoes.contains(&Acao::Enviar) {
        return view! { <NaoAltera aberto etapa=Etapa::Revisao/> }.into_any();
    }
    // What is missing may have been filled in another window meanwhile.
    let de_volta = window_event_listener(leptos::ev::focus, move |_| aberto.recarregar());
    on_cleanup(move || de_volta.remove());
    let partes = [Etapa::Dados, Etapa::Local, Etapa::Carga];
    let prazo = aberto.agora().prazo;
    view! {
        <CaminhoDaEtapa aberto aqui=t::AQUI/>
        <div class="colunas colunas--inverte">
            <div class="pilha">
                <CabecaDaEtapa aberto etapa=Etapa::Revisao titulo=t::TITULO/>
                <Faltas aberto/>
                {respostas_as_pendencias(aberto)}
                {partes.map(|etapa| view! { <Parte aberto etapa/> })}
                <AnexosDoEnvio aberto/>
                <Envio aberto/>
            </div>
            <div class="lado">
                <PrazoAoLado prazo=prazo.clone()/>
                <AoEnviar ate=prazo.map(|prazo| formatar_extenso(prazo.fim, relogio::agora()))/>
            </div>
        </div>
    }
    .into_any()
}

/// What still prevents the envio, each with the way to the step that has it.
#[component]
fn Faltas(aberto: PedidoAberto) -> impl IntoView {
    viva(move || {
        let lista = aberto.com(|pedido| pedido.faltam.clone());
        (!lista.is_empty()).then(|| {
            let linhas = lista
                .into_iter()
                .map(|falta| {
                    let href = if e_de_pendencia(&falta) {
                        aberto.endereco("pendencias")
                    } else {
                        alterar(aberto, etapa_da_falta(&falta.pointer))
                    };
                    view! { <li><a href=href>{falta.detail}</a></li> }
                })
                .collect_view();
            view! { <Aviso tom=TomAviso::Atencao titulo=t::FALTA_TITULO><ul class="lista">{linhas}</ul></Aviso> }
        })
    })
}

/// What the RT answers to each pendência, in a reanálise (R-REA-2).
fn respostas_as_pendencias(aberto: PedidoAberto) -> Option<AnyView> {
    let pendencias = aberto.agora().decisao?.pendencias;
    let lado = move || {
        let href = aberto.endereco("pendencias");
        view! { <a href=href>{ALTERAR}<span class="so-leitor">" "{tr::RESPOSTAS}</span></a> }
    };
    (!pendencias.is_empty()).then(|| {
        view! {
            <Cartao id="respostas" titulo=tr::RESPOSTAS lado>
                <ListaDePendencias pendencias/>
            </Cartao>
        }
        .into_any()
    })
}

/// The step, told to come straight back here.
fn alterar(aberto: PedidoAberto, etapa: Etapa) -> String {
    format!("{}?volta=revisao", aberto.endereco(etapa.codigo()))
}

#[component]
fn Parte(aberto: PedidoAberto, etapa: Etapa) -> impl IntoView {
    let dados = move || aberto.com(|pedido| respostas(pedido, etapa));
    view! {
        <Cartao id=etapa.codigo() titulo=etapa.texto() lado=move || alterar_link(aberto, etapa)>
            <div class="cartao__corpo">{viva(move || view! { <ListaDeDados dados=dados() duas=true/> })}</div>
        </Cartao>
    }
}

fn alterar_link(aberto: PedidoAberto, etapa: Etapa) -> impl IntoView {
    view! { <a href=alterar(aberto, etapa)>{ALTERAR}<span class="so-leitor">" "{etapa.texto()}</span></a> }
}

/// The versões that go in this envio.
#[component]
fn AnexosDoEnvio(aberto: PedidoAberto) -> impl IntoView {
    let vao = move || {
        aberto.com(|pedido| {
            let atual = |anexo: &Anexo| {
                Some((
                    anexo.rotulo.clone(),
                    anexo.versoes.iter().find(|v| vai_no_envio(v))?.clone(),
                ))
            };
            pedido.anexos.iter().filter_map(atual).collect::<Vec<_>>()
        })
    };
    let linhas = move || {
        vao()
            .into_iter()
            .map(|(rotulo, versao)| {
                view! {
                    <li class="envio__arquivo">
                        <span>{rotulo}</span>
                        <LinkDaVersao versao=versao.clone()/>
                        <span class="numerico">{formatar_tamanho(versao.tamanho)}</span>
                        <AvisosDoArquivo inspecao=versao.inspecao/>
                    </li>
                }
            })
            .collect_view()
    };
    let contagem = Signal::derive(move || vao().len().to_string());
    view! {
        <Cartao id="anexos" titulo=t::ANEXOS contagem lado=move || alterar_link(aberto, Etapa::Anexos)>
            <ul class="envio__lista">{viva(linhas)}</ul>
        </Cartao>
    }
}

/// What sending does, and until when a file may still be replaced.
#[component]
fn AoEnviar(ate: Option<String>) -> impl IntoView {
    view! {
        <Cartao id="ao-enviar" titulo=t::AO_ENVIAR>
            <ul class="cartao__corpo lista-icones nota">
                <li><Icone nome="file-text"/>{t::AO_ENVIAR_RECIBO}</li>
                {ate.map(|ate| view! { <li><Icone nome="history"/>{t::ao_enviar_versao(&ate)}</li> })}
                <li><Icone nome="hourglass"/>{t::AO_ENVIAR_RESPOSTA}</li>
            </ul>
        </Cartao>
    }
}
