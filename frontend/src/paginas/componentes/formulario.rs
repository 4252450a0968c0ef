use leptos::prelude::*;

use crate::componentes::{
    AreaDeTexto, Campo, ErroDeTela, EstadoDeSalvamento, GrupoDeOpcoes, Largura, ResumoDeErros,
    Salvamento, Selecao,
};
use crate::estado::relogio;
use crate::textos::componentes as t;

/// Fields with help and error, the summary, and what is said of a save.
#[component]
pub fn Formulario() -> impl IntoView {
    let texto = || RwSignal::new(String::new());
    let erro = Signal::stored(Some(t::ERRO.to_owned()));
    let opcoes: Vec<(String, String)> = t::OPCOES
        .map(|(codigo, palavras)| (codigo.to_owned(), palavras.to_owned()))
        .into();
    let erros = vec![
        ErroDeTela::novo("ex-erro", t::ERRO),
        ErroDeTela::novo("ex-grupo", t::ERRO),
    ];
    let salvamentos = [
        Salvamento::Salvando,
        Salvamento::Salvo(relogio::agora()),
        Salvamento::SemConexao,
        Salvamento::Recusado,
    ];
    let salvamentos = salvamentos.map(|estado| view! { <EstadoDeSalvamento estado/> });
    view! {
        <ResumoDeErros erros=Signal::stored(erros)/>
        <div class="linha">{salvamentos.into_iter().collect_view()}</div>
        <div class="formulario">
            <Campo id="ex-campo" rotulo=t::ROTULO ajuda=t::AJUDA valor=texto()/>
            <Campo id="ex-curto" rotulo=t::ROTULO valor=texto() unidade="kVA" largura=Largura::Curta/>
            <Campo id="ex-erro" rotulo=t::ROTULO ajuda=t::AJUDA valor=texto() erro/>
            <Selecao id="ex-selecao" rotulo=t::ROTULO valor=texto() opcoes=opcoes.clone()/>
            <GrupoDeOpcoes id="ex-grupo" rotulo=t::ROTULO valor=texto() opcoes erro/>
            <AreaDeTexto id="ex-area" rotulo=t::ROTULO ajuda=t::AJUDA valor=texto() linhas=2/>
        </div>
    }
}
