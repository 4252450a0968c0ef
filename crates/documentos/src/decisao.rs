//! The decision as a letter (R-SIT-2, R-REC-1): the signed data, each pendência with what it asks, and the way on.

use contrato::analise::{Decisao, Pendencia};
use contrato::verificacao::{ArquivoProvado, DadosDecisao, DecisaoProvada};
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_instante;
use dominio::prazo::{FatosDeValidade, validade};
use dominio::tipo::Resultado;
use dominio::vez::{NoPortal, Volta, depois_da_aprovacao, depois_da_recusa};
use serde::Serialize;

use crate::composicao::{Documento, FalhaPdf, compor, desenhavel};
use crate::papel::{Conferencia, em_grupos, em_pedacos};

/// The letter. The same data make the same bytes, today or in ten years. `pagina` is the address of *verificar*, absolute,
/// without the final slash.
pub fn pdf(decisao: &DecisaoProvada, pagina: &str) -> Result<Vec<u8>, FalhaPdf> {
    let documento = Documento {
        modelo: include_str!("../modelos/decisao.typ"),
        identidade: &decisao.dados.decisao.codigo,
        data: decisao.dados.decisao.decidida_em,
    };
    compor(&documento, &Folha::de(decisao, pagina)?)
}

/// The words of the page, ready to be set.
#[derive(Serialize)]
struct Folha<'a> {
    titulo: String,
    resultado: String,
    cliente: String,
    resumo: Vec<(&'static str, String)>,
    abertura: String,
    pendencias: Vec<Item>,
    observacao: Vec<String>,
    documento: Option<Anexo>,
    passos: Vec<String>,
    frases: Vec<String>,
    conferencia: Conferencia<'a>,
}

#[derive(Serialize)]
struct Item {
    titulo: String,
    descricao: Vec<String>,
    notas: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct Anexo {
    rotulo: String,
    tamanho: String,
    sha256: Vec<String>,
}

impl<'a> Folha<'a> {
    fn de(provada: &'a DecisaoProvada, pagina: &str) -> Result<Self, FalhaPdf> {
        let dados = &provada.dados;
        let decisao = &dados.decisao;
        let (passos, frases) = depois(dados);
        Ok(Self {
            titulo: format!("Decisão {}, NS {}", decisao.codigo, dados.numero_ns),
            resultado: format!("Pedido {}", decisao.resultado.texto().to_lowercase()),
            cliente: desenhavel(&dados.cliente_nome),
            resumo: resumo(dados),
            abertura: abertura(decisao),
            pendencias: decisao.pendencias.iter().map(Item::de).collect(),
            observacao: linhas(decisao.observacao.as_deref().unwrap_or_default()),
            documento: dados.documento.as_ref().map(Anexo::de),
            passos,
            frases,
            conferencia: Conferencia::nova(
                &decisao.codigo,
                &provada.assinatura,
                &provada.chave,
                pagina,
            )?,
        })
    }
}

impl Item {
    fn de(p: &Pendencia) -> Self {
        let norma = p.norma.iter().map(|norma| format!("Norma: {norma}"));
        let arquivo = p.arquivo.iter().map(|nome| match p.pagina {
            Some(pagina) => format!("Arquivo: {nome}, página {pagina}"),
            None => format!("Arquivo: {nome}"),
        });
        let opcional = (!p.bloqueante).then(|| "Resposta opcional".to_owned());
        Self {
            titulo: desenhavel(&format!("{}. {}", p.ordem, p.titulo)),
            descricao: linhas(&p.descricao),
            notas: norma
                .chain(arquivo)
                .chain(opcional)
                .map(|nota| em_pedacos(&desenhavel(&nota)))
                .collect(),
        }
    }
}

impl Anexo {
    fn de(a: &ArquivoProvado) -> Self {
        Self {
            rotulo: desenhavel(&a.anexo),
            tamanho: formatar_tamanho(a.tamanho),
            sha256: em_grupos(&a.sha256),
        }
    }
}

fn resumo(dados: &DadosDecisao) -> Vec<(&'static str, String)> {
    let decisao = &dados.decisao;
    let mut resumo = vec![
        ("Protocolo", desenhavel(&dados.protocolo)),
        ("Nota de Serviço", dados.numero_ns.clone()),
        ("Tipo de solicitação", dados.tipo.texto().to_owned()),
        (
            "Decidido em",
            format!(
                "{}, horário de Brasília",
                formatar_instante(decisao.decidida_em)
            ),
        ),
        ("Ciclo de análise", decisao.ciclo.to_string()),
    ];
    resumo.extend(
        decisao
            .obras
            .map(|obras| ("Obras", obras.texto().to_owned())),
    );
    resumo
}

fn abertura(decisao: &Decisao) -> String {
    match decisao.pendencias.len() {
        0 => "A análise terminou e não apontou pendências.".to_owned(),
        1 => "A análise terminou com 1 pendência.".to_owned(),
        n => format!("A análise terminou com {n} pendências."),
    }
}

/// Steps in order, and sentences after them. The validity is what the decision alone gives: facts that come later, such as
/// the end of works, are on the page of the pedido.
fn depois(dados: &DadosDecisao) -> (Vec<String>, Vec<String>) {
    let decisao = &dados.decisao;
    if decisao.resultado == Resultado::Aprovado {
        let fatos = FatosDeValidade::da_decisao(decisao.decidida_em, decisao.obras);
        let vale = validade(dados.tipo, &fatos);
        return (Vec::new(), vec![depois_da_aprovacao(dados.tipo, vale)]);
    }
    match depois_da_recusa(dados.tipo, &dados.numero_ns, NoPortal::Corrigir) {
        Volta::Reanalise(passos, ordem) => (passos, vec![ordem.to_owned()]),
        Volta::NovaSolicitacao(frases) => (Vec::new(), frases.map(str::to_owned).to_vec()),
    }
}

/// What somebody typed, line by line.
fn linhas(texto: &str) -> Vec<String> {
    texto
        .lines()
        .filter(|linha| !linha.trim().is_empty())
        .map(desenhavel)
        .collect()
}
