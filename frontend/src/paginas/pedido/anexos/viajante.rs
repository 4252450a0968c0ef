use crate::estado::{linhas, viva};
use dominio::arquivo::formatar_tamanho;
use leptos::prelude::*;

use super::item::Passo;
use super::{FilaDeEnvio, Item};
use crate::api::FalhaApi;
use crate::componentes::{Aviso, BarraDeProgresso, Botao, Icone, Tamanho, TomAviso, TomBotao};
use crate::textos::pedido::anexos as t;

/// The tile with the extension, the name, and what is said of it.
#[component]
pub fn Arquivo(
    /// The file.
    item: Item,
    /// Id of the name.
    #[prop(into)]
    id: String,
    /// Drawn as refused.
    #[prop(into)]
    recusado: Signal<bool>,
    /// The line under the name.
    children: Children,
) -> impl IntoView {
    let nome = RwSignal::from(item.nome);
    let extensao = move || {
        nome.with(|nome| {
            nome.rsplit_once('.')
                .map_or(String::new(), |(_, fim)| fim.to_ascii_uppercase())
        })
    };
    view! {
        <div class="arq">
            <span class="arq__tipo" class:arq__tipo--recusado=move || recusado.get() aria-hidden="true">{viva(extensao)}</span>
            <div class="arq__corpo">
                <p class="arq__nome" id=id>{viva(move || nome.get())}</p>
                <p class="arq__meta">{children()}</p>
            </div>
        </div>
    }
}

