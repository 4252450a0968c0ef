use contrato::verificacao::ArquivoProvado;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::componentes::{AreaDeSoltar, Aviso, Soltavel, TomAviso};
use crate::estado::viva;
use crate::paginas::pedido::anexos::{sha256, tamanho};
use crate::textos::verificar as t;

/// How far the comparison of a file is.
#[derive(Clone, PartialEq)]
enum Conferencia {
    Nenhuma,
    Calculando,
    /// The name of the file, and the slot that holds the same bytes.
    Feita(String, Option<String>),
    Ilegivel,
}

/// Compares a file with those of the document. It is read and hashed here; nothing of it travels.
#[component]
pub(super) fn ConferirArquivo(
    /// The files of the document.
    arquivos: Vec<ArquivoProvado>,
) -> impl IntoView {
    let estado = RwSignal::new(Conferencia::Nenhuma);
    let arquivos = StoredValue::new(arquivos);
    let receber = move |escolhidos: Vec<File>| {
        let Some(arquivo) = escolhidos.into_iter().next() else {
            return;
        };
        estado.set(Conferencia::Calculando);
        spawn_local(async move {
            let feita = comparar(&arquivo, arquivos).await;
            estado.try_set(feita);
        });
    };
    let soltavel = Soltavel {
        icone: "file-text",
        titulo: t::SOLTE,
        texto: t::SOLTE_TEXTO,
        botao: t::ESCOLHER,
        id: "escolher-arquivo",
        aceita: "",
        varios: false,
    };
    view! {
        <section class="pilha" aria-labelledby="conferir">
            <h2 id="conferir">{t::CONFERIR}</h2>
            <AreaDeSoltar soltavel ao_receber=receber/>
            {viva(move || desfecho(estado.get()))}
        </section>
    }
}

fn desfecho(estado: Conferencia) -> AnyView {
    match estado {
        Conferencia::Nenhuma => ().into_any(),
        Conferencia::Calculando => {
            view! { <p class="nota" role="status">{t::CALCULANDO}</p> }.into_any()
        }
        Conferencia::Feita(nome, Some(anexo)) => view! {
            <Aviso tom=TomAviso::Sucesso titulo=t::e_o_arquivo(&anexo) anuncia=true><p>{t::arquivo_igual(&nome)}</p></Aviso>
        }
        .into_any(),
        Conferencia::Feita(nome, None) => view! {
            <Aviso tom=TomAviso::Critico titulo=t::NAO_E anuncia=true><p>{t::NAO_E_TEXTO}</p><p class="nota">{nome}</p></Aviso>
        }
        .into_any(),
        Conferencia::Ilegivel => view! {
            <Aviso tom=TomAviso::Atencao titulo=t::ILEGIVEL anuncia=true><p>{t::ILEGIVEL_TEXTO}</p></Aviso>
        }
        .into_any(),
    }
}

async fn comparar(arquivo: &File, arquivos: StoredValue<Vec<ArquivoProvado>>) -> Conferencia {
    let bytes = tamanho(arquivo);
    let mut iguais = arquivos
        .try_get_value()
        .unwrap_or_default()
        .into_iter()
        .filter(|a| a.tamanho == bytes)
        .peekable();
    // A file of another size is another file: it need not even be read.
    if iguais.peek().is_none() {
        return Conferencia::Feita(arquivo.name(), None);
    }
    let Some(sha256) = sha256(arquivo).await else {
        return Conferencia::Ilegivel;
    };
    let anexo = iguais.find(|a| a.sha256 == sha256).map(|a| a.anexo);
    Conferencia::Feita(arquivo.name(), anexo)
}
