//! `/analise/:id`: files at the left, checklist and pendências at the right, decision in two steps (R-SIT-2).

mod anotado;
mod arquivos;
mod assumir;
mod barra;
mod biblioteca;
mod checklist;
mod decidir;
mod devolver;
mod dialogo;
mod diferencas;
mod documento;
mod escrita;
mod estado;
mod guarda;
mod item;
mod painel;
mod pendencia;
mod pendencias;
mod proposta;
mod resultado;
mod visor;

use contrato::analise::{Decisao, Diferencas};
use contrato::anotacoes::{AnotacoesSalvas, PendenciaEscrita};
use contrato::motivo::Motivo;
use dominio::ids::VersaoId;
use dominio::pendencia::{ItemChecklist, Ponto};
use dominio::tipo::Situacao;
use leptos::prelude::*;

use crate::api;
use crate::componentes::{Caminho, Falha, FichaAlterna, PaginaAbrindo, Selo, Titulo};
use crate::estado::{Leitura, efeito, memo, viva};
use crate::paginas::analise::teclas::Atalhos;
use crate::paginas::pedido::{ComPedido, PedidoAberto, foco};
use crate::textos::analise::mesa as t;
use crate::textos::pedido as tp;
use arquivos::Arquivos;
use assumir::QuemEsta;
use barra::Barra;
use devolver::Devolver;
use escrita::Escrita;
use estado::Mesa;
use painel::{Painel, Parte};
use proposta::ErroDaPendencia;
use resultado::Resultado;

/// What the parts of the analysis share.
#[derive(Clone, Copy)]
pub struct Analisando {
    /// The pedido.
    pub aberto: PedidoAberto,
    /// What the analyst has answered and written.
    pub mesa: StoredValue<Mesa>,
    /// The notes as the page found them.
    pub salvas: StoredValue<AnotacoesSalvas>,
    /// The decision made on this page.
    pub decidida: RwSignal<Option<Decisao>>,
    /// The reason library.
    pub motivos: Leitura<Vec<Motivo>>,
    /// What changed since the ciclo before, where there is one (R-REA-4).
    pub diferencas: Option<Leitura<Diferencas>>,
    /// The versão to be shown.
    pub escolhido: RwSignal<Option<VersaoId>>,
    /// The file on screen, and its page where it has pages.
    pub em_vista: RwSignal<Option<(VersaoId, Option<u32>)>>,
    /// Part of the panel that is shown.
    pub parte: RwSignal<Parte>,
    /// Below 1180 px, where the two halves take turns: the panel's turn.
    pub no_painel: RwSignal<bool>,
}

impl Analisando {
    /// The desk.
    pub fn mesa(self) -> Mesa {
        self.mesa.get_value()
    }

    /// Starts a pendência on the file and page on screen, of an item or of none, and shows it.
    pub fn nova_pendencia(self, item: Option<&ItemChecklist>) {
        self.escrever(PendenciaEscrita {
            descricao: item.map(|item| t::do_item(item.texto)).unwrap_or_default(),
            ..PendenciaEscrita::default()
        });
    }

    /// Starts a pendência at a place of the page on screen, and shows it.
    pub fn marcar(self, ponto: Ponto) {
        self.escrever(PendenciaEscrita {
            ponto: Some(ponto),
            ..PendenciaEscrita::default()
        });
    }

    /// Shows a pendência and takes the focus to it.
    pub fn mostrar(self, escrita: &Escrita) {
        self.parte.set(Parte::Pendencias);
        self.no_painel.set(true);
        let id = escrita.id("tipo");
        foco::depois(move || id.clone());
    }

    fn escrever(self, como: PendenciaEscrita) {
        let versao = self.escolhido.get_untracked();
        // Of a file that is still opening the page is not known yet.
        let na_tela = self.em_vista.get_untracked();
        let pagina = na_tela
            .filter(|(aberta, _)| Some(*aberta) == versao)
            .and_then(|(_, pagina)| pagina);
        let nova = self.mesa().nova_pendencia(PendenciaEscrita {
            versao,
            pagina: pagina.map(|n| n.to_string()).unwrap_or_default(),
            bloqueante: true,
            ..como
        });
        self.mostrar(&nova);
    }