/// The files of the queue that travel to a place, or stopped on the way.
#[component]
pub fn Viajantes(
    /// The queue.
    fila: FilaDeEnvio,
    /// Whether a place is the one of this list.
    serve: Box<dyn Fn(&str) -> bool + Send + Sync>,
) -> impl IntoView {
    let itens = fila.itens.clone();
    let aqui = move || {
        let no_lugar =
            |item: &Item| item.passo.with(Passo::no_lugar) && item.lugar.with(|lugar| serve(lugar));
        itens.with(|itens| {
            itens
                .iter()
                .filter(|item| no_lugar(item))
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    linhas(
        aqui,
        |item| item.numero.to_string(),
        move |item| view! { <Viajante item fila=fila.clone()/> },
    )
}

/// A file on its way to a place: progress, speed, time left, cancel; or why it stopped.
#[component]
fn Viajante(
    /// The file.
    item: Item,
    /// Its queue.
    fila: FilaDeEnvio,
) -> impl IntoView {
    let id = format!("envio-{}", item.numero);
    let passo = RwSignal::from(item.passo.clone());
    let (do_corpo, da_fila) = (item.clone(), fila.clone());
    let pausar = {
        let (item, fila) = (item.clone(), fila.clone());
        viva(move || pausar_ou_seguir(&passo.get(), &item, &fila))
    };
    let cancelar = {
        let (item, fila) = (item.clone(), fila);
        let nome = t::acao_em(t::CANCELAR, &item.nome.get_untracked());
        viva(move || {
            let (item, fila, nome) = (item.clone(), fila.clone(), nome.clone());
            passo.with(|passo| *passo != Passo::Enviado).then(|| view! {
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P icone="x" nome ao_clicar=move |_| fila.descartar(&item)>
                    {t::CANCELAR}
                </Botao>
            })
        })
    };
    let estado = move || match passo.get() {
        Passo::NaFila => t::NA_FILA,
        Passo::NoServidor => t::CONFERENCIA,
        Passo::Pausado => t::PAUSADO,
        Passo::Retomando => t::RETOMANDO,
        Passo::Enviado => t::CHEGOU,
        _ => "",
    };
    let corpo = move || match passo.get() {
        Passo::Enviando | Passo::NoServidor | Passo::Pausado => {
            view! { <Andando item=do_corpo.clone()/> }.into_any()
        }
        Passo::Retomando => view! { <Retomando item=do_corpo.clone()/> }.into_any(),
        Passo::Parou(falha) => {
            view! { <Parou item=do_corpo.clone() fila=da_fila.clone() falha/> }.into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <div class="slots__viagem" role="group" aria-labelledby=id.clone()>
            <Arquivo item=item.clone() id=id.clone() recusado=false>
                <span>{formatar_tamanho(item.tamanho)}</span>
                <span>{viva(estado)}</span>
            </Arquivo>
            <div class="acoes">{pausar}{cancelar}</div>
            <div class="slots__corpo">{viva(corpo)}</div>
        </div>
    }
}

/// *Pausar* while bytes leave, *Continuar* after it; nothing while the server looks or all is done.
fn pausar_ou_seguir(passo: &Passo, item: &Item, fila: &FilaDeEnvio) -> Option<AnyView> {
    let (item, fila) = (item.clone(), fila.clone());
    let (icone, palavras) = match passo {
        Passo::NaFila | Passo::Enviando | Passo::Retomando => ("pause", t::PAUSAR),
        Passo::Pausado => ("play", t::RETOMAR),
        _ => return None,
    };
    let pausado = *passo == Passo::Pausado;
    let nome = t::acao_em(palavras, &item.nome.get_untracked());
    let agir = move |_| {
        if pausado {
            fila.reenviar(&item);
        } else {
            FilaDeEnvio::pausar(&item);
        }
    };
    Some(
        view! {
            <Botao tom=TomBotao::Texto tamanho=Tamanho::P icone nome ao_clicar=agir>{palavras}</Botao>
        }
        .into_any(),
    )
}

/// The link fell: it goes on by itself, or at once.
#[component]
fn Retomando(item: Item) -> impl IntoView {
    let nome = t::acao_em(t::TENTAR_JA, &item.nome.get_untracked());
    let andamento = item.clone();
    view! {
        <Andando item=andamento/>
        <p class="nota nota--icone"><Icone nome="wifi-off"/>{t::RETOMANDO_TEXTO}</p>
        <p><Botao tamanho=Tamanho::P icone="refresh-cw" nome ao_clicar=move |_| item.seguir()>{t::TENTAR_JA}</Botao></p>
    }
}

#[component]
fn Andando(item: Item) -> impl IntoView {
    let andamento = RwSignal::from(item.andamento.clone());
    let nome = RwSignal::from(item.nome.clone());
    let porcento = Signal::derive(move || andamento.with(|a| inteiro(a.por_cento())));
    let quanto = move || {
        andamento.with(|a| {
            t::quanto(
                inteiro(a.por_cento()),
                &tamanho(a.enviados()),
                &tamanho(a.total),
            )
        })
    };
    let ritmo = move || {
        andamento.with(|a| {
            let faltam = t::faltam_segundos(inteiro(a.faltam_segundos()?));
            Some(t::ritmo(&tamanho(a.por_segundo()?), &faltam))
        })
    };
    view! {
        <BarraDeProgresso rotulo=nome porcento/>
        <p class="arq__ritmo numerico"><span>{viva(quanto)}</span><span>{viva(ritmo)}</span></p>
    }
}

#[component]
fn Parou(item: Item, fila: FilaDeEnvio, falha: FalhaApi) -> impl IntoView {
    let texto = if falha == FalhaApi::SemConexao {
        t::CAIU_TEXTO.to_owned()
    } else {
        falha.detalhe()
    };
    let nome = t::acao_em(t::DE_NOVO, &item.nome.get_untracked());
    view! {
        <Aviso tom=TomAviso::Atencao titulo=t::CAIU_TITULO>
            <p>{texto}</p>
            <p><Botao tamanho=Tamanho::P icone="refresh-cw" nome ao_clicar=move |_| fila.reenviar(&item)>{t::DE_NOVO}</Botao></p>
        </Aviso>
    }
}

/// The green line of a versão that is on the server.
#[component]
pub fn Chegou(
    /// "Recebida em …".
    #[prop(into)]
    quando: String,
) -> impl IntoView {
    view! { <span class="arq__certo"><Icone nome="circle-check" pequeno=true/>{quando}</span> }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a percentage or a few seconds"
)]
fn inteiro(numero: f64) -> u32 {
    numero.max(0.0) as u32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "bytes of a file or of a second of link"
)]
fn tamanho(bytes: f64) -> String {
    formatar_tamanho(bytes.max(0.0) as u64)
}
