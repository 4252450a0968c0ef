//! A finding while the analyst writes it.

use core::cell::Cell;

use contrato::anotacoes::PendenciaEscrita;
use contrato::motivo::DadosDoMotivo;
use dominio::ids::VersaoId;
use dominio::pendencia::{Ponto, TipoPendencia};
use leptos::prelude::*;

use crate::estado::viva;
use crate::textos::analise::mesa as tm;

thread_local! {
    static NUMERO: Cell<u32> = const { Cell::new(0) };
}

/// A finding being written; every field keeps what was typed.
#[derive(Clone)]
pub struct Escrita {
    /// Distinguishes it from the others.
    pub numero: u32,
    /// Code of the kind.
    pub tipo: ArcRwSignal<String>,
    /// What the RT must do.
    pub descricao: ArcRwSignal<String>,
    /// Norm and clause.
    pub norma: ArcRwSignal<String>,
    /// Id of the versão.
    pub versao: ArcRwSignal<String>,
    /// Page, as typed.
    pub pagina: ArcRwSignal<String>,
    /// Place on that page.
    pub ponto: ArcRwSignal<Option<Ponto>>,
    /// `sim` or `nao`.
    pub bloqueante: ArcRwSignal<String>,
}

impl Escrita {
    /// As it was saved.
    pub fn de(salva: PendenciaEscrita) -> Self {
        let texto = ArcRwSignal::new;
        let codigo = salva.tipo.map_or("", TipoPendencia::codigo);
        let versao = salva.versao.map(|id| id.to_string()).unwrap_or_default();
        let bloqueante = if salva.bloqueante { "sim" } else { "nao" };
        Self {
            numero: NUMERO.replace(NUMERO.get().wrapping_add(1)),
            tipo: texto(codigo.to_owned()),
            descricao: texto(salva.descricao),
            norma: texto(salva.norma),
            versao: texto(versao),
            pagina: texto(salva.pagina),
            ponto: ArcRwSignal::new(salva.ponto),
            bloqueante: texto(bloqueante.to_owned()),
        }
    }

    /// Takes kind, words, norm and weight from a reason of the library; words of the analyst stay before its own.
    pub fn usar(&self, motivo: DadosDoMotivo) {
        let padrao = self
            .tipo_escolhido()
            .map_or("", TipoPendencia::texto_padrao);
        self.descricao.update(|texto| {
            let intocado = texto.trim().is_empty() || texto == padrao;
            *texto = if intocado {
                motivo.texto
            } else {
                format!("{}\n{}", texto.trim_end(), motivo.texto)
            };
        });
        self.tipo.set(motivo.tipo.codigo().to_owned());
        self.norma.set(motivo.norma.unwrap_or_default());
        let bloqueante = if motivo.bloqueante { "sim" } else { "nao" };
        self.bloqueante.set(bloqueante.to_owned());
    }

    /// As it is saved, tracked.
    pub fn para_salvar(&self) -> PendenciaEscrita {
        PendenciaEscrita {
            tipo: self.tipo.with(|codigo| TipoPendencia::de_codigo(codigo)),
            descricao: self.descricao.get(),
            norma: self.norma.get(),
            versao: self.versao.with(|id| id.parse().ok()),
            pagina: self.pagina.get(),
            ponto: self.ponto.get(),
            bloqueante: self.bloqueante.with(|codigo| codigo == "sim"),
        }
    }

    /// Whether it points at this page of this file, tracked.
    pub fn aponta(&self, versao: VersaoId, pagina: u32) -> bool {
        self.versao.with(|id| *id == versao.to_string())
            && self.pagina.with(|n| n.trim().parse() == Ok(pagina))
    }

    /// Id of one of its fields.
    pub fn id(&self, campo: &str) -> String {
        format!("pendencia-{}-{campo}", self.numero)
    }

    /// The chosen kind.
    pub fn tipo_escolhido(&self) -> Option<TipoPendencia> {
        self.tipo
            .with_untracked(|codigo| TipoPendencia::de_codigo(codigo))
    }

    /// The words of its kind, tracked; empty while none is chosen.
    pub fn titulo(&self) -> &'static str {
        self.tipo
            .with(|codigo| TipoPendencia::de_codigo(codigo))
            .map_or("", TipoPendencia::rotulo)
    }
}

/// Findings in few words, in order: what will be told to the RT.
#[component]
pub fn ResumoDasEscritas(
    /// In order.
    lista: Vec<Escrita>,
) -> impl IntoView {
    let item = |escrita: Escrita| {
        let titulo = escrita.titulo();
        let nota = escrita.descricao.get();
        let livre = escrita.bloqueante.with(|codigo| codigo != "sim");
        view! {
            <li class="decisao__pendencia">
                <strong>{titulo}</strong>
                <p class="nota">{nota}{livre.then_some(tm::NAO_PRECISA_DE_RESPOSTA)}</p>
            </li>
        }
    };
    let itens = move || lista.iter().cloned().map(item).collect_view();
    view! { <ol class="decisao__pendencias">{viva(itens)}</ol> }
}
