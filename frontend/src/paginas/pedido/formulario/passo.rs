use dominio::calendario::data_sp;
use dominio::pedido::{Etapa, etapa_do_campo};
use dominio::situacao::Acao;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::Rascunho;
use super::avisos::AvisosDoRascunho;
use super::campos::ErrosDaEtapa;
use crate::componentes::{
    Aviso, Botao, ErroDeTela, LinkBotao, ResumoDeErros, Tamanho, TomAviso, TomBotao,
    largar_corrigidos,
};
use crate::estado::{efeito, relogio};
use crate::paginas::pedido::PedidoAberto;
use crate::paginas::pedido::cabeca::{CabecaDaEtapa, CaminhoDaEtapa, PrazoAoLado};
use crate::textos::pedido::{self as t, formulario as tf};

/// One form step: fields, autosave, and *Salvar e continuar*, which checks only what this step asks.
#[component]
pub fn Passo(
    /// The pedido.
    aberto: PedidoAberto,
    /// Which step.
    etapa: Etapa,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    if !aberto.agora().acoes.contains(&Acao::Editar) {
        return view! { <NaoAltera aberto etapa/> }.into_any();
    }
    let rascunho = Rascunho::abrir(&aberto.agora());
    let erros = RwSignal::new(Vec::<ErroDeTela>::new());
    provide_context(rascunho.clone());
    provide_context(ErrosDaEtapa(erros));
    efeito({
        let rascunho = rascunho.clone();
        move || {
            rascunho.dados.track();
            if erros.with_untracked(|lista| !lista.is_empty()) {
                let ainda = erros_da_etapa(aberto, &rascunho, etapa);
                largar_corrigidos(erros, &|campo| ainda.iter().any(|erro| erro.campo == campo));
            }
        }
    });
    // Leaving the page sends what waits at once; the rascunho itself lives on.
    on_cleanup({
        let rascunho = rascunho.clone();
        move || rascunho.gravar()
    });
    let destino = destino_depois(aberto, etapa);
    let da_revisao = destino.ends_with("/revisao") && etapa != Etapa::Anexos;
    let saindo = sair_quando_salvo(rascunho.clone(), destino);
    let ao_enviar = {
        let rascunho = rascunho.clone();
        move |evento: leptos::ev::SubmitEvent| {
            evento.prevent_default();
            let achados = erros_da_etapa(aberto, &rascunho, etapa);
            let certo = achados.is_empty();
            erros.set(achados);
            rascunho.gravar();
            saindo.set(certo);
        }
    };
    let estado = Signal::from(rascunho.estado.clone());
    view! {
        <CaminhoDaEtapa aberto aqui=etapa.texto()/>
        <div class="colunas colunas--inverte">
            <div class="pilha">
                <ResumoDeErros erros/>
                <CabecaDaEtapa aberto etapa titulo=etapa.texto() salvamento=estado/>
                <AvisosDoRascunho/>
                <form class="cartao cartao__corpo formulario" novalidate on:submit=ao_enviar>
                    {children()}
                    <div class="acoes">
                        <Botao tom=TomBotao::Primario tamanho=Tamanho::G envia=true ocupado=saindo>
                            {if da_revisao { tf::CONTINUAR_REVISAO } else { tf::CONTINUAR }}
                        </Botao>
                        <LinkBotao href=aberto.endereco("") tamanho=Tamanho::G>{t::VOLTAR_AS_ETAPAS}</LinkBotao>
                    </div>
                </form>
            </div>
            <div class="lado">
                <PrazoAoLado prazo=aberto.agora().prazo/>
                <div class="cartao cartao__corpo pilha pilha--2">
                    <h2>{tf::LADO_TITULO}</h2>
                    <p class="nota">{tf::LADO_TEXTO}</p>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Back to the review when the person came from it (`?volta=revisao`), else on to the next step.
fn destino_depois(aberto: PedidoAberto, etapa: Etapa) -> String {
    let da_revisao = use_query_map().read_untracked().get_str("volta") == Some("revisao");
    let seguinte = match etapa {
        _ if da_revisao => Etapa::Revisao,
        Etapa::Dados => Etapa::Local,
        Etapa::Local => Etapa::Carga,
        Etapa::Carga => Etapa::Anexos,
        Etapa::Anexos | Etapa::Revisao => Etapa::Revisao,
    };
    aberto.endereco(seguinte.codigo())
}

/// Goes on once everything is on the server; stays, with the notice, when it cannot be.
fn sair_quando_salvo(rascunho: Rascunho, destino: String) -> RwSignal<bool> {
    let saindo = RwSignal::new(false);
    let navegar = use_navigate();
    efeito(move || {
        if !saindo.get() {
            return;
        }
        if rascunho.limpo() {
            navegar(&destino, NavigateOptions::default());
        } else if rascunho.parado() {
            saindo.set(false);
        }
    });
    saindo
}

fn erros_da_etapa(aberto: PedidoAberto, rascunho: &Rascunho, etapa: Etapa) -> Vec<ErroDeTela> {
    let pedido = aberto.agora();
    let hoje = data_sp(relogio::agora());
    let achados = rascunho
        .dados
        .with_untracked(|dados| dados.validar(pedido.nota.tipo, hoje));
    achados
        .into_iter()
        .filter(|erro| etapa_do_campo(erro.campo) == etapa)
        // What came with the NS is not typed here, so it cannot be corrected here.
        .filter(|erro| !pedido.campos_da_nota.iter().any(|campo| campo == erro.campo))
        .map(|erro| ErroDeTela::novo(erro.campo, erro.detail))
        .collect()
}

/// A step of a pedido that takes no more changes.
#[component]
pub fn NaoAltera(
    /// The pedido.
    aberto: PedidoAberto,
    /// Which step was asked for.
    etapa: Etapa,
) -> impl IntoView {
    view! {
        <CaminhoDaEtapa aberto aqui=etapa.texto()/>
        <div class="pilha">
            <CabecaDaEtapa aberto etapa titulo=etapa.texto()/>
            <Aviso tom=TomAviso::Atencao titulo=t::NAO_ALTERA_TITULO>
                <p>{t::NAO_ALTERA_TEXTO}</p>
                <p><LinkBotao href=aberto.endereco("")>{t::VER_PEDIDO}</LinkBotao></p>
            </Aviso>
        </div>
    }
}
