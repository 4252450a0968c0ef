//! `/pedidos/:id/anexos`: choose many files at once, confirm their places, send them (R-ANX-1..3).

mod andamento;
mod conferencia;
mod disputa;
mod envio;
mod escolhido;
mod escolhidos;
mod fila;
mod item;
mod lugares;
mod partida;
mod pela_metade;
mod recusado;
mod soltar;
mod soma;
mod transporte;
mod trecho;
mod viajante;

pub(crate) use conferencia::tamanho;
pub use escolhidos::Escolhidos;
pub use fila::FilaDeEnvio;
pub use item::Item;
pub use pela_metade::PelaMetade;
pub use soltar::Soltar;
pub(crate) use soma::sha256;
pub use viajante::Viajantes;

use core::time::Duration;

use contrato::pedido::Pedido;
use dominio::inspecao::EstadoAvisos;
use dominio::pedido::Etapa;
use dominio::situacao::Acao;
use dominio::slot::Slot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::cabeca::{CabecaDaEtapa, CaminhoDaEtapa, PrazoAoLado};
use super::formulario::NaoAltera;
use super::{ComPedido, PedidoAberto};
use crate::api;
use crate::componentes::{Icone, LinkBotao, Tamanho, TomBotao};
use crate::estado::{efeito, memo, usa_anuncio, viva};
use crate::textos::pedido::{self as t, anexos as ta};
use lugares::Lugares;

/// From one reading to the next while avisos are awaited, and how many before the page stops asking.
const ESPERA: Duration = Duration::from_secs(2);
const LEITURAS: u32 = 10;

/// The upload page of a rascunho, of a correction, or of a new versão before the analysis begins.
#[component]
pub fn Anexos() -> impl IntoView {
    view! { <ComPedido pagina=pagina/> }
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    let pedido = aberto.agora();
    let aceita = [Acao::AdicionarVersao, Acao::SubstituirVersao];
    if !pedido.acoes.iter().any(|acao| aceita.contains(acao)) {
        return view! { <NaoAltera aberto etapa=Etapa::Anexos/> }.into_any();
    }
    let fila = FilaDeEnvio::de(&aberto.id(), pedido.nota.tipo, usa_anuncio());
    reler_ao_chegar(aberto, &fila);
    esperar_avisos(aberto);
    fila.reler_pela_metade();
    let envia = pedido.acoes.contains(&Acao::Enviar);
    let titulo = if envia {
        ta::TITULO
    } else {
        ta::TITULO_NOVA_VERSAO
    };
    view! {
        <CaminhoDaEtapa aberto aqui=titulo/>
        <div class="colunas colunas--inverte">
            <div class="pilha">
                <CabecaDaEtapa aberto etapa=Etapa::Anexos titulo/>
                <PelaMetade fila=fila.clone()/>
                <Soltar fila=fila.clone()/>
                <Escolhidos fila=fila.clone() lugares=lugares_do_pedido(&pedido) ocupados=Signal::derive(move || aberto.com(livres_em_uso))/>
                <Lugares aberto fila=fila.clone()/>
                <Saida aberto fila envia/>
            </div>
            <div class="lado">
                <PrazoAoLado prazo=pedido.prazo/>
                <Conferido/>
            </div>
        </div>
    }
    .into_any()
}

/// Each versão that arrived changes the pedido; the queue forgets it once the page shows it.
pub fn reler_ao_chegar(aberto: PedidoAberto, fila: &FilaDeEnvio) {
    // What arrived while the page was another is in the pedido that was just read.
    fila.limpar_enviados();
    let fila = fila.clone();
    let (chegadas, atuais) = (fila.chegadas.clone(), fila.atuais.clone());
    efeito(move || atuais.set(aberto.com(disputa::atuais)));
    Effect::watch(
        move || chegadas.get(),
        move |_, _, _| {
            let fila = fila.clone();
            spawn_local(async move {
                if let Ok(pedido) = api::pedidos::ler(&aberto.id()).await {
                    aberto.trocar(pedido);
                    fila.limpar_enviados();
                }
            });
        },
        false,
    );
}

/// The avisos come a moment after their versão: the pedido is read again until they are there.
fn esperar_avisos(aberto: PedidoAberto) {
    let restam = StoredValue::new(LEITURAS);
    efeito(move || {
        let pendente = aberto.com(|pedido| {
            let mut versoes = pedido.anexos.iter().flat_map(|anexo| &anexo.versoes);
            versoes.any(|versao| {
                versao
                    .inspecao
                    .as_ref()
                    .is_some_and(|inspecao| inspecao.estado == EstadoAvisos::Pendente)
            })
        });
        if !pendente {
            restam.set_value(LEITURAS);
        } else if restam.with_value(|n| *n > 0) {
            restam.update_value(|n| *n -= 1);
            // A page that left reads nothing more.
            if let Ok(espera) = set_timeout_with_handle(move || aberto.recarregar(), ESPERA) {
                on_cleanup(move || espera.clear());
            }
        }
    });
}

/// Code and words of the places the RT may choose; the free ones are one entry, added by the select.
fn lugares_do_pedido(pedido: &Pedido) -> Vec<(String, String)> {
    let do_rt = pedido
        .anexos
        .iter()
        .filter(|anexo| anexo.slot != Slot::DOCUMENTO_DA_DECISAO.codigo());
    do_rt
        .map(|anexo| (anexo.slot.clone(), anexo.rotulo.clone()))
        .collect()
}

fn livres_em_uso(pedido: &Pedido) -> Vec<Slot> {
    pedido
        .anexos
        .iter()
        .filter_map(|anexo| Slot::parse(&anexo.slot).ok())
        .filter(|slot| slot.e_livre())
        .collect()
}

/// What follows: the review of a rascunho or correction, else back to the pedido.
#[component]
fn Saida(aberto: PedidoAberto, fila: FilaDeEnvio, envia: bool) -> impl IntoView {
    let falta = memo(move || fila.itens.with(|itens| !itens.is_empty()));
    let (parte, palavras) = if envia {
        ("revisao", ta::CONTINUAR)
    } else {
        ("", t::VER_PEDIDO)
    };
    view! {
        {viva(move || falta.get().then(|| view! { <p class="nota">{ta::FALTA_TERMINAR}</p> }))}
        <div class="acoes linha--pontas">
            <LinkBotao href=aberto.endereco("") tom=TomBotao::Texto icone="arrow-left">{t::VOLTAR_AS_ETAPAS}</LinkBotao>
            {viva(move || {
                // While files wait, sending them is the first thing to do here.
                let tom = if falta.get() { TomBotao::Secundario } else { TomBotao::Primario };
                view! { <LinkBotao href=aberto.endereco(parte) tom tamanho=Tamanho::G>{palavras}</LinkBotao> }
            })}
        </div>
    }
}

/// What was checked before a byte left, and what happens to the files.
#[component]
fn Conferido() -> impl IntoView {
    let itens = ta::CONFERIDO_ITENS
        .into_iter()
        .map(|item| view! { <li><Icone nome="check"/>{item}</li> })
        .collect_view();
    view! {
        <section class="cartao cartao__corpo pilha pilha--2" aria-labelledby="conferido">
            <h2 id="conferido">{ta::CONFERIDO}</h2>
            <ul class="lista-icones nota">{itens}</ul>
        </section>
        <p class="nota nota--icone"><Icone nome="wifi-off"/>{ta::LADO_CAIU}</p>
        <p class="nota nota--icone"><Icone nome="history"/>{ta::LADO_VERSOES}</p>
    }
}
