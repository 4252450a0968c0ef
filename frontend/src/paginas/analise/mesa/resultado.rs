use crate::estado::viva;
use contrato::analise::FiltrosFila;
use leptos::prelude::*;

use super::Analisando;
use crate::componentes::{Aviso, Botao, Falha, LinkBotao, TomAviso, TomBotao};
use crate::paginas::analise::proximo::{Assuncao, proximo};
use crate::textos::analise::{decisao as t, fila as tf};

/// The decision just made, its code, and the way to the next pedido.
#[component]
pub fn Resultado(
    /// The analysis.
    aqui: Analisando,
) -> impl IntoView {
    let assuncao = Assuncao::nova();
    let ir_ao_proximo = proximo(assuncao);
    viva(move || {
        aqui.decidida.get().map(|decisao| view! {
            <Aviso tom=TomAviso::Sucesso titulo=t::registrada(decisao.resultado.texto()) anuncia=true>
                <p>{t::CODIGO}": "<strong>{decisao.codigo}</strong></p>
                <div class="acoes">
                    <Botao
                        tom=TomBotao::Primario ocupado=assuncao.indo
                        ao_clicar=move |_| ir_ao_proximo.run(FiltrosFila::default())
                    >
                        {t::PROXIMO}
                    </Botao>
                    <LinkBotao href=aqui.aberto.endereco("")>{t::VER_PEDIDO}</LinkBotao>
                </div>
                {viva(move || assuncao.vazia.get().then(|| view! { <p>{tf::NENHUM_LIVRE}"."</p> }))}
                {viva(move || assuncao.falha.get().map(|falha| view! { <Falha falha/> }))}
            </Aviso>
        })
    })
}
