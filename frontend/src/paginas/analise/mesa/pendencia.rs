use dominio::pendencia::{Ponto, TipoPendencia};
use dominio::slot::Slot;
use leptos::prelude::*;

use super::Analisando;
use super::arquivos::do_envio;
use super::biblioteca::DaBiblioteca;
use super::escrita::Escrita;
use super::proposta::{ErroDaPendencia, erro_da};
use crate::componentes::{
    AreaDeTexto, Botao, Campo, GrupoDeOpcoes, Largura, Selecao, Tamanho, TomBotao,
};
use crate::estado::viva;
use crate::textos::analise::mesa as t;
use crate::textos::pedido::{NAO, SIM};

/// One finding being written. Choosing the kind fills the words that are still its own.
#[component]
pub fn EditorDaPendencia(
    /// The analysis.
    aqui: Analisando,
    /// 0 for the first.
    n: usize,
    /// The finding.
    escrita: Escrita,
) -> impl IntoView {
    let do_id = escrita.clone();
    let id = move |campo: &str| do_id.id(campo);
    let (tipo, descricao) = (
        RwSignal::from(escrita.tipo.clone()),
        RwSignal::from(escrita.descricao.clone()),
    );
    let (norma, bloqueante) = (
        RwSignal::from(escrita.norma.clone()),
        RwSignal::from(escrita.bloqueante.clone()),
    );
    let antes = StoredValue::new(escrita.tipo_escolhido());
    let ao_escolher = move |codigo: String| {
        let Some(novo) = TipoPendencia::de_codigo(&codigo) else {
            return;
        };
        let anterior = antes
            .try_update_value(|antes| antes.replace(novo))
            .flatten();
        // Words the analyst changed are theirs and stay.
        trocar(
            descricao,
            anterior.map_or("", TipoPendencia::texto_padrao),
            novo.texto_padrao(),
        );
        trocar(
            norma,
            anterior.map_or("", TipoPendencia::norma),
            novo.norma(),
        );
        bloqueante.set(
            if novo.bloqueante_por_padrao() {
                "sim"
            } else {
                "nao"
            }
            .to_owned(),
        );
    };
    let tipos = TipoPendencia::TODOS
        .iter()
        .map(|v| (v.codigo().to_owned(), v.rotulo().to_owned()))
        .collect::<Vec<_>>();
    let arquivos = Signal::derive(move || {
        do_envio(aqui)
            .into_iter()
            .filter(|(_, v)| v.slot != Slot::DOCUMENTO_DA_DECISAO.codigo())
            .map(|(rotulo, v)| (v.id.to_string(), format!("{rotulo}, v{}", v.numero)))
            .collect::<Vec<_>>()
    });
    let ErroDaPendencia(mostrar) = expect_context();
    let erro_de = |campo: &'static str| {
        let escrita = escrita.clone();
        Signal::derive(move || mostrar.get().then(|| erro_da(&escrita, campo)).flatten())
    };
    let para_biblioteca = escrita.clone();
    let (mesa, numero) = (aqui.mesa(), escrita.numero);
    let (erro_tipo, erro_descricao, erro_pagina) =
        (erro_de("tipo"), erro_de("descricao"), erro_de("pagina"));
    let Escrita {
        versao,
        pagina,
        ponto,
        ..
    } = escrita;
    let (versao, pagina) = (RwSignal::from(versao), RwSignal::from(pagina));
    view! {
        <section class="editor formulario" aria-labelledby=id("titulo")>
            <div class="linha linha--pontas">
                <h2 id=id("titulo")>{t::pendencia(n + 1)}</h2>
                <Botao
                    tom=TomBotao::Texto tamanho=Tamanho::P icone="x"
                    nome=format!("{} {}", t::REMOVER, n + 1) ao_clicar=move |_| mesa.remover(numero)
                >
                    {t::REMOVER}
                </Botao>
            </div>
            <DaBiblioteca aqui id=id("motivo") escrita=para_biblioteca/>
            <Selecao id=id("tipo") rotulo=t::TIPO valor=tipo opcoes=tipos erro=erro_tipo ao_escolher/>
            <AreaDeTexto
                id=id("descricao") rotulo=t::DESCRICAO valor=descricao erro=erro_descricao linhas=3 maximo=2000
            />
            <Campo id=id("norma") rotulo=t::NORMA valor=norma maximo=200/>
            <div class="formulario__duas">
                <Selecao
                    id=id("versao") rotulo=t::ARQUIVO valor=versao opcoes=arquivos
                    vazio=t::ARQUIVO_NENHUM
                />
                <Campo
                    id=id("pagina") rotulo=t::PAGINA valor=pagina modo="numeric"
                    erro=erro_pagina largura=Largura::Curta maximo=6
                />
            </div>
            {com_pino(RwSignal::from(ponto))}
            <GrupoDeOpcoes
                id=id("bloqueante") rotulo=t::BLOQUEANTE valor=bloqueante
                opcoes=vec![("sim".to_owned(), SIM.to_owned()), ("nao".to_owned(), NAO.to_owned())]
            />
        </section>
    }
}

/// Says that there is a pin, and takes it off.
fn com_pino(ponto: RwSignal<Option<Ponto>>) -> AnyView {
    viva(move || {
        let pino = || {
            view! {
                <p class="linha nota">
                    {t::COM_PINO}
                    <Botao tom=TomBotao::Texto tamanho=Tamanho::P ao_clicar=move |_| ponto.set(None)>{t::TIRAR_O_PINO}</Botao>
                </p>
            }
        };
        ponto.with(Option::is_some).then(pino)
    })
}

/// Puts the new standard words where the old ones, or none, still are.
fn trocar(campo: RwSignal<String>, antigas: &str, novas: &str) {
    let intocado = campo.with_untracked(|texto| texto.trim().is_empty() || texto == antigas);
    if intocado {
        campo.set(novas.to_owned());
    }
}
