use contrato::pedido::Acontecimento;
use dominio::calendario::formatar_extenso;
use dominio::historico::TipoAcontecimento as A;
use dominio::tipo::Situacao;
use leptos::prelude::*;

use crate::api;
use crate::componentes::{
    Cartao, Esqueleto, Falha, FichaAlterna, ItemDoTempo, LinhaDoTempo, TomDoTempo,
};
use crate::estado::{Leitura, relogio, viva};
use crate::paginas::pedido::PedidoAberto;
use crate::textos::pedido::visualizacao as t;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filtro {
    Tudo,
    Situacao,
    Arquivos,
}

/// The timeline with its filter chips, read again whenever the pedido changes.
#[component]
pub fn Tempo(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let versao = move || aberto.com(|pedido| (pedido.id.to_string(), pedido.versao));
    let leitura = Leitura::nova(versao, |(id, _)| async move {
        api::pedidos::historico(&id).await
    });
    let filtro = RwSignal::new(Filtro::Tudo);
    let itens = Signal::derive(move || {
        let todos = leitura
            .pronto()
            .map(|lista| lista.itens)
            .unwrap_or_default();
        let filtro = filtro.get();
        todos
            .into_iter()
            .filter(|a| passa(filtro, a.tipo))
            .map(|a| item(aberto, a))
            .collect::<Vec<_>>()
    });
    let fichas = [
        (Filtro::Tudo, t::TUDO),
        (Filtro::Situacao, t::SITUACAO),
        (Filtro::Arquivos, t::ARQUIVOS),
    ];
    let fichas = fichas.map(|(este, texto)| view! {
        <FichaAlterna texto ligada=Signal::derive(move || filtro.get() == este) ao_clicar=move |()| filtro.set(este)/>
    });
    let corpo = move || match leitura.valor() {
        None => view! { <Esqueleto linhas=5/> }.into_any(),
        Some(Err(falha)) => {
            view! { <Falha falha tentar=move |()| leitura.recarregar()/> }.into_any()
        }
        Some(Ok(_)) if itens.with(Vec::is_empty) => {
            view! { <p class="nota">{t::TEMPO_VAZIO}</p> }.into_any()
        }
        Some(Ok(_)) => view! { <LinhaDoTempo itens/> }.into_any(),
    };
    view! {
        <Cartao id="tempo" titulo=t::TEMPO>
            <div class="cartao__corpo pilha pilha--4">
                <div class="fichas" role="group" aria-label=t::TEMPO_FILTRO>{fichas}</div>
                {viva(corpo)}
            </div>
        </Cartao>
    }
}

fn passa(filtro: Filtro, tipo: A) -> bool {
    let de_arquivo = matches!(
        tipo,
        A::VersaoRecebida | A::VersaoRetirada | A::VersaoDevolvida | A::VersaoRecusada
    );
    match filtro {
        Filtro::Tudo => true,
        Filtro::Situacao => !de_arquivo,
        Filtro::Arquivos => de_arquivo,
    }
}

fn item(aberto: PedidoAberto, a: Acontecimento) -> ItemDoTempo {
    let (icone, tom) = desenho(a.tipo, a.para);
    let link = match (a.tipo, a.versao) {
        (A::PedidoEnviado, _) => Some((t::RECIBO.to_owned(), aberto.endereco("recibo"))),
        (_, Some(versao)) => Some((
            t::ABRIR_ARQUIVO.to_owned(),
            api::anexos::endereco_do_conteudo(&versao.to_string()),
        )),
        _ => None,
    };
    ItemDoTempo {
        titulo: a.titulo,
        quando_quem: format!("{} · {}", formatar_extenso(a.em, relogio::agora()), a.quem),
        texto: a.texto,
        link,
        icone,
        tom,
    }
}

/// Icon and colour: accent opened the RT's move, green went well, red was refused.
const fn desenho(tipo: A, para: Option<Situacao>) -> (&'static str, TomDoTempo) {
    match tipo {
        A::NsRecebida => ("mail", TomDoTempo::Neutro),
        A::PedidoCriado | A::Reaberto => ("file-pen", TomDoTempo::Neutro),
        A::PedidoEnviado => ("send", TomDoTempo::Positivo),
        A::Assumido => ("hourglass", TomDoTempo::Neutro),
        A::Devolvido => ("undo-2", TomDoTempo::Neutro),
        A::Decidido => match para {
            Some(Situacao::Aprovado) => ("check", TomDoTempo::Positivo),
            Some(Situacao::Suspenso) => ("pause", TomDoTempo::Critico),
            _ => ("x", TomDoTempo::Critico),
        },
        A::JanelaVencida | A::ValidadeVencida => ("calendar-x", TomDoTempo::Critico),
        A::ReanaliseAberta => ("rotate-ccw", TomDoTempo::Acento),
        A::ReanaliseRecusada | A::Cancelado => ("ban", TomDoTempo::Critico),
        A::Encerrado => ("circle-x", TomDoTempo::Neutro),
        A::VersaoRecebida | A::VersaoDevolvida => ("file-plus", TomDoTempo::Neutro),
        A::VersaoRetirada | A::VersaoRecusada => ("file-x", TomDoTempo::Neutro),
        A::PendenciaRespondida => ("circle-check", TomDoTempo::Neutro),
        A::ValidadeRefeita => ("calendar", TomDoTempo::Neutro),
        A::FatoRegistrado => ("info", TomDoTempo::Neutro),
        A::AvisoEnviado => ("alarm-clock", TomDoTempo::Neutro),
    }
}
