use contrato::analise::{ArquivoComparado, CampoMudado, Diferencas as Comparadas};
use contrato::anexo::Versao;
use dominio::arquivo::formatar_tamanho;
use dominio::ids::VersaoId;
use dominio::versao::MudancaDoArquivo;
use leptos::prelude::*;

use super::Analisando;
use crate::componentes::{Botao, Falha, Tamanho, TomBotao};
use crate::estado::{Leitura, viva};
use crate::textos::analise::diferencas as t;
use crate::textos::geral::NAO_INFORMADO;

/// How many fields and files changed; `None` while it is not known.
pub fn contar(leitura: Leitura<Comparadas>) -> Option<usize> {
    let comparadas = leitura.pronto()?;
    let campos = comparadas.campos.map_or(0, |campos| campos.len());
    Some(campos + comparadas.arquivos.iter().filter(|a| mudou(a)).count())
}

/// Whether the file of a place is not the one of the ciclo before.
pub fn mudou(arquivo: &ArquivoComparado) -> bool {
    arquivo.mudanca != MudancaDoArquivo::Igual
}

/// What changed since the ciclo before, field by field and file by file (R-REA-4).
#[component]
pub fn Diferencas(
    /// The analysis.
    aqui: Analisando,
    /// What the server says of it.
    leitura: Leitura<Comparadas>,
) -> impl IntoView {
    let conteudo = move || match leitura.valor() {
        None => view! { <p class="nota">{t::COMPARANDO}</p> }.into_any(),
        Some(Err(falha)) => {
            view! { <Falha falha tentar=move |()| leitura.recarregar()/> }.into_any()
        }
        Some(Ok(comparadas)) => {
            let desde = comparadas
                .desde
                .map(|em| t::desde(comparadas.ciclo - 1, em));
            view! {
                {desde.map(|desde| view! { <p class="nota">{desde}</p> })}
                <h2>{t::CAMPOS}</h2>
                {campos(comparadas.campos)}
                <h2>{t::ARQUIVOS}</h2>
                <ul class="diferencas">
                    {comparadas.arquivos.into_iter().map(|arquivo| linha(aqui, &arquivo)).collect_view()}
                </ul>
            }
            .into_any()
        }
    };
    view! { <div class="painel__corpo pilha pilha--4" aria-live="polite">{viva(conteudo)}</div> }
}

fn campos(campos: Option<Vec<CampoMudado>>) -> AnyView {
    let campos = match campos {
        None => return view! { <p class="nota">{t::CAMPOS_NAO_GUARDADOS}</p> }.into_any(),
        Some(campos) if campos.is_empty() => {
            return view! { <p class="nota">{t::NENHUM_CAMPO}</p> }.into_any();
        }
        Some(campos) => campos,
    };
    let valor = |valor: Option<String>| valor.unwrap_or_else(|| NAO_INFORMADO.to_owned());
    let linhas = campos.into_iter().map(|campo| {
        view! {
            <tr>
                <th scope="row">{campo.rotulo}</th>
                <td><del>{valor(campo.antes)}</del></td>
                <td><ins>{valor(campo.depois)}</ins></td>
            </tr>
        }
    });
    view! {
        <table class="comparacao__quadro">
            <thead><tr><td></td><th scope="col">{t::ANTES}</th><th scope="col">{t::AGORA}</th></tr></thead>
            <tbody>{linhas.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn linha(aqui: Analisando, arquivo: &ArquivoComparado) -> AnyView {
    let (rotulo, antes, depois) = aqui.aberto.com(|pedido| {
        let anexo = pedido.anexos.iter().find(|a| a.slot == arquivo.slot);
        let achar = |id: VersaoId| {
            let mut versoes = anexo.iter().flat_map(|anexo| &anexo.versoes);
            versoes.find(|v| v.id == id).cloned()
        };
        (
            anexo.map_or_else(|| arquivo.slot.clone(), |anexo| anexo.rotulo.clone()),
            arquivo.antes.and_then(achar),
            achar(arquivo.depois),
        )
    });
    let mudou = mudou(arquivo);
    let ver = |versao: &Versao| ver(aqui, &rotulo, versao);
    let botoes = if mudou {
        vec![antes.as_ref().map(&ver), depois.as_ref().map(&ver)]
    } else {
        vec![depois.as_ref().map(&ver)]
    };
    let medidas = match (antes.filter(|_| mudou), depois) {
        (Some(antes), Some(depois)) => t::de_para(&medida(&antes), &medida(&depois)),
        (_, Some(depois)) => medida(&depois),
        (_, None) => String::new(),
    };
    let classe = if mudou {
        "etiqueta"
    } else {
        "etiqueta etiqueta--neutra"
    };
    view! {
        <li>
            <p class="linha"><strong>{rotulo}</strong><span class=classe>{arquivo.mudanca.texto()}</span></p>
            <p class="nota">{medidas}</p>
            <p class="linha">{botoes}</p>
        </li>
    }
    .into_any()
}

/// Puts a versão into the viewer.
fn ver(aqui: Analisando, rotulo: &str, versao: &Versao) -> AnyView {
    let (id, numero, rotulo) = (versao.id, versao.numero, rotulo.to_owned());
    let ao_clicar = move |_| {
        aqui.escolhido.set(Some(id));
        aqui.no_painel.set(false);
    };
    view! {
        <Botao tom=TomBotao::Texto tamanho=Tamanho::P ao_clicar>
            {t::ver(numero)}<span class="so-leitor">" "{rotulo}</span>
        </Botao>
    }
    .into_any()
}

fn medida(versao: &Versao) -> String {
    let paginas = versao.inspecao.as_ref().and_then(|i| i.paginas);
    t::medida(versao.numero, paginas, &formatar_tamanho(versao.tamanho))
}
