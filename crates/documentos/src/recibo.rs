//! The receipt of an envio as PDF (R-PED-3, R-REC-1): the signed data, word for word, and how anyone checks them.

mod qr;

use chrono::{DateTime, Utc};
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_instante;
use dominio::tipo::TipoSolicitacao;
use dominio::vez::depois_do_envio;
use serde::Serialize;

use crate::composicao::{Documento, FalhaPdf, compor, desenhavel};

/// What a receipt tells.
#[derive(Debug, Clone, Copy)]
pub struct DadosDoRecibo<'a> {
    /// Code anyone can verify.
    pub codigo: &'a str,
    /// NS.
    pub numero_ns: &'a str,
    /// Protocolo.
    pub protocolo: &'a str,
    /// Tipo de solicitação.
    pub tipo: TipoSolicitacao,
    /// Client's name.
    pub cliente: &'a str,
    /// RT's name.
    pub responsavel: &'a str,
    /// Ciclo the envio opened.
    pub ciclo: i32,
    /// The instant that decides the deadline (R-PRZ-1).
    pub enviado_em: DateTime<Utc>,
    /// Every file sent.
    pub arquivos: &'a [ArquivoDoRecibo<'a>],
    /// Signature over the data, base64url.
    pub assinatura: &'a str,
    /// Fingerprint of the signing key.
    pub chave: &'a str,
    /// Address of *verificar*, absolute, without the final slash.
    pub pagina: &'a str,
}

/// One file of a receipt.
#[derive(Debug, Clone, Copy)]
pub struct ArquivoDoRecibo<'a> {
    /// Words of the slot.
    pub anexo: &'a str,
    /// Number of the versão.
    pub numero: i32,
    /// File name.
    pub nome: &'a str,
    /// Bytes.
    pub tamanho: u64,
    /// SHA-256, lower-case hex.
    pub sha256: &'a str,
    /// When its last byte arrived.
    pub recebida_em: DateTime<Utc>,
}

/// The receipt on paper. The same data make the same bytes, today or in ten years.
pub fn pdf(dados: &DadosDoRecibo<'_>) -> Result<Vec<u8>, FalhaPdf> {
    let documento = Documento {
        modelo: include_str!("../modelos/recibo.typ"),
        identidade: dados.codigo,
        data: dados.enviado_em,
    };
    compor(&documento, &Folha::de(dados)?)
}

/// The words of the page, ready to be set.
#[derive(Serialize)]
struct Folha<'a> {
    titulo: String,
    codigo: &'a str,
    cliente: String,
    resumo: Vec<(&'static str, String)>,
    arquivos: Vec<Linha>,
    total: String,
    passos: Vec<(&'static str, &'static str)>,
    pagina: Vec<String>,
    qr: String,
    assinatura: &'a str,
    chave: &'a str,
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
    fn de(d: &DadosDoRecibo<'a>) -> Result<Self, FalhaPdf> {
        Ok(Self {
            titulo: format!("Recibo de envio {}, NS {}", d.codigo, d.numero_ns),
            codigo: d.codigo,
            cliente: desenhavel(d.cliente),
            resumo: vec![
                ("Protocolo", desenhavel(d.protocolo)),
                ("Nota de Serviço", d.numero_ns.to_owned()),
                ("Tipo de solicitação", d.tipo.texto().to_owned()),
                ("Responsável técnico", desenhavel(d.responsavel)),
                (
                    "Enviado em",
                    format!("{}, horário de Brasília", formatar_instante(d.enviado_em)),
                ),
                ("Ciclo de análise", d.ciclo.to_string()),
            ],
            arquivos: d.arquivos.iter().map(Linha::de).collect(),
            total: total(d.arquivos),
            passos: passos(d.tipo),
            pagina: em_pedacos(d.pagina),
            qr: qr::svg(&format!("{}/{}", d.pagina, d.codigo))?,
            assinatura: d.assinatura,
            chave: d.chave,
        })
    }
}

impl Linha {
    fn de(a: &ArquivoDoRecibo<'_>) -> Self {
        Self {
            anexo: desenhavel(a.anexo),
            nome: em_pedacos(&desenhavel(a.nome)),
            sha256: em_grupos(a.sha256),
            tamanho: formatar_tamanho(a.tamanho),
            recebida: format!(
                "versão {}, recebida em {}",
                a.numero,
                formatar_instante(a.recebida_em)
            ),
        }
    }
}

fn total(arquivos: &[ArquivoDoRecibo<'_>]) -> String {
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

/// Where a long name may break: after a separator, and every 24 letters at most.
fn em_pedacos(nome: &str) -> Vec<String> {
    const LARGURA: usize = 24;
    let mut pedacos = vec![String::new()];
    let mut seguidas = 0;
    for letra in nome.chars() {
        if seguidas == LARGURA {
            pedacos.push(String::new());
            seguidas = 0;
        }
        seguidas += 1;
        if let Some(pedaco) = pedacos.last_mut() {
            pedaco.push(letra);
        }
        if matches!(letra, '_' | '-' | '.' | '/') {
            seguidas = LARGURA;
        }
    }
    pedacos
}

/// Groups of eight, which eyes can compare.
fn em_grupos(sha256: &str) -> Vec<String> {
    let letras: Vec<char> = sha256.chars().collect();
    letras.chunks(8).map(|g| g.iter().collect()).collect()
}
