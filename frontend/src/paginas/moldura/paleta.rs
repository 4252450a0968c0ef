//! `Ctrl+K`: from anywhere to a pedido or a page, by typing (4.3). A combobox over a list: arrows choose, Enter goes.

use core::time::Duration;

use contrato::pedido::{Filtros, PedidoResumo};
use dominio::tipo::Papel;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::focar;
use crate::api;
use crate::componentes::Dialogo;
use crate::estado::{pausa, usa_acesso, viva};
use crate::textos::moldura as t;

const CAMPO: &str = "paleta-campo";
const LISTA: &str = "paleta-lista";
/// Time without typing before the server is asked.
const ESPERA: Duration = Duration::from_millis(150);
const ACHADOS: u32 = 6;

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Linha {
    href: String,
    palavras: String,
    nota: String,
}

/// What the palette holds while it is open.
#[derive(Clone, Copy)]
struct Estado {
    aberto: RwSignal<bool>,
    texto: RwSignal<String>,
    achados: RwSignal<Vec<Linha>>,
    buscando: RwSignal<bool>,
    escolhida: RwSignal<usize>,
    /// Enter came before the answer: its first line is opened when it comes.
    pressa: RwSignal<bool>,
    rodada: StoredValue<u32>,
}

/// The palette and its key.
#[component]
pub fn Paleta() -> impl IntoView {
    let estado = Estado {
        aberto: RwSignal::new(false),
        texto: RwSignal::new(String::new()),
        achados: RwSignal::new(Vec::new()),
        buscando: RwSignal::new(false),
        escolhida: RwSignal::new(0),
        pressa: RwSignal::new(false),
        rodada: StoredValue::new(0),
    };
    let acesso = usa_acesso();
    let atalho = window_event_listener(ev::keydown, move |evento| {
        let k = evento.key().eq_ignore_ascii_case("k");
        if k && (evento.ctrl_key() || evento.meta_key()) && untrack(|| acesso.papel().is_some()) {
            evento.prevent_default();
            estado.abrir();
        }
    });
    on_cleanup(move || atalho.remove());
    let linhas = Signal::derive(move || estado.linhas(acesso.papel()));
    let navegar = use_navigate();
    let ir = Callback::new(move |linha: Linha| {
        estado.aberto.set(false);
        navegar(&linha.href, NavigateOptions::default());
    });
    let teclar = move |evento: ev::KeyboardEvent| {
        let (total, atual) = (linhas.with(Vec::len), estado.escolhida.get_untracked());
        match evento.key().as_str() {
            "ArrowDown" => estado
                .escolhida
                .set((atual + 1).min(total.saturating_sub(1))),
            "ArrowUp" => estado.escolhida.set(atual.saturating_sub(1)),
            "Enter" if estado.buscando.get_untracked() => estado.pressa.set(true),
            "Enter" => {
                if let Some(linha) = linhas.with(|linhas| linhas.get(atual).cloned()) {
                    ir.run(linha);
                }
            }
            _ => return,
        }
        evento.prevent_default();
    };
    let digitar = move |evento: ev::Event| estado.digitar(event_target_value(&evento), ir);
    let ativa = move || {
        let n = estado.escolhida.get();
        linhas.with(|linhas| (n < linhas.len()).then(|| id_da(n)))
    };
    let itens = move || {
        let item = |(n, linha): (usize, Linha)| {
            let (palavras, nota) = (linha.palavras.clone(), linha.nota.clone());
            view! {
                <li
                    role="option" id=id_da(n) class="paleta__linha"
                    aria-selected=move || if estado.escolhida.get() == n { "true" } else { "false" }
                    on:click=move |_| ir.run(linha.clone())
                >
                    <span>{palavras}</span><span class="nota">{nota}</span>
                </li>
            }
        };
        linhas
            .get()
            .into_iter()
            .enumerate()
            .map(item)
            .collect_view()
    };
    let nada = move || {
        let vazia = linhas.with(Vec::is_empty) && !estado.buscando.get();
        vazia.then(|| view! { <p class="nota">{t::PALETA_VAZIA}</p> })
    };
    view! {
        <Dialogo id="paleta" titulo=t::PALETA aberto=estado.aberto>
            <input
                class="campo__entrada" id=CAMPO type="search" role="combobox" autocomplete="off" spellcheck="false"
                maxlength="120" aria-label=t::BUSCAR_ROTULO aria-expanded="true" aria-controls=LISTA
                aria-autocomplete="list" aria-activedescendant=ativa placeholder=t::BUSCAR
                prop:value=move || estado.texto.get() on:input=digitar on:keydown=teclar
            />
            <ul class="paleta__lista" role="listbox" id=LISTA aria-label=t::PALETA_LISTA>{viva(itens)}</ul>
            <div aria-live="polite">{viva(nada)}</div>
        </Dialogo>
    }
}

