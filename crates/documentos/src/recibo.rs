//! The receipt of an envio as PDF (R-PED-3, R-REC-1): the signed data, word for word, and how anyone checks them.

use contrato::recibo::{ArquivoRecibo, Recibo};
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_instante;
use dominio::tipo::TipoSolicitacao;
use dominio::vez::depois_do_envio;
use serde::Serialize;

use crate::composicao::{Documento, FalhaPdf, compor, desenhavel};
use crate::papel::{Conferencia, em_grupos, em_pedacos};

/// The receipt on paper. The same data make the same bytes, today or in ten years. `pagina` is the address of *verificar*,
/// absolute, without the final slash.
pub fn pdf(recibo: &Recibo, pagina: &str) -> Result<Vec<u8>, FalhaPdf> {
    let documento = Documento {
        modelo: include_str!("../modelos/recibo.typ"),
        identidade: &recibo.dados.codigo,
        data: recibo.dados.enviado_em,
    };
    compor(&documento, &Folha::de(recibo, pagina)?)
}

/// The words of the page, ready to be set.
#[derive(Serialize)]
struct Folha<'a> {
    titulo: String,
    cliente: String,
    resumo: Vec<(&'static str, String)>,
    arquivos: Vec<Linha>,
    total: String,
    passos: Vec<(&'static str, &'static str)>,
    conferencia: Conferencia<'a>,
}

#[derive(Serialize)]
struct Linha {
    anexo: String,
    nome: Vec<String>,
    sha256: Vec<String>,
    tamanho: String,
    recebida: String,
}

impl<'a> Folha<'a> {
    fn de(recibo: &'a Recibo, pagina: &str) -> Result<Self, FalhaPdf> {
        let d = &recibo.dados;
        Ok(Self {
            titulo: format!("Recibo de envio {}, NS {}", d.codigo, d.numero_ns),
            cliente: desenhavel(&d.cliente_nome),
            resumo: vec![
                ("Protocolo", desenhavel(&d.protocolo)),
                ("Nota de Serviço", d.numero_ns.clone()),
                ("Tipo de solicitação", d.tipo.texto().to_owned()),
                ("Responsável técnico", desenhavel(&d.responsavel)),
                (
                    "Enviado em",
                    format!("{}, horário de Brasília", formatar_instante(d.enviado_em)),
                ),
                ("Ciclo de análise", d.ciclo.to_string()),
            ],
            arquivos: d.arquivos.iter().map(Linha::de).collect(),
            total: total(&d.arquivos),
            passos: passos(d.tipo),
            conferencia: Conferencia::nova(&d.codigo, &recibo.assinatura, &recibo.chave, pagina)?,
        })
    }
}

impl Linha {
    fn de(a: &ArquivoRecibo) -> Self {
        Self {
            anexo: desenhavel(&a.anexo),
            nome: em_pedacos(&desenhavel(&a.nome)),
            sha256: em_grupos(&a.sha256),
            tamanho: formatar_tamanho(a.tamanho),
            recebida: format!(
                "versão {}, recebida em {}",
                a.numero,
                formatar_instante(a.recebida_em)
            ),
        }
    }
}

fn total(arquivos: &[ArquivoRecibo]) -> String {
    let tamanho = formatar_tamanho(arquivos.iter().map(|a| a.tamanho).sum());
    match arquivos.len() {
        1 => format!("1 arquivo, {tamanho}"),
        n => format!("{n} arquivos, {tamanho} no total"),
    }
}

fn passos(tipo: TipoSolicitacao) -> Vec<(&'static str, &'static str)> {
    vec![
        (
            "A Cemig analisa o pedido",
            "A resposta chega por e-mail e aparece no portal.",
        ),
        depois_do_envio(tipo),
    ]
}
