use contrato::motivo::{DadosDoMotivo, Motivo};
use dominio::pendencia::TipoPendencia;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, FalhaApi};
use crate::componentes::{
    AreaDeTexto, Aviso, Botao, Campo, Falha, GrupoDeOpcoes, Selecao, TomAviso, TomBotao,
};
use crate::estado::{usa_anuncio, viva};
use crate::textos::analise::{mesa as tm, motivos as t};
use crate::textos::pedido::{NAO, SIM};

/// What is being written.
#[derive(Clone, Copy)]
struct Escrito {
    tipo: RwSignal<String>,
    titulo: RwSignal<String>,
    texto: RwSignal<String>,
    norma: RwSignal<String>,
    bloqueante: RwSignal<String>,
    ativo: RwSignal<String>,
}

impl Escrito {
    fn de(motivo: Option<&Motivo>) -> Self {
        let dados = motivo.map(|motivo| motivo.dados.clone());
        let texto = |ler: fn(&DadosDoMotivo) -> String| {
            RwSignal::new(dados.as_ref().map(ler).unwrap_or_default())
        };
        let sim =
            |ler: fn(&DadosDoMotivo) -> bool| RwSignal::new(codigo(dados.as_ref().is_none_or(ler)));
        Self {
            tipo: texto(|d| d.tipo.codigo().to_owned()),
            titulo: texto(|d| d.titulo.clone()),
            texto: texto(|d| d.texto.clone()),
            norma: texto(|d| d.norma.clone().unwrap_or_default()),
            bloqueante: sim(|d| d.bloqueante),
            ativo: sim(|d| d.ativo),
        }
    }

    /// What is wrong with a field, tracked.
    fn erro(self, campo: &str) -> Option<String> {
        let (valor, falta) = match campo {
            "tipo" => (self.tipo, tm::TIPO_OBRIGATORIO),
            "titulo" => (self.titulo, t::TITULO_OBRIGATORIO),
            _ => (self.texto, tm::DESCRICAO_OBRIGATORIA),
        };
        valor
            .with(|texto| texto.trim().is_empty())
            .then(|| falta.to_owned())
    }

    fn dados(self) -> Option<DadosDoMotivo> {
        let completo = ["tipo", "titulo", "texto"]
            .iter()
            .all(|campo| untrack(|| self.erro(campo)).is_none());
        let tipo = self
            .tipo
            .with_untracked(|codigo| TipoPendencia::de_codigo(codigo));
        let norma = self.norma.get_untracked().trim().to_owned();
        completo.then_some(()).and(tipo).map(|tipo| DadosDoMotivo {
            tipo,
            titulo: self.titulo.get_untracked(),
            texto: self.texto.get_untracked(),
            norma: (!norma.is_empty()).then_some(norma),
            bloqueante: self.bloqueante.with_untracked(|c| c == "sim"),
            ativo: self.ativo.with_untracked(|c| c == "sim"),
        })
    }
}

fn codigo(sim: bool) -> String {
    if sim { "sim" } else { "nao" }.to_owned()
}

/// A new reason, or the change of one.
#[component]
pub fn Formulario(
    /// The reason to change; none makes a new one.
    motivo: Option<Motivo>,
    /// It is on the server.
    guardado: Callback<()>,
    /// Closes without saving.
    desistir: Callback<()>,
) -> impl IntoView {
    let escrito = Escrito::de(motivo.as_ref());
    let mostrar = RwSignal::new(false);
    let indo = RwSignal::new(false);
    let falha = RwSignal::new(None::<FalhaApi>);
    let anuncio = usa_anuncio();
    let chave = StoredValue::new(api::nova_chave());
    let alvo = StoredValue::new(motivo.map(|motivo| (motivo.id.to_string(), motivo.revisao)));
    let enviar = move |evento: leptos::ev::SubmitEvent| {
        evento.prevent_default();
        mostrar.set(true);
        let Some(dados) = escrito.dados().filter(|_| !indo.get_untracked()) else {
            return;
        };
        indo.set(true);
        falha.set(None);
        spawn_local(async move {
            let resposta = match alvo.get_value() {
                Some((id, revisao)) => api::motivos::alterar(&id, revisao, &dados).await,
                None => api::motivos::criar(&dados, &chave.get_value()).await,
            };
            let _ = indo.try_set(false);
            match resposta {
                Ok(_) => {
                    anuncio.dizer(t::GUARDADO);
                    guardado.run(());
                }
                Err(outra) => {
                    let _ = falha.try_set(Some(outra));
                }
            }
        });
    };
    let erro = move |campo: &'static str| {
        Signal::derive(move || mostrar.get().then(|| escrito.erro(campo)).flatten())
    };
    let tipos = TipoPendencia::TODOS
        .iter()
        .map(|v| (v.codigo().to_owned(), v.rotulo().to_owned()))
        .collect::<Vec<_>>();
    let sim_ou_nao = || {
        vec![
            (codigo(true), SIM.to_owned()),
            (codigo(false), NAO.to_owned()),
        ]
    };
    view! {
        <form class="formulario" novalidate on:submit=enviar>
            <Selecao id="motivo-tipo" rotulo=tm::TIPO valor=escrito.tipo opcoes=tipos erro=erro("tipo")/>
            <Campo id="motivo-titulo" rotulo=t::COL_TITULO ajuda=t::TITULO_AJUDA valor=escrito.titulo erro=erro("titulo") maximo=120/>
            <AreaDeTexto id="motivo-texto" rotulo=tm::DESCRICAO valor=escrito.texto erro=erro("texto") linhas=3 maximo=2000/>
            <Campo id="motivo-norma" rotulo=tm::NORMA valor=escrito.norma maximo=200/>
            <GrupoDeOpcoes id="motivo-bloqueante" rotulo=tm::BLOQUEANTE valor=escrito.bloqueante opcoes=sim_ou_nao()/>
            <GrupoDeOpcoes id="motivo-ativo" rotulo=t::ATIVO valor=escrito.ativo opcoes=sim_ou_nao()/>
            {viva(move || falha.get().map(|falha| {
                if falha.status() == 412 {
                    view! { <Aviso tom=TomAviso::Atencao titulo=t::MUDOU anuncia=true><p>{t::MUDOU_TEXTO}</p></Aviso> }.into_any()
                } else {
                    view! { <Falha falha/> }.into_any()
                }
            }))}
            <div class="dialogo__acoes">
                <Botao tom=TomBotao::Primario envia=true ocupado=indo>{t::GUARDAR}</Botao>
                <Botao tom=TomBotao::Texto ao_clicar=move |_| desistir.run(())>{tm::CANCELAR}</Botao>
            </div>
        </form>
    }
}
