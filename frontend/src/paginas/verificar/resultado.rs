use contrato::verificacao::{DocumentoProvado, TipoDeDocumento, Verificacao};
use dominio::calendario::formatar_instante;
use leptos::prelude::*;

use super::arquivo::ConferirArquivo;
use crate::componentes::{Aviso, Cartao, Dado, ListaDeDados, TomAviso};
use crate::paginas::pedido::{ArquivoListado, ListaDeArquivos};
use crate::textos::verificar as t;

/// What the code proves, or that it proves nothing.
#[component]
pub(super) fn Resultado(
    /// The answer of the server.
    verificacao: Verificacao,
) -> impl IntoView {
    let tipo = verificacao.tipo;
    // The server sends the data only when the signature matches.
    let Some(documento) = verificacao.documento else {
        return view! {
            <Aviso tom=TomAviso::Critico titulo=t::NAO_CONFERE anuncia=true><p>{t::NAO_CONFERE_TEXTO}</p></Aviso>
        }
        .into_any();
    };
    let dados = dados(tipo, &documento, verificacao.chave);
    let arquivos = documento.arquivos;
    let lista: Vec<_> = arquivos
        .iter()
        .map(|arquivo| ArquivoListado {
            anexo: arquivo.anexo.clone(),
            nome: None,
            tamanho: arquivo.tamanho,
            sha256: arquivo.sha256.clone(),
        })
        .collect();
    let tabela = (!arquivos.is_empty()).then(|| {
        view! {
            <ListaDeArquivos titulo=t::ARQUIVOS pe=t::ARQUIVOS_PE arquivos=lista/>
            <ConferirArquivo arquivos/>
        }
    });
    view! {
        <Aviso tom=TomAviso::Sucesso titulo=t::CONFERE anuncia=true><p>{t::confere(tipo)}</p></Aviso>
        <Cartao id="documento" titulo=t::documento(tipo)>
            <div class="cartao__corpo pilha pilha--2">
                <ListaDeDados duas=true dados/>
                <p class="nota">{t::MASCARA}</p>
            </div>
        </Cartao>
        {tabela}
    }
    .into_any()
}

fn dados(tipo: TipoDeDocumento, d: &DocumentoProvado, chave: String) -> Vec<Dado> {
    let mut dados = vec![
        Dado::novo(t::quando(tipo), formatar_instante(d.em)),
        Dado::novo(t::TIPO, d.solicitacao.texto()),
        Dado::novo(t::NUMERO_NS, d.numero_ns.clone()),
        Dado::novo(t::PROTOCOLO, d.protocolo.clone()),
        Dado::novo(t::CLIENTE, d.cliente.clone()),
        Dado::novo(t::CICLO, d.ciclo.to_string()),
    ];
    let da_decisao = [
        (t::RESULTADO, d.resultado.map(|r| r.texto().to_owned())),
        (t::OBRAS, d.obras.map(|o| o.texto().to_owned())),
        (t::PENDENCIAS, d.pendencias.map(|n| n.to_string())),
    ];
    let presentes = da_decisao
        .into_iter()
        .filter_map(|(nome, valor)| valor.map(|valor| Dado::novo(nome, valor)));
    dados.extend(presentes);
    dados.push(Dado::novo(t::CHAVE, chave));
    dados
}
