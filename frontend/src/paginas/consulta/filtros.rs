use contrato::pedido::Filtros;
use dominio::tipo::{Papel, Situacao, TipoSolicitacao};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::endereco::{self, juntar, separar};
use super::escolhas::Escolhas;
use crate::componentes::{Botao, Campo};
use crate::estado::usa_acesso;
use crate::textos::consulta as t;

/// What is typed and not yet searched; follows the address.
#[derive(Debug, Clone, Copy)]
struct Digitado {
    q: RwSignal<String>,
    regional: RwSignal<String>,
    enviado_de: RwSignal<String>,
    enviado_ate: RwSignal<String>,
    ns: RwSignal<String>,
    protocolo: RwSignal<String>,
    instalacao: RwSignal<String>,
    cliente_nome: RwSignal<String>,
    cliente_numero: RwSignal<String>,
    tipos: RwSignal<Vec<String>>,
    situacoes: RwSignal<Vec<String>>,
}

impl Digitado {
    fn novo() -> Self {
        let texto = || RwSignal::new(String::new());
        Self {
            q: texto(),
            regional: texto(),
            enviado_de: texto(),
            enviado_ate: texto(),
            ns: texto(),
            protocolo: texto(),
            instalacao: texto(),
            cliente_nome: texto(),
            cliente_numero: texto(),
            tipos: RwSignal::new(Vec::new()),
            situacoes: RwSignal::new(Vec::new()),
        }
    }

    fn seguir(self, f: &Filtros) {
        let por = |campo: RwSignal<String>, valor: &Option<String>| {
            campo.set(valor.clone().unwrap_or_default())
        };
        por(self.q, &f.q);
        por(
            self.regional,
            &f.regional.as_ref().map(|r| r.replace(',', ", ")),
        );
        por(self.enviado_de, &f.enviado_de.map(|d| d.to_string()));
        por(self.enviado_ate, &f.enviado_ate.map(|d| d.to_string()));
        por(self.ns, &f.ns);
        por(self.protocolo, &f.protocolo);
        por(self.instalacao, &f.instalacao);
        por(self.cliente_nome, &f.cliente_nome);
        por(self.cliente_numero, &f.cliente_numero);
        self.tipos.set(separar(f.tipo.as_deref()));
        self.situacoes.set(separar(f.situacao.as_deref()));
    }

    fn filtros(self, antes: &Filtros) -> Filtros {
        let texto = |campo: RwSignal<String>| {
            campo.with_untracked(|v| Some(v.trim().to_owned()).filter(|v| !v.is_empty()))
        };
        Filtros {
            aba: antes.aba,
            limite: antes.limite,
            q: texto(self.q),
            regional: juntar(&separar(
                texto(self.regional)
                    .map(|r| r.to_ascii_uppercase().replace([';', ' '], ","))
                    .as_deref(),
            )),
            enviado_de: texto(self.enviado_de).and_then(|d| d.parse().ok()),
            enviado_ate: texto(self.enviado_ate).and_then(|d| d.parse().ok()),
            ns: texto(self.ns),
            protocolo: texto(self.protocolo),
            instalacao: texto(self.instalacao),
            cliente_nome: texto(self.cliente_nome),
            cliente_numero: texto(self.cliente_numero),
            tipo: self.tipos.with_untracked(|lista| juntar(lista)),
            situacao: self.situacoes.with_untracked(|lista| juntar(lista)),
            cursor: None,
        }
    }
}

/// The filters of R-LST-1; *Pesquisar* or Enter puts them in the address.
#[component]
pub(super) fn FormularioDeFiltros(
    /// What the address says.
    filtros: Memo<Filtros>,
) -> impl IntoView {
    let d = Digitado::novo();
    Effect::new(move |_| filtros.with(|f| d.seguir(f)));
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
                <div class="filtros__busca"><Campo id="filtro-q" rotulo=t::BUSCA valor=d.q tipo="search" maximo=120/></div>
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
                        {move || if mais.get() { t::MENOS_FILTROS } else { t::MAIS_FILTROS }}
                    </button>
                </div>
            </div>
            <div class="filtros__mais" id="mais-filtros" hidden=move || !mais.get()>
                <Campo id="filtro-de" rotulo=t::ENVIADO_DE valor=d.enviado_de tipo="date"/>
                <Campo id="filtro-ate" rotulo=t::ENVIADO_ATE valor=d.enviado_ate tipo="date"/>
                <Campo id="filtro-ns" rotulo=t::NS valor=d.ns modo="numeric" maximo=20/>
                <Campo id="filtro-protocolo" rotulo=t::PROTOCOLO valor=d.protocolo maximo=40/>
                <Campo id="filtro-instalacao" rotulo=t::INSTALACAO valor=d.instalacao modo="numeric" maximo=40/>
                <Campo id="filtro-cliente-nome" rotulo=t::CLIENTE_NOME valor=d.cliente_nome maximo=120/>
                <Campo id="filtro-cliente-numero" rotulo=t::CLIENTE_NUMERO valor=d.cliente_numero modo="numeric" maximo=40/>
            </div>
        </form>
    }
}

/// True when a filter of the folded part applies.
fn usa_os_outros(f: &Filtros) -> bool {
    let textos = [
        &f.ns,
        &f.protocolo,
        &f.instalacao,
        &f.cliente_nome,
        &f.cliente_numero,
    ];
    f.enviado_de.is_some() || f.enviado_ate.is_some() || textos.iter().any(|v| v.is_some())
}