fn id_da(n: usize) -> String {
    format!("paleta-{n}")
}

impl Estado {
    fn abrir(self) {
        self.texto.set(String::new());
        self.achados.set(Vec::new());
        self.buscando.set(false);
        self.pressa.set(false);
        self.escolhida.set(0);
        self.aberto.set(true);
        request_animation_frame(|| focar(CAMPO));
    }

    /// Pedidos first: who types a number looks for a pedido. Tracked.
    fn linhas(self, papel: Option<Papel>) -> Vec<Linha> {
        let texto = self.texto.with(|texto| dominio::texto::normalizar(texto));
        let paginas = paginas(papel).iter().map(|(palavras, href)| Linha {
            href: (*href).to_owned(),
            palavras: (*palavras).to_owned(),
            nota: String::new(),
        });
        let paginas = paginas.filter(|l| dominio::texto::normalizar(&l.palavras).contains(&texto));
        self.achados.get().into_iter().chain(paginas).collect()
    }

    fn digitar(self, texto: String, ir: Callback<Linha>) {
        let busca = texto.trim().to_owned();
        self.texto.set(texto);
        self.escolhida.set(0);
        self.pressa.set(false);
        let vez = self.rodada.with_value(|vez| vez.wrapping_add(1));
        self.rodada.set_value(vez);
        if busca.chars().count() < 2 {
            self.achados.set(Vec::new());
            self.buscando.set(false);
            return;
        }
        self.buscando.set(true);
        spawn_local(async move {
            pausa(ESPERA).await;
            if self.rodada.try_get_value() != Some(vez) {
                return;
            }
            let filtros = Filtros {
                q: Some(busca),
                limite: Some(ACHADOS),
                ..Filtros::default()
            };
            let achados = api::pedidos::listar(&filtros).await;
            if self.rodada.try_get_value() != Some(vez) {
                return;
            }
            let achados = achados.map(|pagina| pagina.itens).unwrap_or_default();
            let linhas: Vec<_> = achados.iter().map(linha).collect();
            let primeira = linhas.first().cloned();
            self.achados.set(linhas);
            self.buscando.set(false);
            if let (true, Some(primeira)) = (self.pressa.get_untracked(), primeira) {
                ir.run(primeira);
            }
        });
    }
}

fn linha(pedido: &PedidoResumo) -> Linha {
    Linha {
        href: format!("/pedidos/{}", pedido.id),
        palavras: format!("NS {} · {}", pedido.numero_ns, pedido.cliente_nome),
        nota: format!("{} · {}", pedido.protocolo, pedido.situacao.texto()),
    }
}

const fn paginas(papel: Option<Papel>) -> &'static [(&'static str, &'static str)] {
    match papel {
        Some(Papel::Rt) => &[
            (t::INICIO, "/"),
            (t::PEDIDOS, "/pedidos"),
            (t::NOVO_PEDIDO, "/pedidos/novo"),
            (t::VERIFICAR, "/verificar"),
        ],
        Some(Papel::Analista | Papel::Administrador) => &[
            (t::FILA, "/analise"),
            (t::PEDIDOS, "/pedidos"),
            (t::MOTIVOS, "/analise/motivos"),
            (t::VERIFICAR, "/verificar"),
        ],
        None => &[],
    }
}
