//! `/analise/:id`: files at the left, checklist and pendências at the right, decision in two steps (R-SIT-2).

mod arquivos;
mod assumir;
mod barra;
mod checklist;
mod decidir;
mod devolver;
mod dialogo;
mod documento;
mod escrita;
mod estado;
mod item;
mod painel;
mod pendencia;
mod pendencias;
mod proposta;
mod resultado;
mod visor;

use contrato::analise::Decisao;
use dominio::tipo::Situacao;
use leptos::prelude::*;

use crate::componentes::{Caminho, FichaAlterna, Selo, Titulo};
use crate::estado::{memo, viva};
use crate::paginas::pedido::{ComPedido, PedidoAberto};
use crate::textos::analise::mesa as t;
use crate::textos::pedido as tp;
use arquivos::Arquivos;
use assumir::QuemEsta;
use barra::Barra;
use devolver::Devolver;
use estado::Mesa;
use painel::Painel;
use proposta::ErroDaPendencia;
use resultado::Resultado;

/// What the parts of the analysis share.
#[derive(Clone, Copy)]
pub struct Analisando {
    /// The pedido.
    pub aberto: PedidoAberto,
    /// What the analyst has answered and written.
    pub mesa: StoredValue<Mesa>,
    /// The decision made on this page.
    pub decidida: RwSignal<Option<Decisao>>,
}

impl Analisando {
    /// The desk.
    pub fn mesa(self) -> Mesa {
        self.mesa.get_value()
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
    let pedido = aberto.agora();
    let mesa = Mesa::de(&aberto.id(), pedido.ciclo, pedido.nota.tipo);
    let aqui = Analisando {
        aberto,
        mesa: StoredValue::new(mesa),
        decidida: RwSignal::new(None),
    };
    provide_context(ErroDaPendencia(RwSignal::new(false)));
    let minha = memo(move || aqui.minha());
    // Below 1180 px the two halves take turns; the style sheet shows both above that.
    let no_painel = RwSignal::new(false);
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
            {viva(move || minha.get().then(|| view! { <Devolver aqui/> }))}
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
