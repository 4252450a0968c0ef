//! `/analise/motivos`: the reason library, kept by the staff (4.3).

mod formulario;

use contrato::motivo::Motivo;
use leptos::prelude::*;

use crate::api;
use crate::componentes::{
    Botao, Caminho, Coluna, Dialogo, Esqueleto, Falha, TabelaLista, Tamanho, Titulo, TomBotao,
};
use crate::estado::{Leitura, viva};
use crate::textos::analise::fila::TITULO as FILA;
use crate::textos::analise::motivos as t;
use crate::textos::pedido::{NAO, SIM};
use formulario::Formulario;

const COLUNAS: &[Coluna] = &[
    Coluna {
        titulo: t::COL_TITULO,
        classe: "col-cliente",
    },
    Coluna {
        titulo: t::COL_TIPO,
        classe: "col-tipo",
    },
    Coluna {
        titulo: t::COL_OFERECIDO,
        classe: "",
    },
    Coluna {
        titulo: t::COL_ACAO,
        classe: "col-acao",
    },
];

/// Every reason, a new one, and a change of one.
#[component]
pub fn Motivos() -> impl IntoView {
    let leitura = Leitura::nova(|| (), async |()| api::motivos::todos().await);
    let aberto = RwSignal::new(false);
    let em_mao = RwSignal::new(None::<Motivo>);
    let abrir = Callback::new(move |motivo: Option<Motivo>| {
        em_mao.set(motivo);
        aberto.set(true);
    });
    let guardado = Callback::new(move |()| {
        aberto.set(false);
        leitura.recarregar();
    });
    let titulo = Signal::derive(move || {
        em_mao.with(|motivo| {
            if motivo.is_some() {
                t::ALTERAR
            } else {
                t::NOVO
            }
            .to_owned()
        })
    });
    let conteudo = move || match leitura.valor() {
        None => view! { <Esqueleto linhas=8/> }.into_any(),
        Some(Err(falha)) => view! {
            <div class="cartao__corpo"><Falha falha tentar=move |()| leitura.recarregar()/></div>
        }
        .into_any(),
        Some(Ok(motivos)) => {
            let linhas = motivos
                .into_iter()
                .map(|motivo| linha(motivo, abrir))
                .collect_view();
            view! { <TabelaLista legenda=t::TITULO colunas=COLUNAS ocupada=Signal::derive(move || leitura.ocupada())>{linhas}</TabelaLista> }
                .into_any()
        }
    };
    view! {
        <Caminho acima=vec![(FILA.to_owned(), "/analise".to_owned())] aqui=t::TITULO/>
        <div class="pilha">
            <div class="topo">
                <div class="topo__texto"><Titulo texto=t::TITULO/><p class="secundario">{t::INTRODUCAO}</p></div>
                <div class="acoes">
                    <Botao tom=TomBotao::Primario icone="plus" ao_clicar=move |_| abrir.run(None)>{t::NOVO}</Botao>
                </div>
            </div>
            <div class="cartao">{viva(conteudo)}</div>
        </div>
        <Dialogo id="motivo-titulo-do-dialogo" titulo aberto largo=true>
            // Drawn anew each time it opens: what was typed and given up does not come back.
            {viva(move || aberto.get().then(|| view! {
                <Formulario motivo=em_mao.get_untracked() guardado desistir=Callback::new(move |()| aberto.set(false))/>
            }))}
        </Dialogo>
    }
}

fn linha(motivo: Motivo, abrir: Callback<Option<Motivo>>) -> impl IntoView {
    let dados = motivo.dados.clone();
    let nome = t::alterar_motivo(&dados.titulo);
    view! {
        <tr role="row" class="linha-lista">
            <td role="cell" class="col-cliente"><strong>{dados.titulo}</strong><p class="nota">{dados.texto}</p></td>
            <td role="cell" class="col-tipo">{dados.tipo.texto()}</td>
            <td role="cell">{if dados.ativo { SIM } else { NAO }}</td>
            <td role="cell" class="col-acao">
                <Botao tamanho=Tamanho::P icone="pencil" nome ao_clicar=move |_| abrir.run(Some(motivo.clone()))>{t::ALTERAR_CURTO}</Botao>
            </td>
        </tr>
    }
}
