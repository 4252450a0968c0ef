use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_data_hora;
use dominio::slot::{Slot, rotulo_documento_da_decisao};
use leptos::prelude::*;

use super::Analisando;
use crate::componentes::Cartao;
use crate::estado::{usa_anuncio, viva};
use crate::paginas::pedido::anexos::{Escolhidos, FilaDeEnvio, Soltar, Viajantes, reler_ao_chegar};
use crate::paginas::pedido::{HistoricoDoAnexo, LinkDaVersao};
use crate::textos::analise::decisao as t;
use crate::textos::pedido::anexos::recebida_em;

/// The file that goes with the decision: projeto aprovado, parecer de acesso (R-SIT-2).
#[component]
pub fn DocumentoDaDecisao(
    /// The analysis.
    aqui: Analisando,
) -> impl IntoView {
    let aberto = aqui.aberto;
    let tipo = aberto.agora().nota.tipo;
    let fila = FilaDeEnvio::de(&aberto.id(), tipo, usa_anuncio());
    reler_ao_chegar(aberto, &fila);
    let documento = Slot::DOCUMENTO_DA_DECISAO;
    let anexo = move || {
        aberto.com(|pedido| {
            pedido
                .anexos
                .iter()
                .find(|anexo| anexo.slot == documento.codigo())
                .cloned()
        })
    };
    let atual = move || {
        anexo().map(|anexo| {
            let versao = anexo.versoes.first().cloned().map(|versao| {
                let meta = format!(
                    "{} · {}",
                    recebida_em(&formatar_data_hora(versao.recebida_em)),
                    formatar_tamanho(versao.tamanho)
                );
                view! { <p><LinkDaVersao versao/></p><p class="nota">{meta}</p> }
            });
            view! { <div>{versao}</div><HistoricoDoAnexo anexo/> }
        })
    };
    let (da_fila, do_soltar) = (fila.clone(), fila.clone());
    let lugar = vec![(
        documento.codigo().to_owned(),
        rotulo_documento_da_decisao(tipo).to_owned(),
    )];
    let titulo = format!("{}: {}", t::DOCUMENTO, rotulo_documento_da_decisao(tipo));
    view! {
        <Cartao id="documento-da-decisao" titulo>
            <div class="cartao__corpo pilha pilha--4">
                <p class="nota">{t::documento_ajuda(tipo)}</p>
                {viva(atual)}
                <Viajantes fila=da_fila serve=Box::new(|_| true)/>
                <Soltar fila=do_soltar fixo=Some(documento) titulo=Some(t::DOCUMENTO_SOLTE)/>
            </div>
        </Cartao>
        <Escolhidos fila lugares=lugar ocupados=Signal::derive(Vec::new)/>
    }
}
