use contrato::analise::{Pendencia, Responder as Corpo};
use contrato::anexo::Versao;
use dominio::pendencia::{ComoRespondeu, LIMITE_RESPOSTA, validar_resposta};
use dominio::slot::Slot;
use leptos::ev;
use leptos::prelude::*;

use super::guarda::Guarda;
use crate::componentes::{
    AreaDeTexto, Cartao, EstadoDeSalvamento, Falha, GrupoDeOpcoes, Icone, LinkBotao, Selecao,
    Tamanho, TomBotao,
};
use crate::estado::{memo, viva};
use crate::paginas::pedido::{PedidoAberto, vai_no_envio};
use crate::textos::pedido::respostas as t;
use crate::textos::pedido::visualizacao as tv;

/// One pendência with its answer: what was done, in words and in a versão (R-REA-2).
#[component]
pub fn Responder(
    /// The pedido.
    aberto: PedidoAberto,
    /// The pendência as the page found it.
    pendencia: Pendencia,
) -> impl IntoView {
    let ordem = pendencia.ordem;
    let id = pendencia.id;
    let campo = move |nome: &str| format!("{nome}-{ordem}");
    let dada = pendencia.resposta.clone();
    // Most pendências are put right, and words typed before a choice are an answer already.
    let como = dada.as_ref().map_or(ComoRespondeu::Corrigi, |r| r.como);
    let como = RwSignal::new(como.codigo().to_owned());
    let texto = RwSignal::new(dada.as_ref().map_or_else(String::new, |r| r.texto.clone()));
    let versao = dada.and_then(|r| r.versao).map(|v| v.to_string());
    let versao = RwSignal::new(versao.unwrap_or_default());
    let guarda = Guarda::nova(aberto, id.to_string());
    let corpo = move || {
        let corpo = Corpo {
            como: ComoRespondeu::de_codigo(&como.get_untracked())?,
            texto: texto.get_untracked(),
            versao: versao.get_untracked().parse().ok(),
        };
        let vale = validar_resposta(corpo.como, &corpo.texto, corpo.versao.is_some()).is_ok();
        vale.then_some(corpo)
    };
    let mudou = Callback::new(move |_: String| guarda.mudou(corpo));
    let aviso = window_event_listener(ev::beforeunload, move |evento| {
        if guarda.falta() {
            evento.prevent_default();
        }
    });
    on_cleanup(move || {
        aviso.remove();
        guarda.despedir(corpo());
    });
    let respondida = memo(move || {
        aberto.com(|pedido| {
            let mut todas = pedido.decisao.iter().flat_map(|d| &d.pendencias);
            todas.any(|p| p.id == id && p.resposta.is_some())
        })
    });
    let bloqueante = pendencia.bloqueante;
    let etiqueta = move || {
        match (respondida.get(), bloqueante) {
        (true, _) => view! { <span class="etiqueta etiqueta--positiva"><Icone nome="check" pequeno=true/>{t::RESPONDIDA}</span> }.into_any(),
        (false, true) => view! { <span class="etiqueta">{t::FALTA}</span> }.into_any(),
        (false, false) => view! { <span class="etiqueta etiqueta--neutra">{tv::NAO_IMPEDE}</span> }.into_any(),
    }
    };
    let opcoes = [
        (ComoRespondeu::Corrigi, t::CORRIGI),
        (ComoRespondeu::Discordo, t::DISCORDO),
    ]
    .map(|(como, palavras)| (como.codigo().to_owned(), palavras.to_owned()))
    .to_vec();
    let discorda = memo(move || como.with(|como| como == ComoRespondeu::Discordo.codigo()));
    view! {
        <Cartao id=format!("pendencia-{ordem}") titulo=t::titulo(ordem, &pendencia.titulo) lado=move || viva(etiqueta)>
            <div class="cartao__corpo pilha pilha--4">
                <Onde pendencia=pendencia.clone()/>
                <blockquote class="pendencias__texto">{pendencia.descricao.clone()}</blockquote>
                <GrupoDeOpcoes id=campo("como") rotulo=t::COMO valor=como opcoes ao_escolher=mudou/>
                <AreaDeTexto
                    id=campo("texto") rotulo=t::SUA_RESPOSTA ajuda=t::SUA_RESPOSTA_AJUDA valor=texto
                    maximo=LIMITE_RESPOSTA ao_digitar=mudou
                />
                {viva(move || (!discorda.get()).then(|| view! {
                    <Selecao
                        id=campo("versao") rotulo=t::VERSAO vazio=t::VERSAO_NENHUMA valor=versao
                        opcoes=Signal::derive(move || novas(aberto)) ao_escolher=mudou
                    />
                    <p><LinkBotao href=aberto.endereco("anexos") tom=TomBotao::Texto tamanho=Tamanho::P icone="upload">{t::ENVIAR_VERSAO}</LinkBotao></p>
                }))}
                <EstadoDeSalvamento estado=guarda.estado/>
                {viva(move || guarda.falha.get().map(|falha| view! { <Falha falha tentar=move |()| guarda.mudou(corpo)/> }))}
            </div>
        </Cartao>
    }
}

/// File, page and norm of a pendência.
#[component]
fn Onde(pendencia: Pendencia) -> impl IntoView {
    view! {
        <p class="meta meta--p">
            {pendencia.arquivo.map(|nome| view! { <span><Icone nome="file-text" pequeno=true/>{nome}</span> })}
            {pendencia.pagina.map(|n| view! { <span>{tv::pagina(n)}</span> })}
            {pendencia.norma.map(|norma| view! { <span><Icone nome="book-open" pequeno=true/>{norma}</span> })}
        </p>
    }
}

/// The versões that go in the correction and went in no envio before it.
fn novas(aberto: PedidoAberto) -> Vec<(String, String)> {
    aberto.com(|pedido| {
        let nova = |v: &&Versao| v.ciclo_enviado.is_none() && vai_no_envio(v);
        let do_rt = pedido
            .anexos
            .iter()
            .filter(|anexo| anexo.slot != Slot::DOCUMENTO_DA_DECISAO.codigo());
        do_rt
            .filter_map(|anexo| {
                let versao = anexo.versoes.iter().find(nova)?;
                let palavras = t::versao(&anexo.rotulo, versao.numero, &versao.nome);
                Some((versao.id.to_string(), palavras))
            })
            .collect()
    })
}