    /// The caller has the analysis and may decide, tracked.
    pub fn minha(self) -> bool {
        self.aberto.com(|pedido| {
            let tenho = pedido.analise.as_ref().is_some_and(|analise| analise.minha);
            tenho && pedido.situacao == Situacao::EmAnalise
        })
    }
}

/// `/analise/:id`: the analysis of one pedido.
#[component]
pub fn Analise() -> impl IntoView {
    view! { <ComPedido pagina=pagina/> }
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    let leitura = Leitura::nova(
        move || aberto.id(),
        async |id| api::analise::anotacoes(&id).await,
    );
    viva(move || match leitura.valor() {
        None => view! { <PaginaAbrindo/> }.into_any(),
        Some(Ok(salvas)) => untrack(|| da_mesa(aberto, salvas)),
        Some(Err(falha)) => view! {
            <div class="pilha">
                <Titulo texto=tp::NAO_ABRIU/>
                <Falha falha tentar=move |()| leitura.recarregar()/>
            </div>
        }
        .into_any(),
    })
}

fn comparar(aberto: PedidoAberto) -> Leitura<Diferencas> {
    // A versão that takes the place of a refused one changes what is compared.
    Leitura::nova(
        move || aberto.com(|pedido| (pedido.id.to_string(), pedido.versao)),
        async |(id, _)| api::analise::diferencas(&id).await,
    )
}

fn da_mesa(aberto: PedidoAberto, salvas: AnotacoesSalvas) -> AnyView {
    let pedido = aberto.agora();
    let mesa = Mesa::de(&aberto.id(), pedido.ciclo, pedido.nota.tipo);
    mesa.receber(salvas.clone());
    let aqui = Analisando {
        aberto,
        mesa: StoredValue::new(mesa.clone()),
        salvas: StoredValue::new(salvas),
        decidida: RwSignal::new(None),
        motivos: Leitura::nova(|| (), async |()| api::motivos::todos().await),
        diferencas: (pedido.ciclo > 1).then(|| comparar(aberto)),
        escolhido: RwSignal::new(None),
        em_vista: RwSignal::new(None),
        parte: RwSignal::new(Parte::Checklist),
        no_painel: RwSignal::new(false),
    };
    let a_salvar = mesa.clone();
    efeito(move || {
        let _ = a_salvar.anotacoes();
        if aqui.minha() {
            a_salvar.mudou();
        }
    });
    on_cleanup(move || mesa.salvar());
    provide_context(ErroDaPendencia(RwSignal::new(false)));
    let minha = memo(move || aqui.minha());
    let no_painel = aqui.no_painel;
    let nota = pedido.nota;
    view! {
        <Caminho acima=vec![(t::FILA.to_owned(), "/analise".to_owned())] aqui=tp::ns(&nota.numero)/>
        <header class="mesa__topo">
            <div class="cabeca">
                <Titulo texto=nota.cliente_nome.clone()/>
                <div class="meta">
                    {viva(move || view! { <Selo situacao=aberto.com(|pedido| pedido.situacao)/> })}
                    <span>{nota.tipo.texto()}</span>
                    <strong>{tp::ns(&nota.numero)}</strong>
                    <span>{tp::lugar(nota.municipio.as_deref(), &nota.regional)}</span>
                    <span>"RT "{pedido.responsavel.nome}</span>
                    <span>{tp::ciclo(pedido.ciclo)}</span>
                </div>
            </div>
            {viva(move || minha.get().then(|| view! {
                <div class="acoes"><span class="so-teclado"><Atalhos lista=&t::ATALHOS_LISTA/></span><Devolver aqui/></div>
            }))}
        </header>
        <Resultado aqui/>
        <QuemEsta aqui/>
        <div class="fichas mesa__troca" role="group" aria-label=t::ESCOLHA_A_VISTA>
            <FichaAlterna
                texto=t::VISOR ligada=Signal::derive(move || !no_painel.get()) ao_clicar=move |()| no_painel.set(false)
            />
            <FichaAlterna texto=t::PAINEL ligada=no_painel ao_clicar=move |()| no_painel.set(true)/>
        </div>
        <div class="mesa" class:mesa--painel=move || no_painel.get()>
            <div class="mesa__visor"><Arquivos aqui/></div>
            <div class="mesa__painel">
                <Painel aqui/>
                {viva(move || minha.get().then(|| view! { <Barra aqui/> }))}
            </div>
        </div>
    }
    .into_any()
}
