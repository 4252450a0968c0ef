use contrato::pedido::Filtros;
use contrato::visao::Visao;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::endereco;
use crate::api::{self, FalhaApi, consulta_de};
use crate::componentes::{Botao, Campo, Dialogo, Falha, Ficha, Tamanho, TomBotao};
use crate::estado::{Leitura, usa_anuncio, viva};
use crate::textos::consulta as t;
use crate::textos::pedido::CANCELAR;

/// The saved views: a link and a × for each, and *Salvar esta visão* for what is filtered now.
#[component]
pub(super) fn VisoesDaConsulta(
    /// What the address says.
    filtros: Memo<Filtros>,
) -> impl IntoView {
    let leitura = Leitura::nova(|| (), async |()| api::visoes::ler().await);
    let aberto = RwSignal::new(false);
    let nome = RwSignal::new(String::new());
    let falha = RwSignal::new(None::<FalhaApi>);
    let sem_nome = RwSignal::new(false);
    let anuncio = usa_anuncio();
    let guardar = move |mudar: Box<dyn FnOnce(&mut Vec<Visao>)>, dita: &'static str| {
        let Some(salvas) = leitura.pronto() else {
            return;
        };
        let mut itens = salvas.itens;
        mudar(&mut itens);
        falha.set(None);
        spawn_local(async move {
            match api::visoes::guardar(salvas.revisao, itens).await {
                Ok(_) => {
                    anuncio.dizer(dita);
                    let _ = aberto.try_set(false);
                }
                Err(outra) => {
                    let _ = falha.try_set(Some(outra));
                }
            }
            leitura.recarregar();
        });
    };
    // The page of the list is not part of a view.
    let consulta = move || {
        consulta_de(&Filtros {
            cursor: None,
            ..filtros.get()
        })
    };
    let salvar = move |evento: leptos::ev::SubmitEvent| {
        evento.prevent_default();
        let visao = Visao {
            nome: nome.with_untracked(|nome| nome.trim().to_owned()),
            consulta: untrack(consulta),
        };
        sem_nome.set(visao.nome.is_empty());
        if visao.nome.is_empty() {
            return;
        }
        guardar(Box::new(move |itens| itens.push(visao)), t::VISAO_SALVA);
    };
    let fichas = move || {
        let salvas = leitura.pronto().unwrap_or_default();
        let ficha = |visao: Visao| {
            let (rotulo, este) = (visao.nome.clone(), visao.nome);
            let href = format!("/pedidos?{}", visao.consulta);
            let remover = move |()| {
                let este = este.clone();
                guardar(
                    Box::new(move |itens| itens.retain(|outra| outra.nome != este)),
                    t::VISAO_REMOVIDA,
                );
            };
            view! { <Ficha texto=rotulo href ao_remover=remover/> }
        };
        salvas.itens.into_iter().map(ficha).collect_view()
    };
    let do_campo = |falha: &FalhaApi| falha.campos().first().map(|campo| campo.detail.clone());
    let erro = Signal::derive(move || {
        let repetido = falha.with(|falha| falha.as_ref().and_then(do_campo));
        sem_nome
            .get()
            .then(|| t::NOME_OBRIGATORIO.to_owned())
            .or(repetido)
    });
    let geral = move || {
        let outra = falha.get().filter(|falha| do_campo(falha).is_none());
        outra.map(|falha| view! { <Falha falha/> })
    };
    let tem = move || {
        leitura
            .pronto()
            .is_some_and(|salvas| !salvas.itens.is_empty())
    };
    let filtrado = move || filtros.with(|f| !endereco::aplicados(f).is_empty());
    view! {
        <div class="filtros__aplicados" hidden=move || !(tem() || filtrado())>
            <span class="nota" id="rotulo-visoes" hidden=move || !tem()>{t::VISOES}</span>
            <ul class="fichas" aria-labelledby="rotulo-visoes">{viva(fichas)}</ul>
            {viva(move || filtrado().then(|| view! {
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P icone="plus" ao_clicar=move |_| {
                    nome.set(String::new());
                    falha.set(None);
                    sem_nome.set(false);
                    aberto.set(true);
                }>{t::SALVAR_VISAO}</Botao>
            }))}
            {viva(move || (!aberto.get()).then(geral))}
        </div>
        <Dialogo id="salvar-visao" titulo=t::SALVAR_VISAO aberto>
            <form class="formulario" novalidate on:submit=salvar>
                <Campo id="nome-da-visao" rotulo=t::NOME_DA_VISAO ajuda=t::NOME_AJUDA valor=nome erro maximo=60/>
                {viva(geral)}
                <div class="dialogo__acoes">
                    <Botao tom=TomBotao::Primario envia=true>{t::SALVAR_VISAO}</Botao>
                    <Botao tom=TomBotao::Texto ao_clicar=move |_| aberto.set(false)>{CANCELAR}</Botao>
                </div>
            </form>
        </Dialogo>
    }
}
