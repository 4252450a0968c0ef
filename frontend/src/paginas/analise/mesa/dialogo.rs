use crate::estado::viva;
use dominio::situacao::negativa;
use dominio::tipo::{Obras, Resultado, Situacao};
use leptos::prelude::*;

use super::Analisando;
use super::decidir::{Envio, decidir};
use super::escrita::ResumoDasEscritas;
use super::proposta::{impedimentos, pede_obras};
use crate::componentes::{
    AreaDeTexto, Aviso, Botao, Dado, Dialogo, Falha, GrupoDeOpcoes, ListaDeDados, TomAviso,
    TomBotao,
};
use crate::paginas::pedido::foco;
use crate::textos::analise::decisao as t;
use crate::textos::pedido as tp;

/// Step 2 of the decision: what is sent, who receives it, what changes; then the act that is never undone.
#[component]
pub fn DialogoDaDecisao(
    /// The analysis.
    aqui: Analisando,
    /// The result proposed in step 1.
    resultado: RwSignal<Option<Resultado>>,
    /// Open or closed.
    aberto: RwSignal<bool>,
) -> impl IntoView {
    let quantas = aqui.mesa().pendencias;
    let acao = Signal::derive(move || {
        resultado.get().map_or(String::new(), |resultado| {
            let n = if resultado == Resultado::Aprovado {
                0
            } else {
                quantas.with(Vec::len)
            };
            t::acao(t::verbo(resultado), n)
        })
    });
    let titulo = Signal::derive(move || t::pergunta(&acao.get()));
    let conteudo = move || {
        resultado
            .get()
            .map(|resultado| view! { <Confirmacao aqui resultado acao aberto/> })
    };
    view! { <Dialogo id="decisao-titulo" titulo aberto largo=true>{viva(conteudo)}</Dialogo> }
}

#[component]
fn Confirmacao(
    aqui: Analisando,
    resultado: Resultado,
    acao: Signal<String>,
    aberto: RwSignal<bool>,
) -> impl IntoView {
    let pede = resultado == Resultado::Aprovado && pede_obras(aqui);
    // A dialog gives the focus to its first button, the ×; what is asked comes first here.
    foco::depois(move || if pede { "obras" } else { "observacao" }.to_owned());
    let envio = Envio::novo();
    let faltas = RwSignal::new(Vec::<String>::new());
    let aprova = resultado == Resultado::Aprovado;
    let pedido = aqui.aberto.agora();
    let linha = format!(
        "{} · {} · {}",
        pedido.nota.cliente_nome,
        tp::ns(&pedido.nota.numero),
        tp::ciclo(pedido.ciclo)
    );
    let depois = if aprova {
        Situacao::Aprovado
    } else {
        negativa(pedido.nota.tipo)
    };
    let efeito = vec![
        Dado::novo(t::QUEM_RECEBE, t::recebe(&pedido.responsavel.nome)),
        Dado::novo(
            t::O_QUE_MUDA,
            t::muda(pedido.situacao.texto(), depois.texto()),
        ),
    ];
    let enviar = move |evento: leptos::ev::SubmitEvent| {
        evento.prevent_default();
        let impede = impedimentos(aqui, resultado, false);
        let livre = impede.is_empty();
        faltas.set(impede);
        if livre {
            decidir(aqui, resultado, envio, aberto);
        }
    };
    let tom = if aprova {
        TomBotao::Primario
    } else {
        TomBotao::CriticoCheio
    };
    let erro_obras = Signal::derive(move || {
        pede.then(|| faltas.with(|faltas| faltas.first().cloned()))
            .flatten()
    });
    view! {
        <form class="pilha pilha--4" novalidate on:submit=enviar>
            <p class="nota">{t::DIALOGO}" · "{linha}</p>
            {(!aprova).then(|| view! { <ResumoDasEscritas lista=aqui.mesa().pendencias.get_untracked()/> })}
            {pede.then(|| view! {
                <GrupoDeOpcoes
                    id="obras" rotulo=t::OBRAS valor=RwSignal::from(aqui.mesa().obras) opcoes=obras() erro=erro_obras
                />
            })}
            <AreaDeTexto
                id="observacao" rotulo=t::OBSERVACAO ajuda=t::OBSERVACAO_AJUDA
                valor=RwSignal::from(aqui.mesa().observacao) linhas=2 maximo=4000
            />
            <ListaDeDados dados=efeito/>
            <Aviso tom=TomAviso::Atencao titulo=t::SEM_VOLTA/>
            {viva(move || (!pede).then(|| faltas.get()).filter(|lista| !lista.is_empty()).map(|lista| view! {
                <Aviso tom=TomAviso::Critico titulo=t::FALTAM anuncia=true>
                    <ul class="lista">{lista.into_iter().map(|frase| view! { <li>{frase}</li> }).collect_view()}</ul>
                </Aviso>
            }))}
            {viva(move || envio.nao_salvou.get().then(|| view! {
                <Aviso tom=TomAviso::Critico titulo=t::NAO_SALVOU anuncia=true><p>{t::NAO_SALVOU_TEXTO}</p></Aviso>
            }))}
            {viva(move || envio.falha.get().map(|falha| {
                if falha.status() == 412 {
                    view! { <Aviso tom=TomAviso::Atencao titulo=t::MUDOU anuncia=true><p>{t::MUDOU_TEXTO}</p></Aviso> }.into_any()
                } else {
                    view! { <Falha falha/> }.into_any()
                }
            }))}
            <div class="dialogo__acoes linha--pontas">
                <Botao tom envia=true ocupado=envio.indo>{viva(move || acao.get())}</Botao>
                <Botao tom=TomBotao::Texto ao_clicar=move |_| aberto.set(false)>{t::VOLTAR}</Botao>
            </div>
        </form>
    }
}

fn obras() -> Vec<(String, String)> {
    Obras::TODOS
        .iter()
        .map(|obras| (obras.codigo().to_owned(), obras.texto().to_owned()))
        .collect()
}
