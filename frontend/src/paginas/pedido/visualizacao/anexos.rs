use crate::estado::viva;
use contrato::anexo::Anexo;
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_data_hora;
use dominio::slot::Slot;
use leptos::prelude::*;

use crate::api;
use crate::componentes::{Cartao, LinkBotao, Tamanho, TomBotao};
use crate::paginas::pedido::etapas::vai_no_envio;
use crate::paginas::pedido::{
    AvisosDoArquivo, EtiquetaDaConferencia, HistoricoDoAnexo, LinkDaVersao, PedidoAberto,
};
use crate::textos::pedido::{self as tp, anexos as ta, visualizacao as t};

/// Each anexo with its present versão and its histórico.
#[component]
pub fn TabelaDeAnexos(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let anexos = move || {
        aberto.com(|pedido| {
            pedido
                .anexos
                .iter()
                .filter(|anexo| !anexo.versoes.is_empty())
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let contagem = Signal::derive(move || anexos().len().to_string());
    let linhas = move || {
        let anexos = anexos();
        if anexos.is_empty() {
            return view! { <li class="anexo"><p class="nota">{t::SEM_ARQUIVO}</p></li> }
                .into_any();
        }
        anexos.into_iter().map(linha).collect_view().into_any()
    };
    view! {
        <Cartao id="anexos" titulo=t::ANEXOS contagem lado=move || baixar_tudo(aberto)>
            <ul class="lista-de-anexos">{viva(linhas)}</ul>
        </Cartao>
    }
}

/// One ZIP with every current versão, where there is one.
fn baixar_tudo(aberto: PedidoAberto) -> impl IntoView {
    let ha = move || {
        aberto.com(|pedido| {
            let mut versoes = pedido.anexos.iter().flat_map(|anexo| &anexo.versoes);
            versoes.any(vai_no_envio)
        })
    };
    move || {
        ha().then(|| {
            let href = api::anexos::endereco_do_pacote(&aberto.id());
            view! {
                <LinkBotao href tom=TomBotao::Texto tamanho=Tamanho::P icone="download" baixa=true>{ta::BAIXAR_TUDO}</LinkBotao>
            }
        })
    }
}

fn linha(anexo: Anexo) -> impl IntoView {
    let exigencia = if anexo.obrigatorio {
        tp::OBRIGATORIO
    } else if Slot::parse(&anexo.slot).is_ok_and(Slot::e_livre) {
        tp::ANEXO_OPCIONAL
    } else {
        tp::SE_HOUVER
    };
    let exigencia = (anexo.slot != Slot::DOCUMENTO_DA_DECISAO.codigo()).then_some(exigencia);
    let atual = anexo
        .versoes
        .iter()
        .find(|versao| vai_no_envio(versao))
        .cloned();
    let atual = atual.map(|versao| {
        let meta = format!(
            "{} · {}",
            ta::recebida_em(&formatar_data_hora(versao.recebida_em)),
            formatar_tamanho(versao.tamanho)
        );
        view! {
            <p><LinkDaVersao versao=versao.clone()/></p><p class="nota">{meta}</p>
            <EtiquetaDaConferencia conferencia=versao.conferencia/>
            <AvisosDoArquivo inspecao=versao.inspecao/>
        }
    });
    view! {
        <li class="anexo">
            <div class="anexo__nome"><p><strong>{anexo.rotulo.clone()}</strong></p><p class="nota">{exigencia}</p></div>
            <div class="anexo__atual">{atual}</div>
            <HistoricoDoAnexo anexo/>
        </li>
    }
}
