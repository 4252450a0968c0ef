use contrato::pedido::Filtros;
use contrato::visao::{Visao, VisoesSalvas};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::endereco;
use crate::api::{self, FalhaApi, consulta_de};
use crate::componentes::{Botao, Campo, Dialogo, Falha, Ficha, Tamanho, TomBotao};
use crate::estado::{Anuncio, Leitura, usa_anuncio, viva};
use crate::textos::consulta as t;
use crate::textos::pedido::CANCELAR;

/// What the list of saved views and its dialog share.
#[derive(Clone, Copy)]
struct Estante {
    filtros: Memo<Filtros>,
    leitura: Leitura<VisoesSalvas>,
    /// Whether the dialog is open.
    aberto: RwSignal<bool>,
    nome: RwSignal<String>,
    sem_nome: RwSignal<bool>,
    falha: RwSignal<Option<FalhaApi>>,
    anuncio: Anuncio,
}

impl Estante {
    fn nova(filtros: Memo<Filtros>) -> Self {
        Self {
            filtros,
            leitura: Leitura::nova(|| (), async |()| api::visoes::ler().await),
            aberto: RwSignal::new(false),
            nome: RwSignal::new(String::new()),
            sem_nome: RwSignal::new(false),
            falha: RwSignal::new(None),
            anuncio: usa_anuncio(),
        }
    }

    fn perguntar(self) {
        self.nome.set(String::new());
        self.falha.set(None);
        self.sem_nome.set(false);
        self.aberto.set(true);
    }

    fn salvar(self) {
        let visao = Visao {
            nome: self.nome.with_untracked(|nome| nome.trim().to_owned()),
            consulta: untrack(|| self.consulta()),
        };
        self.sem_nome.set(visao.nome.is_empty());
        if !visao.nome.is_empty() {
            self.mudar(|itens| itens.push(visao), t::VISAO_SALVA);
        }
    }

    fn remover(self, nome: &str) {
        self.mudar(
            |itens| itens.retain(|visao| visao.nome != nome),
            t::VISAO_REMOVIDA,
        );
    }

    /// Replaces the views that were read, and says `dita` once they are stored.
    fn mudar(self, mudar: impl FnOnce(&mut Vec<Visao>), dita: &'static str) {
        let Some(mut salvas) = self.leitura.pronto() else {
            return;
        };
        mudar(&mut salvas.itens);
        self.falha.set(None);
        spawn_local(async move {
            match api::visoes::guardar(salvas.revisao, salvas.itens).await {
                Ok(_) => {
                    self.anuncio.dizer(dita);
                    let _ = self.aberto.try_set(false);
                }
                Err(outra) => {
                    let _ = self.falha.try_set(Some(outra));
                }
            }
            self.leitura.recarregar();
        });
    }

    /// The page of the list is not part of a view.
    fn consulta(self) -> String {
        consulta_de(&Filtros {
            cursor: None,
            ..self.filtros.get()
        })
    }

    fn filtrada(self) -> bool {
        self.filtros
            .with(|filtros| !endereco::aplicados(filtros).is_empty())
    }

    fn tem(self) -> bool {
        self.leitura
            .pronto()
            .is_some_and(|salvas| !salvas.itens.is_empty())
    }

    /// What is wrong with the name, if anything is.
    fn erro_do_nome(self) -> Option<String> {
        if self.sem_nome.get() {
            return Some(t::NOME_OBRIGATORIO.to_owned());
        }
        self.falha.with(|falha| falha.as_ref().and_then(do_campo))
    }

    /// A refusal that no field explains.
    fn falha_geral(self) -> Option<FalhaApi> {
        self.falha.get().filter(|falha| do_campo(falha).is_none())
    }
}

fn do_campo(falha: &FalhaApi) -> Option<String> {
    falha.campos().first().map(|campo| campo.detail.clone())
}

/// The saved views: a link and a × for each, and *Salvar esta visão* for what is filtered now.
#[component]
pub(super) fn VisoesDaConsulta(
    /// What the address says.
    filtros: Memo<Filtros>,
) -> impl IntoView {
    let estante = Estante::nova(filtros);
    let fichas = move || {
        let salvas = estante.leitura.pronto().unwrap_or_default();
        let ficha = |visao: Visao| {
            let href = format!("/pedidos?{}", visao.consulta);
            let texto = visao.nome.clone();
            view! { <Ficha texto href ao_remover=move |()| estante.remover(&visao.nome)/> }
        };
        salvas.itens.into_iter().map(ficha).collect_view()
    };
    view! {
        <div class="filtros__aplicados" hidden=move || !(estante.tem() || estante.filtrada())>
            <span class="nota" id="rotulo-visoes" hidden=move || !estante.tem()>{t::VISOES}</span>
            <ul class="fichas" aria-labelledby="rotulo-visoes">{viva(fichas)}</ul>
            {viva(move || estante.filtrada().then(|| view! {
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P icone="plus" ao_clicar=move |_| estante.perguntar()>
                    {t::SALVAR_VISAO}
                </Botao>
            }))}
            {viva(move || (!estante.aberto.get()).then(|| recusa(estante)))}
        </div>
        <NomeDaVisao estante/>
    }
}

#[component]
fn NomeDaVisao(estante: Estante) -> impl IntoView {
    let salvar = move |evento: leptos::ev::SubmitEvent| {
        evento.prevent_default();
        estante.salvar();
    };
    let erro = Signal::derive(move || estante.erro_do_nome());
    view! {
        <Dialogo id="salvar-visao" titulo=t::SALVAR_VISAO aberto=estante.aberto>
            <form class="formulario" novalidate on:submit=salvar>
                <Campo
                    id="nome-da-visao" rotulo=t::NOME_DA_VISAO ajuda=t::NOME_AJUDA valor=estante.nome erro maximo=60
                />
                {viva(move || recusa(estante))}
                <div class="dialogo__acoes">
                    <Botao tom=TomBotao::Primario envia=true>{t::SALVAR_VISAO}</Botao>
                    <Botao tom=TomBotao::Texto ao_clicar=move |_| estante.aberto.set(false)>{CANCELAR}</Botao>
                </div>
            </form>
        </Dialogo>
    }
}

fn recusa(estante: Estante) -> impl IntoView {
    estante.falha_geral().map(|falha| view! { <Falha falha/> })
}
