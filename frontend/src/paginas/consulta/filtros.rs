use contrato::pedido::Filtros;
use dominio::tipo::{Papel, Situacao, TipoSolicitacao};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::campos;
use super::endereco::{self, juntar, separar};
use super::escolhas::Escolhas;
use crate::componentes::{Botao, Campo};
use crate::estado::{efeito, usa_acesso, viva};
use crate::textos::consulta as t;

/// What is typed and not yet searched; follows the address.
#[derive(Debug, Clone, Copy)]
struct Digitado {
    /// One for each row of the table, in its order.
    textos: StoredValue<Vec<RwSignal<String>>>,
    regional: RwSignal<String>,
    tipos: RwSignal<Vec<String>>,
    situacoes: RwSignal<Vec<String>>,
}

impl Digitado {
    fn novo() -> Self {
        Self {
            textos: StoredValue::new(
                campos::todos()
                    .map(|_| RwSignal::new(String::new()))
                    .collect(),
            ),
            regional: RwSignal::new(String::new()),
            tipos: RwSignal::new(Vec::new()),
            situacoes: RwSignal::new(Vec::new()),
        }
    }

    fn texto(self, n: usize) -> RwSignal<String> {
        self.textos.with_value(|textos| textos[n])
    }

    fn seguir(self, f: &Filtros) {
        for (n, campo) in campos::todos().enumerate() {
            self.texto(n).set((campo.ler)(f).unwrap_or_default());
        }
        self.regional.set(
            f.regional
                .as_ref()
                .map(|r| r.replace(',', ", "))
                .unwrap_or_default(),
        );
        self.tipos.set(separar(f.tipo.as_deref()));
        self.situacoes.set(separar(f.situacao.as_deref()));
    }

    fn filtros(self, antes: &Filtros) -> Filtros {
        let mut filtros = endereco::limpos(antes);
        for (n, campo) in campos::todos().enumerate() {
            let valor = self
                .texto(n)
                .with_untracked(|valor| valor.trim().to_owned());
            (campo.por)(&mut filtros, Some(valor).filter(|valor| !valor.is_empty()));
        }
        let regionais = self
            .regional
            .get_untracked()
            .to_ascii_uppercase()
            .replace([';', ' '], ",");
        filtros.regional = juntar(&separar(Some(&regionais)));
        filtros.tipo = self.tipos.with_untracked(|lista| juntar(lista));
        filtros.situacao = self.situacoes.with_untracked(|lista| juntar(lista));
        filtros
    }
}

/// The filters of R-LST-1; *Pesquisar* or Enter puts them in the address.
#[component]
pub(super) fn FormularioDeFiltros(
    /// What the address says.
    filtros: Memo<Filtros>,
) -> impl IntoView {
    let d = Digitado::novo();
    efeito(move || filtros.with(|f| d.seguir(f)));
    let acesso = usa_acesso();
    let mais = RwSignal::new(filtros.with_untracked(usa_os_outros));
    let ir = use_navigate();
    let pesquisar = Callback::new(move |()| {
        let novo = endereco::escrever(&d.filtros(&filtros.get_untracked()));
        ir(
            &novo,
            NavigateOptions {
                scroll: false,
                ..NavigateOptions::default()
            },
        );
    });
    let tipos = TipoSolicitacao::TODOS
        .iter()
        .map(|v| (v.codigo(), v.texto()))
        .collect();
    let rt = untrack(|| acesso.papel()) == Some(Papel::Rt);
    let situacoes = Situacao::TODOS
        .iter()
        .filter(|v| rt || !matches!(v, Situacao::Rascunho | Situacao::Encerrado))
        .map(|v| (v.codigo(), v.texto()))
        .collect();
    view! {
        <form
            class="filtros"
            class:filtros--aberto=move || mais.get()
            on:submit=move |evento| {
                evento.prevent_default();
                pesquisar.run(());
            }
        >
            <div class="filtros__linha">
                <div class="filtros__busca">{campos::BUSCA.desenhar(d.texto(0))}</div>
                <Escolhas id="filtro-tipo" rotulo=t::TIPO vazio=t::TODOS_OS_TIPOS opcoes=tipos escolhidas=d.tipos ao_mudar=pesquisar/>
                <Escolhas id="filtro-situacao" rotulo=t::SITUACAO vazio=t::TODAS opcoes=situacoes escolhidas=d.situacoes ao_mudar=pesquisar/>
                <div class="filtros__regional filtros__dobra"><Campo id="filtro-regional" rotulo=t::REGIONAL valor=d.regional maximo=60/></div>
                <div class="acoes">
                    <Botao envia=true icone="search">{t::PESQUISAR}</Botao>
                    <button
                        type="button"
                        class="botao botao--texto"
                        aria-expanded=move || if mais.get() { "true" } else { "false" }
                        aria-controls="mais-filtros"
                        on:click=move |_| mais.update(|m| *m = !*m)
                    >
                        <crate::componentes::Icone nome="list-filter"/>
                        {viva(move || if mais.get() { t::MENOS_FILTROS } else { t::MAIS_FILTROS })}
                    </button>
                </div>
            </div>
            <div class="filtros__mais" id="mais-filtros" hidden=move || !mais.get()>
                {campos::OUTROS.iter().zip(1..).map(|(campo, n)| campo.desenhar(d.texto(n))).collect_view()}
            </div>
        </form>
    }
}

/// True when a filter of the folded part applies.
fn usa_os_outros(f: &Filtros) -> bool {
    campos::OUTROS.iter().any(|campo| (campo.ler)(f).is_some())
}
