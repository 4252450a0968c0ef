use crate::estado::viva;
use dominio::situacao::negativa;
use dominio::tipo::{Resultado, Situacao};
use leptos::prelude::*;

use super::Analisando;
use super::checklist::ID_DA_DECISAO;
use super::dialogo::DialogoDaDecisao;
use super::proposta::{ErroDaPendencia, impedimentos};
use crate::componentes::{Aviso, Botao, TomAviso, TomBotao};
use crate::textos::analise::decisao as t;

/// Step 1 of the decision: what is answered, and a button for each result; what is missing is told here.
#[component]
pub fn Barra(
    /// The analysis.
    aqui: Analisando,
) -> impl IntoView {
    let passo_2 = RwSignal::new(None::<Resultado>);
    let aberto = RwSignal::new(false);
    let faltas = RwSignal::new(Vec::<String>::new());
    let mesa = aqui.mesa();
    let (para_contar, pendencias) = (mesa.clone(), mesa.pendencias.clone());
    let resumo = move || {
        let (feitos, nao, total) = para_contar.contas();
        t::resumo(total - feitos, nao)
    };
    let ErroDaPendencia(mostrar) = expect_context();
    let propor = move |resultado: Resultado| {
        let impede = impedimentos(aqui, resultado, true);
        let livre = impede.is_empty();
        faltas.set(impede);
        if livre {
            passo_2.set(Some(resultado));
            aberto.set(true);
        } else {
            mostrar.set(true);
        }
    };
    let nao = match negativa(aqui.aberto.agora().nota.tipo) {
        Situacao::Suspenso => Resultado::Suspenso,
        _ => Resultado::Reprovado,
    };
    let do_nao = move || t::acao(t::verbo(nao), pendencias.with(Vec::len));
    view! {
        <section class="barra" aria-labelledby="barra-titulo">
            {viva(move || {
                let lista = faltas.get();
                (!lista.is_empty()).then(|| view! {
                    <Aviso tom=TomAviso::Atencao titulo=t::FALTAM anuncia=true>
                        <ul class="lista">{lista.into_iter().map(|frase| view! { <li>{frase}</li> }).collect_view()}</ul>
                    </Aviso>
                })
            })}
            <h2 id="barra-titulo">{t::BARRA}</h2>
            <p class="nota">{viva(resumo)}</p>
            <div class="acoes">
                <Botao attr:id=ID_DA_DECISAO ao_clicar=move |_| propor(Resultado::Aprovado)>
                    {t::verbo(Resultado::Aprovado)}
                </Botao>
                <Botao tom=TomBotao::Critico ao_clicar=move |_| propor(nao)>{viva(do_nao)}</Botao>
            </div>
        </section>
        <DialogoDaDecisao aqui resultado=passo_2 aberto/>
    }
}
